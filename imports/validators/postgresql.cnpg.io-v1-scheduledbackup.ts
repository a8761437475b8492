// Generated from imports/crds/ by scripts/generate-validators.ts ("npx projen validators"); do not edit.
// @ts-nocheck
import type { Validator } from './index';

var S=b,q=b;function f(r,{instancePath:o=""}={}){let e=null,n=0;if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=t(e,o,"type",{type:"object"}),
n++),r&&typeof r=="object"&&!Array.isArray(r))for(let i in r){let s=r[i];typeof s!="string"&&s!==null&&(e=t(e,o+"/"+i.replace(/~/g,"~0").replace(
/\//g,"~1"),"type",{type:"string"}),n++)}return f.errors=e,n===0}var w=new Map(Object.entries({apiVersion:"string",kind:"string",name:"string",uid:"string",controller:"boolean",blockOwnerDeletion:"boolean"})),
u=function(o,e){let n=[];for(let i in o){let s=e.get(i),l=o[i];!s&&l!==void 0&&n.push({field:i,known:e}),(s=="string"||s=="boolean")&&l!=null&&
typeof l!=s&&n.push({field:i,type:s})}return n};function p(r,{instancePath:o=""}={}){let e=null,n=0;if(r&&typeof r=="object"&&!Array.isArray(
r)){for(let i of u(r,w))e=t(e,o,"fields",i),n++;r.apiVersion==null&&(e=t(e,o,"requiredFields",{missingProperty:"apiVersion"}),n++),r.kind==null&&
(e=t(e,o,"requiredFields",{missingProperty:"kind"}),n++),r.name==null&&(e=t(e,o,"requiredFields",{missingProperty:"name"}),n++),r.uid==null&&
(e=t(e,o,"requiredFields",{missingProperty:"uid"}),n++)}else e=t(e,o,"type",{type:"object"}),n++;return p.errors=e,n===0}var A=new Map(Object.
entries({name:"string",generateName:"string",namespace:"string",uid:"string",resourceVersion:"string",selfLink:"string",creationTimestamp:"s\
tring",deletionTimestamp:"string",generation:"other",deletionGracePeriodSeconds:"other",labels:"other",annotations:"other",finalizers:"other",
ownerReferences:"other",managedFields:"other"}));function c(r,{instancePath:o=""}={}){let e=null,n=0;if(!(r&&typeof r=="object"&&!Array.isArray(
r))&&r!==null&&(e=t(e,o,"type",{type:"object"}),n++),r&&typeof r=="object"&&!Array.isArray(r)){if(r.generation!==void 0){let i=r.generation;
!(typeof i=="number"&&!(i%1)&&!isNaN(i)&&isFinite(i))&&i!==null&&(e=t(e,o+"/generation","type",{type:"integer"}),n++)}if(r.deletionGracePeriodSeconds!==
void 0){let i=r.deletionGracePeriodSeconds;!(typeof i=="number"&&!(i%1)&&!isNaN(i)&&isFinite(i))&&i!==null&&(e=t(e,o+"/deletionGracePeriodSe\
conds","type",{type:"integer"}),n++)}if(r.labels!==void 0&&(f(r.labels,{instancePath:o+"/labels"})||(e=e===null?f.errors:e.concat(f.errors),
n=e.length)),r.annotations!==void 0&&(f(r.annotations,{instancePath:o+"/annotations"})||(e=e===null?f.errors:e.concat(f.errors),n=e.length)),
r.finalizers!==void 0){let i=r.finalizers;if(!Array.isArray(i)&&i!==null&&(e=t(e,o+"/finalizers","type",{type:"array"}),n++),Array.isArray(i)){
let s=i.length;for(let l=0;l<s;l++)typeof i[l]!="string"&&(e=t(e,o+"/finalizers/"+l,"type",{type:"string"}),n++)}}if(r.ownerReferences!==void 0){
let i=r.ownerReferences;if(!Array.isArray(i)&&i!==null&&(e=t(e,o+"/ownerReferences","type",{type:"array"}),n++),Array.isArray(i)){let s=i.length;
for(let l=0;l<s;l++)p(i[l],{instancePath:o+"/ownerReferences/"+l})||(e=e===null?p.errors:e.concat(p.errors),n=e.length)}}for(let i of u(r,A))
e=t(e,o,"fields",i),n++}return c.errors=e,n===0}var m=["none","self","cluster"],h=["barmanObjectStore","volumeSnapshot","plugin"],j=["primary","prefer-standby"],$=new Map(Object.entries({backupOwnerReference:"\
other",cluster:"other",immediate:"boolean",method:"other",online:"boolean",onlineConfiguration:"other",pluginConfiguration:"other",schedule:"\
string",suspend:"boolean",target:"other"}));var O=new Map(Object.entries({name:"string"}));function g(r,{instancePath:o=""}={}){let e=null,n=0;if(!(r&&typeof r=="object"&&!Array.isArray(
r))&&r!==null&&(e=t(e,o,"type",{type:"object"}),n++),r&&typeof r=="object"&&!Array.isArray(r)){for(let i of u(r,O))e=t(e,o,"fields",i),n++;r.
name==null&&(e=t(e,o,"requiredFields",{missingProperty:"name"}),n++)}return g.errors=e,n===0}var F=new Map(Object.entries({immediateCheckpoint:"boolean",waitForArchive:"boolean"}));function d(r,{instancePath:o=""}={}){let e=null,n=0;
if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=t(e,o,"type",{type:"object"}),n++),r&&typeof r=="object"&&!Array.isArray(r))for(let i of u(
r,F))e=t(e,o,"fields",i),n++;return d.errors=e,n===0}var k=new Map(Object.entries({name:"string",parameters:"other"}));function y(r,{instancePath:o=""}={}){let e=null,n=0;if(!(r&&typeof r=="obj\
ect"&&!Array.isArray(r))&&r!==null&&(e=t(e,o,"type",{type:"object"}),n++),r&&typeof r=="object"&&!Array.isArray(r)){r.parameters!==void 0&&(f(
r.parameters,{instancePath:o+"/parameters"})||(e=e===null?f.errors:e.concat(f.errors),n=e.length));for(let i of u(r,k))e=t(e,o,"fields",i),n++;
r.name==null&&(e=t(e,o,"requiredFields",{missingProperty:"name"}),n++)}return y.errors=e,n===0}function a(r,{instancePath:o=""}={}){let e=null,
n=0;if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=t(e,o,"type",{type:"object"}),n++),r&&typeof r=="object"&&!Array.isArray(r)){
if(r.backupOwnerReference!==void 0){let i=r.backupOwnerReference;typeof i!="string"&&i!==null&&(e=t(e,o+"/backupOwnerReference","type",{type:"\
string"}),n++),typeof i=="string"&&(m.includes(i)||(e=t(e,o+"/backupOwnerReference","oneOfStrings",{allowed:m}),n++))}if(r.cluster!==void 0&&
(g(r.cluster,{instancePath:o+"/cluster"})||(e=e===null?g.errors:e.concat(g.errors),n=e.length)),r.method!==void 0){let i=r.method;typeof i!=
"string"&&i!==null&&(e=t(e,o+"/method","type",{type:"string"}),n++),typeof i=="string"&&(h.includes(i)||(e=t(e,o+"/method","oneOfStrings",{allowed:h}),
n++))}if(r.onlineConfiguration!==void 0&&(d(r.onlineConfiguration,{instancePath:o+"/onlineConfiguration"})||(e=e===null?d.errors:e.concat(d.
errors),n=e.length)),r.pluginConfiguration!==void 0&&(y(r.pluginConfiguration,{instancePath:o+"/pluginConfiguration"})||(e=e===null?y.errors:
e.concat(y.errors),n=e.length)),r.target!==void 0){let i=r.target;typeof i!="string"&&i!==null&&(e=t(e,o+"/target","type",{type:"string"}),n++),
typeof i=="string"&&(j.includes(i)||(e=t(e,o+"/target","oneOfStrings",{allowed:j}),n++))}for(let i of u(r,$))e=t(e,o,"fields",i),n++;r.cluster==
null&&(e=t(e,o,"requiredFields",{missingProperty:"cluster"}),n++),r.schedule==null&&(e=t(e,o,"requiredFields",{missingProperty:"schedule"}),
n++)}return a.errors=e,n===0}var v=new Map(Object.entries({apiVersion:"string",kind:"string",metadata:"other",spec:"other",status:"other"}));
function b(r,{instancePath:o=""}={}){let e=null,n=0;if(r&&typeof r=="object"&&!Array.isArray(r)){r.metadata!==void 0&&(c(r.metadata,{instancePath:o+
"/metadata"})||(e=e===null?c.errors:e.concat(c.errors),n=e.length)),r.spec!==void 0&&(a(r.spec,{instancePath:o+"/spec"})||(e=e===null?a.errors:
e.concat(a.errors),n=e.length));for(let i of u(r,v))e=t(e,o,"fields",i),n++;r.metadata==null&&(e=t(e,o,"requiredFields",{missingProperty:"me\
tadata"}),n++),r.spec==null&&(e=t(e,o,"requiredFields",{missingProperty:"spec"}),n++)}else e=t(e,o,"type",{type:"object"}),n++;return b.errors=
e,n===0}function t(r,o,e,n){return(r??=[]).push({instancePath:o,keyword:e,params:n}),r}
export const validate: Validator = q;
