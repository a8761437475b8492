// Generated from imports/crds/ by scripts/generate-validators.ts ("npx projen validators"); do not edit.
// @ts-nocheck
import type { Validator } from './index';

var ie=(r,n)=>()=>{try{return n||r((n={exports:{}}).exports,n),n.exports}catch(e){throw n=0,e}};var K=ie(D=>{"use strict";Object.defineProperty(D,"__esModule",{value:!0});function G(r){let n=r.length,e=0,i=0,t;for(;i<n;)e++,t=r.charCodeAt(
i++),t>=55296&&t<=56319&&i<n&&(t=r.charCodeAt(i),(t&64512)===56320&&i++);return e}D.default=G;G.code='require("ajv/dist/runtime/ucs2length")\
.default'});var Me=N,Ve=N;function y(r,{instancePath:n=""}={}){let e=null,i=0;if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=o(e,n,"type",{type:"object"}),
i++),r&&typeof r=="object"&&!Array.isArray(r))for(let t in r){let s=r[t];typeof s!="string"&&s!==null&&(e=o(e,n+"/"+t.replace(/~/g,"~0").replace(
/\//g,"~1"),"type",{type:"string"}),i++)}return y.errors=e,i===0}var ne=new Map(Object.entries({apiVersion:"string",kind:"string",name:"string",uid:"string",controller:"boolean",blockOwnerDeletion:"boolean"})),
f=function(n,e){let i=[];for(let t in n){let s=e.get(t),l=n[t];!s&&l!==void 0&&i.push({field:t,known:e}),(s=="string"||s=="boolean")&&l!=null&&
typeof l!=s&&i.push({field:t,type:s})}return i};function m(r,{instancePath:n=""}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(
r)){for(let t of f(r,ne))e=o(e,n,"fields",t),i++;r.apiVersion==null&&(e=o(e,n,"requiredFields",{missingProperty:"apiVersion"}),i++),r.kind==
null&&(e=o(e,n,"requiredFields",{missingProperty:"kind"}),i++),r.name==null&&(e=o(e,n,"requiredFields",{missingProperty:"name"}),i++),r.uid==
null&&(e=o(e,n,"requiredFields",{missingProperty:"uid"}),i++)}else e=o(e,n,"type",{type:"object"}),i++;return m.errors=e,i===0}var oe=new Map(
Object.entries({name:"string",generateName:"string",namespace:"string",uid:"string",resourceVersion:"string",selfLink:"string",creationTimestamp:"\
string",deletionTimestamp:"string",generation:"other",deletionGracePeriodSeconds:"other",labels:"other",annotations:"other",finalizers:"othe\
r",ownerReferences:"other",managedFields:"other"}));function b(r,{instancePath:n=""}={}){let e=null,i=0;if(!(r&&typeof r=="object"&&!Array.isArray(
r))&&r!==null&&(e=o(e,n,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.isArray(r)){if(r.generation!==void 0){let t=r.generation;
!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))&&t!==null&&(e=o(e,n+"/generation","type",{type:"integer"}),i++)}if(r.deletionGracePeriodSeconds!==
void 0){let t=r.deletionGracePeriodSeconds;!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))&&t!==null&&(e=o(e,n+"/deletionGracePeriodSe\
conds","type",{type:"integer"}),i++)}if(r.labels!==void 0&&(y(r.labels,{instancePath:n+"/labels"})||(e=e===null?y.errors:e.concat(y.errors),
i=e.length)),r.annotations!==void 0&&(y(r.annotations,{instancePath:n+"/annotations"})||(e=e===null?y.errors:e.concat(y.errors),i=e.length)),
r.finalizers!==void 0){let t=r.finalizers;if(!Array.isArray(t)&&t!==null&&(e=o(e,n+"/finalizers","type",{type:"array"}),i++),Array.isArray(t)){
let s=t.length;for(let l=0;l<s;l++)typeof t[l]!="string"&&(e=o(e,n+"/finalizers/"+l,"type",{type:"string"}),i++)}}if(r.ownerReferences!==void 0){
let t=r.ownerReferences;if(!Array.isArray(t)&&t!==null&&(e=o(e,n+"/ownerReferences","type",{type:"array"}),i++),Array.isArray(t)){let s=t.length;
for(let l=0;l<s;l++)m(t[l],{instancePath:n+"/ownerReferences/"+l})||(e=e===null?m.errors:e.concat(m.errors),i=e.length)}}for(let t of f(r,oe))
e=o(e,n,"fields",t),i++}return b.errors=e,i===0}var B=["Default","Unicode"],a=["Auto","Base64","Base64URL","None"],I=["None","Fetch"],T=["Ignore","Fail"],le=new Map(Object.entries({conversionStrategy:"\
other",decodingStrategy:"other",key:"string",metadataPolicy:"other",nullBytePolicy:"other",property:"string",version:"string"}));function g(r,{
instancePath:n=""}={}){let e=null,i=0;if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=o(e,n,"type",{type:"object"}),i++),r&&typeof r==
"object"&&!Array.isArray(r)){if(r.conversionStrategy!==void 0){let t=r.conversionStrategy;typeof t!="string"&&t!==null&&(e=o(e,n+"/conversio\
nStrategy","type",{type:"string"}),i++),typeof t=="string"&&(B.includes(t)||(e=o(e,n+"/conversionStrategy","oneOfStrings",{allowed:B}),i++))}
if(r.decodingStrategy!==void 0){let t=r.decodingStrategy;typeof t!="string"&&t!==null&&(e=o(e,n+"/decodingStrategy","type",{type:"string"}),
i++),typeof t=="string"&&(a.includes(t)||(e=o(e,n+"/decodingStrategy","oneOfStrings",{allowed:a}),i++))}if(r.metadataPolicy!==void 0){let t=r.
metadataPolicy;typeof t!="string"&&t!==null&&(e=o(e,n+"/metadataPolicy","type",{type:"string"}),i++),typeof t=="string"&&(I.includes(t)||(e=
o(e,n+"/metadataPolicy","oneOfStrings",{allowed:I}),i++))}if(r.nullBytePolicy!==void 0){let t=r.nullBytePolicy;typeof t!="string"&&t!==null&&
(e=o(e,n+"/nullBytePolicy","type",{type:"string"}),i++),typeof t=="string"&&(T.includes(t)||(e=o(e,n+"/nullBytePolicy","oneOfStrings",{allowed:T}),
i++))}for(let t of f(r,le))e=o(e,n,"fields",t),i++;r.key==null&&(e=o(e,n,"requiredFields",{missingProperty:"key"}),i++)}return g.errors=e,i===
0}var U=["ACRAccessToken","BeyondtrustWorkloadCredentialsDynamicSecret","ClusterGenerator","CloudsmithAccessToken","ECRAuthorizationToken","Fa\
ke","GCRAccessToken","GithubAccessToken","GitlabDeployToken","QuayAccessToken","Password","SSHKey","STSSessionToken","UUID","VaultDynamicSec\
ret","Webhook","Grafana","MFA"],se=new Map(Object.entries({apiVersion:"string",kind:"other",name:"other"})),u=K().default,C=new RegExp("^[a-\
z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$","u");function h(r,{instancePath:n=""}={}){let e=null,i=0;if(!(r&&typeof r=="\
object"&&!Array.isArray(r))&&r!==null&&(e=o(e,n,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.isArray(r)){if(r.kind!==void 0){let t=r.
kind;typeof t!="string"&&t!==null&&(e=o(e,n+"/kind","type",{type:"string"}),i++),typeof t=="string"&&(U.includes(t)||(e=o(e,n+"/kind","oneOf\
Strings",{allowed:U}),i++))}if(r.name!==void 0){let t=r.name;typeof t!="string"&&t!==null&&(e=o(e,n+"/name","type",{type:"string"}),i++),typeof t==
"string"&&(u(t)>253&&(e=o(e,n+"/name","maxLength",{limit:253}),i++),u(t)<1&&(e=o(e,n+"/name","minLength",{limit:1}),i++),C.test(t)||(e=o(e,n+
"/name","matches",{pattern:"^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$"}),i++))}for(let t of f(r,se))e=o(e,n,"fields",
t),i++;r.kind==null&&(e=o(e,n,"requiredFields",{missingProperty:"kind"}),i++),r.name==null&&(e=o(e,n,"requiredFields",{missingProperty:"name"}),
i++)}return h.errors=e,i===0}var W=["SecretStore","ClusterSecretStore"],fe=new Map(Object.entries({kind:"other",name:"other"}));function c(r,{instancePath:n=""}={}){let e=null,
i=0;if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=o(e,n,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.isArray(r)){
if(r.kind!==void 0){let t=r.kind;typeof t!="string"&&t!==null&&(e=o(e,n+"/kind","type",{type:"string"}),i++),typeof t=="string"&&(W.includes(
t)||(e=o(e,n+"/kind","oneOfStrings",{allowed:W}),i++))}if(r.name!==void 0){let t=r.name;typeof t!="string"&&t!==null&&(e=o(e,n+"/name","type",
{type:"string"}),i++),typeof t=="string"&&(u(t)>253&&(e=o(e,n+"/name","maxLength",{limit:253}),i++),u(t)<1&&(e=o(e,n+"/name","minLength",{limit:1}),
i++),C.test(t)||(e=o(e,n+"/name","matches",{pattern:"^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$"}),i++))}for(let t of f(
r,fe))e=o(e,n,"fields",t),i++}return c.errors=e,i===0}var ye=new Map(Object.entries({generatorRef:"other",storeRef:"other"}));function d(r,{
instancePath:n=""}={}){let e=null,i=0;if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=o(e,n,"type",{type:"object"}),i++),r&&typeof r==
"object"&&!Array.isArray(r)){r.generatorRef!==void 0&&(h(r.generatorRef,{instancePath:n+"/generatorRef"})||(e=e===null?h.errors:e.concat(h.errors),
i=e.length)),r.storeRef!==void 0&&(c(r.storeRef,{instancePath:n+"/storeRef"})||(e=e===null?c.errors:e.concat(c.errors),i=e.length));for(let t of f(
r,ye))e=o(e,n,"fields",t),i++;Object.values(r).filter(t=>t!=null).length<1&&(e=o(e,n,"minFields",{limit:1}),i++),Object.values(r).filter(t=>t!=
null).length>1&&(e=o(e,n,"maxFields",{limit:1}),i++)}return d.errors=e,i===0}var te=new RegExp("^[-._a-zA-Z0-9]+$","u"),ue=new Map(Object.entries(
{remoteRef:"other",secretKey:"other",sourceRef:"other"}));function j(r,{instancePath:n=""}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.
isArray(r)){if(r.remoteRef!==void 0&&(g(r.remoteRef,{instancePath:n+"/remoteRef"})||(e=e===null?g.errors:e.concat(g.errors),i=e.length)),r.secretKey!==
void 0){let t=r.secretKey;typeof t!="string"&&t!==null&&(e=o(e,n+"/secretKey","type",{type:"string"}),i++),typeof t=="string"&&(u(t)>253&&(e=
o(e,n+"/secretKey","maxLength",{limit:253}),i++),u(t)<1&&(e=o(e,n+"/secretKey","minLength",{limit:1}),i++),te.test(t)||(e=o(e,n+"/secretKey",
"matches",{pattern:"^[-._a-zA-Z0-9]+$"}),i++))}r.sourceRef!==void 0&&(d(r.sourceRef,{instancePath:n+"/sourceRef"})||(e=e===null?d.errors:e.concat(
d.errors),i=e.length));for(let t of f(r,ue))e=o(e,n,"fields",t),i++;r.remoteRef==null&&(e=o(e,n,"requiredFields",{missingProperty:"remoteRef"}),
i++),r.secretKey==null&&(e=o(e,n,"requiredFields",{missingProperty:"secretKey"}),i++)}else e=o(e,n,"type",{type:"object"}),i++;return j.errors=
e,i===0}var pe=new Map(Object.entries({conversionStrategy:"other",decodingStrategy:"other",name:"other",nullBytePolicy:"other",path:"string",tags:"o\
ther"}));var ge=new Map(Object.entries({regexp:"string"}));function A(r,{instancePath:n=""}={}){let e=null,i=0;if(!(r&&typeof r=="object"&&!Array.isArray(
r))&&r!==null&&(e=o(e,n,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.isArray(r))for(let t of f(r,ge))e=o(e,n,"fields",t),i++;return A.
errors=e,i===0}function S(r,{instancePath:n=""}={}){let e=null,i=0;if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=o(e,n,"type",
{type:"object"}),i++),r&&typeof r=="object"&&!Array.isArray(r)){if(r.conversionStrategy!==void 0){let t=r.conversionStrategy;typeof t!="stri\
ng"&&t!==null&&(e=o(e,n+"/conversionStrategy","type",{type:"string"}),i++),typeof t=="string"&&(B.includes(t)||(e=o(e,n+"/conversionStrategy",
"oneOfStrings",{allowed:B}),i++))}if(r.decodingStrategy!==void 0){let t=r.decodingStrategy;typeof t!="string"&&t!==null&&(e=o(e,n+"/decoding\
Strategy","type",{type:"string"}),i++),typeof t=="string"&&(a.includes(t)||(e=o(e,n+"/decodingStrategy","oneOfStrings",{allowed:a}),i++))}if(r.
name!==void 0&&(A(r.name,{instancePath:n+"/name"})||(e=e===null?A.errors:e.concat(A.errors),i=e.length)),r.nullBytePolicy!==void 0){let t=r.
nullBytePolicy;typeof t!="string"&&t!==null&&(e=o(e,n+"/nullBytePolicy","type",{type:"string"}),i++),typeof t=="string"&&(T.includes(t)||(e=
o(e,n+"/nullBytePolicy","oneOfStrings",{allowed:T}),i++))}r.tags!==void 0&&(y(r.tags,{instancePath:n+"/tags"})||(e=e===null?y.errors:e.concat(
y.errors),i=e.length));for(let t of f(r,pe))e=o(e,n,"fields",t),i++}return S.errors=e,i===0}var _=["Ignore","Error"],Z=["IgnoreNotFound","Strict"],H=["Extract","JSON"],ce=new Map(Object.entries({conflictPolicy:"other",into:"string",
priority:"other",priorityPolicy:"other",strategy:"other"}));function $(r,{instancePath:n=""}={}){let e=null,i=0;if(!(r&&typeof r=="object"&&
!Array.isArray(r))&&r!==null&&(e=o(e,n,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.isArray(r)){if(r.conflictPolicy!==void 0){
let t=r.conflictPolicy;typeof t!="string"&&t!==null&&(e=o(e,n+"/conflictPolicy","type",{type:"string"}),i++),typeof t=="string"&&(_.includes(
t)||(e=o(e,n+"/conflictPolicy","oneOfStrings",{allowed:_}),i++))}if(r.priority!==void 0){let t=r.priority;if(!Array.isArray(t)&&t!==null&&(e=
o(e,n+"/priority","type",{type:"array"}),i++),Array.isArray(t)){let s=t.length;for(let l=0;l<s;l++)typeof t[l]!="string"&&(e=o(e,n+"/priorit\
y/"+l,"type",{type:"string"}),i++)}}if(r.priorityPolicy!==void 0){let t=r.priorityPolicy;typeof t!="string"&&t!==null&&(e=o(e,n+"/priorityPo\
licy","type",{type:"string"}),i++),typeof t=="string"&&(Z.includes(t)||(e=o(e,n+"/priorityPolicy","oneOfStrings",{allowed:Z}),i++))}if(r.strategy!==
void 0){let t=r.strategy;typeof t!="string"&&t!==null&&(e=o(e,n+"/strategy","type",{type:"string"}),i++),typeof t=="string"&&(H.includes(t)||
(e=o(e,n+"/strategy","oneOfStrings",{allowed:H}),i++))}for(let t of f(r,ce))e=o(e,n,"fields",t),i++}return $.errors=e,i===0}var de=new Map(Object.entries({source:"string",target:"string"}));function w(r,{instancePath:n=""}={}){let e=null,i=0;if(!(r&&typeof r=="obj\
ect"&&!Array.isArray(r))&&r!==null&&(e=o(e,n,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.isArray(r)){for(let t of f(r,de))e=o(
e,n,"fields",t),i++;r.source==null&&(e=o(e,n,"requiredFields",{missingProperty:"source"}),i++),r.target==null&&(e=o(e,n,"requiredFields",{missingProperty:"\
target"}),i++)}return w.errors=e,i===0}var ae=new Map(Object.entries({template:"string"}));function k(r,{instancePath:n=""}={}){let e=null,i=0;if(!(r&&typeof r=="object"&&!Array.isArray(
r))&&r!==null&&(e=o(e,n,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.isArray(r)){for(let t of f(r,ae))e=o(e,n,"fields",t),i++;
r.template==null&&(e=o(e,n,"requiredFields",{missingProperty:"template"}),i++)}return k.errors=e,i===0}var me=new Map(Object.entries({merge:"\
other",regexp:"other",transform:"other"}));function O(r,{instancePath:n=""}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){
r.merge!==void 0&&($(r.merge,{instancePath:n+"/merge"})||(e=e===null?$.errors:e.concat($.errors),i=e.length)),r.regexp!==void 0&&(w(r.regexp,
{instancePath:n+"/regexp"})||(e=e===null?w.errors:e.concat(w.errors),i=e.length)),r.transform!==void 0&&(k(r.transform,{instancePath:n+"/tra\
nsform"})||(e=e===null?k.errors:e.concat(k.errors),i=e.length));for(let t of f(r,me))e=o(e,n,"fields",t),i++;Object.values(r).filter(t=>t!=null).
length<1&&(e=o(e,n,"minFields",{limit:1}),i++),Object.values(r).filter(t=>t!=null).length>1&&(e=o(e,n,"maxFields",{limit:1}),i++)}else e=o(e,
n,"type",{type:"object"}),i++;return O.errors=e,i===0}var be=new Map(Object.entries({extract:"other",find:"other",rewrite:"other",sourceRef:"\
other"}));function z(r,{instancePath:n=""}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.extract!==void 0&&(g(r.extract,
{instancePath:n+"/extract"})||(e=e===null?g.errors:e.concat(g.errors),i=e.length)),r.find!==void 0&&(S(r.find,{instancePath:n+"/find"})||(e=
e===null?S.errors:e.concat(S.errors),i=e.length)),r.rewrite!==void 0){let t=r.rewrite;if(!Array.isArray(t)&&t!==null&&(e=o(e,n+"/rewrite","t\
ype",{type:"array"}),i++),Array.isArray(t)){let s=t.length;for(let l=0;l<s;l++)O(t[l],{instancePath:n+"/rewrite/"+l})||(e=e===null?O.errors:
e.concat(O.errors),i=e.length)}}r.sourceRef!==void 0&&(d(r.sourceRef,{instancePath:n+"/sourceRef"})||(e=e===null?d.errors:e.concat(d.errors),
i=e.length));for(let t of f(r,be))e=o(e,n,"fields",t),i++}else e=o(e,n,"type",{type:"object"}),i++;return z.errors=e,i===0}var J=["allow","deny"],he=new Map(Object.entries({kind:"other",windows:"other"}));var je=new RegExp("^(@(annually|yearly|monthly|weekly|daily|midnight|hourly)|@every [^\\s]+.*|[^\\s]+( [^\\s]+){4})$","u"),Ae=new Map(Object.
entries({duration:"string",schedule:"other"}));function v(r,{instancePath:n=""}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(
r)){if(r.schedule!==void 0){let t=r.schedule;typeof t!="string"&&t!==null&&(e=o(e,n+"/schedule","type",{type:"string"}),i++),typeof t=="stri\
ng"&&(u(t)<1&&(e=o(e,n+"/schedule","minLength",{limit:1}),i++),je.test(t)||(e=o(e,n+"/schedule","matches",{pattern:"^(@(annually|yearly|mont\
hly|weekly|daily|midnight|hourly)|@every [^\\s]+.*|[^\\s]+( [^\\s]+){4})$"}),i++))}for(let t of f(r,Ae))e=o(e,n,"fields",t),i++;r.duration==
null&&(e=o(e,n,"requiredFields",{missingProperty:"duration"}),i++),r.schedule==null&&(e=o(e,n,"requiredFields",{missingProperty:"schedule"}),
i++)}else e=o(e,n,"type",{type:"object"}),i++;return v.errors=e,i===0}function F(r,{instancePath:n=""}={}){let e=null,i=0;if(!(r&&typeof r==
"object"&&!Array.isArray(r))&&r!==null&&(e=o(e,n,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.isArray(r)){if(r.kind!==void 0){
let t=r.kind;typeof t!="string"&&t!==null&&(e=o(e,n+"/kind","type",{type:"string"}),i++),typeof t=="string"&&(J.includes(t)||(e=o(e,n+"/kind",
"oneOfStrings",{allowed:J}),i++))}if(r.windows!==void 0){let t=r.windows;if(!Array.isArray(t)&&t!==null&&(e=o(e,n+"/windows","type",{type:"a\
rray"}),i++),Array.isArray(t)){t.length<1&&(e=o(e,n+"/windows","minItems",{limit:1}),i++);let s=t.length;for(let l=0;l<s;l++)v(t[l],{instancePath:n+
"/windows/"+l})||(e=e===null?v.errors:e.concat(v.errors),i=e.length)}}for(let t of f(r,he))e=o(e,n,"fields",t),i++;r.kind==null&&(e=o(e,n,"r\
equiredFields",{missingProperty:"kind"}),i++),r.windows==null&&(e=o(e,n,"requiredFields",{missingProperty:"windows"}),i++)}return F.errors=e,
i===0}var Q=["Owner","Orphan","Merge","None","CreateOrMerge"],X=["Delete","Merge","Retain"],Se=new Map(Object.entries({creationPolicy:"other",deletionPolicy:"\
other",immutable:"boolean",manifest:"other",name:"other",template:"other"}));var $e=new Map(Object.entries({apiVersion:"other",kind:"other"}));function R(r,{instancePath:n=""}={}){let e=null,i=0;if(!(r&&typeof r=="obj\
ect"&&!Array.isArray(r))&&r!==null&&(e=o(e,n,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.isArray(r)){if(r.apiVersion!==void 0){
let t=r.apiVersion;typeof t!="string"&&t!==null&&(e=o(e,n+"/apiVersion","type",{type:"string"}),i++),typeof t=="string"&&u(t)<1&&(e=o(e,n+"/\
apiVersion","minLength",{limit:1}),i++)}if(r.kind!==void 0){let t=r.kind;typeof t!="string"&&t!==null&&(e=o(e,n+"/kind","type",{type:"string"}),
i++),typeof t=="string"&&u(t)<1&&(e=o(e,n+"/kind","minLength",{limit:1}),i++)}for(let t of f(r,$e))e=o(e,n,"fields",t),i++;r.apiVersion==null&&
(e=o(e,n,"requiredFields",{missingProperty:"apiVersion"}),i++),r.kind==null&&(e=o(e,n,"requiredFields",{missingProperty:"kind"}),i++)}return R.
errors=e,i===0}var we=new Map(Object.entries({annotations:"other",finalizers:"other",labels:"other"}));function x(r,{instancePath:n=""}={}){let e=null,i=0;
if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=o(e,n,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.isArray(r)){if(r.
annotations!==void 0&&(y(r.annotations,{instancePath:n+"/annotations"})||(e=e===null?y.errors:e.concat(y.errors),i=e.length)),r.finalizers!==
void 0){let t=r.finalizers;if(!Array.isArray(t)&&t!==null&&(e=o(e,n+"/finalizers","type",{type:"array"}),i++),Array.isArray(t)){let s=t.length;
for(let l=0;l<s;l++)typeof t[l]!="string"&&(e=o(e,n+"/finalizers/"+l,"type",{type:"string"}),i++)}}r.labels!==void 0&&(y(r.labels,{instancePath:n+
"/labels"})||(e=e===null?y.errors:e.concat(y.errors),i=e.length));for(let t of f(r,we))e=o(e,n,"fields",t),i++}return x.errors=e,i===0}var Y=["Values","KeysAndValues"],ke=new Map(Object.entries({key:"other",templateAs:"other"}));function L(r,{instancePath:n=""}={}){let e=null,
i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.key!==void 0){let t=r.key;typeof t!="string"&&t!==null&&(e=o(e,n+"/key","type",{type:"\
string"}),i++),typeof t=="string"&&(u(t)>253&&(e=o(e,n+"/key","maxLength",{limit:253}),i++),u(t)<1&&(e=o(e,n+"/key","minLength",{limit:1}),i++),
te.test(t)||(e=o(e,n+"/key","matches",{pattern:"^[-._a-zA-Z0-9]+$"}),i++))}if(r.templateAs!==void 0){let t=r.templateAs;typeof t!="string"&&
t!==null&&(e=o(e,n+"/templateAs","type",{type:"string"}),i++),typeof t=="string"&&(Y.includes(t)||(e=o(e,n+"/templateAs","oneOfStrings",{allowed:Y}),
i++))}for(let t of f(r,ke))e=o(e,n,"fields",t),i++;r.key==null&&(e=o(e,n,"requiredFields",{missingProperty:"key"}),i++)}else e=o(e,n,"type",
{type:"object"}),i++;return L.errors=e,i===0}var Oe=new Map(Object.entries({items:"other",name:"other"}));function p(r,{instancePath:n=""}={}){
let e=null,i=0;if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=o(e,n,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.
isArray(r)){if(r.items!==void 0){let t=r.items;if(!Array.isArray(t)&&t!==null&&(e=o(e,n+"/items","type",{type:"array"}),i++),Array.isArray(t)){
let s=t.length;for(let l=0;l<s;l++)L(t[l],{instancePath:n+"/items/"+l})||(e=e===null?L.errors:e.concat(L.errors),i=e.length)}}if(r.name!==void 0){
let t=r.name;typeof t!="string"&&t!==null&&(e=o(e,n+"/name","type",{type:"string"}),i++),typeof t=="string"&&(u(t)>253&&(e=o(e,n+"/name","ma\
xLength",{limit:253}),i++),u(t)<1&&(e=o(e,n+"/name","minLength",{limit:1}),i++),C.test(t)||(e=o(e,n+"/name","matches",{pattern:"^[a-z0-9]([-\
a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$"}),i++))}for(let t of f(r,Oe))e=o(e,n,"fields",t),i++;r.items==null&&(e=o(e,n,"requir\
edFields",{missingProperty:"items"}),i++),r.name==null&&(e=o(e,n,"requiredFields",{missingProperty:"name"}),i++)}return p.errors=e,i===0}var ze=new Map(
Object.entries({configMap:"other",literal:"string",secret:"other",target:"string",valuesDecodingStrategy:"other"}));function M(r,{instancePath:n=""}={}){
let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.configMap!==void 0&&(p(r.configMap,{instancePath:n+"/configMap"})||(e=e===null?
p.errors:e.concat(p.errors),i=e.length)),r.secret!==void 0&&(p(r.secret,{instancePath:n+"/secret"})||(e=e===null?p.errors:e.concat(p.errors),
i=e.length)),r.valuesDecodingStrategy!==void 0){let t=r.valuesDecodingStrategy;typeof t!="string"&&t!==null&&(e=o(e,n+"/valuesDecodingStrate\
gy","type",{type:"string"}),i++),typeof t=="string"&&(a.includes(t)||(e=o(e,n+"/valuesDecodingStrategy","oneOfStrings",{allowed:a}),i++))}for(let t of f(
r,ze))e=o(e,n,"fields",t),i++}else e=o(e,n,"type",{type:"object"}),i++;return M.errors=e,i===0}var P=["v2"],ee=["Replace","Merge"],ve=new Map(
Object.entries({data:"other",engineVersion:"other",mergePolicy:"other",metadata:"other",templateFrom:"other",type:"string"}));function V(r,{
instancePath:n=""}={}){let e=null,i=0;if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=o(e,n,"type",{type:"object"}),i++),r&&typeof r==
"object"&&!Array.isArray(r)){if(r.data!==void 0&&(y(r.data,{instancePath:n+"/data"})||(e=e===null?y.errors:e.concat(y.errors),i=e.length)),r.
engineVersion!==void 0){let t=r.engineVersion;typeof t!="string"&&t!==null&&(e=o(e,n+"/engineVersion","type",{type:"string"}),i++),typeof t==
"string"&&(P.includes(t)||(e=o(e,n+"/engineVersion","oneOfStrings",{allowed:P}),i++))}if(r.mergePolicy!==void 0){let t=r.mergePolicy;typeof t!=
"string"&&t!==null&&(e=o(e,n+"/mergePolicy","type",{type:"string"}),i++),typeof t=="string"&&(ee.includes(t)||(e=o(e,n+"/mergePolicy","oneOf\
Strings",{allowed:ee}),i++))}if(r.metadata!==void 0&&(x(r.metadata,{instancePath:n+"/metadata"})||(e=e===null?x.errors:e.concat(x.errors),i=
e.length)),r.templateFrom!==void 0){let t=r.templateFrom;if(!Array.isArray(t)&&t!==null&&(e=o(e,n+"/templateFrom","type",{type:"array"}),i++),
Array.isArray(t)){let s=t.length;for(let l=0;l<s;l++)M(t[l],{instancePath:n+"/templateFrom/"+l})||(e=e===null?M.errors:e.concat(M.errors),i=
e.length)}}for(let t of f(r,ve))e=o(e,n,"fields",t),i++}return V.errors=e,i===0}function q(r,{instancePath:n=""}={}){let e=null,i=0;if(!(r&&
typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=o(e,n,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.isArray(r)){if(r.creationPolicy!==
void 0){let t=r.creationPolicy;typeof t!="string"&&t!==null&&(e=o(e,n+"/creationPolicy","type",{type:"string"}),i++),typeof t=="string"&&(Q.
includes(t)||(e=o(e,n+"/creationPolicy","oneOfStrings",{allowed:Q}),i++))}if(r.deletionPolicy!==void 0){let t=r.deletionPolicy;typeof t!="st\
ring"&&t!==null&&(e=o(e,n+"/deletionPolicy","type",{type:"string"}),i++),typeof t=="string"&&(X.includes(t)||(e=o(e,n+"/deletionPolicy","one\
OfStrings",{allowed:X}),i++))}if(r.manifest!==void 0&&(R(r.manifest,{instancePath:n+"/manifest"})||(e=e===null?R.errors:e.concat(R.errors),i=
e.length)),r.name!==void 0){let t=r.name;typeof t!="string"&&t!==null&&(e=o(e,n+"/name","type",{type:"string"}),i++),typeof t=="string"&&(u(
t)>253&&(e=o(e,n+"/name","maxLength",{limit:253}),i++),u(t)<1&&(e=o(e,n+"/name","minLength",{limit:1}),i++),C.test(t)||(e=o(e,n+"/name","mat\
ches",{pattern:"^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$"}),i++))}r.template!==void 0&&(V(r.template,{instancePath:n+
"/template"})||(e=e===null?V.errors:e.concat(V.errors),i=e.length));for(let t of f(r,Se))e=o(e,n,"fields",t),i++}return q.errors=e,i===0}var re=[
"CreatedOnce","Periodic","OnChange"],Fe=new Map(Object.entries({data:"other",dataFrom:"other",refreshInterval:"string",refreshPolicy:"other",
secretStoreRef:"other",syncWindows:"other",target:"other"}));function E(r,{instancePath:n=""}={}){let e=null,i=0;if(!(r&&typeof r=="object"&&
!Array.isArray(r))&&r!==null&&(e=o(e,n,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.isArray(r)){if(r.data!==void 0){let t=r.data;
if(!Array.isArray(t)&&t!==null&&(e=o(e,n+"/data","type",{type:"array"}),i++),Array.isArray(t)){let s=t.length;for(let l=0;l<s;l++)j(t[l],{instancePath:n+
"/data/"+l})||(e=e===null?j.errors:e.concat(j.errors),i=e.length)}}if(r.dataFrom!==void 0){let t=r.dataFrom;if(!Array.isArray(t)&&t!==null&&
(e=o(e,n+"/dataFrom","type",{type:"array"}),i++),Array.isArray(t)){let s=t.length;for(let l=0;l<s;l++)z(t[l],{instancePath:n+"/dataFrom/"+l})||
(e=e===null?z.errors:e.concat(z.errors),i=e.length)}}if(r.refreshPolicy!==void 0){let t=r.refreshPolicy;typeof t!="string"&&t!==null&&(e=o(e,
n+"/refreshPolicy","type",{type:"string"}),i++),typeof t=="string"&&(re.includes(t)||(e=o(e,n+"/refreshPolicy","oneOfStrings",{allowed:re}),
i++))}r.secretStoreRef!==void 0&&(c(r.secretStoreRef,{instancePath:n+"/secretStoreRef"})||(e=e===null?c.errors:e.concat(c.errors),i=e.length)),
r.syncWindows!==void 0&&(F(r.syncWindows,{instancePath:n+"/syncWindows"})||(e=e===null?F.errors:e.concat(F.errors),i=e.length)),r.target!==void 0&&
(q(r.target,{instancePath:n+"/target"})||(e=e===null?q.errors:e.concat(q.errors),i=e.length));for(let t of f(r,Fe))e=o(e,n,"fields",t),i++}return E.
errors=e,i===0}var Re=new Map(Object.entries({apiVersion:"string",kind:"string",metadata:"other",spec:"other",status:"other"}));function N(r,{
instancePath:n=""}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){r.metadata!==void 0&&(b(r.metadata,{instancePath:n+"/meta\
data"})||(e=e===null?b.errors:e.concat(b.errors),i=e.length)),r.spec!==void 0&&(E(r.spec,{instancePath:n+"/spec"})||(e=e===null?E.errors:e.concat(
E.errors),i=e.length));for(let t of f(r,Re))e=o(e,n,"fields",t),i++}else e=o(e,n,"type",{type:"object"}),i++;return N.errors=e,i===0}function o(r,n,e,i){
return(r??=[]).push({instancePath:n,keyword:e,params:i}),r}
export const validate: Validator = Ve;
