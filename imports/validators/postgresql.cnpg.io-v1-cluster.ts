// Generated from imports/crds/ by scripts/generate-validators.ts ("npx projen validators"); do not edit.
// @ts-nocheck
import type { Validator } from './index';

var Yr=(r,o)=>()=>{try{return o||r((o={exports:{}}).exports,o),o.exports}catch(e){throw o=0,e}};var Dr=Yr(xr=>{"use strict";Object.defineProperty(xr,"__esModule",{value:!0});function Or(r){let o=r.length,e=0,i=0,t;for(;i<o;)e++,t=r.charCodeAt(
i++),t>=55296&&t<=56319&&i<o&&(t=r.charCodeAt(i),(t&64512)===56320&&i++);return e}xr.default=Or;Or.code='require("ajv/dist/runtime/ucs2lengt\
h").default'});var io=Rr,oo=Rr;function u(r,{instancePath:o=""}={}){let e=null,i=0;if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=n(e,o,"type",{type:"object"}),
i++),r&&typeof r=="object"&&!Array.isArray(r))for(let t in r){let l=r[t];typeof l!="string"&&l!==null&&(e=n(e,o+"/"+t.replace(/~/g,"~0").replace(
/\//g,"~1"),"type",{type:"string"}),i++)}return u.errors=e,i===0}var Pr=new Map(Object.entries({apiVersion:"string",kind:"string",name:"string",uid:"string",controller:"boolean",blockOwnerDeletion:"boolean"})),
f=function(o,e){let i=[];for(let t in o){let l=e.get(t),s=o[t];!l&&s!==void 0&&i.push({field:t,known:e}),(l=="string"||l=="boolean")&&s!=null&&
typeof s!=l&&i.push({field:t,type:l})}return i};function M(r,{instancePath:o=""}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(
r)){for(let t of f(r,Pr))e=n(e,o,"fields",t),i++;r.apiVersion==null&&(e=n(e,o,"requiredFields",{missingProperty:"apiVersion"}),i++),r.kind==
null&&(e=n(e,o,"requiredFields",{missingProperty:"kind"}),i++),r.name==null&&(e=n(e,o,"requiredFields",{missingProperty:"name"}),i++),r.uid==
null&&(e=n(e,o,"requiredFields",{missingProperty:"uid"}),i++)}else e=n(e,o,"type",{type:"object"}),i++;return M.errors=e,i===0}var et=new Map(
Object.entries({name:"string",generateName:"string",namespace:"string",uid:"string",resourceVersion:"string",selfLink:"string",creationTimestamp:"\
string",deletionTimestamp:"string",generation:"other",deletionGracePeriodSeconds:"other",labels:"other",annotations:"other",finalizers:"othe\
r",ownerReferences:"other",managedFields:"other"}));function k(r,{instancePath:o=""}={}){let e=null,i=0;if(!(r&&typeof r=="object"&&!Array.isArray(
r))&&r!==null&&(e=n(e,o,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.isArray(r)){if(r.generation!==void 0){let t=r.generation;
!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))&&t!==null&&(e=n(e,o+"/generation","type",{type:"integer"}),i++)}if(r.deletionGracePeriodSeconds!==
void 0){let t=r.deletionGracePeriodSeconds;!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))&&t!==null&&(e=n(e,o+"/deletionGracePeriodSe\
conds","type",{type:"integer"}),i++)}if(r.labels!==void 0&&(u(r.labels,{instancePath:o+"/labels"})||(e=e===null?u.errors:e.concat(u.errors),
i=e.length)),r.annotations!==void 0&&(u(r.annotations,{instancePath:o+"/annotations"})||(e=e===null?u.errors:e.concat(u.errors),i=e.length)),
r.finalizers!==void 0){let t=r.finalizers;if(!Array.isArray(t)&&t!==null&&(e=n(e,o+"/finalizers","type",{type:"array"}),i++),Array.isArray(t)){
let l=t.length;for(let s=0;s<l;s++)typeof t[s]!="string"&&(e=n(e,o+"/finalizers/"+s,"type",{type:"string"}),i++)}}if(r.ownerReferences!==void 0){
let t=r.ownerReferences;if(!Array.isArray(t)&&t!==null&&(e=n(e,o+"/ownerReferences","type",{type:"array"}),i++),Array.isArray(t)){let l=t.length;
for(let s=0;s<l;s++)M(t[s],{instancePath:o+"/ownerReferences/"+s})||(e=e===null?M.errors:e.concat(M.errors),i=e.length)}}for(let t of f(r,et))
e=n(e,o,"fields",t),i++}return k.errors=e,i===0}var rt=new Map(Object.entries({key:"string",operator:"string",values:"other"}));function m(r,{instancePath:o=""}={}){let e=null,i=0;if(r&&typeof r==
"object"&&!Array.isArray(r)){if(r.values!==void 0){let t=r.values;if(!Array.isArray(t)&&t!==null&&(e=n(e,o+"/values","type",{type:"array"}),
i++),Array.isArray(t)){let l=t.length;for(let s=0;s<l;s++)typeof t[s]!="string"&&(e=n(e,o+"/values/"+s,"type",{type:"string"}),i++)}}for(let t of f(
r,rt))e=n(e,o,"fields",t),i++;r.key==null&&(e=n(e,o,"requiredFields",{missingProperty:"key"}),i++),r.operator==null&&(e=n(e,o,"requiredField\
s",{missingProperty:"operator"}),i++)}else e=n(e,o,"type",{type:"object"}),i++;return m.errors=e,i===0}var tt=new Map(Object.entries({matchExpressions:"\
other",matchLabels:"other"}));function y(r,{instancePath:o=""}={}){let e=null,i=0;if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==null&&
(e=n(e,o,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.isArray(r)){if(r.matchExpressions!==void 0){let t=r.matchExpressions;if(!Array.
isArray(t)&&t!==null&&(e=n(e,o+"/matchExpressions","type",{type:"array"}),i++),Array.isArray(t)){let l=t.length;for(let s=0;s<l;s++)m(t[s],{
instancePath:o+"/matchExpressions/"+s})||(e=e===null?m.errors:e.concat(m.errors),i=e.length)}}r.matchLabels!==void 0&&(u(r.matchLabels,{instancePath:o+
"/matchLabels"})||(e=e===null?u.errors:e.concat(u.errors),i=e.length));for(let t of f(r,tt))e=n(e,o,"fields",t),i++}return y.errors=e,i===0}
var Br=new Map(Object.entries({labelSelector:"other",matchLabelKeys:"other",mismatchLabelKeys:"other",namespaceSelector:"other",namespaces:"\
other",topologyKey:"string"}));function I(r,{instancePath:o=""}={}){let e=null,i=0;if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==null&&
(e=n(e,o,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.isArray(r)){if(r.labelSelector!==void 0&&(y(r.labelSelector,{instancePath:o+
"/labelSelector"})||(e=e===null?y.errors:e.concat(y.errors),i=e.length)),r.matchLabelKeys!==void 0){let t=r.matchLabelKeys;if(!Array.isArray(
t)&&t!==null&&(e=n(e,o+"/matchLabelKeys","type",{type:"array"}),i++),Array.isArray(t)){let l=t.length;for(let s=0;s<l;s++)typeof t[s]!="stri\
ng"&&(e=n(e,o+"/matchLabelKeys/"+s,"type",{type:"string"}),i++)}}if(r.mismatchLabelKeys!==void 0){let t=r.mismatchLabelKeys;if(!Array.isArray(
t)&&t!==null&&(e=n(e,o+"/mismatchLabelKeys","type",{type:"array"}),i++),Array.isArray(t)){let l=t.length;for(let s=0;s<l;s++)typeof t[s]!="s\
tring"&&(e=n(e,o+"/mismatchLabelKeys/"+s,"type",{type:"string"}),i++)}}if(r.namespaceSelector!==void 0&&(y(r.namespaceSelector,{instancePath:o+
"/namespaceSelector"})||(e=e===null?y.errors:e.concat(y.errors),i=e.length)),r.namespaces!==void 0){let t=r.namespaces;if(!Array.isArray(t)&&
t!==null&&(e=n(e,o+"/namespaces","type",{type:"array"}),i++),Array.isArray(t)){let l=t.length;for(let s=0;s<l;s++)typeof t[s]!="string"&&(e=
n(e,o+"/namespaces/"+s,"type",{type:"string"}),i++)}}for(let t of f(r,Br))e=n(e,o,"fields",t),i++;r.topologyKey==null&&(e=n(e,o,"requiredFie\
lds",{missingProperty:"topologyKey"}),i++)}return I.errors=e,i===0}var it=new Map(Object.entries({podAffinityTerm:"other",weight:"other"}));
function K(r,{instancePath:o=""}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.podAffinityTerm!==void 0&&(I(r.podAffinityTerm,
{instancePath:o+"/podAffinityTerm"})||(e=e===null?I.errors:e.concat(I.errors),i=e.length)),r.weight!==void 0){let t=r.weight;!(typeof t=="nu\
mber"&&!(t%1)&&!isNaN(t)&&isFinite(t))&&t!==null&&(e=n(e,o+"/weight","type",{type:"integer"}),i++),typeof t=="number"&&isFinite(t)&&((t>2147483647||
isNaN(t))&&(e=n(e,o+"/weight","maximum",{comparison:"<=",limit:2147483647}),i++),(t<-2147483648||isNaN(t))&&(e=n(e,o+"/weight","minimum",{comparison:"\
>=",limit:-2147483648}),i++))}for(let t of f(r,it))e=n(e,o,"fields",t),i++;r.podAffinityTerm==null&&(e=n(e,o,"requiredFields",{missingProperty:"\
podAffinityTerm"}),i++),r.weight==null&&(e=n(e,o,"requiredFields",{missingProperty:"weight"}),i++)}else e=n(e,o,"type",{type:"object"}),i++;
return K.errors=e,i===0}function _(r,{instancePath:o=""}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.labelSelector!==void 0&&(y(r.labelSelector,
{instancePath:o+"/labelSelector"})||(e=e===null?y.errors:e.concat(y.errors),i=e.length)),r.matchLabelKeys!==void 0){let t=r.matchLabelKeys;if(!Array.
isArray(t)&&t!==null&&(e=n(e,o+"/matchLabelKeys","type",{type:"array"}),i++),Array.isArray(t)){let l=t.length;for(let s=0;s<l;s++)typeof t[s]!=
"string"&&(e=n(e,o+"/matchLabelKeys/"+s,"type",{type:"string"}),i++)}}if(r.mismatchLabelKeys!==void 0){let t=r.mismatchLabelKeys;if(!Array.isArray(
t)&&t!==null&&(e=n(e,o+"/mismatchLabelKeys","type",{type:"array"}),i++),Array.isArray(t)){let l=t.length;for(let s=0;s<l;s++)typeof t[s]!="s\
tring"&&(e=n(e,o+"/mismatchLabelKeys/"+s,"type",{type:"string"}),i++)}}if(r.namespaceSelector!==void 0&&(y(r.namespaceSelector,{instancePath:o+
"/namespaceSelector"})||(e=e===null?y.errors:e.concat(y.errors),i=e.length)),r.namespaces!==void 0){let t=r.namespaces;if(!Array.isArray(t)&&
t!==null&&(e=n(e,o+"/namespaces","type",{type:"array"}),i++),Array.isArray(t)){let l=t.length;for(let s=0;s<l;s++)typeof t[s]!="string"&&(e=
n(e,o+"/namespaces/"+s,"type",{type:"string"}),i++)}}for(let t of f(r,Br))e=n(e,o,"fields",t),i++;r.topologyKey==null&&(e=n(e,o,"requiredFie\
lds",{missingProperty:"topologyKey"}),i++)}else e=n(e,o,"type",{type:"object"}),i++;return _.errors=e,i===0}var Wr=new Map(Object.entries({preferredDuringSchedulingIgnoredDuringExecution:"\
other",requiredDuringSchedulingIgnoredDuringExecution:"other"}));function v(r,{instancePath:o=""}={}){let e=null,i=0;if(!(r&&typeof r=="obje\
ct"&&!Array.isArray(r))&&r!==null&&(e=n(e,o,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.isArray(r)){if(r.preferredDuringSchedulingIgnoredDuringExecution!==
void 0){let t=r.preferredDuringSchedulingIgnoredDuringExecution;if(!Array.isArray(t)&&t!==null&&(e=n(e,o+"/preferredDuringSchedulingIgnoredD\
uringExecution","type",{type:"array"}),i++),Array.isArray(t)){let l=t.length;for(let s=0;s<l;s++)K(t[s],{instancePath:o+"/preferredDuringSch\
edulingIgnoredDuringExecution/"+s})||(e=e===null?K.errors:e.concat(K.errors),i=e.length)}}if(r.requiredDuringSchedulingIgnoredDuringExecution!==
void 0){let t=r.requiredDuringSchedulingIgnoredDuringExecution;if(!Array.isArray(t)&&t!==null&&(e=n(e,o+"/requiredDuringSchedulingIgnoredDur\
ingExecution","type",{type:"array"}),i++),Array.isArray(t)){let l=t.length;for(let s=0;s<l;s++)_(t[s],{instancePath:o+"/requiredDuringSchedu\
lingIgnoredDuringExecution/"+s})||(e=e===null?_.errors:e.concat(_.errors),i=e.length)}}for(let t of f(r,Wr))e=n(e,o,"fields",t),i++}return v.
errors=e,i===0}var Zr=new Map(Object.entries({matchExpressions:"other",matchFields:"other"}));function z(r,{instancePath:o=""}={}){let e=null,i=0;if(!(r&&typeof r==
"object"&&!Array.isArray(r))&&r!==null&&(e=n(e,o,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.isArray(r)){if(r.matchExpressions!==
void 0){let t=r.matchExpressions;if(!Array.isArray(t)&&t!==null&&(e=n(e,o+"/matchExpressions","type",{type:"array"}),i++),Array.isArray(t)){
let l=t.length;for(let s=0;s<l;s++)m(t[s],{instancePath:o+"/matchExpressions/"+s})||(e=e===null?m.errors:e.concat(m.errors),i=e.length)}}if(r.
matchFields!==void 0){let t=r.matchFields;if(!Array.isArray(t)&&t!==null&&(e=n(e,o+"/matchFields","type",{type:"array"}),i++),Array.isArray(
t)){let l=t.length;for(let s=0;s<l;s++)m(t[s],{instancePath:o+"/matchFields/"+s})||(e=e===null?m.errors:e.concat(m.errors),i=e.length)}}for(let t of f(
r,Zr))e=n(e,o,"fields",t),i++}return z.errors=e,i===0}var ot=new Map(Object.entries({preference:"other",weight:"other"}));function G(r,{instancePath:o=""}={}){
let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.preference!==void 0&&(z(r.preference,{instancePath:o+"/preference"})||(e=e===
null?z.errors:e.concat(z.errors),i=e.length)),r.weight!==void 0){let t=r.weight;!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))&&t!==null&&
(e=n(e,o+"/weight","type",{type:"integer"}),i++),typeof t=="number"&&isFinite(t)&&((t>2147483647||isNaN(t))&&(e=n(e,o+"/weight","maximum",{comparison:"\
<=",limit:2147483647}),i++),(t<-2147483648||isNaN(t))&&(e=n(e,o+"/weight","minimum",{comparison:">=",limit:-2147483648}),i++))}for(let t of f(
r,ot))e=n(e,o,"fields",t),i++;r.preference==null&&(e=n(e,o,"requiredFields",{missingProperty:"preference"}),i++),r.weight==null&&(e=n(e,o,"r\
equiredFields",{missingProperty:"weight"}),i++)}else e=n(e,o,"type",{type:"object"}),i++;return G.errors=e,i===0}function Q(r,{instancePath:o=""}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.matchExpressions!==void 0){let t=r.matchExpressions;
if(!Array.isArray(t)&&t!==null&&(e=n(e,o+"/matchExpressions","type",{type:"array"}),i++),Array.isArray(t)){let l=t.length;for(let s=0;s<l;s++)
m(t[s],{instancePath:o+"/matchExpressions/"+s})||(e=e===null?m.errors:e.concat(m.errors),i=e.length)}}if(r.matchFields!==void 0){let t=r.matchFields;
if(!Array.isArray(t)&&t!==null&&(e=n(e,o+"/matchFields","type",{type:"array"}),i++),Array.isArray(t)){let l=t.length;for(let s=0;s<l;s++)m(t[s],
{instancePath:o+"/matchFields/"+s})||(e=e===null?m.errors:e.concat(m.errors),i=e.length)}}for(let t of f(r,Zr))e=n(e,o,"fields",t),i++}else e=
n(e,o,"type",{type:"object"}),i++;return Q.errors=e,i===0}var nt=new Map(Object.entries({nodeSelectorTerms:"other"}));function U(r,{instancePath:o=""}={}){
let e=null,i=0;if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=n(e,o,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.
isArray(r)){if(r.nodeSelectorTerms!==void 0){let t=r.nodeSelectorTerms;if(!Array.isArray(t)&&t!==null&&(e=n(e,o+"/nodeSelectorTerms","type",
{type:"array"}),i++),Array.isArray(t)){let l=t.length;for(let s=0;s<l;s++)Q(t[s],{instancePath:o+"/nodeSelectorTerms/"+s})||(e=e===null?Q.errors:
e.concat(Q.errors),i=e.length)}}for(let t of f(r,nt))e=n(e,o,"fields",t),i++;r.nodeSelectorTerms==null&&(e=n(e,o,"requiredFields",{missingProperty:"\
nodeSelectorTerms"}),i++)}return U.errors=e,i===0}function V(r,{instancePath:o=""}={}){let e=null,i=0;if(!(r&&typeof r=="object"&&!Array.isArray(
r))&&r!==null&&(e=n(e,o,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.isArray(r)){if(r.preferredDuringSchedulingIgnoredDuringExecution!==
void 0){let t=r.preferredDuringSchedulingIgnoredDuringExecution;if(!Array.isArray(t)&&t!==null&&(e=n(e,o+"/preferredDuringSchedulingIgnoredD\
uringExecution","type",{type:"array"}),i++),Array.isArray(t)){let l=t.length;for(let s=0;s<l;s++)G(t[s],{instancePath:o+"/preferredDuringSch\
edulingIgnoredDuringExecution/"+s})||(e=e===null?G.errors:e.concat(G.errors),i=e.length)}}r.requiredDuringSchedulingIgnoredDuringExecution!==
void 0&&(U(r.requiredDuringSchedulingIgnoredDuringExecution,{instancePath:o+"/requiredDuringSchedulingIgnoredDuringExecution"})||(e=e===null?
U.errors:e.concat(U.errors),i=e.length));for(let t of f(r,Wr))e=n(e,o,"fields",t),i++}return V.errors=e,i===0}var st=new Map(Object.entries({effect:"string",key:"string",operator:"string",tolerationSeconds:"other",value:"string"}));function B(r,{instancePath:o=""}={}){
let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.tolerationSeconds!==void 0){let t=r.tolerationSeconds;!(typeof t=="number"&&
!(t%1)&&!isNaN(t)&&isFinite(t))&&t!==null&&(e=n(e,o+"/tolerationSeconds","type",{type:"integer"}),i++),typeof t=="number"&&isFinite(t)&&((t>
9223372036854776e3||isNaN(t))&&(e=n(e,o+"/tolerationSeconds","maximum",{comparison:"<=",limit:9223372036854776e3}),i++),(t<-9223372036854776e3||
isNaN(t))&&(e=n(e,o+"/tolerationSeconds","minimum",{comparison:">=",limit:-9223372036854776e3}),i++))}for(let t of f(r,st))e=n(e,o,"fields",
t),i++}else e=n(e,o,"type",{type:"object"}),i++;return B.errors=e,i===0}var lt=new Map(Object.entries({additionalPodAffinity:"other",additionalPodAntiAffinity:"\
other",enablePodAntiAffinity:"boolean",nodeAffinity:"other",nodeSelector:"other",podAntiAffinityType:"string",tolerations:"other",topologyKey:"\
string"}));function W(r,{instancePath:o=""}={}){let e=null,i=0;if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=n(e,o,"type",{type:"\
object"}),i++),r&&typeof r=="object"&&!Array.isArray(r)){if(r.additionalPodAffinity!==void 0&&(v(r.additionalPodAffinity,{instancePath:o+"/a\
dditionalPodAffinity"})||(e=e===null?v.errors:e.concat(v.errors),i=e.length)),r.additionalPodAntiAffinity!==void 0&&(v(r.additionalPodAntiAffinity,
{instancePath:o+"/additionalPodAntiAffinity"})||(e=e===null?v.errors:e.concat(v.errors),i=e.length)),r.nodeAffinity!==void 0&&(V(r.nodeAffinity,
{instancePath:o+"/nodeAffinity"})||(e=e===null?V.errors:e.concat(V.errors),i=e.length)),r.nodeSelector!==void 0&&(u(r.nodeSelector,{instancePath:o+
"/nodeSelector"})||(e=e===null?u.errors:e.concat(u.errors),i=e.length)),r.tolerations!==void 0){let t=r.tolerations;if(!Array.isArray(t)&&t!==
null&&(e=n(e,o+"/tolerations","type",{type:"array"}),i++),Array.isArray(t)){let l=t.length;for(let s=0;s<l;s++)B(t[s],{instancePath:o+"/tole\
rations/"+s})||(e=e===null?B.errors:e.concat(B.errors),i=e.length)}}for(let t of f(r,lt))e=n(e,o,"fields",t),i++}return W.errors=e,i===0}var Hr=new Map(Object.entries({key:"string",name:"string"}));function p(r,{instancePath:o=""}={}){let e=null,i=0;if(!(r&&typeof r=="object"&&
!Array.isArray(r))&&r!==null&&(e=n(e,o,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.isArray(r)){for(let t of f(r,Hr))e=n(e,o,"\
fields",t),i++;r.key==null&&(e=n(e,o,"requiredFields",{missingProperty:"key"}),i++),r.name==null&&(e=n(e,o,"requiredFields",{missingProperty:"\
name"}),i++)}return p.errors=e,i===0}var ft=new Map(Object.entries({connectionString:"other",inheritFromAzureAD:"boolean",storageAccount:"ot\
her",storageKey:"other",storageSasToken:"other",useDefaultAzureCredentials:"boolean"}));function Z(r,{instancePath:o=""}={}){let e=null,i=0;
if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=n(e,o,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.isArray(r)){r.
connectionString!==void 0&&(p(r.connectionString,{instancePath:o+"/connectionString"})||(e=e===null?p.errors:e.concat(p.errors),i=e.length)),
r.storageAccount!==void 0&&(p(r.storageAccount,{instancePath:o+"/storageAccount"})||(e=e===null?p.errors:e.concat(p.errors),i=e.length)),r.storageKey!==
void 0&&(p(r.storageKey,{instancePath:o+"/storageKey"})||(e=e===null?p.errors:e.concat(p.errors),i=e.length)),r.storageSasToken!==void 0&&(p(
r.storageSasToken,{instancePath:o+"/storageSasToken"})||(e=e===null?p.errors:e.concat(p.errors),i=e.length));for(let t of f(r,ft))e=n(e,o,"f\
ields",t),i++}return Z.errors=e,i===0}var Cr=["bzip2","gzip","lz4","snappy"],wr=["AES256","aws:kms"],ut=new Map(Object.entries({additionalCommandArgs:"other",compression:"other",
encryption:"other",immediateCheckpoint:"boolean",jobs:"other"}));function H(r,{instancePath:o=""}={}){let e=null,i=0;if(!(r&&typeof r=="obje\
ct"&&!Array.isArray(r))&&r!==null&&(e=n(e,o,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.isArray(r)){if(r.additionalCommandArgs!==
void 0){let t=r.additionalCommandArgs;if(!Array.isArray(t)&&t!==null&&(e=n(e,o+"/additionalCommandArgs","type",{type:"array"}),i++),Array.isArray(
t)){let l=t.length;for(let s=0;s<l;s++)typeof t[s]!="string"&&(e=n(e,o+"/additionalCommandArgs/"+s,"type",{type:"string"}),i++)}}if(r.compression!==
void 0){let t=r.compression;typeof t!="string"&&t!==null&&(e=n(e,o+"/compression","type",{type:"string"}),i++),typeof t=="string"&&(Cr.includes(
t)||(e=n(e,o+"/compression","oneOfStrings",{allowed:Cr}),i++))}if(r.encryption!==void 0){let t=r.encryption;typeof t!="string"&&t!==null&&(e=
n(e,o+"/encryption","type",{type:"string"}),i++),typeof t=="string"&&(wr.includes(t)||(e=n(e,o+"/encryption","oneOfStrings",{allowed:wr}),i++))}
if(r.jobs!==void 0){let t=r.jobs;!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))&&t!==null&&(e=n(e,o+"/jobs","type",{type:"integer"}),
i++),typeof t=="number"&&isFinite(t)&&((t>2147483647||isNaN(t))&&(e=n(e,o+"/jobs","maximum",{comparison:"<=",limit:2147483647}),i++),(t<1||isNaN(
t))&&(e=n(e,o+"/jobs","minimum",{comparison:">=",limit:1}),i++))}for(let t of f(r,ut))e=n(e,o,"fields",t),i++}return H.errors=e,i===0}var pt=new Map(Object.entries({applicationCredentials:"other",gkeEnvironment:"boolean"}));function X(r,{instancePath:o=""}={}){let e=null,i=0;
if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=n(e,o,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.isArray(r)){r.
applicationCredentials!==void 0&&(p(r.applicationCredentials,{instancePath:o+"/applicationCredentials"})||(e=e===null?p.errors:e.concat(p.errors),
i=e.length));for(let t of f(r,pt))e=n(e,o,"fields",t),i++}return X.errors=e,i===0}var yt=new Map(Object.entries({accessKeyId:"other",inheritFromIAMRole:"boolean",region:"other",secretAccessKey:"other",sessionToken:"other"}));
function J(r,{instancePath:o=""}={}){let e=null,i=0;if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=n(e,o,"type",{type:"object"}),
i++),r&&typeof r=="object"&&!Array.isArray(r)){r.accessKeyId!==void 0&&(p(r.accessKeyId,{instancePath:o+"/accessKeyId"})||(e=e===null?p.errors:
e.concat(p.errors),i=e.length)),r.region!==void 0&&(p(r.region,{instancePath:o+"/region"})||(e=e===null?p.errors:e.concat(p.errors),i=e.length)),
r.secretAccessKey!==void 0&&(p(r.secretAccessKey,{instancePath:o+"/secretAccessKey"})||(e=e===null?p.errors:e.concat(p.errors),i=e.length)),
r.sessionToken!==void 0&&(p(r.sessionToken,{instancePath:o+"/sessionToken"})||(e=e===null?p.errors:e.concat(p.errors),i=e.length));for(let t of f(
r,yt))e=n(e,o,"fields",t),i++}return J.errors=e,i===0}var Tr=["bzip2","gzip","lz4","snappy","xz","zstd"],ct=new Map(Object.entries({archiveAdditionalCommandArgs:"other",compression:"other",encryption:"\
other",maxParallel:"other",restoreAdditionalCommandArgs:"other"}));function Y(r,{instancePath:o=""}={}){let e=null,i=0;if(!(r&&typeof r=="ob\
ject"&&!Array.isArray(r))&&r!==null&&(e=n(e,o,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.isArray(r)){if(r.archiveAdditionalCommandArgs!==
void 0){let t=r.archiveAdditionalCommandArgs;if(!Array.isArray(t)&&t!==null&&(e=n(e,o+"/archiveAdditionalCommandArgs","type",{type:"array"}),
i++),Array.isArray(t)){let l=t.length;for(let s=0;s<l;s++)typeof t[s]!="string"&&(e=n(e,o+"/archiveAdditionalCommandArgs/"+s,"type",{type:"s\
tring"}),i++)}}if(r.compression!==void 0){let t=r.compression;typeof t!="string"&&t!==null&&(e=n(e,o+"/compression","type",{type:"string"}),
i++),typeof t=="string"&&(Tr.includes(t)||(e=n(e,o+"/compression","oneOfStrings",{allowed:Tr}),i++))}if(r.encryption!==void 0){let t=r.encryption;
typeof t!="string"&&t!==null&&(e=n(e,o+"/encryption","type",{type:"string"}),i++),typeof t=="string"&&(wr.includes(t)||(e=n(e,o+"/encryption",
"oneOfStrings",{allowed:wr}),i++))}if(r.maxParallel!==void 0){let t=r.maxParallel;!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))&&t!==
null&&(e=n(e,o+"/maxParallel","type",{type:"integer"}),i++),typeof t=="number"&&isFinite(t)&&(t<1||isNaN(t))&&(e=n(e,o+"/maxParallel","minim\
um",{comparison:">=",limit:1}),i++)}if(r.restoreAdditionalCommandArgs!==void 0){let t=r.restoreAdditionalCommandArgs;if(!Array.isArray(t)&&t!==
null&&(e=n(e,o+"/restoreAdditionalCommandArgs","type",{type:"array"}),i++),Array.isArray(t)){let l=t.length;for(let s=0;s<l;s++)typeof t[s]!=
"string"&&(e=n(e,o+"/restoreAdditionalCommandArgs/"+s,"type",{type:"string"}),i++)}}for(let t of f(r,ct))e=n(e,o,"fields",t),i++}return Y.errors=
e,i===0}var S=Dr().default,mt=new Map(Object.entries({azureCredentials:"other",data:"other",destinationPath:"other",endpointCA:"other",endpointURL:"\
string",googleCredentials:"other",historyTags:"other",s3Credentials:"other",serverName:"string",tags:"other",wal:"other"}));function R(r,{instancePath:o=""}={}){
let e=null,i=0;if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=n(e,o,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.
isArray(r)){if(r.azureCredentials!==void 0&&(Z(r.azureCredentials,{instancePath:o+"/azureCredentials"})||(e=e===null?Z.errors:e.concat(Z.errors),
i=e.length)),r.data!==void 0&&(H(r.data,{instancePath:o+"/data"})||(e=e===null?H.errors:e.concat(H.errors),i=e.length)),r.destinationPath!==
void 0){let t=r.destinationPath;typeof t!="string"&&t!==null&&(e=n(e,o+"/destinationPath","type",{type:"string"}),i++),typeof t=="string"&&S(
t)<1&&(e=n(e,o+"/destinationPath","minLength",{limit:1}),i++)}r.endpointCA!==void 0&&(p(r.endpointCA,{instancePath:o+"/endpointCA"})||(e=e===
null?p.errors:e.concat(p.errors),i=e.length)),r.googleCredentials!==void 0&&(X(r.googleCredentials,{instancePath:o+"/googleCredentials"})||(e=
e===null?X.errors:e.concat(X.errors),i=e.length)),r.historyTags!==void 0&&(u(r.historyTags,{instancePath:o+"/historyTags"})||(e=e===null?u.errors:
e.concat(u.errors),i=e.length)),r.s3Credentials!==void 0&&(J(r.s3Credentials,{instancePath:o+"/s3Credentials"})||(e=e===null?J.errors:e.concat(
J.errors),i=e.length)),r.tags!==void 0&&(u(r.tags,{instancePath:o+"/tags"})||(e=e===null?u.errors:e.concat(u.errors),i=e.length)),r.wal!==void 0&&
(Y(r.wal,{instancePath:o+"/wal"})||(e=e===null?Y.errors:e.concat(Y.errors),i=e.length));for(let t of f(r,mt))e=n(e,o,"fields",t),i++;r.destinationPath==
null&&(e=n(e,o,"requiredFields",{missingProperty:"destinationPath"}),i++)}return R.errors=e,i===0}var at=new Map(Object.entries({immediateCheckpoint:"boolean",waitForArchive:"boolean"}));function P(r,{instancePath:o=""}={}){let e=null,i=0;
if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=n(e,o,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.isArray(r))for(let t of f(
r,at))e=n(e,o,"fields",t),i++;return P.errors=e,i===0}var Lr=["none","cluster","backup"],dt=new Map(Object.entries({annotations:"other",className:"\
string",labels:"other",online:"boolean",onlineConfiguration:"other",snapshotOwnerReference:"other",tablespaceClassName:"other",walClassName:"\
string"}));function ee(r,{instancePath:o=""}={}){let e=null,i=0;if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=n(e,o,"type",{type:"\
object"}),i++),r&&typeof r=="object"&&!Array.isArray(r)){if(r.annotations!==void 0&&(u(r.annotations,{instancePath:o+"/annotations"})||(e=e===
null?u.errors:e.concat(u.errors),i=e.length)),r.labels!==void 0&&(u(r.labels,{instancePath:o+"/labels"})||(e=e===null?u.errors:e.concat(u.errors),
i=e.length)),r.onlineConfiguration!==void 0&&(P(r.onlineConfiguration,{instancePath:o+"/onlineConfiguration"})||(e=e===null?P.errors:e.concat(
P.errors),i=e.length)),r.snapshotOwnerReference!==void 0){let t=r.snapshotOwnerReference;typeof t!="string"&&t!==null&&(e=n(e,o+"/snapshotOw\
nerReference","type",{type:"string"}),i++),typeof t=="string"&&(Lr.includes(t)||(e=n(e,o+"/snapshotOwnerReference","oneOfStrings",{allowed:Lr}),
i++))}r.tablespaceClassName!==void 0&&(u(r.tablespaceClassName,{instancePath:o+"/tablespaceClassName"})||(e=e===null?u.errors:e.concat(u.errors),
i=e.length));for(let t of f(r,dt))e=n(e,o,"fields",t),i++}return ee.errors=e,i===0}var gt=new RegExp("^[1-9][0-9]*[dwm]$","u"),qr=["primary",
"prefer-standby"],bt=new Map(Object.entries({barmanObjectStore:"other",retentionPolicy:"other",target:"other",volumeSnapshot:"other"}));function re(r,{
instancePath:o=""}={}){let e=null,i=0;if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=n(e,o,"type",{type:"object"}),i++),r&&typeof r==
"object"&&!Array.isArray(r)){if(r.barmanObjectStore!==void 0&&(R(r.barmanObjectStore,{instancePath:o+"/barmanObjectStore"})||(e=e===null?R.errors:
e.concat(R.errors),i=e.length)),r.retentionPolicy!==void 0){let t=r.retentionPolicy;typeof t!="string"&&t!==null&&(e=n(e,o+"/retentionPolicy",
"type",{type:"string"}),i++),typeof t=="string"&&(gt.test(t)||(e=n(e,o+"/retentionPolicy","matches",{pattern:"^[1-9][0-9]*[dwm]$"}),i++))}if(r.
target!==void 0){let t=r.target;typeof t!="string"&&t!==null&&(e=n(e,o+"/target","type",{type:"string"}),i++),typeof t=="string"&&(qr.includes(
t)||(e=n(e,o+"/target","oneOfStrings",{allowed:qr}),i++))}r.volumeSnapshot!==void 0&&(ee(r.volumeSnapshot,{instancePath:o+"/volumeSnapshot"})||
(e=e===null?ee.errors:e.concat(ee.errors),i=e.length));for(let t of f(r,bt))e=n(e,o,"fields",t),i++}return re.errors=e,i===0}var ht=new Map(Object.entries({externalCluster:"string"}));function te(r,{instancePath:o=""}={}){let e=null,i=0;if(!(r&&typeof r=="object"&&
!Array.isArray(r))&&r!==null&&(e=n(e,o,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.isArray(r)){for(let t of f(r,ht))e=n(e,o,"\
fields",t),i++;r.externalCluster==null&&(e=n(e,o,"requiredFields",{missingProperty:"externalCluster"}),i++)}return te.errors=e,i===0}var Er=[
"microservice","monolith"],At=new Map(Object.entries({databases:"other",pgDumpExtraOptions:"other",pgRestoreDataOptions:"other",pgRestoreExtraOptions:"\
other",pgRestorePostdataOptions:"other",pgRestorePredataOptions:"other",postImportApplicationSQL:"other",roles:"other",schemaOnly:"boolean",
source:"other",type:"other"}));function ie(r,{instancePath:o=""}={}){let e=null,i=0;if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==null&&
(e=n(e,o,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.isArray(r)){if(r.databases!==void 0){let t=r.databases;if(!Array.isArray(
t)&&t!==null&&(e=n(e,o+"/databases","type",{type:"array"}),i++),Array.isArray(t)){let l=t.length;for(let s=0;s<l;s++)typeof t[s]!="string"&&
(e=n(e,o+"/databases/"+s,"type",{type:"string"}),i++)}}if(r.pgDumpExtraOptions!==void 0){let t=r.pgDumpExtraOptions;if(!Array.isArray(t)&&t!==
null&&(e=n(e,o+"/pgDumpExtraOptions","type",{type:"array"}),i++),Array.isArray(t)){let l=t.length;for(let s=0;s<l;s++)typeof t[s]!="string"&&
(e=n(e,o+"/pgDumpExtraOptions/"+s,"type",{type:"string"}),i++)}}if(r.pgRestoreDataOptions!==void 0){let t=r.pgRestoreDataOptions;if(!Array.isArray(
t)&&t!==null&&(e=n(e,o+"/pgRestoreDataOptions","type",{type:"array"}),i++),Array.isArray(t)){let l=t.length;for(let s=0;s<l;s++)typeof t[s]!=
"string"&&(e=n(e,o+"/pgRestoreDataOptions/"+s,"type",{type:"string"}),i++)}}if(r.pgRestoreExtraOptions!==void 0){let t=r.pgRestoreExtraOptions;
if(!Array.isArray(t)&&t!==null&&(e=n(e,o+"/pgRestoreExtraOptions","type",{type:"array"}),i++),Array.isArray(t)){let l=t.length;for(let s=0;s<
l;s++)typeof t[s]!="string"&&(e=n(e,o+"/pgRestoreExtraOptions/"+s,"type",{type:"string"}),i++)}}if(r.pgRestorePostdataOptions!==void 0){let t=r.
pgRestorePostdataOptions;if(!Array.isArray(t)&&t!==null&&(e=n(e,o+"/pgRestorePostdataOptions","type",{type:"array"}),i++),Array.isArray(t)){
let l=t.length;for(let s=0;s<l;s++)typeof t[s]!="string"&&(e=n(e,o+"/pgRestorePostdataOptions/"+s,"type",{type:"string"}),i++)}}if(r.pgRestorePredataOptions!==
void 0){let t=r.pgRestorePredataOptions;if(!Array.isArray(t)&&t!==null&&(e=n(e,o+"/pgRestorePredataOptions","type",{type:"array"}),i++),Array.
isArray(t)){let l=t.length;for(let s=0;s<l;s++)typeof t[s]!="string"&&(e=n(e,o+"/pgRestorePredataOptions/"+s,"type",{type:"string"}),i++)}}if(r.
postImportApplicationSQL!==void 0){let t=r.postImportApplicationSQL;if(!Array.isArray(t)&&t!==null&&(e=n(e,o+"/postImportApplicationSQL","ty\
pe",{type:"array"}),i++),Array.isArray(t)){let l=t.length;for(let s=0;s<l;s++)typeof t[s]!="string"&&(e=n(e,o+"/postImportApplicationSQL/"+s,
"type",{type:"string"}),i++)}}if(r.roles!==void 0){let t=r.roles;if(!Array.isArray(t)&&t!==null&&(e=n(e,o+"/roles","type",{type:"array"}),i++),
Array.isArray(t)){let l=t.length;for(let s=0;s<l;s++)typeof t[s]!="string"&&(e=n(e,o+"/roles/"+s,"type",{type:"string"}),i++)}}if(r.source!==
void 0&&(te(r.source,{instancePath:o+"/source"})||(e=e===null?te.errors:e.concat(te.errors),i=e.length)),r.type!==void 0){let t=r.type;typeof t!=
"string"&&t!==null&&(e=n(e,o+"/type","type",{type:"string"}),i++),typeof t=="string"&&(Er.includes(t)||(e=n(e,o+"/type","oneOfStrings",{allowed:Er}),
i++))}for(let t of f(r,At))e=n(e,o,"fields",t),i++;r.databases==null&&(e=n(e,o,"requiredFields",{missingProperty:"databases"}),i++),r.source==
null&&(e=n(e,o,"requiredFields",{missingProperty:"source"}),i++),r.type==null&&(e=n(e,o,"requiredFields",{missingProperty:"type"}),i++)}return ie.
errors=e,i===0}function b(r,{instancePath:o=""}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){for(let t of f(r,Hr))e=n(e,o,"fields",t),i++;
r.key==null&&(e=n(e,o,"requiredFields",{missingProperty:"key"}),i++),r.name==null&&(e=n(e,o,"requiredFields",{missingProperty:"name"}),i++)}else
e=n(e,o,"type",{type:"object"}),i++;return b.errors=e,i===0}var jt=new Map(Object.entries({configMapRefs:"other",secretRefs:"other"}));function j(r,{
instancePath:o=""}={}){let e=null,i=0;if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=n(e,o,"type",{type:"object"}),i++),r&&typeof r==
"object"&&!Array.isArray(r)){if(r.configMapRefs!==void 0){let t=r.configMapRefs;if(!Array.isArray(t)&&t!==null&&(e=n(e,o+"/configMapRefs","t\
ype",{type:"array"}),i++),Array.isArray(t)){let l=t.length;for(let s=0;s<l;s++)b(t[s],{instancePath:o+"/configMapRefs/"+s})||(e=e===null?b.errors:
e.concat(b.errors),i=e.length)}}if(r.secretRefs!==void 0){let t=r.secretRefs;if(!Array.isArray(t)&&t!==null&&(e=n(e,o+"/secretRefs","type",{
type:"array"}),i++),Array.isArray(t)){let l=t.length;for(let s=0;s<l;s++)b(t[s],{instancePath:o+"/secretRefs/"+s})||(e=e===null?b.errors:e.concat(
b.errors),i=e.length)}}for(let t of f(r,jt))e=n(e,o,"fields",t),i++}return j.errors=e,i===0}var Fr=new Map(Object.entries({name:"string"}));function d(r,{instancePath:o=""}={}){let e=null,i=0;if(!(r&&typeof r=="object"&&!Array.isArray(
r))&&r!==null&&(e=n(e,o,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.isArray(r)){for(let t of f(r,Fr))e=n(e,o,"fields",t),i++;
r.name==null&&(e=n(e,o,"requiredFields",{missingProperty:"name"}),i++)}return d.errors=e,i===0}var $t=new Map(Object.entries({builtinLocale:"\
string",dataChecksums:"boolean",database:"string",encoding:"string",icuLocale:"string",icuRules:"string",import:"other",locale:"string",localeCType:"\
string",localeCollate:"string",localeProvider:"string",options:"other",owner:"string",postInitApplicationSQL:"other",postInitApplicationSQLRefs:"\
other",postInitSQL:"other",postInitSQLRefs:"other",postInitTemplateSQL:"other",postInitTemplateSQLRefs:"other",secret:"other",walSegmentSize:"\
other"}));function oe(r,{instancePath:o=""}={}){let e=null,i=0;if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=n(e,o,"type",{type:"\
object"}),i++),r&&typeof r=="object"&&!Array.isArray(r)){if(r.import!==void 0&&(ie(r.import,{instancePath:o+"/import"})||(e=e===null?ie.errors:
e.concat(ie.errors),i=e.length)),r.options!==void 0){let t=r.options;if(!Array.isArray(t)&&t!==null&&(e=n(e,o+"/options","type",{type:"array"}),
i++),Array.isArray(t)){let l=t.length;for(let s=0;s<l;s++)typeof t[s]!="string"&&(e=n(e,o+"/options/"+s,"type",{type:"string"}),i++)}}if(r.postInitApplicationSQL!==
void 0){let t=r.postInitApplicationSQL;if(!Array.isArray(t)&&t!==null&&(e=n(e,o+"/postInitApplicationSQL","type",{type:"array"}),i++),Array.
isArray(t)){let l=t.length;for(let s=0;s<l;s++)typeof t[s]!="string"&&(e=n(e,o+"/postInitApplicationSQL/"+s,"type",{type:"string"}),i++)}}if(r.
postInitApplicationSQLRefs!==void 0&&(j(r.postInitApplicationSQLRefs,{instancePath:o+"/postInitApplicationSQLRefs"})||(e=e===null?j.errors:e.
concat(j.errors),i=e.length)),r.postInitSQL!==void 0){let t=r.postInitSQL;if(!Array.isArray(t)&&t!==null&&(e=n(e,o+"/postInitSQL","type",{type:"\
array"}),i++),Array.isArray(t)){let l=t.length;for(let s=0;s<l;s++)typeof t[s]!="string"&&(e=n(e,o+"/postInitSQL/"+s,"type",{type:"string"}),
i++)}}if(r.postInitSQLRefs!==void 0&&(j(r.postInitSQLRefs,{instancePath:o+"/postInitSQLRefs"})||(e=e===null?j.errors:e.concat(j.errors),i=e.
length)),r.postInitTemplateSQL!==void 0){let t=r.postInitTemplateSQL;if(!Array.isArray(t)&&t!==null&&(e=n(e,o+"/postInitTemplateSQL","type",
{type:"array"}),i++),Array.isArray(t)){let l=t.length;for(let s=0;s<l;s++)typeof t[s]!="string"&&(e=n(e,o+"/postInitTemplateSQL/"+s,"type",{
type:"string"}),i++)}}if(r.postInitTemplateSQLRefs!==void 0&&(j(r.postInitTemplateSQLRefs,{instancePath:o+"/postInitTemplateSQLRefs"})||(e=e===
null?j.errors:e.concat(j.errors),i=e.length)),r.secret!==void 0&&(d(r.secret,{instancePath:o+"/secret"})||(e=e===null?d.errors:e.concat(d.errors),
i=e.length)),r.walSegmentSize!==void 0){let t=r.walSegmentSize;!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))&&t!==null&&(e=n(e,o+"/w\
alSegmentSize","type",{type:"integer"}),i++),typeof t=="number"&&isFinite(t)&&((t>1024||isNaN(t))&&(e=n(e,o+"/walSegmentSize","maximum",{comparison:"\
<=",limit:1024}),i++),(t<1||isNaN(t))&&(e=n(e,o+"/walSegmentSize","minimum",{comparison:">=",limit:1}),i++))}for(let t of f(r,$t))e=n(e,o,"f\
ields",t),i++}return oe.errors=e,i===0}var St=new Map(Object.entries({database:"string",owner:"string",secret:"other",source:"other"}));function ne(r,{instancePath:o=""}={}){let e=null,
i=0;if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=n(e,o,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.isArray(r)){
if(r.secret!==void 0&&(d(r.secret,{instancePath:o+"/secret"})||(e=e===null?d.errors:e.concat(d.errors),i=e.length)),r.source!==void 0){let t=r.
source;typeof t!="string"&&t!==null&&(e=n(e,o+"/source","type",{type:"string"}),i++),typeof t=="string"&&S(t)<1&&(e=n(e,o+"/source","minLeng\
th",{limit:1}),i++)}for(let t of f(r,St))e=n(e,o,"fields",t),i++;r.source==null&&(e=n(e,o,"requiredFields",{missingProperty:"source"}),i++)}
return ne.errors=e,i===0}var vt=new Map(Object.entries({endpointCA:"other",name:"string"}));function se(r,{instancePath:o=""}={}){let e=null,i=0;if(!(r&&typeof r=="o\
bject"&&!Array.isArray(r))&&r!==null&&(e=n(e,o,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.isArray(r)){r.endpointCA!==void 0&&
(p(r.endpointCA,{instancePath:o+"/endpointCA"})||(e=e===null?p.errors:e.concat(p.errors),i=e.length));for(let t of f(r,vt))e=n(e,o,"fields",
t),i++;r.name==null&&(e=n(e,o,"requiredFields",{missingProperty:"name"}),i++)}return se.errors=e,i===0}var wt=new Map(Object.entries({backupID:"string",exclusive:"boolean",targetImmediate:"boolean",targetLSN:"string",targetName:"string",targetTLI:"\
string",targetTime:"string",targetXID:"string"}));function le(r,{instancePath:o=""}={}){let e=null,i=0;if(!(r&&typeof r=="object"&&!Array.isArray(
r))&&r!==null&&(e=n(e,o,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.isArray(r))for(let t of f(r,wt))e=n(e,o,"fields",t),i++;return le.
errors=e,i===0}var Nt=new Map(Object.entries({apiGroup:"string",kind:"string",name:"string"}));function h(r,{instancePath:o=""}={}){let e=null,i=0;if(!(r&&
typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=n(e,o,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.isArray(r)){for(let t of f(
r,Nt))e=n(e,o,"fields",t),i++;r.kind==null&&(e=n(e,o,"requiredFields",{missingProperty:"kind"}),i++),r.name==null&&(e=n(e,o,"requiredFields",
{missingProperty:"name"}),i++)}return h.errors=e,i===0}function fe(r,{instancePath:o=""}={}){let e=null,i=0;if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=n(e,o,"type",{type:"object"}),
i++),r&&typeof r=="object"&&!Array.isArray(r))for(let t in r)h(r[t],{instancePath:o+"/"+t.replace(/~/g,"~0").replace(/\//g,"~1")})||(e=e===null?
h.errors:e.concat(h.errors),i=e.length);return fe.errors=e,i===0}var xt=new Map(Object.entries({storage:"other",tablespaceStorage:"other",walStorage:"\
other"}));function ue(r,{instancePath:o=""}={}){let e=null,i=0;if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=n(e,o,"type",{type:"\
object"}),i++),r&&typeof r=="object"&&!Array.isArray(r)){r.storage!==void 0&&(h(r.storage,{instancePath:o+"/storage"})||(e=e===null?h.errors:
e.concat(h.errors),i=e.length)),r.tablespaceStorage!==void 0&&(fe(r.tablespaceStorage,{instancePath:o+"/tablespaceStorage"})||(e=e===null?fe.
errors:e.concat(fe.errors),i=e.length)),r.walStorage!==void 0&&(h(r.walStorage,{instancePath:o+"/walStorage"})||(e=e===null?h.errors:e.concat(
h.errors),i=e.length));for(let t of f(r,xt))e=n(e,o,"fields",t),i++;r.storage==null&&(e=n(e,o,"requiredFields",{missingProperty:"storage"}),
i++)}return ue.errors=e,i===0}var Ft=new Map(Object.entries({backup:"other",database:"string",owner:"string",recoveryTarget:"other",secret:"\
other",source:"string",volumeSnapshots:"other"}));function pe(r,{instancePath:o=""}={}){let e=null,i=0;if(!(r&&typeof r=="object"&&!Array.isArray(
r))&&r!==null&&(e=n(e,o,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.isArray(r)){r.backup!==void 0&&(se(r.backup,{instancePath:o+
"/backup"})||(e=e===null?se.errors:e.concat(se.errors),i=e.length)),r.recoveryTarget!==void 0&&(le(r.recoveryTarget,{instancePath:o+"/recove\
ryTarget"})||(e=e===null?le.errors:e.concat(le.errors),i=e.length)),r.secret!==void 0&&(d(r.secret,{instancePath:o+"/secret"})||(e=e===null?
d.errors:e.concat(d.errors),i=e.length)),r.volumeSnapshots!==void 0&&(ue(r.volumeSnapshots,{instancePath:o+"/volumeSnapshots"})||(e=e===null?
ue.errors:e.concat(ue.errors),i=e.length));for(let t of f(r,Ft))e=n(e,o,"fields",t),i++}return pe.errors=e,i===0}var Rt=new Map(Object.entries(
{initdb:"other",pg_basebackup:"other",recovery:"other"}));function ye(r,{instancePath:o=""}={}){let e=null,i=0;if(!(r&&typeof r=="object"&&!Array.
isArray(r))&&r!==null&&(e=n(e,o,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.isArray(r)){r.initdb!==void 0&&(oe(r.initdb,{instancePath:o+
"/initdb"})||(e=e===null?oe.errors:e.concat(oe.errors),i=e.length)),r.pg_basebackup!==void 0&&(ne(r.pg_basebackup,{instancePath:o+"/pg_baseb\
ackup"})||(e=e===null?ne.errors:e.concat(ne.errors),i=e.length)),r.recovery!==void 0&&(pe(r.recovery,{instancePath:o+"/recovery"})||(e=e===null?
pe.errors:e.concat(pe.errors),i=e.length));for(let t of f(r,Rt))e=n(e,o,"fields",t),i++}return ye.errors=e,i===0}var Ot=new Map(Object.entries({clientCASecret:"string",replicationTLSSecret:"string",serverAltDNSNames:"other",serverCASecret:"string",serverTLSSecret:"\
string"}));function ce(r,{instancePath:o=""}={}){let e=null,i=0;if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=n(e,o,"type",{type:"\
object"}),i++),r&&typeof r=="object"&&!Array.isArray(r)){if(r.serverAltDNSNames!==void 0){let t=r.serverAltDNSNames;if(!Array.isArray(t)&&t!==
null&&(e=n(e,o+"/serverAltDNSNames","type",{type:"array"}),i++),Array.isArray(t)){let l=t.length;for(let s=0;s<l;s++)typeof t[s]!="string"&&
(e=n(e,o+"/serverAltDNSNames/"+s,"type",{type:"string"}),i++)}}for(let t of f(r,Ot))e=n(e,o,"fields",t),i++}return ce.errors=e,i===0}var Dt=new Map(Object.entries({key:"string",name:"string",optional:"boolean"}));function c(r,{instancePath:o=""}={}){let e=null,i=0;if(!(r&&
typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=n(e,o,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.isArray(r)){for(let t of f(
r,Dt))e=n(e,o,"fields",t),i++;r.key==null&&(e=n(e,o,"requiredFields",{missingProperty:"key"}),i++)}return c.errors=e,i===0}var Ct=new Map(Object.entries({apiVersion:"string",fieldPath:"string"}));function O(r,{instancePath:o=""}={}){let e=null,i=0;if(!(r&&typeof r==
"object"&&!Array.isArray(r))&&r!==null&&(e=n(e,o,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.isArray(r)){for(let t of f(r,Ct))
e=n(e,o,"fields",t),i++;r.fieldPath==null&&(e=n(e,o,"requiredFields",{missingProperty:"fieldPath"}),i++)}return O.errors=e,i===0}var Tt=new Map(Object.entries({key:"string",optional:"boolean",path:"string",volumeName:"string"}));function me(r,{instancePath:o=""}={}){let e=null,
i=0;if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=n(e,o,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.isArray(r)){
for(let t of f(r,Tt))e=n(e,o,"fields",t),i++;r.key==null&&(e=n(e,o,"requiredFields",{missingProperty:"key"}),i++),r.path==null&&(e=n(e,o,"re\
quiredFields",{missingProperty:"path"}),i++),r.volumeName==null&&(e=n(e,o,"requiredFields",{missingProperty:"volumeName"}),i++)}return me.errors=
e,i===0}var E=new RegExp("^(\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))(([KMGTPE]i)|[numkMGTPE]|([eE](\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))))?$",""),
Lt=new Map(Object.entries({containerName:"string",divisor:"other",resource:"string"}));function D(r,{instancePath:o=""}={}){let e=null,i=0;if(!(r&&
typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=n(e,o,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.isArray(r)){if(r.divisor!==
void 0){let t=r.divisor;typeof t!="string"&&!Number.isInteger(t)&&t!==null&&(e=n(e,o+"/divisor","intOrString",{}),i++),typeof t=="string"&&(E.
test(t)||(e=n(e,o+"/divisor","matches",{pattern:"quantity"}),i++))}for(let t of f(r,Lt))e=n(e,o,"fields",t),i++;r.resource==null&&(e=n(e,o,"\
requiredFields",{missingProperty:"resource"}),i++)}return D.errors=e,i===0}var qt=new Map(Object.entries({configMapKeyRef:"other",fieldRef:"\
other",fileKeyRef:"other",resourceFieldRef:"other",secretKeyRef:"other"}));function ae(r,{instancePath:o=""}={}){let e=null,i=0;if(!(r&&typeof r==
"object"&&!Array.isArray(r))&&r!==null&&(e=n(e,o,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.isArray(r)){r.configMapKeyRef!==
void 0&&(c(r.configMapKeyRef,{instancePath:o+"/configMapKeyRef"})||(e=e===null?c.errors:e.concat(c.errors),i=e.length)),r.fieldRef!==void 0&&
(O(r.fieldRef,{instancePath:o+"/fieldRef"})||(e=e===null?O.errors:e.concat(O.errors),i=e.length)),r.fileKeyRef!==void 0&&(me(r.fileKeyRef,{instancePath:o+
"/fileKeyRef"})||(e=e===null?me.errors:e.concat(me.errors),i=e.length)),r.resourceFieldRef!==void 0&&(D(r.resourceFieldRef,{instancePath:o+"\
/resourceFieldRef"})||(e=e===null?D.errors:e.concat(D.errors),i=e.length)),r.secretKeyRef!==void 0&&(c(r.secretKeyRef,{instancePath:o+"/secr\
etKeyRef"})||(e=e===null?c.errors:e.concat(c.errors),i=e.length));for(let t of f(r,qt))e=n(e,o,"fields",t),i++}return ae.errors=e,i===0}var Et=new Map(
Object.entries({name:"string",value:"string",valueFrom:"other"}));function de(r,{instancePath:o=""}={}){let e=null,i=0;if(r&&typeof r=="obje\
ct"&&!Array.isArray(r)){r.valueFrom!==void 0&&(ae(r.valueFrom,{instancePath:o+"/valueFrom"})||(e=e===null?ae.errors:e.concat(ae.errors),i=e.
length));for(let t of f(r,Et))e=n(e,o,"fields",t),i++;r.name==null&&(e=n(e,o,"requiredFields",{missingProperty:"name"}),i++)}else e=n(e,o,"t\
ype",{type:"object"}),i++;return de.errors=e,i===0}var Mt=new Map(Object.entries({name:"string",optional:"boolean"}));function w(r,{instancePath:o=""}={}){let e=null,i=0;if(!(r&&typeof r=="ob\
ject"&&!Array.isArray(r))&&r!==null&&(e=n(e,o,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.isArray(r))for(let t of f(r,Mt))e=n(
e,o,"fields",t),i++;return w.errors=e,i===0}var kt=new Map(Object.entries({configMapRef:"other",prefix:"string",secretRef:"other"}));function ge(r,{
instancePath:o=""}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){r.configMapRef!==void 0&&(w(r.configMapRef,{instancePath:o+
"/configMapRef"})||(e=e===null?w.errors:e.concat(w.errors),i=e.length)),r.secretRef!==void 0&&(w(r.secretRef,{instancePath:o+"/secretRef"})||
(e=e===null?w.errors:e.concat(w.errors),i=e.length));for(let t of f(r,kt))e=n(e,o,"fields",t),i++}else e=n(e,o,"type",{type:"object"}),i++;return ge.
errors=e,i===0}var It=new Map(Object.entries({}));function be(r,{instancePath:o=""}={}){let e=null,i=0;if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==
null&&(e=n(e,o,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.isArray(r))for(let t of f(r,It))e=n(e,o,"fields",t),i++;return be.
errors=e,i===0}var Kt=new Map(Object.entries({apiGroup:"string",kind:"string",name:"string",namespace:"string"}));function he(r,{instancePath:o=""}={}){let e=null,
i=0;if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=n(e,o,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.isArray(r)){
for(let t of f(r,Kt))e=n(e,o,"fields",t),i++;r.kind==null&&(e=n(e,o,"requiredFields",{missingProperty:"kind"}),i++),r.name==null&&(e=n(e,o,"\
requiredFields",{missingProperty:"name"}),i++)}return he.errors=e,i===0}function A(r,{instancePath:o=""}={}){let e=null,i=0;if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=n(e,o,"type",{type:"object"}),
i++),r&&typeof r=="object"&&!Array.isArray(r))for(let t in r){let l=r[t];typeof l!="string"&&!Number.isInteger(l)&&l!==null&&(e=n(e,o+"/"+t.
replace(/~/g,"~0").replace(/\//g,"~1"),"intOrString",{}),i++),typeof l=="string"&&(E.test(l)||(e=n(e,o+"/"+t.replace(/~/g,"~0").replace(/\//g,
"~1"),"matches",{pattern:"quantity"}),i++))}return A.errors=e,i===0}var _t=new Map(Object.entries({limits:"other",requests:"other"}));function Ae(r,{
instancePath:o=""}={}){let e=null,i=0;if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=n(e,o,"type",{type:"object"}),i++),r&&typeof r==
"object"&&!Array.isArray(r)){r.limits!==void 0&&(A(r.limits,{instancePath:o+"/limits"})||(e=e===null?A.errors:e.concat(A.errors),i=e.length)),
r.requests!==void 0&&(A(r.requests,{instancePath:o+"/requests"})||(e=e===null?A.errors:e.concat(A.errors),i=e.length));for(let t of f(r,_t))
e=n(e,o,"fields",t),i++}return Ae.errors=e,i===0}var zt=new Map(Object.entries({accessModes:"other",dataSource:"other",dataSourceRef:"other",
resources:"other",selector:"other",storageClassName:"string",volumeAttributesClassName:"string",volumeMode:"string",volumeName:"string"}));function C(r,{
instancePath:o=""}={}){let e=null,i=0;if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=n(e,o,"type",{type:"object"}),i++),r&&typeof r==
"object"&&!Array.isArray(r)){if(r.accessModes!==void 0){let t=r.accessModes;if(!Array.isArray(t)&&t!==null&&(e=n(e,o+"/accessModes","type",{
type:"array"}),i++),Array.isArray(t)){let l=t.length;for(let s=0;s<l;s++)typeof t[s]!="string"&&(e=n(e,o+"/accessModes/"+s,"type",{type:"str\
ing"}),i++)}}r.dataSource!==void 0&&(h(r.dataSource,{instancePath:o+"/dataSource"})||(e=e===null?h.errors:e.concat(h.errors),i=e.length)),r.
dataSourceRef!==void 0&&(he(r.dataSourceRef,{instancePath:o+"/dataSourceRef"})||(e=e===null?he.errors:e.concat(he.errors),i=e.length)),r.resources!==
void 0&&(Ae(r.resources,{instancePath:o+"/resources"})||(e=e===null?Ae.errors:e.concat(Ae.errors),i=e.length)),r.selector!==void 0&&(y(r.selector,
{instancePath:o+"/selector"})||(e=e===null?y.errors:e.concat(y.errors),i=e.length));for(let t of f(r,zt))e=n(e,o,"fields",t),i++}return C.errors=
e,i===0}var Xr=new Map(Object.entries({metadata:"other",spec:"other"}));function je(r,{instancePath:o=""}={}){let e=null,i=0;if(!(r&&typeof r==
"object"&&!Array.isArray(r))&&r!==null&&(e=n(e,o,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.isArray(r)){r.metadata!==void 0&&
(be(r.metadata,{instancePath:o+"/metadata"})||(e=e===null?be.errors:e.concat(be.errors),i=e.length)),r.spec!==void 0&&(C(r.spec,{instancePath:o+
"/spec"})||(e=e===null?C.errors:e.concat(C.errors),i=e.length));for(let t of f(r,Xr))e=n(e,o,"fields",t),i++;r.spec==null&&(e=n(e,o,"require\
dFields",{missingProperty:"spec"}),i++)}return je.errors=e,i===0}var Gt=new Map(Object.entries({volumeClaimTemplate:"other"}));function $e(r,{
instancePath:o=""}={}){let e=null,i=0;if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=n(e,o,"type",{type:"object"}),i++),r&&typeof r==
"object"&&!Array.isArray(r)){r.volumeClaimTemplate!==void 0&&(je(r.volumeClaimTemplate,{instancePath:o+"/volumeClaimTemplate"})||(e=e===null?
je.errors:e.concat(je.errors),i=e.length));for(let t of f(r,Gt))e=n(e,o,"fields",t),i++}return $e.errors=e,i===0}var Qt=new Map(Object.entries({shm:"other",temporaryData:"other"}));function Se(r,{instancePath:o=""}={}){let e=null,i=0;if(!(r&&typeof r=="\
object"&&!Array.isArray(r))&&r!==null&&(e=n(e,o,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.isArray(r)){if(r.shm!==void 0){let t=r.
shm;typeof t!="string"&&!Number.isInteger(t)&&t!==null&&(e=n(e,o+"/shm","intOrString",{}),i++),typeof t=="string"&&(E.test(t)||(e=n(e,o+"/sh\
m","matches",{pattern:"quantity"}),i++))}if(r.temporaryData!==void 0){let t=r.temporaryData;typeof t!="string"&&!Number.isInteger(t)&&t!==null&&
(e=n(e,o+"/temporaryData","intOrString",{}),i++),typeof t=="string"&&(E.test(t)||(e=n(e,o+"/temporaryData","matches",{pattern:"quantity"}),i++))}
for(let t of f(r,Qt))e=n(e,o,"fields",t),i++}return Se.errors=e,i===0}var Jr=new Map(Object.entries({enabled:"boolean",isWALArchiver:"boolean",name:"string",parameters:"other"}));function ve(r,{instancePath:o=""}={}){
let e=null,i=0;if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=n(e,o,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.
isArray(r)){r.parameters!==void 0&&(u(r.parameters,{instancePath:o+"/parameters"})||(e=e===null?u.errors:e.concat(u.errors),i=e.length));for(let t of f(
r,Jr))e=n(e,o,"fields",t),i++;r.name==null&&(e=n(e,o,"requiredFields",{missingProperty:"name"}),i++)}return ve.errors=e,i===0}var Ut=new Map(
Object.entries({barmanObjectStore:"other",connectionParameters:"other",name:"string",password:"other",plugin:"other",sslCert:"other",sslKey:"\
other",sslRootCert:"other"}));function we(r,{instancePath:o=""}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){r.barmanObjectStore!==
void 0&&(R(r.barmanObjectStore,{instancePath:o+"/barmanObjectStore"})||(e=e===null?R.errors:e.concat(R.errors),i=e.length)),r.connectionParameters!==
void 0&&(u(r.connectionParameters,{instancePath:o+"/connectionParameters"})||(e=e===null?u.errors:e.concat(u.errors),i=e.length)),r.password!==
void 0&&(c(r.password,{instancePath:o+"/password"})||(e=e===null?c.errors:e.concat(c.errors),i=e.length)),r.plugin!==void 0&&(ve(r.plugin,{instancePath:o+
"/plugin"})||(e=e===null?ve.errors:e.concat(ve.errors),i=e.length)),r.sslCert!==void 0&&(c(r.sslCert,{instancePath:o+"/sslCert"})||(e=e===null?
c.errors:e.concat(c.errors),i=e.length)),r.sslKey!==void 0&&(c(r.sslKey,{instancePath:o+"/sslKey"})||(e=e===null?c.errors:e.concat(c.errors),
i=e.length)),r.sslRootCert!==void 0&&(c(r.sslRootCert,{instancePath:o+"/sslRootCert"})||(e=e===null?c.errors:e.concat(c.errors),i=e.length));
for(let t of f(r,Ut))e=n(e,o,"fields",t),i++;r.name==null&&(e=n(e,o,"requiredFields",{missingProperty:"name"}),i++)}else e=n(e,o,"type",{type:"\
object"}),i++;return we.errors=e,i===0}var Vt=new Map(Object.entries({apiGroup:"string",kind:"string",major:"other",name:"string"}));function Ne(r,{instancePath:o=""}={}){let e=null,
i=0;if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=n(e,o,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.isArray(r)){
if(r.major!==void 0){let t=r.major;!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))&&t!==null&&(e=n(e,o+"/major","type",{type:"integer"}),
i++)}for(let t of f(r,Vt))e=n(e,o,"fields",t),i++;r.kind==null&&(e=n(e,o,"requiredFields",{missingProperty:"kind"}),i++),r.major==null&&(e=n(
e,o,"requiredFields",{missingProperty:"major"}),i++),r.name==null&&(e=n(e,o,"requiredFields",{missingProperty:"name"}),i++)}return Ne.errors=
e,i===0}function xe(r,{instancePath:o=""}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){for(let t of f(r,Fr))e=n(e,o,"fields",t),i++;
r.name==null&&(e=n(e,o,"requiredFields",{missingProperty:"name"}),i++)}else e=n(e,o,"type",{type:"object"}),i++;return xe.errors=e,i===0}var Bt=new Map(Object.entries({annotations:"other",labels:"other"}));function Fe(r,{instancePath:o=""}={}){let e=null,i=0;if(!(r&&typeof r==
"object"&&!Array.isArray(r))&&r!==null&&(e=n(e,o,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.isArray(r)){r.annotations!==void 0&&
(u(r.annotations,{instancePath:o+"/annotations"})||(e=e===null?u.errors:e.concat(u.errors),i=e.length)),r.labels!==void 0&&(u(r.labels,{instancePath:o+
"/labels"})||(e=e===null?u.errors:e.concat(u.errors),i=e.length));for(let t of f(r,Bt))e=n(e,o,"fields",t),i++}return Fe.errors=e,i===0}var Mr=["present","absent"],Wt=new Map(Object.entries({bypassrls:"boolean",comment:"string",connectionLimit:"other",createdb:"boolean",createrole:"\
boolean",disablePassword:"boolean",ensure:"other",inRoles:"other",inherit:"boolean",login:"boolean",name:"string",passwordSecret:"other",replication:"\
boolean",superuser:"boolean",validUntil:"other"})),Zt=new RegExp("^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])t([01]\\d|2[0-3]):[0-5]\\d:[0-5]\
\\d(\\.\\d+)?(z|[+-]\\d{2}:\\d{2})$","i");function Re(r,{instancePath:o=""}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){
if(r.connectionLimit!==void 0){let t=r.connectionLimit;!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))&&t!==null&&(e=n(e,o+"/connectio\
nLimit","type",{type:"integer"}),i++),typeof t=="number"&&isFinite(t)&&((t>9223372036854776e3||isNaN(t))&&(e=n(e,o+"/connectionLimit","maxim\
um",{comparison:"<=",limit:9223372036854776e3}),i++),(t<-9223372036854776e3||isNaN(t))&&(e=n(e,o+"/connectionLimit","minimum",{comparison:">\
=",limit:-9223372036854776e3}),i++))}if(r.ensure!==void 0){let t=r.ensure;typeof t!="string"&&t!==null&&(e=n(e,o+"/ensure","type",{type:"str\
ing"}),i++),typeof t=="string"&&(Mr.includes(t)||(e=n(e,o+"/ensure","oneOfStrings",{allowed:Mr}),i++))}if(r.inRoles!==void 0){let t=r.inRoles;
if(!Array.isArray(t)&&t!==null&&(e=n(e,o+"/inRoles","type",{type:"array"}),i++),Array.isArray(t)){let l=t.length;for(let s=0;s<l;s++)typeof t[s]!=
"string"&&(e=n(e,o+"/inRoles/"+s,"type",{type:"string"}),i++)}}if(r.passwordSecret!==void 0&&(d(r.passwordSecret,{instancePath:o+"/passwordS\
ecret"})||(e=e===null?d.errors:e.concat(d.errors),i=e.length)),r.validUntil!==void 0){let t=r.validUntil;typeof t!="string"&&t!==null&&(e=n(
e,o+"/validUntil","type",{type:"string"}),i++),typeof t=="string"&&(Zt.test(t)||(e=n(e,o+"/validUntil","matches",{pattern:"date-time"}),i++))}
for(let t of f(r,Wt))e=n(e,o,"fields",t),i++;r.name==null&&(e=n(e,o,"requiredFields",{missingProperty:"name"}),i++)}else e=n(e,o,"type",{type:"\
object"}),i++;return Re.errors=e,i===0}var Nr=["rw","r","ro"],kr=["patch","replace"],Ht=new Map(Object.entries({selectorType:"other",serviceTemplate:"other",updateStrategy:"other"}));var Xt=new Map(Object.entries({annotations:"other",labels:"other",name:"string"}));function T(r,{instancePath:o=""}={}){let e=null,i=0;if(!(r&&
typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=n(e,o,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.isArray(r)){r.annotations!==
void 0&&(u(r.annotations,{instancePath:o+"/annotations"})||(e=e===null?u.errors:e.concat(u.errors),i=e.length)),r.labels!==void 0&&(u(r.labels,
{instancePath:o+"/labels"})||(e=e===null?u.errors:e.concat(u.errors),i=e.length));for(let t of f(r,Xt))e=n(e,o,"fields",t),i++}return T.errors=
e,i===0}var Jt=new Map(Object.entries({appProtocol:"string",name:"string",nodePort:"other",port:"other",protocol:"string",targetPort:"other"}));function Oe(r,{
instancePath:o=""}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.nodePort!==void 0){let t=r.nodePort;!(typeof t=="num\
ber"&&!(t%1)&&!isNaN(t)&&isFinite(t))&&t!==null&&(e=n(e,o+"/nodePort","type",{type:"integer"}),i++),typeof t=="number"&&isFinite(t)&&((t>2147483647||
isNaN(t))&&(e=n(e,o+"/nodePort","maximum",{comparison:"<=",limit:2147483647}),i++),(t<-2147483648||isNaN(t))&&(e=n(e,o+"/nodePort","minimum",
{comparison:">=",limit:-2147483648}),i++))}if(r.port!==void 0){let t=r.port;!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))&&t!==null&&
(e=n(e,o+"/port","type",{type:"integer"}),i++),typeof t=="number"&&isFinite(t)&&((t>2147483647||isNaN(t))&&(e=n(e,o+"/port","maximum",{comparison:"\
<=",limit:2147483647}),i++),(t<-2147483648||isNaN(t))&&(e=n(e,o+"/port","minimum",{comparison:">=",limit:-2147483648}),i++))}if(r.targetPort!==
void 0){let t=r.targetPort;typeof t!="string"&&!Number.isInteger(t)&&t!==null&&(e=n(e,o+"/targetPort","intOrString",{}),i++)}for(let t of f(
r,Jt))e=n(e,o,"fields",t),i++;r.port==null&&(e=n(e,o,"requiredFields",{missingProperty:"port"}),i++)}else e=n(e,o,"type",{type:"object"}),i++;
return Oe.errors=e,i===0}var Yt=new Map(Object.entries({timeoutSeconds:"other"}));function De(r,{instancePath:o=""}={}){let e=null,i=0;if(!(r&&typeof r=="object"&&!Array.
isArray(r))&&r!==null&&(e=n(e,o,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.isArray(r)){if(r.timeoutSeconds!==void 0){let t=r.
timeoutSeconds;!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))&&t!==null&&(e=n(e,o+"/timeoutSeconds","type",{type:"integer"}),i++),typeof t==
"number"&&isFinite(t)&&((t>2147483647||isNaN(t))&&(e=n(e,o+"/timeoutSeconds","maximum",{comparison:"<=",limit:2147483647}),i++),(t<-2147483648||
isNaN(t))&&(e=n(e,o+"/timeoutSeconds","minimum",{comparison:">=",limit:-2147483648}),i++))}for(let t of f(r,Yt))e=n(e,o,"fields",t),i++}return De.
errors=e,i===0}var Pt=new Map(Object.entries({clientIP:"other"}));function Ce(r,{instancePath:o=""}={}){let e=null,i=0;if(!(r&&typeof r=="ob\
ject"&&!Array.isArray(r))&&r!==null&&(e=n(e,o,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.isArray(r)){r.clientIP!==void 0&&(De(
r.clientIP,{instancePath:o+"/clientIP"})||(e=e===null?De.errors:e.concat(De.errors),i=e.length));for(let t of f(r,Pt))e=n(e,o,"fields",t),i++}
return Ce.errors=e,i===0}var ei=new Map(Object.entries({allocateLoadBalancerNodePorts:"boolean",clusterIP:"string",clusterIPs:"other",externalIPs:"\
other",externalName:"string",externalTrafficPolicy:"string",healthCheckNodePort:"other",internalTrafficPolicy:"string",ipFamilies:"other",ipFamilyPolicy:"\
string",loadBalancerClass:"string",loadBalancerIP:"string",loadBalancerSourceRanges:"other",ports:"other",publishNotReadyAddresses:"boolean",
selector:"other",sessionAffinity:"string",sessionAffinityConfig:"other",trafficDistribution:"string",type:"string"}));function Te(r,{instancePath:o=""}={}){
let e=null,i=0;if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=n(e,o,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.
isArray(r)){if(r.clusterIPs!==void 0){let t=r.clusterIPs;if(!Array.isArray(t)&&t!==null&&(e=n(e,o+"/clusterIPs","type",{type:"array"}),i++),
Array.isArray(t)){let l=t.length;for(let s=0;s<l;s++)typeof t[s]!="string"&&(e=n(e,o+"/clusterIPs/"+s,"type",{type:"string"}),i++)}}if(r.externalIPs!==
void 0){let t=r.externalIPs;if(!Array.isArray(t)&&t!==null&&(e=n(e,o+"/externalIPs","type",{type:"array"}),i++),Array.isArray(t)){let l=t.length;
for(let s=0;s<l;s++)typeof t[s]!="string"&&(e=n(e,o+"/externalIPs/"+s,"type",{type:"string"}),i++)}}if(r.healthCheckNodePort!==void 0){let t=r.
healthCheckNodePort;!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))&&t!==null&&(e=n(e,o+"/healthCheckNodePort","type",{type:"integer"}),
i++),typeof t=="number"&&isFinite(t)&&((t>2147483647||isNaN(t))&&(e=n(e,o+"/healthCheckNodePort","maximum",{comparison:"<=",limit:2147483647}),
i++),(t<-2147483648||isNaN(t))&&(e=n(e,o+"/healthCheckNodePort","minimum",{comparison:">=",limit:-2147483648}),i++))}if(r.ipFamilies!==void 0){
let t=r.ipFamilies;if(!Array.isArray(t)&&t!==null&&(e=n(e,o+"/ipFamilies","type",{type:"array"}),i++),Array.isArray(t)){let l=t.length;for(let s=0;s<
l;s++)typeof t[s]!="string"&&(e=n(e,o+"/ipFamilies/"+s,"type",{type:"string"}),i++)}}if(r.loadBalancerSourceRanges!==void 0){let t=r.loadBalancerSourceRanges;
if(!Array.isArray(t)&&t!==null&&(e=n(e,o+"/loadBalancerSourceRanges","type",{type:"array"}),i++),Array.isArray(t)){let l=t.length;for(let s=0;s<
l;s++)typeof t[s]!="string"&&(e=n(e,o+"/loadBalancerSourceRanges/"+s,"type",{type:"string"}),i++)}}if(r.ports!==void 0){let t=r.ports;if(!Array.
isArray(t)&&t!==null&&(e=n(e,o+"/ports","type",{type:"array"}),i++),Array.isArray(t)){let l=t.length;for(let s=0;s<l;s++)Oe(t[s],{instancePath:o+
"/ports/"+s})||(e=e===null?Oe.errors:e.concat(Oe.errors),i=e.length)}}r.selector!==void 0&&(u(r.selector,{instancePath:o+"/selector"})||(e=e===
null?u.errors:e.concat(u.errors),i=e.length)),r.sessionAffinityConfig!==void 0&&(Ce(r.sessionAffinityConfig,{instancePath:o+"/sessionAffinit\
yConfig"})||(e=e===null?Ce.errors:e.concat(Ce.errors),i=e.length));for(let t of f(r,ei))e=n(e,o,"fields",t),i++}return Te.errors=e,i===0}function Le(r,{
instancePath:o=""}={}){let e=null,i=0;if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=n(e,o,"type",{type:"object"}),i++),r&&typeof r==
"object"&&!Array.isArray(r)){r.metadata!==void 0&&(T(r.metadata,{instancePath:o+"/metadata"})||(e=e===null?T.errors:e.concat(T.errors),i=e.length)),
r.spec!==void 0&&(Te(r.spec,{instancePath:o+"/spec"})||(e=e===null?Te.errors:e.concat(Te.errors),i=e.length));for(let t of f(r,Xr))e=n(e,o,"\
fields",t),i++}return Le.errors=e,i===0}function qe(r,{instancePath:o=""}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.
selectorType!==void 0){let t=r.selectorType;typeof t!="string"&&t!==null&&(e=n(e,o+"/selectorType","type",{type:"string"}),i++),typeof t=="s\
tring"&&(Nr.includes(t)||(e=n(e,o+"/selectorType","oneOfStrings",{allowed:Nr}),i++))}if(r.serviceTemplate!==void 0&&(Le(r.serviceTemplate,{instancePath:o+
"/serviceTemplate"})||(e=e===null?Le.errors:e.concat(Le.errors),i=e.length)),r.updateStrategy!==void 0){let t=r.updateStrategy;typeof t!="st\
ring"&&t!==null&&(e=n(e,o+"/updateStrategy","type",{type:"string"}),i++),typeof t=="string"&&(kr.includes(t)||(e=n(e,o+"/updateStrategy","on\
eOfStrings",{allowed:kr}),i++))}for(let t of f(r,Ht))e=n(e,o,"fields",t),i++;r.selectorType==null&&(e=n(e,o,"requiredFields",{missingProperty:"\
selectorType"}),i++),r.serviceTemplate==null&&(e=n(e,o,"requiredFields",{missingProperty:"serviceTemplate"}),i++)}else e=n(e,o,"type",{type:"\
object"}),i++;return qe.errors=e,i===0}var ri=new Map(Object.entries({additional:"other",disabledDefaultServices:"other"}));function Ee(r,{instancePath:o=""}={}){
let e=null,i=0;if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=n(e,o,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.
isArray(r)){if(r.additional!==void 0){let t=r.additional;if(!Array.isArray(t)&&t!==null&&(e=n(e,o+"/additional","type",{type:"array"}),i++),
Array.isArray(t)){let l=t.length;for(let s=0;s<l;s++)qe(t[s],{instancePath:o+"/additional/"+s})||(e=e===null?qe.errors:e.concat(qe.errors),i=
e.length)}}if(r.disabledDefaultServices!==void 0){let t=r.disabledDefaultServices;if(!Array.isArray(t)&&t!==null&&(e=n(e,o+"/disabledDefault\
Services","type",{type:"array"}),i++),Array.isArray(t)){let l=t.length;for(let s=0;s<l;s++){let g=t[s];typeof g=="string"?Nr.includes(g)||(e=
n(e,o+"/disabledDefaultServices/"+s,"oneOfStrings",{allowed:Nr}),i++):(e=n(e,o+"/disabledDefaultServices/"+s,"type",{type:"string"}),i++)}}}
for(let t of f(r,ri))e=n(e,o,"fields",t),i++}return Ee.errors=e,i===0}var ti=new Map(Object.entries({roles:"other",services:"other"}));function Me(r,{
instancePath:o=""}={}){let e=null,i=0;if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=n(e,o,"type",{type:"object"}),i++),r&&typeof r==
"object"&&!Array.isArray(r)){if(r.roles!==void 0){let t=r.roles;if(!Array.isArray(t)&&t!==null&&(e=n(e,o+"/roles","type",{type:"array"}),i++),
Array.isArray(t)){let l=t.length;for(let s=0;s<l;s++)Re(t[s],{instancePath:o+"/roles/"+s})||(e=e===null?Re.errors:e.concat(Re.errors),i=e.length)}}
r.services!==void 0&&(Ee(r.services,{instancePath:o+"/services"})||(e=e===null?Ee.errors:e.concat(Ee.errors),i=e.length));for(let t of f(r,ti))
e=n(e,o,"fields",t),i++}return Me.errors=e,i===0}var Ir=["replace","Replace","keep","Keep","drop","Drop","hashmod","HashMod","labelmap","LabelMap","labeldrop","LabelDrop","labelkeep","Label\
Keep","lowercase","Lowercase","uppercase","Uppercase","keepequal","KeepEqual","dropequal","DropEqual"],ii=new Map(Object.entries({action:"ot\
her",modulus:"other",regex:"string",replacement:"string",separator:"string",sourceLabels:"other",targetLabel:"string"}));function N(r,{instancePath:o=""}={}){
let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.action!==void 0){let t=r.action;typeof t!="string"&&t!==null&&(e=n(e,o+"/ac\
tion","type",{type:"string"}),i++),typeof t=="string"&&(Ir.includes(t)||(e=n(e,o+"/action","oneOfStrings",{allowed:Ir}),i++))}if(r.modulus!==
void 0){let t=r.modulus;!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))&&t!==null&&(e=n(e,o+"/modulus","type",{type:"integer"}),i++),typeof t==
"number"&&isFinite(t)&&((t>9223372036854776e3||isNaN(t))&&(e=n(e,o+"/modulus","maximum",{comparison:"<=",limit:9223372036854776e3}),i++),(t<
-9223372036854776e3||isNaN(t))&&(e=n(e,o+"/modulus","minimum",{comparison:">=",limit:-9223372036854776e3}),i++))}if(r.sourceLabels!==void 0){
let t=r.sourceLabels;if(!Array.isArray(t)&&t!==null&&(e=n(e,o+"/sourceLabels","type",{type:"array"}),i++),Array.isArray(t)){let l=t.length;for(let s=0;s<
l;s++)typeof t[s]!="string"&&(e=n(e,o+"/sourceLabels/"+s,"type",{type:"string"}),i++)}}for(let t of f(r,ii))e=n(e,o,"fields",t),i++}else e=n(
e,o,"type",{type:"object"}),i++;return N.errors=e,i===0}var oi=new Map(Object.entries({enabled:"boolean"}));function ke(r,{instancePath:o=""}={}){let e=null,i=0;if(!(r&&typeof r=="object"&&!Array.
isArray(r))&&r!==null&&(e=n(e,o,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.isArray(r))for(let t of f(r,oi))e=n(e,o,"fields",
t),i++;return ke.errors=e,i===0}var ni=new Map(Object.entries({customQueriesConfigMap:"other",customQueriesSecret:"other",disableDefaultQueries:"\
boolean",enablePodMonitor:"boolean",metricsQueriesTTL:"string",podMonitorMetricRelabelings:"other",podMonitorRelabelings:"other",tls:"other"}));
function Ie(r,{instancePath:o=""}={}){let e=null,i=0;if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=n(e,o,"type",{type:"object"}),
i++),r&&typeof r=="object"&&!Array.isArray(r)){if(r.customQueriesConfigMap!==void 0){let t=r.customQueriesConfigMap;if(!Array.isArray(t)&&t!==
null&&(e=n(e,o+"/customQueriesConfigMap","type",{type:"array"}),i++),Array.isArray(t)){let l=t.length;for(let s=0;s<l;s++)b(t[s],{instancePath:o+
"/customQueriesConfigMap/"+s})||(e=e===null?b.errors:e.concat(b.errors),i=e.length)}}if(r.customQueriesSecret!==void 0){let t=r.customQueriesSecret;
if(!Array.isArray(t)&&t!==null&&(e=n(e,o+"/customQueriesSecret","type",{type:"array"}),i++),Array.isArray(t)){let l=t.length;for(let s=0;s<l;s++)
b(t[s],{instancePath:o+"/customQueriesSecret/"+s})||(e=e===null?b.errors:e.concat(b.errors),i=e.length)}}if(r.podMonitorMetricRelabelings!==
void 0){let t=r.podMonitorMetricRelabelings;if(!Array.isArray(t)&&t!==null&&(e=n(e,o+"/podMonitorMetricRelabelings","type",{type:"array"}),i++),
Array.isArray(t)){let l=t.length;for(let s=0;s<l;s++)N(t[s],{instancePath:o+"/podMonitorMetricRelabelings/"+s})||(e=e===null?N.errors:e.concat(
N.errors),i=e.length)}}if(r.podMonitorRelabelings!==void 0){let t=r.podMonitorRelabelings;if(!Array.isArray(t)&&t!==null&&(e=n(e,o+"/podMoni\
torRelabelings","type",{type:"array"}),i++),Array.isArray(t)){let l=t.length;for(let s=0;s<l;s++)N(t[s],{instancePath:o+"/podMonitorRelabeli\
ngs/"+s})||(e=e===null?N.errors:e.concat(N.errors),i=e.length)}}r.tls!==void 0&&(ke(r.tls,{instancePath:o+"/tls"})||(e=e===null?ke.errors:e.
concat(ke.errors),i=e.length));for(let t of f(r,ni))e=n(e,o,"fields",t),i++}return Ie.errors=e,i===0}var si=new Map(Object.entries({inProgress:"boolean",reusePVC:"boolean"}));function Ke(r,{instancePath:o=""}={}){let e=null,i=0;if(!(r&&typeof r==
"object"&&!Array.isArray(r))&&r!==null&&(e=n(e,o,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.isArray(r))for(let t of f(r,si))
e=n(e,o,"fields",t),i++;return Ke.errors=e,i===0}function _e(r,{instancePath:o=""}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){r.parameters!==void 0&&(u(r.parameters,{instancePath:o+
"/parameters"})||(e=e===null?u.errors:e.concat(u.errors),i=e.length));for(let t of f(r,Jr))e=n(e,o,"fields",t),i++;r.name==null&&(e=n(e,o,"r\
equiredFields",{missingProperty:"name"}),i++)}else e=n(e,o,"type",{type:"object"}),i++;return _e.errors=e,i===0}var li=new Map(Object.entries({localhostProfile:"string",type:"string"}));function a(r,{instancePath:o=""}={}){let e=null,i=0;if(!(r&&typeof r==
"object"&&!Array.isArray(r))&&r!==null&&(e=n(e,o,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.isArray(r)){for(let t of f(r,li))
e=n(e,o,"fields",t),i++;r.type==null&&(e=n(e,o,"requiredFields",{missingProperty:"type"}),i++)}return a.errors=e,i===0}var fi=new Map(Object.entries({level:"string",role:"string",type:"string",user:"string"}));function L(r,{instancePath:o=""}={}){let e=null,i=0;
if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=n(e,o,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.isArray(r))for(let t of f(
r,fi))e=n(e,o,"fields",t),i++;return L.errors=e,i===0}var ui=new Map(Object.entries({name:"string",value:"string"}));function ze(r,{instancePath:o=""}={}){let e=null,i=0;if(r&&typeof r=="object"&&
!Array.isArray(r)){for(let t of f(r,ui))e=n(e,o,"fields",t),i++;r.name==null&&(e=n(e,o,"requiredFields",{missingProperty:"name"}),i++),r.value==
null&&(e=n(e,o,"requiredFields",{missingProperty:"value"}),i++)}else e=n(e,o,"type",{type:"object"}),i++;return ze.errors=e,i===0}var pi=new Map(Object.entries({gmsaCredentialSpec:"string",gmsaCredentialSpecName:"string",hostProcess:"boolean",runAsUserName:"string"}));function q(r,{
instancePath:o=""}={}){let e=null,i=0;if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=n(e,o,"type",{type:"object"}),i++),r&&typeof r==
"object"&&!Array.isArray(r))for(let t of f(r,pi))e=n(e,o,"fields",t),i++;return q.errors=e,i===0}var yi=new Map(Object.entries({appArmorProfile:"\
other",fsGroup:"other",fsGroupChangePolicy:"string",runAsGroup:"other",runAsNonRoot:"boolean",runAsUser:"other",seLinuxChangePolicy:"string",
seLinuxOptions:"other",seccompProfile:"other",supplementalGroups:"other",supplementalGroupsPolicy:"string",sysctls:"other",windowsOptions:"o\
ther"}));function Ge(r,{instancePath:o=""}={}){let e=null,i=0;if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=n(e,o,"type",{type:"\
object"}),i++),r&&typeof r=="object"&&!Array.isArray(r)){if(r.appArmorProfile!==void 0&&(a(r.appArmorProfile,{instancePath:o+"/appArmorProfi\
le"})||(e=e===null?a.errors:e.concat(a.errors),i=e.length)),r.fsGroup!==void 0){let t=r.fsGroup;!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(
t))&&t!==null&&(e=n(e,o+"/fsGroup","type",{type:"integer"}),i++),typeof t=="number"&&isFinite(t)&&((t>9223372036854776e3||isNaN(t))&&(e=n(e,
o+"/fsGroup","maximum",{comparison:"<=",limit:9223372036854776e3}),i++),(t<-9223372036854776e3||isNaN(t))&&(e=n(e,o+"/fsGroup","minimum",{comparison:"\
>=",limit:-9223372036854776e3}),i++))}if(r.runAsGroup!==void 0){let t=r.runAsGroup;!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))&&t!==
null&&(e=n(e,o+"/runAsGroup","type",{type:"integer"}),i++),typeof t=="number"&&isFinite(t)&&((t>9223372036854776e3||isNaN(t))&&(e=n(e,o+"/ru\
nAsGroup","maximum",{comparison:"<=",limit:9223372036854776e3}),i++),(t<-9223372036854776e3||isNaN(t))&&(e=n(e,o+"/runAsGroup","minimum",{comparison:"\
>=",limit:-9223372036854776e3}),i++))}if(r.runAsUser!==void 0){let t=r.runAsUser;!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))&&t!==
null&&(e=n(e,o+"/runAsUser","type",{type:"integer"}),i++),typeof t=="number"&&isFinite(t)&&((t>9223372036854776e3||isNaN(t))&&(e=n(e,o+"/run\
AsUser","maximum",{comparison:"<=",limit:9223372036854776e3}),i++),(t<-9223372036854776e3||isNaN(t))&&(e=n(e,o+"/runAsUser","minimum",{comparison:"\
>=",limit:-9223372036854776e3}),i++))}if(r.seLinuxOptions!==void 0&&(L(r.seLinuxOptions,{instancePath:o+"/seLinuxOptions"})||(e=e===null?L.errors:
e.concat(L.errors),i=e.length)),r.seccompProfile!==void 0&&(a(r.seccompProfile,{instancePath:o+"/seccompProfile"})||(e=e===null?a.errors:e.concat(
a.errors),i=e.length)),r.supplementalGroups!==void 0){let t=r.supplementalGroups;if(!Array.isArray(t)&&t!==null&&(e=n(e,o+"/supplementalGrou\
ps","type",{type:"array"}),i++),Array.isArray(t)){let l=t.length;for(let s=0;s<l;s++){let g=t[s];typeof g=="number"&&!(g%1)&&!isNaN(g)&&isFinite(
g)||(e=n(e,o+"/supplementalGroups/"+s,"type",{type:"integer"}),i++),typeof g=="number"&&isFinite(g)&&((g>9223372036854776e3||isNaN(g))&&(e=n(
e,o+"/supplementalGroups/"+s,"maximum",{comparison:"<=",limit:9223372036854776e3}),i++),(g<-9223372036854776e3||isNaN(g))&&(e=n(e,o+"/supple\
mentalGroups/"+s,"minimum",{comparison:">=",limit:-9223372036854776e3}),i++))}}}if(r.sysctls!==void 0){let t=r.sysctls;if(!Array.isArray(t)&&
t!==null&&(e=n(e,o+"/sysctls","type",{type:"array"}),i++),Array.isArray(t)){let l=t.length;for(let s=0;s<l;s++)ze(t[s],{instancePath:o+"/sys\
ctls/"+s})||(e=e===null?ze.errors:e.concat(ze.errors),i=e.length)}}r.windowsOptions!==void 0&&(q(r.windowsOptions,{instancePath:o+"/windowsO\
ptions"})||(e=e===null?q.errors:e.concat(q.errors),i=e.length));for(let t of f(r,yi))e=n(e,o,"fields",t),i++}return Ge.errors=e,i===0}var ci=new RegExp("^[a-z]([a-z0-9_-]*[a-z0-9])?$","u"),mi=new Map(Object.entries({name:"other",selector:"other"}));function Qe(r,{instancePath:o=""}={}){
let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.name!==void 0){let t=r.name;typeof t!="string"&&t!==null&&(e=n(e,o+"/name",
"type",{type:"string"}),i++),typeof t=="string"&&(S(t)<1&&(e=n(e,o+"/name","minLength",{limit:1}),i++),ci.test(t)||(e=n(e,o+"/name","matches",
{pattern:"^[a-z]([a-z0-9_-]*[a-z0-9])?$"}),i++))}r.selector!==void 0&&(y(r.selector,{instancePath:o+"/selector"})||(e=e===null?y.errors:e.concat(
y.errors),i=e.length));for(let t of f(r,mi))e=n(e,o,"fields",t),i++;r.name==null&&(e=n(e,o,"requiredFields",{missingProperty:"name"}),i++),r.
selector==null&&(e=n(e,o,"requiredFields",{missingProperty:"selector"}),i++)}else e=n(e,o,"type",{type:"object"}),i++;return Qe.errors=e,i===
0}var ai=new RegExp("^[a-zA-Z_][a-zA-Z0-9_]*$","u"),di=new Map(Object.entries({name:"other",value:"other"}));function Ue(r,{instancePath:o=""}={}){
let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.name!==void 0){let t=r.name;typeof t!="string"&&t!==null&&(e=n(e,o+"/name",
"type",{type:"string"}),i++),typeof t=="string"&&(S(t)<1&&(e=n(e,o+"/name","minLength",{limit:1}),i++),ai.test(t)||(e=n(e,o+"/name","matches",
{pattern:"^[a-zA-Z_][a-zA-Z0-9_]*$"}),i++))}if(r.value!==void 0){let t=r.value;typeof t!="string"&&t!==null&&(e=n(e,o+"/value","type",{type:"\
string"}),i++),typeof t=="string"&&S(t)<1&&(e=n(e,o+"/value","minLength",{limit:1}),i++)}for(let t of f(r,di))e=n(e,o,"fields",t),i++;r.name==
null&&(e=n(e,o,"requiredFields",{missingProperty:"name"}),i++),r.value==null&&(e=n(e,o,"requiredFields",{missingProperty:"value"}),i++)}else
e=n(e,o,"type",{type:"object"}),i++;return Ue.errors=e,i===0}var gi=new Map(Object.entries({pullPolicy:"string",reference:"string"}));function Ve(r,{instancePath:o=""}={}){let e=null,i=0;if(!(r&&typeof r==
"object"&&!Array.isArray(r))&&r!==null&&(e=n(e,o,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.isArray(r))for(let t of f(r,gi))
e=n(e,o,"fields",t),i++;return Ve.errors=e,i===0}var bi=new RegExp("^[a-z0-9]([-a-z0-9_]*[a-z0-9])?$","u"),hi=new Map(Object.entries({bin_path:"\
other",dynamic_library_path:"other",env:"other",extension_control_path:"other",image:"other",ld_library_path:"other",name:"other"}));function Be(r,{
instancePath:o=""}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.bin_path!==void 0){let t=r.bin_path;if(!Array.isArray(
t)&&t!==null&&(e=n(e,o+"/bin_path","type",{type:"array"}),i++),Array.isArray(t)){let l=t.length;for(let s=0;s<l;s++)typeof t[s]!="string"&&(e=
n(e,o+"/bin_path/"+s,"type",{type:"string"}),i++)}}if(r.dynamic_library_path!==void 0){let t=r.dynamic_library_path;if(!Array.isArray(t)&&t!==
null&&(e=n(e,o+"/dynamic_library_path","type",{type:"array"}),i++),Array.isArray(t)){let l=t.length;for(let s=0;s<l;s++)typeof t[s]!="string"&&
(e=n(e,o+"/dynamic_library_path/"+s,"type",{type:"string"}),i++)}}if(r.env!==void 0){let t=r.env;if(!Array.isArray(t)&&t!==null&&(e=n(e,o+"/\
env","type",{type:"array"}),i++),Array.isArray(t)){let l=t.length;for(let s=0;s<l;s++)Ue(t[s],{instancePath:o+"/env/"+s})||(e=e===null?Ue.errors:
e.concat(Ue.errors),i=e.length)}}if(r.extension_control_path!==void 0){let t=r.extension_control_path;if(!Array.isArray(t)&&t!==null&&(e=n(e,
o+"/extension_control_path","type",{type:"array"}),i++),Array.isArray(t)){let l=t.length;for(let s=0;s<l;s++)typeof t[s]!="string"&&(e=n(e,o+
"/extension_control_path/"+s,"type",{type:"string"}),i++)}}if(r.image!==void 0&&(Ve(r.image,{instancePath:o+"/image"})||(e=e===null?Ve.errors:
e.concat(Ve.errors),i=e.length)),r.ld_library_path!==void 0){let t=r.ld_library_path;if(!Array.isArray(t)&&t!==null&&(e=n(e,o+"/ld_library_p\
ath","type",{type:"array"}),i++),Array.isArray(t)){let l=t.length;for(let s=0;s<l;s++)typeof t[s]!="string"&&(e=n(e,o+"/ld_library_path/"+s,
"type",{type:"string"}),i++)}}if(r.name!==void 0){let t=r.name;typeof t!="string"&&t!==null&&(e=n(e,o+"/name","type",{type:"string"}),i++),typeof t==
"string"&&(S(t)>59&&(e=n(e,o+"/name","maxLength",{limit:59}),i++),S(t)<1&&(e=n(e,o+"/name","minLength",{limit:1}),i++),bi.test(t)||(e=n(e,o+
"/name","matches",{pattern:"^[a-z0-9]([-a-z0-9_]*[a-z0-9])?$"}),i++))}for(let t of f(r,hi))e=n(e,o,"fields",t),i++;r.name==null&&(e=n(e,o,"r\
equiredFields",{missingProperty:"name"}),i++)}else e=n(e,o,"type",{type:"object"}),i++;return Be.errors=e,i===0}var Ai=new Map(Object.entries({prefix:"string",suffix:"string"}));function We(r,{instancePath:o=""}={}){let e=null,i=0;if(!(r&&typeof r=="ob\
ject"&&!Array.isArray(r))&&r!==null&&(e=n(e,o,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.isArray(r))for(let t of f(r,Ai))e=n(
e,o,"fields",t),i++;return We.errors=e,i===0}var ji=new Map(Object.entries({baseDN:"string",bindDN:"string",bindPassword:"other",searchAttribute:"string",searchFilter:"string"}));function Ze(r,{
instancePath:o=""}={}){let e=null,i=0;if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=n(e,o,"type",{type:"object"}),i++),r&&typeof r==
"object"&&!Array.isArray(r)){r.bindPassword!==void 0&&(c(r.bindPassword,{instancePath:o+"/bindPassword"})||(e=e===null?c.errors:e.concat(c.errors),
i=e.length));for(let t of f(r,ji))e=n(e,o,"fields",t),i++}return Ze.errors=e,i===0}var Kr=["ldap","ldaps"],$i=new Map(Object.entries({bindAsAuth:"\
other",bindSearchAuth:"other",port:"other",scheme:"other",server:"string",tls:"boolean"}));function He(r,{instancePath:o=""}={}){let e=null,
i=0;if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=n(e,o,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.isArray(r)){
if(r.bindAsAuth!==void 0&&(We(r.bindAsAuth,{instancePath:o+"/bindAsAuth"})||(e=e===null?We.errors:e.concat(We.errors),i=e.length)),r.bindSearchAuth!==
void 0&&(Ze(r.bindSearchAuth,{instancePath:o+"/bindSearchAuth"})||(e=e===null?Ze.errors:e.concat(Ze.errors),i=e.length)),r.port!==void 0){let t=r.
port;!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))&&t!==null&&(e=n(e,o+"/port","type",{type:"integer"}),i++)}if(r.scheme!==void 0){let t=r.
scheme;typeof t!="string"&&t!==null&&(e=n(e,o+"/scheme","type",{type:"string"}),i++),typeof t=="string"&&(Kr.includes(t)||(e=n(e,o+"/scheme",
"oneOfStrings",{allowed:Kr}),i++))}for(let t of f(r,$i))e=n(e,o,"fields",t),i++}return He.errors=e,i===0}var Si=new Map(Object.entries({enabled:"boolean",nodeLabelsAntiAffinity:"other"}));function Xe(r,{instancePath:o=""}={}){let e=null,i=0;if(!(r&&
typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=n(e,o,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.isArray(r)){if(r.nodeLabelsAntiAffinity!==
void 0){let t=r.nodeLabelsAntiAffinity;if(!Array.isArray(t)&&t!==null&&(e=n(e,o+"/nodeLabelsAntiAffinity","type",{type:"array"}),i++),Array.
isArray(t)){let l=t.length;for(let s=0;s<l;s++)typeof t[s]!="string"&&(e=n(e,o+"/nodeLabelsAntiAffinity/"+s,"type",{type:"string"}),i++)}}for(let t of f(
r,Si))e=n(e,o,"fields",t),i++;r.enabled==null&&(e=n(e,o,"requiredFields",{missingProperty:"enabled"}),i++)}return Xe.errors=e,i===0}var _r=["required","preferred"],zr=["any","first"],vi=new Map(Object.entries({dataDurability:"other",failoverQuorum:"boolean",maxStandbyNamesFromCluster:"\
other",method:"other",number:"other",standbyNamesPost:"other",standbyNamesPre:"other"}));function Je(r,{instancePath:o=""}={}){let e=null,i=0;
if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=n(e,o,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.isArray(r)){if(r.
dataDurability!==void 0){let t=r.dataDurability;typeof t!="string"&&t!==null&&(e=n(e,o+"/dataDurability","type",{type:"string"}),i++),typeof t==
"string"&&(_r.includes(t)||(e=n(e,o+"/dataDurability","oneOfStrings",{allowed:_r}),i++))}if(r.maxStandbyNamesFromCluster!==void 0){let t=r.maxStandbyNamesFromCluster;
!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))&&t!==null&&(e=n(e,o+"/maxStandbyNamesFromCluster","type",{type:"integer"}),i++)}if(r.method!==
void 0){let t=r.method;typeof t!="string"&&t!==null&&(e=n(e,o+"/method","type",{type:"string"}),i++),typeof t=="string"&&(zr.includes(t)||(e=
n(e,o+"/method","oneOfStrings",{allowed:zr}),i++))}if(r.number!==void 0){let t=r.number;!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))&&
t!==null&&(e=n(e,o+"/number","type",{type:"integer"}),i++)}if(r.standbyNamesPost!==void 0){let t=r.standbyNamesPost;if(!Array.isArray(t)&&t!==
null&&(e=n(e,o+"/standbyNamesPost","type",{type:"array"}),i++),Array.isArray(t)){let l=t.length;for(let s=0;s<l;s++)typeof t[s]!="string"&&(e=
n(e,o+"/standbyNamesPost/"+s,"type",{type:"string"}),i++)}}if(r.standbyNamesPre!==void 0){let t=r.standbyNamesPre;if(!Array.isArray(t)&&t!==
null&&(e=n(e,o+"/standbyNamesPre","type",{type:"array"}),i++),Array.isArray(t)){let l=t.length;for(let s=0;s<l;s++)typeof t[s]!="string"&&(e=
n(e,o+"/standbyNamesPre/"+s,"type",{type:"string"}),i++)}}for(let t of f(r,vi))e=n(e,o,"fields",t),i++;r.method==null&&(e=n(e,o,"requiredFie\
lds",{missingProperty:"method"}),i++),r.number==null&&(e=n(e,o,"requiredFields",{missingProperty:"number"}),i++)}return Je.errors=e,i===0}var wi=new Map(
Object.entries({enableAlterSystem:"boolean",extensions:"other",ldap:"other",parameters:"other",pg_hba:"other",pg_ident:"other",promotionTimeout:"\
other",shared_preload_libraries:"other",syncReplicaElectionConstraint:"other",synchronous:"other"}));function Ye(r,{instancePath:o=""}={}){let e=null,
i=0;if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=n(e,o,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.isArray(r)){
if(r.extensions!==void 0){let t=r.extensions;if(!Array.isArray(t)&&t!==null&&(e=n(e,o+"/extensions","type",{type:"array"}),i++),Array.isArray(
t)){let l=t.length;for(let s=0;s<l;s++)Be(t[s],{instancePath:o+"/extensions/"+s})||(e=e===null?Be.errors:e.concat(Be.errors),i=e.length)}}if(r.
ldap!==void 0&&(He(r.ldap,{instancePath:o+"/ldap"})||(e=e===null?He.errors:e.concat(He.errors),i=e.length)),r.parameters!==void 0&&(u(r.parameters,
{instancePath:o+"/parameters"})||(e=e===null?u.errors:e.concat(u.errors),i=e.length)),r.pg_hba!==void 0){let t=r.pg_hba;if(!Array.isArray(t)&&
t!==null&&(e=n(e,o+"/pg_hba","type",{type:"array"}),i++),Array.isArray(t)){let l=t.length;for(let s=0;s<l;s++)typeof t[s]!="string"&&(e=n(e,
o+"/pg_hba/"+s,"type",{type:"string"}),i++)}}if(r.pg_ident!==void 0){let t=r.pg_ident;if(!Array.isArray(t)&&t!==null&&(e=n(e,o+"/pg_ident","\
type",{type:"array"}),i++),Array.isArray(t)){let l=t.length;for(let s=0;s<l;s++)typeof t[s]!="string"&&(e=n(e,o+"/pg_ident/"+s,"type",{type:"\
string"}),i++)}}if(r.promotionTimeout!==void 0){let t=r.promotionTimeout;!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))&&t!==null&&(e=
n(e,o+"/promotionTimeout","type",{type:"integer"}),i++),typeof t=="number"&&isFinite(t)&&((t>2147483647||isNaN(t))&&(e=n(e,o+"/promotionTime\
out","maximum",{comparison:"<=",limit:2147483647}),i++),(t<-2147483648||isNaN(t))&&(e=n(e,o+"/promotionTimeout","minimum",{comparison:">=",limit:-2147483648}),
i++))}if(r.shared_preload_libraries!==void 0){let t=r.shared_preload_libraries;if(!Array.isArray(t)&&t!==null&&(e=n(e,o+"/shared_preload_lib\
raries","type",{type:"array"}),i++),Array.isArray(t)){let l=t.length;for(let s=0;s<l;s++)typeof t[s]!="string"&&(e=n(e,o+"/shared_preload_li\
braries/"+s,"type",{type:"string"}),i++)}}r.syncReplicaElectionConstraint!==void 0&&(Xe(r.syncReplicaElectionConstraint,{instancePath:o+"/sy\
ncReplicaElectionConstraint"})||(e=e===null?Xe.errors:e.concat(Xe.errors),i=e.length)),r.synchronous!==void 0&&(Je(r.synchronous,{instancePath:o+
"/synchronous"})||(e=e===null?Je.errors:e.concat(Je.errors),i=e.length));for(let t of f(r,wi))e=n(e,o,"fields",t),i++}return Ye.errors=e,i===
0}var Ni=new Map(Object.entries({leaseDurationSeconds:"other",releasedLeaseDurationSeconds:"other",renewDeadlineSeconds:"other",retryPeriodSeconds:"\
other"}));function Pe(r,{instancePath:o=""}={}){let e=null,i=0;if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=n(e,o,"type",{type:"\
object"}),i++),r&&typeof r=="object"&&!Array.isArray(r)){if(r.leaseDurationSeconds!==void 0){let t=r.leaseDurationSeconds;!(typeof t=="numbe\
r"&&!(t%1)&&!isNaN(t)&&isFinite(t))&&t!==null&&(e=n(e,o+"/leaseDurationSeconds","type",{type:"integer"}),i++),typeof t=="number"&&isFinite(t)&&
((t>2147483647||isNaN(t))&&(e=n(e,o+"/leaseDurationSeconds","maximum",{comparison:"<=",limit:2147483647}),i++),(t<1||isNaN(t))&&(e=n(e,o+"/l\
easeDurationSeconds","minimum",{comparison:">=",limit:1}),i++))}if(r.releasedLeaseDurationSeconds!==void 0){let t=r.releasedLeaseDurationSeconds;
!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))&&t!==null&&(e=n(e,o+"/releasedLeaseDurationSeconds","type",{type:"integer"}),i++),typeof t==
"number"&&isFinite(t)&&((t>2147483647||isNaN(t))&&(e=n(e,o+"/releasedLeaseDurationSeconds","maximum",{comparison:"<=",limit:2147483647}),i++),
(t<1||isNaN(t))&&(e=n(e,o+"/releasedLeaseDurationSeconds","minimum",{comparison:">=",limit:1}),i++))}if(r.renewDeadlineSeconds!==void 0){let t=r.
renewDeadlineSeconds;!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))&&t!==null&&(e=n(e,o+"/renewDeadlineSeconds","type",{type:"integer"}),
i++),typeof t=="number"&&isFinite(t)&&((t>2147483647||isNaN(t))&&(e=n(e,o+"/renewDeadlineSeconds","maximum",{comparison:"<=",limit:2147483647}),
i++),(t<1||isNaN(t))&&(e=n(e,o+"/renewDeadlineSeconds","minimum",{comparison:">=",limit:1}),i++))}if(r.retryPeriodSeconds!==void 0){let t=r.
retryPeriodSeconds;!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))&&t!==null&&(e=n(e,o+"/retryPeriodSeconds","type",{type:"integer"}),
i++),typeof t=="number"&&isFinite(t)&&((t>2147483647||isNaN(t))&&(e=n(e,o+"/retryPeriodSeconds","maximum",{comparison:"<=",limit:2147483647}),
i++),(t<1||isNaN(t))&&(e=n(e,o+"/retryPeriodSeconds","minimum",{comparison:">=",limit:1}),i++))}for(let t of f(r,Ni))e=n(e,o,"fields",t),i++}
return Pe.errors=e,i===0}var xi=new Map(Object.entries({connectionTimeout:"other",enabled:"boolean",requestTimeout:"other"}));function er(r,{instancePath:o=""}={}){let e=null,
i=0;if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=n(e,o,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.isArray(r)){
if(r.connectionTimeout!==void 0){let t=r.connectionTimeout;!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))&&t!==null&&(e=n(e,o+"/conne\
ctionTimeout","type",{type:"integer"}),i++)}if(r.requestTimeout!==void 0){let t=r.requestTimeout;!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(
t))&&t!==null&&(e=n(e,o+"/requestTimeout","type",{type:"integer"}),i++)}for(let t of f(r,xi))e=n(e,o,"fields",t),i++}return er.errors=e,i===
0}var Fi=new Map(Object.entries({failureThreshold:"other",initialDelaySeconds:"other",isolationCheck:"other",periodSeconds:"other",successThreshold:"\
other",terminationGracePeriodSeconds:"other",timeoutSeconds:"other"}));function rr(r,{instancePath:o=""}={}){let e=null,i=0;if(!(r&&typeof r==
"object"&&!Array.isArray(r))&&r!==null&&(e=n(e,o,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.isArray(r)){if(r.failureThreshold!==
void 0){let t=r.failureThreshold;!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))&&t!==null&&(e=n(e,o+"/failureThreshold","type",{type:"\
integer"}),i++),typeof t=="number"&&isFinite(t)&&((t>2147483647||isNaN(t))&&(e=n(e,o+"/failureThreshold","maximum",{comparison:"<=",limit:2147483647}),
i++),(t<-2147483648||isNaN(t))&&(e=n(e,o+"/failureThreshold","minimum",{comparison:">=",limit:-2147483648}),i++))}if(r.initialDelaySeconds!==
void 0){let t=r.initialDelaySeconds;!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))&&t!==null&&(e=n(e,o+"/initialDelaySeconds","type",
{type:"integer"}),i++),typeof t=="number"&&isFinite(t)&&((t>2147483647||isNaN(t))&&(e=n(e,o+"/initialDelaySeconds","maximum",{comparison:"<=",
limit:2147483647}),i++),(t<-2147483648||isNaN(t))&&(e=n(e,o+"/initialDelaySeconds","minimum",{comparison:">=",limit:-2147483648}),i++))}if(r.
isolationCheck!==void 0&&(er(r.isolationCheck,{instancePath:o+"/isolationCheck"})||(e=e===null?er.errors:e.concat(er.errors),i=e.length)),r.
periodSeconds!==void 0){let t=r.periodSeconds;!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))&&t!==null&&(e=n(e,o+"/periodSeconds","ty\
pe",{type:"integer"}),i++),typeof t=="number"&&isFinite(t)&&((t>2147483647||isNaN(t))&&(e=n(e,o+"/periodSeconds","maximum",{comparison:"<=",
limit:2147483647}),i++),(t<-2147483648||isNaN(t))&&(e=n(e,o+"/periodSeconds","minimum",{comparison:">=",limit:-2147483648}),i++))}if(r.successThreshold!==
void 0){let t=r.successThreshold;!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))&&t!==null&&(e=n(e,o+"/successThreshold","type",{type:"\
integer"}),i++),typeof t=="number"&&isFinite(t)&&((t>2147483647||isNaN(t))&&(e=n(e,o+"/successThreshold","maximum",{comparison:"<=",limit:2147483647}),
i++),(t<-2147483648||isNaN(t))&&(e=n(e,o+"/successThreshold","minimum",{comparison:">=",limit:-2147483648}),i++))}if(r.terminationGracePeriodSeconds!==
void 0){let t=r.terminationGracePeriodSeconds;!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))&&t!==null&&(e=n(e,o+"/terminationGracePe\
riodSeconds","type",{type:"integer"}),i++),typeof t=="number"&&isFinite(t)&&((t>9223372036854776e3||isNaN(t))&&(e=n(e,o+"/terminationGracePe\
riodSeconds","maximum",{comparison:"<=",limit:9223372036854776e3}),i++),(t<-9223372036854776e3||isNaN(t))&&(e=n(e,o+"/terminationGracePeriod\
Seconds","minimum",{comparison:">=",limit:-9223372036854776e3}),i++))}if(r.timeoutSeconds!==void 0){let t=r.timeoutSeconds;!(typeof t=="numb\
er"&&!(t%1)&&!isNaN(t)&&isFinite(t))&&t!==null&&(e=n(e,o+"/timeoutSeconds","type",{type:"integer"}),i++),typeof t=="number"&&isFinite(t)&&((t>
2147483647||isNaN(t))&&(e=n(e,o+"/timeoutSeconds","maximum",{comparison:"<=",limit:2147483647}),i++),(t<-2147483648||isNaN(t))&&(e=n(e,o+"/t\
imeoutSeconds","minimum",{comparison:">=",limit:-2147483648}),i++))}for(let t of f(r,Fi))e=n(e,o,"fields",t),i++}return rr.errors=e,i===0}var Gr=["pg_isready","streaming","query"],Ri=new Map(Object.entries({failureThreshold:"other",initialDelaySeconds:"other",maximumLag:"other",
periodSeconds:"other",successThreshold:"other",terminationGracePeriodSeconds:"other",timeoutSeconds:"other",type:"other"}));function x(r,{instancePath:o=""}={}){
let e=null,i=0;if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=n(e,o,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.
isArray(r)){if(r.failureThreshold!==void 0){let t=r.failureThreshold;!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))&&t!==null&&(e=n(e,
o+"/failureThreshold","type",{type:"integer"}),i++),typeof t=="number"&&isFinite(t)&&((t>2147483647||isNaN(t))&&(e=n(e,o+"/failureThreshold",
"maximum",{comparison:"<=",limit:2147483647}),i++),(t<-2147483648||isNaN(t))&&(e=n(e,o+"/failureThreshold","minimum",{comparison:">=",limit:-2147483648}),
i++))}if(r.initialDelaySeconds!==void 0){let t=r.initialDelaySeconds;!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))&&t!==null&&(e=n(e,
o+"/initialDelaySeconds","type",{type:"integer"}),i++),typeof t=="number"&&isFinite(t)&&((t>2147483647||isNaN(t))&&(e=n(e,o+"/initialDelaySe\
conds","maximum",{comparison:"<=",limit:2147483647}),i++),(t<-2147483648||isNaN(t))&&(e=n(e,o+"/initialDelaySeconds","minimum",{comparison:"\
>=",limit:-2147483648}),i++))}if(r.maximumLag!==void 0){let t=r.maximumLag;typeof t!="string"&&!Number.isInteger(t)&&t!==null&&(e=n(e,o+"/ma\
ximumLag","intOrString",{}),i++),typeof t=="string"&&(E.test(t)||(e=n(e,o+"/maximumLag","matches",{pattern:"quantity"}),i++))}if(r.periodSeconds!==
void 0){let t=r.periodSeconds;!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))&&t!==null&&(e=n(e,o+"/periodSeconds","type",{type:"integ\
er"}),i++),typeof t=="number"&&isFinite(t)&&((t>2147483647||isNaN(t))&&(e=n(e,o+"/periodSeconds","maximum",{comparison:"<=",limit:2147483647}),
i++),(t<-2147483648||isNaN(t))&&(e=n(e,o+"/periodSeconds","minimum",{comparison:">=",limit:-2147483648}),i++))}if(r.successThreshold!==void 0){
let t=r.successThreshold;!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))&&t!==null&&(e=n(e,o+"/successThreshold","type",{type:"integer"}),
i++),typeof t=="number"&&isFinite(t)&&((t>2147483647||isNaN(t))&&(e=n(e,o+"/successThreshold","maximum",{comparison:"<=",limit:2147483647}),
i++),(t<-2147483648||isNaN(t))&&(e=n(e,o+"/successThreshold","minimum",{comparison:">=",limit:-2147483648}),i++))}if(r.terminationGracePeriodSeconds!==
void 0){let t=r.terminationGracePeriodSeconds;!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))&&t!==null&&(e=n(e,o+"/terminationGracePe\
riodSeconds","type",{type:"integer"}),i++),typeof t=="number"&&isFinite(t)&&((t>9223372036854776e3||isNaN(t))&&(e=n(e,o+"/terminationGracePe\
riodSeconds","maximum",{comparison:"<=",limit:9223372036854776e3}),i++),(t<-9223372036854776e3||isNaN(t))&&(e=n(e,o+"/terminationGracePeriod\
Seconds","minimum",{comparison:">=",limit:-9223372036854776e3}),i++))}if(r.timeoutSeconds!==void 0){let t=r.timeoutSeconds;!(typeof t=="numb\
er"&&!(t%1)&&!isNaN(t)&&isFinite(t))&&t!==null&&(e=n(e,o+"/timeoutSeconds","type",{type:"integer"}),i++),typeof t=="number"&&isFinite(t)&&((t>
2147483647||isNaN(t))&&(e=n(e,o+"/timeoutSeconds","maximum",{comparison:"<=",limit:2147483647}),i++),(t<-2147483648||isNaN(t))&&(e=n(e,o+"/t\
imeoutSeconds","minimum",{comparison:">=",limit:-2147483648}),i++))}if(r.type!==void 0){let t=r.type;typeof t!="string"&&t!==null&&(e=n(e,o+
"/type","type",{type:"string"}),i++),typeof t=="string"&&(Gr.includes(t)||(e=n(e,o+"/type","oneOfStrings",{allowed:Gr}),i++))}for(let t of f(
r,Ri))e=n(e,o,"fields",t),i++}return x.errors=e,i===0}var Oi=new Map(Object.entries({liveness:"other",readiness:"other",startup:"other"}));function tr(r,{
instancePath:o=""}={}){let e=null,i=0;if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=n(e,o,"type",{type:"object"}),i++),r&&typeof r==
"object"&&!Array.isArray(r)){r.liveness!==void 0&&(rr(r.liveness,{instancePath:o+"/liveness"})||(e=e===null?rr.errors:e.concat(rr.errors),i=
e.length)),r.readiness!==void 0&&(x(r.readiness,{instancePath:o+"/readiness"})||(e=e===null?x.errors:e.concat(x.errors),i=e.length)),r.startup!==
void 0&&(x(r.startup,{instancePath:o+"/startup"})||(e=e===null?x.errors:e.concat(x.errors),i=e.length));for(let t of f(r,Oi))e=n(e,o,"fields",
t),i++}return tr.errors=e,i===0}var Di=new Map(Object.entries({labelSelector:"other",name:"string",optional:"boolean",path:"string",signerName:"string"}));function ir(r,{instancePath:o=""}={}){
let e=null,i=0;if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=n(e,o,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.
isArray(r)){r.labelSelector!==void 0&&(y(r.labelSelector,{instancePath:o+"/labelSelector"})||(e=e===null?y.errors:e.concat(y.errors),i=e.length));
for(let t of f(r,Di))e=n(e,o,"fields",t),i++;r.path==null&&(e=n(e,o,"requiredFields",{missingProperty:"path"}),i++)}return ir.errors=e,i===0}var Ci=new Map(Object.entries({key:"string",mode:"other",path:"string"}));function or(r,{instancePath:o=""}={}){let e=null,i=0;if(r&&typeof r==
"object"&&!Array.isArray(r)){if(r.mode!==void 0){let t=r.mode;!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))&&t!==null&&(e=n(e,o+"/mo\
de","type",{type:"integer"}),i++),typeof t=="number"&&isFinite(t)&&((t>2147483647||isNaN(t))&&(e=n(e,o+"/mode","maximum",{comparison:"<=",limit:2147483647}),
i++),(t<-2147483648||isNaN(t))&&(e=n(e,o+"/mode","minimum",{comparison:">=",limit:-2147483648}),i++))}for(let t of f(r,Ci))e=n(e,o,"fields",
t),i++;r.key==null&&(e=n(e,o,"requiredFields",{missingProperty:"key"}),i++),r.path==null&&(e=n(e,o,"requiredFields",{missingProperty:"path"}),
i++)}else e=n(e,o,"type",{type:"object"}),i++;return or.errors=e,i===0}var Ti=new Map(Object.entries({items:"other",name:"string",optional:"\
boolean"}));function F(r,{instancePath:o=""}={}){let e=null,i=0;if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=n(e,o,"type",{type:"\
object"}),i++),r&&typeof r=="object"&&!Array.isArray(r)){if(r.items!==void 0){let t=r.items;if(!Array.isArray(t)&&t!==null&&(e=n(e,o+"/items",
"type",{type:"array"}),i++),Array.isArray(t)){let l=t.length;for(let s=0;s<l;s++)or(t[s],{instancePath:o+"/items/"+s})||(e=e===null?or.errors:
e.concat(or.errors),i=e.length)}}for(let t of f(r,Ti))e=n(e,o,"fields",t),i++}return F.errors=e,i===0}var Li=new Map(Object.entries({fieldRef:"other",mode:"other",path:"string",resourceFieldRef:"other"}));function nr(r,{instancePath:o=""}={}){
let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.fieldRef!==void 0&&(O(r.fieldRef,{instancePath:o+"/fieldRef"})||(e=e===null?
O.errors:e.concat(O.errors),i=e.length)),r.mode!==void 0){let t=r.mode;!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))&&t!==null&&(e=n(
e,o+"/mode","type",{type:"integer"}),i++),typeof t=="number"&&isFinite(t)&&((t>2147483647||isNaN(t))&&(e=n(e,o+"/mode","maximum",{comparison:"\
<=",limit:2147483647}),i++),(t<-2147483648||isNaN(t))&&(e=n(e,o+"/mode","minimum",{comparison:">=",limit:-2147483648}),i++))}r.resourceFieldRef!==
void 0&&(D(r.resourceFieldRef,{instancePath:o+"/resourceFieldRef"})||(e=e===null?D.errors:e.concat(D.errors),i=e.length));for(let t of f(r,Li))
e=n(e,o,"fields",t),i++;r.path==null&&(e=n(e,o,"requiredFields",{missingProperty:"path"}),i++)}else e=n(e,o,"type",{type:"object"}),i++;return nr.
errors=e,i===0}var qi=new Map(Object.entries({items:"other"}));function sr(r,{instancePath:o=""}={}){let e=null,i=0;if(!(r&&typeof r=="objec\
t"&&!Array.isArray(r))&&r!==null&&(e=n(e,o,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.isArray(r)){if(r.items!==void 0){let t=r.
items;if(!Array.isArray(t)&&t!==null&&(e=n(e,o+"/items","type",{type:"array"}),i++),Array.isArray(t)){let l=t.length;for(let s=0;s<l;s++)nr(
t[s],{instancePath:o+"/items/"+s})||(e=e===null?nr.errors:e.concat(nr.errors),i=e.length)}}for(let t of f(r,qi))e=n(e,o,"fields",t),i++}return sr.
errors=e,i===0}var Ei=new Map(Object.entries({certificateChainPath:"string",credentialBundlePath:"string",keyPath:"string",keyType:"string",maxExpirationSeconds:"\
other",signerName:"string",userAnnotations:"other"}));function lr(r,{instancePath:o=""}={}){let e=null,i=0;if(!(r&&typeof r=="object"&&!Array.
isArray(r))&&r!==null&&(e=n(e,o,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.isArray(r)){if(r.maxExpirationSeconds!==void 0){let t=r.
maxExpirationSeconds;!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))&&t!==null&&(e=n(e,o+"/maxExpirationSeconds","type",{type:"integer"}),
i++),typeof t=="number"&&isFinite(t)&&((t>2147483647||isNaN(t))&&(e=n(e,o+"/maxExpirationSeconds","maximum",{comparison:"<=",limit:2147483647}),
i++),(t<-2147483648||isNaN(t))&&(e=n(e,o+"/maxExpirationSeconds","minimum",{comparison:">=",limit:-2147483648}),i++))}r.userAnnotations!==void 0&&
(u(r.userAnnotations,{instancePath:o+"/userAnnotations"})||(e=e===null?u.errors:e.concat(u.errors),i=e.length));for(let t of f(r,Ei))e=n(e,o,
"fields",t),i++;r.keyType==null&&(e=n(e,o,"requiredFields",{missingProperty:"keyType"}),i++),r.signerName==null&&(e=n(e,o,"requiredFields",{
missingProperty:"signerName"}),i++)}return lr.errors=e,i===0}var Mi=new Map(Object.entries({audience:"string",expirationSeconds:"other",path:"string"}));function fr(r,{instancePath:o=""}={}){let e=null,
i=0;if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=n(e,o,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.isArray(r)){
if(r.expirationSeconds!==void 0){let t=r.expirationSeconds;!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))&&t!==null&&(e=n(e,o+"/expir\
ationSeconds","type",{type:"integer"}),i++),typeof t=="number"&&isFinite(t)&&((t>9223372036854776e3||isNaN(t))&&(e=n(e,o+"/expirationSeconds",
"maximum",{comparison:"<=",limit:9223372036854776e3}),i++),(t<-9223372036854776e3||isNaN(t))&&(e=n(e,o+"/expirationSeconds","minimum",{comparison:"\
>=",limit:-9223372036854776e3}),i++))}for(let t of f(r,Mi))e=n(e,o,"fields",t),i++;r.path==null&&(e=n(e,o,"requiredFields",{missingProperty:"\
path"}),i++)}return fr.errors=e,i===0}var ki=new Map(Object.entries({clusterTrustBundle:"other",configMap:"other",downwardAPI:"other",podCertificate:"\
other",secret:"other",serviceAccountToken:"other"}));function ur(r,{instancePath:o=""}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(
r)){r.clusterTrustBundle!==void 0&&(ir(r.clusterTrustBundle,{instancePath:o+"/clusterTrustBundle"})||(e=e===null?ir.errors:e.concat(ir.errors),
i=e.length)),r.configMap!==void 0&&(F(r.configMap,{instancePath:o+"/configMap"})||(e=e===null?F.errors:e.concat(F.errors),i=e.length)),r.downwardAPI!==
void 0&&(sr(r.downwardAPI,{instancePath:o+"/downwardAPI"})||(e=e===null?sr.errors:e.concat(sr.errors),i=e.length)),r.podCertificate!==void 0&&
(lr(r.podCertificate,{instancePath:o+"/podCertificate"})||(e=e===null?lr.errors:e.concat(lr.errors),i=e.length)),r.secret!==void 0&&(F(r.secret,
{instancePath:o+"/secret"})||(e=e===null?F.errors:e.concat(F.errors),i=e.length)),r.serviceAccountToken!==void 0&&(fr(r.serviceAccountToken,
{instancePath:o+"/serviceAccountToken"})||(e=e===null?fr.errors:e.concat(fr.errors),i=e.length));for(let t of f(r,ki))e=n(e,o,"fields",t),i++}else
e=n(e,o,"type",{type:"object"}),i++;return ur.errors=e,i===0}var Ii=new Map(Object.entries({defaultMode:"other",sources:"other"}));function pr(r,{
instancePath:o=""}={}){let e=null,i=0;if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=n(e,o,"type",{type:"object"}),i++),r&&typeof r==
"object"&&!Array.isArray(r)){if(r.defaultMode!==void 0){let t=r.defaultMode;!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))&&t!==null&&
(e=n(e,o+"/defaultMode","type",{type:"integer"}),i++),typeof t=="number"&&isFinite(t)&&((t>2147483647||isNaN(t))&&(e=n(e,o+"/defaultMode","m\
aximum",{comparison:"<=",limit:2147483647}),i++),(t<-2147483648||isNaN(t))&&(e=n(e,o+"/defaultMode","minimum",{comparison:">=",limit:-2147483648}),
i++))}if(r.sources!==void 0){let t=r.sources;if(!Array.isArray(t)&&t!==null&&(e=n(e,o+"/sources","type",{type:"array"}),i++),Array.isArray(t)){
let l=t.length;for(let s=0;s<l;s++)ur(t[s],{instancePath:o+"/sources/"+s})||(e=e===null?ur.errors:e.concat(ur.errors),i=e.length)}}for(let t of f(
r,Ii))e=n(e,o,"fields",t),i++}return pr.errors=e,i===0}var Ki=new Map(Object.entries({enabled:"boolean",minApplyDelay:"string",primary:"string",promotionToken:"string",self:"string",source:"other"}));
function yr(r,{instancePath:o=""}={}){let e=null,i=0;if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=n(e,o,"type",{type:"object"}),
i++),r&&typeof r=="object"&&!Array.isArray(r)){if(r.source!==void 0){let t=r.source;typeof t!="string"&&t!==null&&(e=n(e,o+"/source","type",
{type:"string"}),i++),typeof t=="string"&&S(t)<1&&(e=n(e,o+"/source","minLength",{limit:1}),i++)}for(let t of f(r,Ki))e=n(e,o,"fields",t),i++;
r.source==null&&(e=n(e,o,"requiredFields",{missingProperty:"source"}),i++)}return yr.errors=e,i===0}var _i=new RegExp("^[0-9a-z_]*$","u"),zi=new Map(Object.entries({enabled:"boolean",slotPrefix:"other",synchronizeLogicalDecoding:"boolean"}));
function cr(r,{instancePath:o=""}={}){let e=null,i=0;if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=n(e,o,"type",{type:"object"}),
i++),r&&typeof r=="object"&&!Array.isArray(r)){if(r.slotPrefix!==void 0){let t=r.slotPrefix;typeof t!="string"&&t!==null&&(e=n(e,o+"/slotPre\
fix","type",{type:"string"}),i++),typeof t=="string"&&(_i.test(t)||(e=n(e,o+"/slotPrefix","matches",{pattern:"^[0-9a-z_]*$"}),i++))}for(let t of f(
r,zi))e=n(e,o,"fields",t),i++}return cr.errors=e,i===0}var Gi=new Map(Object.entries({enabled:"boolean",excludePatterns:"other"}));function mr(r,{instancePath:o=""}={}){let e=null,i=0;if(!(r&&typeof r==
"object"&&!Array.isArray(r))&&r!==null&&(e=n(e,o,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.isArray(r)){if(r.excludePatterns!==
void 0){let t=r.excludePatterns;if(!Array.isArray(t)&&t!==null&&(e=n(e,o+"/excludePatterns","type",{type:"array"}),i++),Array.isArray(t)){let l=t.
length;for(let s=0;s<l;s++)typeof t[s]!="string"&&(e=n(e,o+"/excludePatterns/"+s,"type",{type:"string"}),i++)}}for(let t of f(r,Gi))e=n(e,o,
"fields",t),i++}return mr.errors=e,i===0}var Qi=new Map(Object.entries({highAvailability:"other",synchronizeReplicas:"other",updateInterval:"\
other"}));function ar(r,{instancePath:o=""}={}){let e=null,i=0;if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=n(e,o,"type",{type:"\
object"}),i++),r&&typeof r=="object"&&!Array.isArray(r)){if(r.highAvailability!==void 0&&(cr(r.highAvailability,{instancePath:o+"/highAvaila\
bility"})||(e=e===null?cr.errors:e.concat(cr.errors),i=e.length)),r.synchronizeReplicas!==void 0&&(mr(r.synchronizeReplicas,{instancePath:o+
"/synchronizeReplicas"})||(e=e===null?mr.errors:e.concat(mr.errors),i=e.length)),r.updateInterval!==void 0){let t=r.updateInterval;!(typeof t==
"number"&&!(t%1)&&!isNaN(t)&&isFinite(t))&&t!==null&&(e=n(e,o+"/updateInterval","type",{type:"integer"}),i++),typeof t=="number"&&isFinite(t)&&
(t<1||isNaN(t))&&(e=n(e,o+"/updateInterval","minimum",{comparison:">=",limit:1}),i++)}for(let t of f(r,Qi))e=n(e,o,"fields",t),i++}return ar.
errors=e,i===0}var Ui=new Map(Object.entries({name:"string",request:"string"}));function dr(r,{instancePath:o=""}={}){let e=null,i=0;if(r&&typeof r=="objec\
t"&&!Array.isArray(r)){for(let t of f(r,Ui))e=n(e,o,"fields",t),i++;r.name==null&&(e=n(e,o,"requiredFields",{missingProperty:"name"}),i++)}else
e=n(e,o,"type",{type:"object"}),i++;return dr.errors=e,i===0}var Vi=new Map(Object.entries({claims:"other",limits:"other",requests:"other"}));
function gr(r,{instancePath:o=""}={}){let e=null,i=0;if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=n(e,o,"type",{type:"object"}),
i++),r&&typeof r=="object"&&!Array.isArray(r)){if(r.claims!==void 0){let t=r.claims;if(!Array.isArray(t)&&t!==null&&(e=n(e,o+"/claims","type",
{type:"array"}),i++),Array.isArray(t)){let l=t.length;for(let s=0;s<l;s++)dr(t[s],{instancePath:o+"/claims/"+s})||(e=e===null?dr.errors:e.concat(
dr.errors),i=e.length)}}r.limits!==void 0&&(A(r.limits,{instancePath:o+"/limits"})||(e=e===null?A.errors:e.concat(A.errors),i=e.length)),r.requests!==
void 0&&(A(r.requests,{instancePath:o+"/requests"})||(e=e===null?A.errors:e.concat(A.errors),i=e.length));for(let t of f(r,Vi))e=n(e,o,"fiel\
ds",t),i++}return gr.errors=e,i===0}var Bi=new Map(Object.entries({add:"other",drop:"other"}));function br(r,{instancePath:o=""}={}){let e=null,i=0;if(!(r&&typeof r=="object"&&
!Array.isArray(r))&&r!==null&&(e=n(e,o,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.isArray(r)){if(r.add!==void 0){let t=r.add;
if(!Array.isArray(t)&&t!==null&&(e=n(e,o+"/add","type",{type:"array"}),i++),Array.isArray(t)){let l=t.length;for(let s=0;s<l;s++)typeof t[s]!=
"string"&&(e=n(e,o+"/add/"+s,"type",{type:"string"}),i++)}}if(r.drop!==void 0){let t=r.drop;if(!Array.isArray(t)&&t!==null&&(e=n(e,o+"/drop",
"type",{type:"array"}),i++),Array.isArray(t)){let l=t.length;for(let s=0;s<l;s++)typeof t[s]!="string"&&(e=n(e,o+"/drop/"+s,"type",{type:"st\
ring"}),i++)}}for(let t of f(r,Bi))e=n(e,o,"fields",t),i++}return br.errors=e,i===0}var Wi=new Map(Object.entries({allowPrivilegeEscalation:"\
boolean",appArmorProfile:"other",capabilities:"other",privileged:"boolean",procMount:"string",readOnlyRootFilesystem:"boolean",runAsGroup:"o\
ther",runAsNonRoot:"boolean",runAsUser:"other",seLinuxOptions:"other",seccompProfile:"other",windowsOptions:"other"}));function hr(r,{instancePath:o=""}={}){
let e=null,i=0;if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=n(e,o,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.
isArray(r)){if(r.appArmorProfile!==void 0&&(a(r.appArmorProfile,{instancePath:o+"/appArmorProfile"})||(e=e===null?a.errors:e.concat(a.errors),
i=e.length)),r.capabilities!==void 0&&(br(r.capabilities,{instancePath:o+"/capabilities"})||(e=e===null?br.errors:e.concat(br.errors),i=e.length)),
r.runAsGroup!==void 0){let t=r.runAsGroup;!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))&&t!==null&&(e=n(e,o+"/runAsGroup","type",{type:"\
integer"}),i++),typeof t=="number"&&isFinite(t)&&((t>9223372036854776e3||isNaN(t))&&(e=n(e,o+"/runAsGroup","maximum",{comparison:"<=",limit:9223372036854776e3}),
i++),(t<-9223372036854776e3||isNaN(t))&&(e=n(e,o+"/runAsGroup","minimum",{comparison:">=",limit:-9223372036854776e3}),i++))}if(r.runAsUser!==
void 0){let t=r.runAsUser;!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))&&t!==null&&(e=n(e,o+"/runAsUser","type",{type:"integer"}),i++),
typeof t=="number"&&isFinite(t)&&((t>9223372036854776e3||isNaN(t))&&(e=n(e,o+"/runAsUser","maximum",{comparison:"<=",limit:9223372036854776e3}),
i++),(t<-9223372036854776e3||isNaN(t))&&(e=n(e,o+"/runAsUser","minimum",{comparison:">=",limit:-9223372036854776e3}),i++))}r.seLinuxOptions!==
void 0&&(L(r.seLinuxOptions,{instancePath:o+"/seLinuxOptions"})||(e=e===null?L.errors:e.concat(L.errors),i=e.length)),r.seccompProfile!==void 0&&
(a(r.seccompProfile,{instancePath:o+"/seccompProfile"})||(e=e===null?a.errors:e.concat(a.errors),i=e.length)),r.windowsOptions!==void 0&&(q(
r.windowsOptions,{instancePath:o+"/windowsOptions"})||(e=e===null?q.errors:e.concat(q.errors),i=e.length));for(let t of f(r,Wi))e=n(e,o,"fie\
lds",t),i++}return hr.errors=e,i===0}var Zi=new Map(Object.entries({metadata:"other"}));function Ar(r,{instancePath:o=""}={}){let e=null,i=0;if(!(r&&typeof r=="object"&&!Array.isArray(
r))&&r!==null&&(e=n(e,o,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.isArray(r)){r.metadata!==void 0&&(T(r.metadata,{instancePath:o+
"/metadata"})||(e=e===null?T.errors:e.concat(T.errors),i=e.length));for(let t of f(r,Zi))e=n(e,o,"fields",t),i++;r.metadata==null&&(e=n(e,o,
"requiredFields",{missingProperty:"metadata"}),i++)}return Ar.errors=e,i===0}var Hi=new Map(Object.entries({pvcTemplate:"other",resizeInUseVolumes:"boolean",size:"string",storageClass:"string"}));function $(r,{instancePath:o=""}={}){
let e=null,i=0;if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=n(e,o,"type",{type:"object"}),i++),r&&typeof r=="object"&&!Array.
isArray(r)){r.pvcTemplate!==void 0&&(C(r.pvcTemplate,{instancePath:o+"/pvcTemplate"})||(e=e===null?C.errors:e.concat(C.errors),i=e.length));
for(let t of f(r,Hi))e=n(e,o,"fields",t),i++}return $.errors=e,i===0}function jr(r,{instancePath:o=""}={}){let e=null,i=0;if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=n(e,o,"type",{type:"object"}),
i++),r&&typeof r=="object"&&!Array.isArray(r))for(let t of f(r,Fr))e=n(e,o,"fields",t),i++;return jr.errors=e,i===0}var Xi=new Map(Object.entries(
{name:"string",owner:"other",storage:"other",temporary:"boolean"}));function $r(r,{instancePath:o=""}={}){let e=null,i=0;if(r&&typeof r=="ob\
ject"&&!Array.isArray(r)){r.owner!==void 0&&(jr(r.owner,{instancePath:o+"/owner"})||(e=e===null?jr.errors:e.concat(jr.errors),i=e.length)),r.
storage!==void 0&&($(r.storage,{instancePath:o+"/storage"})||(e=e===null?$.errors:e.concat($.errors),i=e.length));for(let t of f(r,Xi))e=n(e,
o,"fields",t),i++;r.name==null&&(e=n(e,o,"requiredFields",{missingProperty:"name"}),i++),r.storage==null&&(e=n(e,o,"requiredFields",{missingProperty:"\
storage"}),i++)}else e=n(e,o,"type",{type:"object"}),i++;return $r.errors=e,i===0}var Ji=new Map(Object.entries({labelSelector:"other",matchLabelKeys:"other",maxSkew:"other",minDomains:"other",nodeAffinityPolicy:"string",nodeTaintsPolicy:"\
string",topologyKey:"string",whenUnsatisfiable:"string"}));function Sr(r,{instancePath:o=""}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.
isArray(r)){if(r.labelSelector!==void 0&&(y(r.labelSelector,{instancePath:o+"/labelSelector"})||(e=e===null?y.errors:e.concat(y.errors),i=e.
length)),r.matchLabelKeys!==void 0){let t=r.matchLabelKeys;if(!Array.isArray(t)&&t!==null&&(e=n(e,o+"/matchLabelKeys","type",{type:"array"}),
i++),Array.isArray(t)){let l=t.length;for(let s=0;s<l;s++)typeof t[s]!="string"&&(e=n(e,o+"/matchLabelKeys/"+s,"type",{type:"string"}),i++)}}
if(r.maxSkew!==void 0){let t=r.maxSkew;!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))&&t!==null&&(e=n(e,o+"/maxSkew","type",{type:"in\
teger"}),i++),typeof t=="number"&&isFinite(t)&&((t>2147483647||isNaN(t))&&(e=n(e,o+"/maxSkew","maximum",{comparison:"<=",limit:2147483647}),
i++),(t<-2147483648||isNaN(t))&&(e=n(e,o+"/maxSkew","minimum",{comparison:">=",limit:-2147483648}),i++))}if(r.minDomains!==void 0){let t=r.minDomains;
!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))&&t!==null&&(e=n(e,o+"/minDomains","type",{type:"integer"}),i++),typeof t=="number"&&isFinite(
t)&&((t>2147483647||isNaN(t))&&(e=n(e,o+"/minDomains","maximum",{comparison:"<=",limit:2147483647}),i++),(t<-2147483648||isNaN(t))&&(e=n(e,o+
"/minDomains","minimum",{comparison:">=",limit:-2147483648}),i++))}for(let t of f(r,Ji))e=n(e,o,"fields",t),i++;r.maxSkew==null&&(e=n(e,o,"r\
equiredFields",{missingProperty:"maxSkew"}),i++),r.topologyKey==null&&(e=n(e,o,"requiredFields",{missingProperty:"topologyKey"}),i++),r.whenUnsatisfiable==
null&&(e=n(e,o,"requiredFields",{missingProperty:"whenUnsatisfiable"}),i++)}else e=n(e,o,"type",{type:"object"}),i++;return Sr.errors=e,i===
0}var Qr=["error","warning","info","debug","trace"],Ur=["switchover","restart"],Vr=["unsupervised","supervised"],Yi=new Map(Object.entries({
affinity:"other",backup:"other",bootstrap:"other",certificates:"other",description:"string",enablePDB:"boolean",enableSuperuserAccess:"boole\
an",env:"other",envFrom:"other",ephemeralVolumeSource:"other",ephemeralVolumesSizeLimit:"other",externalClusters:"other",failoverDelay:"othe\
r",imageCatalogRef:"other",imageName:"string",imagePullPolicy:"string",imagePullSecrets:"other",inheritedMetadata:"other",instances:"other",
livenessProbeTimeout:"other",logLevel:"other",managed:"other",maxSyncReplicas:"other",minSyncReplicas:"other",monitoring:"other",nodeMaintenanceWindow:"\
other",plugins:"other",podSecurityContext:"other",podSelectorRefs:"other",postgresGID:"other",postgresUID:"other",postgresql:"other",primaryLease:"\
other",primaryUpdateMethod:"other",primaryUpdateStrategy:"other",priorityClassName:"string",probes:"other",projectedVolumeTemplate:"other",replica:"\
other",replicationSlots:"other",resources:"other",schedulerName:"string",seccompProfile:"other",securityContext:"other",serviceAccountName:"\
other",serviceAccountTemplate:"other",smartShutdownTimeout:"other",startDelay:"other",stopDelay:"other",storage:"other",superuserSecret:"oth\
er",switchoverDelay:"other",tablespaces:"other",topologySpreadConstraints:"other",walStorage:"other"})),Pi=new RegExp("^[a-z0-9]([-a-z0-9]*[\
a-z0-9])?$","u");function vr(r,{instancePath:o=""}={}){let e=null,i=0;if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=n(e,o,"ty\
pe",{type:"object"}),i++),r&&typeof r=="object"&&!Array.isArray(r)){if(r.affinity!==void 0&&(W(r.affinity,{instancePath:o+"/affinity"})||(e=
e===null?W.errors:e.concat(W.errors),i=e.length)),r.backup!==void 0&&(re(r.backup,{instancePath:o+"/backup"})||(e=e===null?re.errors:e.concat(
re.errors),i=e.length)),r.bootstrap!==void 0&&(ye(r.bootstrap,{instancePath:o+"/bootstrap"})||(e=e===null?ye.errors:e.concat(ye.errors),i=e.
length)),r.certificates!==void 0&&(ce(r.certificates,{instancePath:o+"/certificates"})||(e=e===null?ce.errors:e.concat(ce.errors),i=e.length)),
r.env!==void 0){let t=r.env;if(!Array.isArray(t)&&t!==null&&(e=n(e,o+"/env","type",{type:"array"}),i++),Array.isArray(t)){let l=t.length;for(let s=0;s<
l;s++)de(t[s],{instancePath:o+"/env/"+s})||(e=e===null?de.errors:e.concat(de.errors),i=e.length)}}if(r.envFrom!==void 0){let t=r.envFrom;if(!Array.
isArray(t)&&t!==null&&(e=n(e,o+"/envFrom","type",{type:"array"}),i++),Array.isArray(t)){let l=t.length;for(let s=0;s<l;s++)ge(t[s],{instancePath:o+
"/envFrom/"+s})||(e=e===null?ge.errors:e.concat(ge.errors),i=e.length)}}if(r.ephemeralVolumeSource!==void 0&&($e(r.ephemeralVolumeSource,{instancePath:o+
"/ephemeralVolumeSource"})||(e=e===null?$e.errors:e.concat($e.errors),i=e.length)),r.ephemeralVolumesSizeLimit!==void 0&&(Se(r.ephemeralVolumesSizeLimit,
{instancePath:o+"/ephemeralVolumesSizeLimit"})||(e=e===null?Se.errors:e.concat(Se.errors),i=e.length)),r.externalClusters!==void 0){let t=r.
externalClusters;if(!Array.isArray(t)&&t!==null&&(e=n(e,o+"/externalClusters","type",{type:"array"}),i++),Array.isArray(t)){let l=t.length;for(let s=0;s<
l;s++)we(t[s],{instancePath:o+"/externalClusters/"+s})||(e=e===null?we.errors:e.concat(we.errors),i=e.length)}}if(r.failoverDelay!==void 0){
let t=r.failoverDelay;!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))&&t!==null&&(e=n(e,o+"/failoverDelay","type",{type:"integer"}),i++),
typeof t=="number"&&isFinite(t)&&((t>2147483647||isNaN(t))&&(e=n(e,o+"/failoverDelay","maximum",{comparison:"<=",limit:2147483647}),i++),(t<
-2147483648||isNaN(t))&&(e=n(e,o+"/failoverDelay","minimum",{comparison:">=",limit:-2147483648}),i++))}if(r.imageCatalogRef!==void 0&&(Ne(r.
imageCatalogRef,{instancePath:o+"/imageCatalogRef"})||(e=e===null?Ne.errors:e.concat(Ne.errors),i=e.length)),r.imagePullSecrets!==void 0){let t=r.
imagePullSecrets;if(!Array.isArray(t)&&t!==null&&(e=n(e,o+"/imagePullSecrets","type",{type:"array"}),i++),Array.isArray(t)){let l=t.length;for(let s=0;s<
l;s++)xe(t[s],{instancePath:o+"/imagePullSecrets/"+s})||(e=e===null?xe.errors:e.concat(xe.errors),i=e.length)}}if(r.inheritedMetadata!==void 0&&
(Fe(r.inheritedMetadata,{instancePath:o+"/inheritedMetadata"})||(e=e===null?Fe.errors:e.concat(Fe.errors),i=e.length)),r.instances!==void 0){
let t=r.instances;!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))&&t!==null&&(e=n(e,o+"/instances","type",{type:"integer"}),i++),typeof t==
"number"&&isFinite(t)&&(t<1||isNaN(t))&&(e=n(e,o+"/instances","minimum",{comparison:">=",limit:1}),i++)}if(r.livenessProbeTimeout!==void 0){
let t=r.livenessProbeTimeout;!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))&&t!==null&&(e=n(e,o+"/livenessProbeTimeout","type",{type:"\
integer"}),i++),typeof t=="number"&&isFinite(t)&&((t>2147483647||isNaN(t))&&(e=n(e,o+"/livenessProbeTimeout","maximum",{comparison:"<=",limit:2147483647}),
i++),(t<-2147483648||isNaN(t))&&(e=n(e,o+"/livenessProbeTimeout","minimum",{comparison:">=",limit:-2147483648}),i++))}if(r.logLevel!==void 0){
let t=r.logLevel;typeof t!="string"&&t!==null&&(e=n(e,o+"/logLevel","type",{type:"string"}),i++),typeof t=="string"&&(Qr.includes(t)||(e=n(e,
o+"/logLevel","oneOfStrings",{allowed:Qr}),i++))}if(r.managed!==void 0&&(Me(r.managed,{instancePath:o+"/managed"})||(e=e===null?Me.errors:e.
concat(Me.errors),i=e.length)),r.maxSyncReplicas!==void 0){let t=r.maxSyncReplicas;!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))&&t!==
null&&(e=n(e,o+"/maxSyncReplicas","type",{type:"integer"}),i++),typeof t=="number"&&isFinite(t)&&(t<0||isNaN(t))&&(e=n(e,o+"/maxSyncReplicas",
"minimum",{comparison:">=",limit:0}),i++)}if(r.minSyncReplicas!==void 0){let t=r.minSyncReplicas;!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(
t))&&t!==null&&(e=n(e,o+"/minSyncReplicas","type",{type:"integer"}),i++),typeof t=="number"&&isFinite(t)&&(t<0||isNaN(t))&&(e=n(e,o+"/minSyn\
cReplicas","minimum",{comparison:">=",limit:0}),i++)}if(r.monitoring!==void 0&&(Ie(r.monitoring,{instancePath:o+"/monitoring"})||(e=e===null?
Ie.errors:e.concat(Ie.errors),i=e.length)),r.nodeMaintenanceWindow!==void 0&&(Ke(r.nodeMaintenanceWindow,{instancePath:o+"/nodeMaintenanceWi\
ndow"})||(e=e===null?Ke.errors:e.concat(Ke.errors),i=e.length)),r.plugins!==void 0){let t=r.plugins;if(!Array.isArray(t)&&t!==null&&(e=n(e,o+
"/plugins","type",{type:"array"}),i++),Array.isArray(t)){let l=t.length;for(let s=0;s<l;s++)_e(t[s],{instancePath:o+"/plugins/"+s})||(e=e===
null?_e.errors:e.concat(_e.errors),i=e.length)}}if(r.podSecurityContext!==void 0&&(Ge(r.podSecurityContext,{instancePath:o+"/podSecurityCont\
ext"})||(e=e===null?Ge.errors:e.concat(Ge.errors),i=e.length)),r.podSelectorRefs!==void 0){let t=r.podSelectorRefs;if(!Array.isArray(t)&&t!==
null&&(e=n(e,o+"/podSelectorRefs","type",{type:"array"}),i++),Array.isArray(t)){let l=t.length;for(let s=0;s<l;s++)Qe(t[s],{instancePath:o+"\
/podSelectorRefs/"+s})||(e=e===null?Qe.errors:e.concat(Qe.errors),i=e.length)}}if(r.postgresGID!==void 0){let t=r.postgresGID;!(typeof t=="n\
umber"&&!(t%1)&&!isNaN(t)&&isFinite(t))&&t!==null&&(e=n(e,o+"/postgresGID","type",{type:"integer"}),i++),typeof t=="number"&&isFinite(t)&&((t>
9223372036854776e3||isNaN(t))&&(e=n(e,o+"/postgresGID","maximum",{comparison:"<=",limit:9223372036854776e3}),i++),(t<-9223372036854776e3||isNaN(
t))&&(e=n(e,o+"/postgresGID","minimum",{comparison:">=",limit:-9223372036854776e3}),i++))}if(r.postgresUID!==void 0){let t=r.postgresUID;!(typeof t==
"number"&&!(t%1)&&!isNaN(t)&&isFinite(t))&&t!==null&&(e=n(e,o+"/postgresUID","type",{type:"integer"}),i++),typeof t=="number"&&isFinite(t)&&
((t>9223372036854776e3||isNaN(t))&&(e=n(e,o+"/postgresUID","maximum",{comparison:"<=",limit:9223372036854776e3}),i++),(t<-9223372036854776e3||
isNaN(t))&&(e=n(e,o+"/postgresUID","minimum",{comparison:">=",limit:-9223372036854776e3}),i++))}if(r.postgresql!==void 0&&(Ye(r.postgresql,{
instancePath:o+"/postgresql"})||(e=e===null?Ye.errors:e.concat(Ye.errors),i=e.length)),r.primaryLease!==void 0&&(Pe(r.primaryLease,{instancePath:o+
"/primaryLease"})||(e=e===null?Pe.errors:e.concat(Pe.errors),i=e.length)),r.primaryUpdateMethod!==void 0){let t=r.primaryUpdateMethod;typeof t!=
"string"&&t!==null&&(e=n(e,o+"/primaryUpdateMethod","type",{type:"string"}),i++),typeof t=="string"&&(Ur.includes(t)||(e=n(e,o+"/primaryUpda\
teMethod","oneOfStrings",{allowed:Ur}),i++))}if(r.primaryUpdateStrategy!==void 0){let t=r.primaryUpdateStrategy;typeof t!="string"&&t!==null&&
(e=n(e,o+"/primaryUpdateStrategy","type",{type:"string"}),i++),typeof t=="string"&&(Vr.includes(t)||(e=n(e,o+"/primaryUpdateStrategy","oneOf\
Strings",{allowed:Vr}),i++))}if(r.probes!==void 0&&(tr(r.probes,{instancePath:o+"/probes"})||(e=e===null?tr.errors:e.concat(tr.errors),i=e.length)),
r.projectedVolumeTemplate!==void 0&&(pr(r.projectedVolumeTemplate,{instancePath:o+"/projectedVolumeTemplate"})||(e=e===null?pr.errors:e.concat(
pr.errors),i=e.length)),r.replica!==void 0&&(yr(r.replica,{instancePath:o+"/replica"})||(e=e===null?yr.errors:e.concat(yr.errors),i=e.length)),
r.replicationSlots!==void 0&&(ar(r.replicationSlots,{instancePath:o+"/replicationSlots"})||(e=e===null?ar.errors:e.concat(ar.errors),i=e.length)),
r.resources!==void 0&&(gr(r.resources,{instancePath:o+"/resources"})||(e=e===null?gr.errors:e.concat(gr.errors),i=e.length)),r.seccompProfile!==
void 0&&(a(r.seccompProfile,{instancePath:o+"/seccompProfile"})||(e=e===null?a.errors:e.concat(a.errors),i=e.length)),r.securityContext!==void 0&&
(hr(r.securityContext,{instancePath:o+"/securityContext"})||(e=e===null?hr.errors:e.concat(hr.errors),i=e.length)),r.serviceAccountName!==void 0){
let t=r.serviceAccountName;typeof t!="string"&&t!==null&&(e=n(e,o+"/serviceAccountName","type",{type:"string"}),i++),typeof t=="string"&&(S(
t)>253&&(e=n(e,o+"/serviceAccountName","maxLength",{limit:253}),i++),Pi.test(t)||(e=n(e,o+"/serviceAccountName","matches",{pattern:"^[a-z0-9\
]([-a-z0-9]*[a-z0-9])?$"}),i++))}if(r.serviceAccountTemplate!==void 0&&(Ar(r.serviceAccountTemplate,{instancePath:o+"/serviceAccountTemplate"})||
(e=e===null?Ar.errors:e.concat(Ar.errors),i=e.length)),r.smartShutdownTimeout!==void 0){let t=r.smartShutdownTimeout;!(typeof t=="number"&&!(t%
1)&&!isNaN(t)&&isFinite(t))&&t!==null&&(e=n(e,o+"/smartShutdownTimeout","type",{type:"integer"}),i++),typeof t=="number"&&isFinite(t)&&((t>2147483647||
isNaN(t))&&(e=n(e,o+"/smartShutdownTimeout","maximum",{comparison:"<=",limit:2147483647}),i++),(t<-2147483648||isNaN(t))&&(e=n(e,o+"/smartSh\
utdownTimeout","minimum",{comparison:">=",limit:-2147483648}),i++))}if(r.startDelay!==void 0){let t=r.startDelay;!(typeof t=="number"&&!(t%1)&&
!isNaN(t)&&isFinite(t))&&t!==null&&(e=n(e,o+"/startDelay","type",{type:"integer"}),i++),typeof t=="number"&&isFinite(t)&&((t>2147483647||isNaN(
t))&&(e=n(e,o+"/startDelay","maximum",{comparison:"<=",limit:2147483647}),i++),(t<-2147483648||isNaN(t))&&(e=n(e,o+"/startDelay","minimum",{
comparison:">=",limit:-2147483648}),i++))}if(r.stopDelay!==void 0){let t=r.stopDelay;!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))&&
t!==null&&(e=n(e,o+"/stopDelay","type",{type:"integer"}),i++),typeof t=="number"&&isFinite(t)&&((t>2147483647||isNaN(t))&&(e=n(e,o+"/stopDel\
ay","maximum",{comparison:"<=",limit:2147483647}),i++),(t<-2147483648||isNaN(t))&&(e=n(e,o+"/stopDelay","minimum",{comparison:">=",limit:-2147483648}),
i++))}if(r.storage!==void 0&&($(r.storage,{instancePath:o+"/storage"})||(e=e===null?$.errors:e.concat($.errors),i=e.length)),r.superuserSecret!==
void 0&&(d(r.superuserSecret,{instancePath:o+"/superuserSecret"})||(e=e===null?d.errors:e.concat(d.errors),i=e.length)),r.switchoverDelay!==
void 0){let t=r.switchoverDelay;!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))&&t!==null&&(e=n(e,o+"/switchoverDelay","type",{type:"i\
nteger"}),i++),typeof t=="number"&&isFinite(t)&&((t>2147483647||isNaN(t))&&(e=n(e,o+"/switchoverDelay","maximum",{comparison:"<=",limit:2147483647}),
i++),(t<-2147483648||isNaN(t))&&(e=n(e,o+"/switchoverDelay","minimum",{comparison:">=",limit:-2147483648}),i++))}if(r.tablespaces!==void 0){
let t=r.tablespaces;if(!Array.isArray(t)&&t!==null&&(e=n(e,o+"/tablespaces","type",{type:"array"}),i++),Array.isArray(t)){let l=t.length;for(let s=0;s<
l;s++)$r(t[s],{instancePath:o+"/tablespaces/"+s})||(e=e===null?$r.errors:e.concat($r.errors),i=e.length)}}if(r.topologySpreadConstraints!==void 0){
let t=r.topologySpreadConstraints;if(!Array.isArray(t)&&t!==null&&(e=n(e,o+"/topologySpreadConstraints","type",{type:"array"}),i++),Array.isArray(
t)){let l=t.length;for(let s=0;s<l;s++)Sr(t[s],{instancePath:o+"/topologySpreadConstraints/"+s})||(e=e===null?Sr.errors:e.concat(Sr.errors),
i=e.length)}}r.walStorage!==void 0&&($(r.walStorage,{instancePath:o+"/walStorage"})||(e=e===null?$.errors:e.concat($.errors),i=e.length));for(let t of f(
r,Yi))e=n(e,o,"fields",t),i++}return vr.errors=e,i===0}var eo=new Map(Object.entries({apiVersion:"string",kind:"string",metadata:"other",spec:"\
other",status:"other"}));function Rr(r,{instancePath:o=""}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){r.metadata!==void 0&&
(k(r.metadata,{instancePath:o+"/metadata"})||(e=e===null?k.errors:e.concat(k.errors),i=e.length)),r.spec!==void 0&&(vr(r.spec,{instancePath:o+
"/spec"})||(e=e===null?vr.errors:e.concat(vr.errors),i=e.length));for(let t of f(r,eo))e=n(e,o,"fields",t),i++;r.metadata==null&&(e=n(e,o,"r\
equiredFields",{missingProperty:"metadata"}),i++),r.spec==null&&(e=n(e,o,"requiredFields",{missingProperty:"spec"}),i++)}else e=n(e,o,"type",
{type:"object"}),i++;return Rr.errors=e,i===0}function n(r,o,e,i){return(r??=[]).push({instancePath:o,keyword:e,params:i}),r}
export const validate: Validator = oo;
