// Generated from imports/crds/ by scripts/generate-validators.ts ("npx projen validators"); do not edit.
// @ts-nocheck
import type { Validator } from './index';

var L=(r,n)=>()=>{try{return n||r((n={exports:{}}).exports,n),n.exports}catch(e){throw n=0,e}};var M=L(z=>{"use strict";Object.defineProperty(z,"__esModule",{value:!0});function E(r){let n=r.length,e=0,i=0,o;for(;i<n;)e++,o=r.charCodeAt(
i++),o>=55296&&o<=56319&&i<n&&(o=r.charCodeAt(i),(o&64512)===56320&&i++);return e}z.default=E;E.code='require("ajv/dist/runtime/ucs2length")\
.default'});var ce=O,ye=O;function c(r,{instancePath:n=""}={}){let e=null,i=0;if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=t(e,n,"type",{type:"object"}),
i++),r&&typeof r=="object"&&!Array.isArray(r))for(let o in r){let l=r[o];typeof l!="string"&&l!==null&&(e=t(e,n+"/"+o.replace(/~/g,"~0").replace(
/\//g,"~1"),"type",{type:"string"}),i++)}return c.errors=e,i===0}var V=new Map(Object.entries({apiVersion:"string",kind:"string",name:"string",uid:"string",controller:"boolean",blockOwnerDeletion:"boolean"})),
u=function(n,e){let i=[];for(let o in n){let l=e.get(o),s=n[o];!l&&s!==void 0&&i.push({field:o,known:e}),(l=="string"||l=="boolean")&&s!=null&&
typeof s!=l&&i.push({field:o,type:l})}return i};function p(r,{instancePath:n=""}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(
r)){for(let o of u(r,V))e=t(e,n,"fields",o),i++;r.apiVersion==null&&(e=t(e,n,"requiredFields",{missingProperty:"apiVersion"}),i++),r.kind==null&&
(e=t(e,n,"requiredFields",{missingProperty:"kind"}),i++),r.name==null&&(e=t(e,n,"requiredFields",{missingProperty:"name"}),i++),r.uid==null&&
(e=t(e,n,"requiredFields",{missingProperty:"uid"}),i++)}else e=t(e,n,"type",{type:"object"}),i++;return p.errors=e,i===0}var G=new Map(Object.
entries({name:"string",generateName:"string",namespace:"string",uid:"string",resourceVersion:"string",selfLink:"string",creationTimestamp:"s\
tring",deletionTimestamp:"string",generation:"other",deletionGracePeriodSeconds:"other",labels:"other",annotations:"other",finalizers:"other",
ownerReferences:"other",managedFields:"other"}));function g(r,{instancePath:n=""}={}){let e=null,i=0;if(!(r&&typeof r=="object"&&!Array.isArray(
r))&&r!==null&&(e=t(e,n,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.isArray(r)){if(r.generation!==void 0){let o=r.generation;
!(typeof o=="number"&&!(o%1)&&!isNaN(o)&&isFinite(o))&&o!==null&&(e=t(e,n+"/generation","type",{type:"integer"}),i++)}if(r.deletionGracePeriodSeconds!==
void 0){let o=r.deletionGracePeriodSeconds;!(typeof o=="number"&&!(o%1)&&!isNaN(o)&&isFinite(o))&&o!==null&&(e=t(e,n+"/deletionGracePeriodSe\
conds","type",{type:"integer"}),i++)}if(r.labels!==void 0&&(c(r.labels,{instancePath:n+"/labels"})||(e=e===null?c.errors:e.concat(c.errors),
i=e.length)),r.annotations!==void 0&&(c(r.annotations,{instancePath:n+"/annotations"})||(e=e===null?c.errors:e.concat(c.errors),i=e.length)),
r.finalizers!==void 0){let o=r.finalizers;if(!Array.isArray(o)&&o!==null&&(e=t(e,n+"/finalizers","type",{type:"array"}),i++),Array.isArray(o)){
let l=o.length;for(let s=0;s<l;s++)typeof o[s]!="string"&&(e=t(e,n+"/finalizers/"+s,"type",{type:"string"}),i++)}}if(r.ownerReferences!==void 0){
let o=r.ownerReferences;if(!Array.isArray(o)&&o!==null&&(e=t(e,n+"/ownerReferences","type",{type:"array"}),i++),Array.isArray(o)){let l=o.length;
for(let s=0;s<l;s++)p(o[s],{instancePath:n+"/ownerReferences/"+s})||(e=e===null?p.errors:e.concat(p.errors),i=e.length)}}for(let o of u(r,G))
e=t(e,n,"fields",o),i++}return g.errors=e,i===0}var D=new Map(Object.entries({key:"string",name:"string"}));function f(r,{instancePath:n=""}={}){let e=null,i=0;if(!(r&&typeof r=="object"&&
!Array.isArray(r))&&r!==null&&(e=t(e,n,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.isArray(r)){for(let o of u(r,D))e=t(e,n,"f\
ields",o),i++;r.key==null&&(e=t(e,n,"requiredFields",{missingProperty:"key"}),i++),r.name==null&&(e=t(e,n,"requiredFields",{missingProperty:"\
name"}),i++)}return f.errors=e,i===0}var U=new Map(Object.entries({connectionString:"other",inheritFromAzureAD:"boolean",storageAccount:"oth\
er",storageKey:"other",storageSasToken:"other",useDefaultAzureCredentials:"boolean"}));function a(r,{instancePath:n=""}={}){let e=null,i=0;if(!(r&&
typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=t(e,n,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.isArray(r)){r.connectionString!==
void 0&&(f(r.connectionString,{instancePath:n+"/connectionString"})||(e=e===null?f.errors:e.concat(f.errors),i=e.length)),r.storageAccount!==
void 0&&(f(r.storageAccount,{instancePath:n+"/storageAccount"})||(e=e===null?f.errors:e.concat(f.errors),i=e.length)),r.storageKey!==void 0&&
(f(r.storageKey,{instancePath:n+"/storageKey"})||(e=e===null?f.errors:e.concat(f.errors),i=e.length)),r.storageSasToken!==void 0&&(f(r.storageSasToken,
{instancePath:n+"/storageSasToken"})||(e=e===null?f.errors:e.concat(f.errors),i=e.length));for(let o of u(r,U))e=t(e,n,"fields",o),i++}return a.
errors=e,i===0}var N=["bzip2","gzip","lz4","snappy"],K=["AES256","aws:kms"],_=new Map(Object.entries({additionalCommandArgs:"other",compression:"other",encryption:"\
other",immediateCheckpoint:"boolean",jobs:"other",restoreAdditionalCommandArgs:"other"}));function m(r,{instancePath:n=""}={}){let e=null,i=0;
if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=t(e,n,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.isArray(r)){if(r.
additionalCommandArgs!==void 0){let o=r.additionalCommandArgs;if(!Array.isArray(o)&&o!==null&&(e=t(e,n+"/additionalCommandArgs","type",{type:"\
array"}),i++),Array.isArray(o)){let l=o.length;for(let s=0;s<l;s++)typeof o[s]!="string"&&(e=t(e,n+"/additionalCommandArgs/"+s,"type",{type:"\
string"}),i++)}}if(r.compression!==void 0){let o=r.compression;typeof o!="string"&&o!==null&&(e=t(e,n+"/compression","type",{type:"string"}),
i++),typeof o=="string"&&(N.includes(o)||(e=t(e,n+"/compression","oneOfStrings",{allowed:N}),i++))}if(r.encryption!==void 0){let o=r.encryption;
typeof o!="string"&&o!==null&&(e=t(e,n+"/encryption","type",{type:"string"}),i++),typeof o=="string"&&(K.includes(o)||(e=t(e,n+"/encryption",
"oneOfStrings",{allowed:K}),i++))}if(r.jobs!==void 0){let o=r.jobs;!(typeof o=="number"&&!(o%1)&&!isNaN(o)&&isFinite(o))&&o!==null&&(e=t(e,n+
"/jobs","type",{type:"integer"}),i++),typeof o=="number"&&isFinite(o)&&((o>2147483647||isNaN(o))&&(e=t(e,n+"/jobs","maximum",{comparison:"<=",
limit:2147483647}),i++),(o<1||isNaN(o))&&(e=t(e,n+"/jobs","minimum",{comparison:">=",limit:1}),i++))}if(r.restoreAdditionalCommandArgs!==void 0){
let o=r.restoreAdditionalCommandArgs;if(!Array.isArray(o)&&o!==null&&(e=t(e,n+"/restoreAdditionalCommandArgs","type",{type:"array"}),i++),Array.
isArray(o)){let l=o.length;for(let s=0;s<l;s++)typeof o[s]!="string"&&(e=t(e,n+"/restoreAdditionalCommandArgs/"+s,"type",{type:"string"}),i++)}}
for(let o of u(r,_))e=t(e,n,"fields",o),i++}return m.errors=e,i===0}var B=new Map(Object.entries({applicationCredentials:"other",gkeEnvironment:"boolean"}));function b(r,{instancePath:n=""}={}){let e=null,i=0;
if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=t(e,n,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.isArray(r)){r.
applicationCredentials!==void 0&&(f(r.applicationCredentials,{instancePath:n+"/applicationCredentials"})||(e=e===null?f.errors:e.concat(f.errors),
i=e.length));for(let o of u(r,B))e=t(e,n,"fields",o),i++}return b.errors=e,i===0}var H=new Map(Object.entries({accessKeyId:"other",inheritFromIAMRole:"boolean",region:"other",secretAccessKey:"other",sessionToken:"other"}));
function A(r,{instancePath:n=""}={}){let e=null,i=0;if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=t(e,n,"type",{type:"object"}),
i++),r&&typeof r=="object"&&!Array.isArray(r)){r.accessKeyId!==void 0&&(f(r.accessKeyId,{instancePath:n+"/accessKeyId"})||(e=e===null?f.errors:
e.concat(f.errors),i=e.length)),r.region!==void 0&&(f(r.region,{instancePath:n+"/region"})||(e=e===null?f.errors:e.concat(f.errors),i=e.length)),
r.secretAccessKey!==void 0&&(f(r.secretAccessKey,{instancePath:n+"/secretAccessKey"})||(e=e===null?f.errors:e.concat(f.errors),i=e.length)),
r.sessionToken!==void 0&&(f(r.sessionToken,{instancePath:n+"/sessionToken"})||(e=e===null?f.errors:e.concat(f.errors),i=e.length));for(let o of u(
r,H))e=t(e,n,"fields",o),i++}return A.errors=e,i===0}var T=["bzip2","gzip","lz4","snappy","xz","zstd"],J=new Map(Object.entries({archiveAdditionalCommandArgs:"other",compression:"other",encryption:"\
other",maxParallel:"other",restoreAdditionalCommandArgs:"other"}));function h(r,{instancePath:n=""}={}){let e=null,i=0;if(!(r&&typeof r=="ob\
ject"&&!Array.isArray(r))&&r!==null&&(e=t(e,n,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.isArray(r)){if(r.archiveAdditionalCommandArgs!==
void 0){let o=r.archiveAdditionalCommandArgs;if(!Array.isArray(o)&&o!==null&&(e=t(e,n+"/archiveAdditionalCommandArgs","type",{type:"array"}),
i++),Array.isArray(o)){let l=o.length;for(let s=0;s<l;s++)typeof o[s]!="string"&&(e=t(e,n+"/archiveAdditionalCommandArgs/"+s,"type",{type:"s\
tring"}),i++)}}if(r.compression!==void 0){let o=r.compression;typeof o!="string"&&o!==null&&(e=t(e,n+"/compression","type",{type:"string"}),
i++),typeof o=="string"&&(T.includes(o)||(e=t(e,n+"/compression","oneOfStrings",{allowed:T}),i++))}if(r.encryption!==void 0){let o=r.encryption;
typeof o!="string"&&o!==null&&(e=t(e,n+"/encryption","type",{type:"string"}),i++),typeof o=="string"&&(K.includes(o)||(e=t(e,n+"/encryption",
"oneOfStrings",{allowed:K}),i++))}if(r.maxParallel!==void 0){let o=r.maxParallel;!(typeof o=="number"&&!(o%1)&&!isNaN(o)&&isFinite(o))&&o!==
null&&(e=t(e,n+"/maxParallel","type",{type:"integer"}),i++),typeof o=="number"&&isFinite(o)&&(o<1||isNaN(o))&&(e=t(e,n+"/maxParallel","minim\
um",{comparison:">=",limit:1}),i++)}if(r.restoreAdditionalCommandArgs!==void 0){let o=r.restoreAdditionalCommandArgs;if(!Array.isArray(o)&&o!==
null&&(e=t(e,n+"/restoreAdditionalCommandArgs","type",{type:"array"}),i++),Array.isArray(o)){let l=o.length;for(let s=0;s<l;s++)typeof o[s]!=
"string"&&(e=t(e,n+"/restoreAdditionalCommandArgs/"+s,"type",{type:"string"}),i++)}}for(let o of u(r,J))e=t(e,n,"fields",o),i++}return h.errors=
e,i===0}var Q=M().default,W=new Map(Object.entries({azureCredentials:"other",data:"other",destinationPath:"other",endpointCA:"other",endpointURL:"\
string",googleCredentials:"other",historyTags:"other",s3Credentials:"other",serverName:"string",tags:"other",wal:"other"}));function j(r,{instancePath:n=""}={}){
let e=null,i=0;if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=t(e,n,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.
isArray(r)){if(r.azureCredentials!==void 0&&(a(r.azureCredentials,{instancePath:n+"/azureCredentials"})||(e=e===null?a.errors:e.concat(a.errors),
i=e.length)),r.data!==void 0&&(m(r.data,{instancePath:n+"/data"})||(e=e===null?m.errors:e.concat(m.errors),i=e.length)),r.destinationPath!==
void 0){let o=r.destinationPath;typeof o!="string"&&o!==null&&(e=t(e,n+"/destinationPath","type",{type:"string"}),i++),typeof o=="string"&&Q(
o)<1&&(e=t(e,n+"/destinationPath","minLength",{limit:1}),i++)}r.endpointCA!==void 0&&(f(r.endpointCA,{instancePath:n+"/endpointCA"})||(e=e===
null?f.errors:e.concat(f.errors),i=e.length)),r.googleCredentials!==void 0&&(b(r.googleCredentials,{instancePath:n+"/googleCredentials"})||(e=
e===null?b.errors:e.concat(b.errors),i=e.length)),r.historyTags!==void 0&&(c(r.historyTags,{instancePath:n+"/historyTags"})||(e=e===null?c.errors:
e.concat(c.errors),i=e.length)),r.s3Credentials!==void 0&&(A(r.s3Credentials,{instancePath:n+"/s3Credentials"})||(e=e===null?A.errors:e.concat(
A.errors),i=e.length)),r.tags!==void 0&&(c(r.tags,{instancePath:n+"/tags"})||(e=e===null?c.errors:e.concat(c.errors),i=e.length)),r.wal!==void 0&&
(h(r.wal,{instancePath:n+"/wal"})||(e=e===null?h.errors:e.concat(h.errors),i=e.length));for(let o of u(r,W))e=t(e,n,"fields",o),i++;r.destinationPath==
null&&(e=t(e,n,"requiredFields",{missingProperty:"destinationPath"}),i++)}return j.errors=e,i===0}var X=new Map(Object.entries({key:"string",name:"string",optional:"boolean"}));function y(r,{instancePath:n=""}={}){let e=null,i=0;if(!(r&&typeof r==
"object"&&!Array.isArray(r))&&r!==null&&(e=t(e,n,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.isArray(r)){for(let o of u(r,X))
e=t(e,n,"fields",o),i++;r.key==null&&(e=t(e,n,"requiredFields",{missingProperty:"key"}),i++)}return y.errors=e,i===0}var Y=new Map(Object.entries({apiVersion:"string",fieldPath:"string"}));function $(r,{instancePath:n=""}={}){let e=null,i=0;if(!(r&&typeof r==
"object"&&!Array.isArray(r))&&r!==null&&(e=t(e,n,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.isArray(r)){for(let o of u(r,Y))
e=t(e,n,"fields",o),i++;r.fieldPath==null&&(e=t(e,n,"requiredFields",{missingProperty:"fieldPath"}),i++)}return $.errors=e,i===0}var Z=new Map(Object.entries({key:"string",optional:"boolean",path:"string",volumeName:"string"}));function v(r,{instancePath:n=""}={}){let e=null,
i=0;if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=t(e,n,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.isArray(r)){
for(let o of u(r,Z))e=t(e,n,"fields",o),i++;r.key==null&&(e=t(e,n,"requiredFields",{missingProperty:"key"}),i++),r.path==null&&(e=t(e,n,"req\
uiredFields",{missingProperty:"path"}),i++),r.volumeName==null&&(e=t(e,n,"requiredFields",{missingProperty:"volumeName"}),i++)}return v.errors=
e,i===0}var I=new RegExp("^(\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))(([KMGTPE]i)|[numkMGTPE]|([eE](\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))))?$",""),
P=new Map(Object.entries({containerName:"string",divisor:"other",resource:"string"}));function C(r,{instancePath:n=""}={}){let e=null,i=0;if(!(r&&
typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=t(e,n,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.isArray(r)){if(r.divisor!==
void 0){let o=r.divisor;typeof o!="string"&&!Number.isInteger(o)&&o!==null&&(e=t(e,n+"/divisor","intOrString",{}),i++),typeof o=="string"&&(I.
test(o)||(e=t(e,n+"/divisor","matches",{pattern:"quantity"}),i++))}for(let o of u(r,P))e=t(e,n,"fields",o),i++;r.resource==null&&(e=t(e,n,"r\
equiredFields",{missingProperty:"resource"}),i++)}return C.errors=e,i===0}var ee=new Map(Object.entries({configMapKeyRef:"other",fieldRef:"o\
ther",fileKeyRef:"other",resourceFieldRef:"other",secretKeyRef:"other"}));function w(r,{instancePath:n=""}={}){let e=null,i=0;if(!(r&&typeof r==
"object"&&!Array.isArray(r))&&r!==null&&(e=t(e,n,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.isArray(r)){r.configMapKeyRef!==
void 0&&(y(r.configMapKeyRef,{instancePath:n+"/configMapKeyRef"})||(e=e===null?y.errors:e.concat(y.errors),i=e.length)),r.fieldRef!==void 0&&
($(r.fieldRef,{instancePath:n+"/fieldRef"})||(e=e===null?$.errors:e.concat($.errors),i=e.length)),r.fileKeyRef!==void 0&&(v(r.fileKeyRef,{instancePath:n+
"/fileKeyRef"})||(e=e===null?v.errors:e.concat(v.errors),i=e.length)),r.resourceFieldRef!==void 0&&(C(r.resourceFieldRef,{instancePath:n+"/r\
esourceFieldRef"})||(e=e===null?C.errors:e.concat(C.errors),i=e.length)),r.secretKeyRef!==void 0&&(y(r.secretKeyRef,{instancePath:n+"/secret\
KeyRef"})||(e=e===null?y.errors:e.concat(y.errors),i=e.length));for(let o of u(r,ee))e=t(e,n,"fields",o),i++}return w.errors=e,i===0}var re=new Map(
Object.entries({name:"string",value:"string",valueFrom:"other"}));function F(r,{instancePath:n=""}={}){let e=null,i=0;if(r&&typeof r=="objec\
t"&&!Array.isArray(r)){r.valueFrom!==void 0&&(w(r.valueFrom,{instancePath:n+"/valueFrom"})||(e=e===null?w.errors:e.concat(w.errors),i=e.length));
for(let o of u(r,re))e=t(e,n,"fields",o),i++;r.name==null&&(e=t(e,n,"requiredFields",{missingProperty:"name"}),i++)}else e=t(e,n,"type",{type:"\
object"}),i++;return F.errors=e,i===0}var ie=new Map(Object.entries({name:"string",request:"string"}));function S(r,{instancePath:n=""}={}){let e=null,i=0;if(r&&typeof r=="object"&&
!Array.isArray(r)){for(let o of u(r,ie))e=t(e,n,"fields",o),i++;r.name==null&&(e=t(e,n,"requiredFields",{missingProperty:"name"}),i++)}else e=
t(e,n,"type",{type:"object"}),i++;return S.errors=e,i===0}function d(r,{instancePath:n=""}={}){let e=null,i=0;if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=t(e,n,"type",{type:"object"}),
i++),r&&typeof r=="object"&&!Array.isArray(r))for(let o in r){let l=r[o];typeof l!="string"&&!Number.isInteger(l)&&l!==null&&(e=t(e,n+"/"+o.
replace(/~/g,"~0").replace(/\//g,"~1"),"intOrString",{}),i++),typeof l=="string"&&(I.test(l)||(e=t(e,n+"/"+o.replace(/~/g,"~0").replace(/\//g,
"~1"),"matches",{pattern:"quantity"}),i++))}return d.errors=e,i===0}var oe=new Map(Object.entries({claims:"other",limits:"other",requests:"o\
ther"}));function k(r,{instancePath:n=""}={}){let e=null,i=0;if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=t(e,n,"type",{type:"\
object"}),i++),r&&typeof r=="object"&&!Array.isArray(r)){if(r.claims!==void 0){let o=r.claims;if(!Array.isArray(o)&&o!==null&&(e=t(e,n+"/cla\
ims","type",{type:"array"}),i++),Array.isArray(o)){let l=o.length;for(let s=0;s<l;s++)S(o[s],{instancePath:n+"/claims/"+s})||(e=e===null?S.errors:
e.concat(S.errors),i=e.length)}}r.limits!==void 0&&(d(r.limits,{instancePath:n+"/limits"})||(e=e===null?d.errors:e.concat(d.errors),i=e.length)),
r.requests!==void 0&&(d(r.requests,{instancePath:n+"/requests"})||(e=e===null?d.errors:e.concat(d.errors),i=e.length));for(let o of u(r,oe))
e=t(e,n,"fields",o),i++}return k.errors=e,i===0}var x=["error","warning","info","debug","trace"],ne=new Map(Object.entries({additionalContainerArgs:"\
other",env:"other",logLevel:"other",resources:"other",retentionPolicyIntervalSeconds:"other"}));function q(r,{instancePath:n=""}={}){let e=null,
i=0;if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=t(e,n,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.isArray(r)){
if(r.additionalContainerArgs!==void 0){let o=r.additionalContainerArgs;if(!Array.isArray(o)&&o!==null&&(e=t(e,n+"/additionalContainerArgs","\
type",{type:"array"}),i++),Array.isArray(o)){let l=o.length;for(let s=0;s<l;s++)typeof o[s]!="string"&&(e=t(e,n+"/additionalContainerArgs/"+
s,"type",{type:"string"}),i++)}}if(r.env!==void 0){let o=r.env;if(!Array.isArray(o)&&o!==null&&(e=t(e,n+"/env","type",{type:"array"}),i++),Array.
isArray(o)){let l=o.length;for(let s=0;s<l;s++)F(o[s],{instancePath:n+"/env/"+s})||(e=e===null?F.errors:e.concat(F.errors),i=e.length)}}if(r.
logLevel!==void 0){let o=r.logLevel;typeof o!="string"&&o!==null&&(e=t(e,n+"/logLevel","type",{type:"string"}),i++),typeof o=="string"&&(x.includes(
o)||(e=t(e,n+"/logLevel","oneOfStrings",{allowed:x}),i++))}if(r.resources!==void 0&&(k(r.resources,{instancePath:n+"/resources"})||(e=e===null?
k.errors:e.concat(k.errors),i=e.length)),r.retentionPolicyIntervalSeconds!==void 0){let o=r.retentionPolicyIntervalSeconds;!(typeof o=="numb\
er"&&!(o%1)&&!isNaN(o)&&isFinite(o))&&o!==null&&(e=t(e,n+"/retentionPolicyIntervalSeconds","type",{type:"integer"}),i++)}for(let o of u(r,ne))
e=t(e,n,"fields",o),i++}return q.errors=e,i===0}var te=new RegExp("^[1-9][0-9]*[dwm]$","u"),se=new Map(Object.entries({configuration:"other",
instanceSidecarConfiguration:"other",retentionPolicy:"other"}));function R(r,{instancePath:n=""}={}){let e=null,i=0;if(!(r&&typeof r=="objec\
t"&&!Array.isArray(r))&&r!==null&&(e=t(e,n,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.isArray(r)){if(r.configuration!==void 0&&
(j(r.configuration,{instancePath:n+"/configuration"})||(e=e===null?j.errors:e.concat(j.errors),i=e.length)),r.instanceSidecarConfiguration!==
void 0&&(q(r.instanceSidecarConfiguration,{instancePath:n+"/instanceSidecarConfiguration"})||(e=e===null?q.errors:e.concat(q.errors),i=e.length)),
r.retentionPolicy!==void 0){let o=r.retentionPolicy;typeof o!="string"&&o!==null&&(e=t(e,n+"/retentionPolicy","type",{type:"string"}),i++),typeof o==
"string"&&(te.test(o)||(e=t(e,n+"/retentionPolicy","matches",{pattern:"^[1-9][0-9]*[dwm]$"}),i++))}for(let o of u(r,se))e=t(e,n,"fields",o),
i++;r.configuration==null&&(e=t(e,n,"requiredFields",{missingProperty:"configuration"}),i++)}return R.errors=e,i===0}var le=new Map(Object.entries(
{apiVersion:"string",kind:"string",metadata:"other",spec:"other",status:"other"}));function O(r,{instancePath:n=""}={}){let e=null,i=0;if(r&&
typeof r=="object"&&!Array.isArray(r)){r.metadata!==void 0&&(g(r.metadata,{instancePath:n+"/metadata"})||(e=e===null?g.errors:e.concat(g.errors),
i=e.length)),r.spec!==void 0&&(R(r.spec,{instancePath:n+"/spec"})||(e=e===null?R.errors:e.concat(R.errors),i=e.length));for(let o of u(r,le))
e=t(e,n,"fields",o),i++;r.metadata==null&&(e=t(e,n,"requiredFields",{missingProperty:"metadata"}),i++),r.spec==null&&(e=t(e,n,"requiredField\
s",{missingProperty:"spec"}),i++)}else e=t(e,n,"type",{type:"object"}),i++;return O.errors=e,i===0}function t(r,n,e,i){return(r??=[]).push({
instancePath:n,keyword:e,params:i}),r}
export const validate: Validator = ye;
