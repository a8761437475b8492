// Generated from imports/crds/ by scripts/generate-validators.ts ("npx projen validators"); do not edit.
// @ts-nocheck
import type { Validator } from './index';

var C=b,O=b;function f(r,{instancePath:i=""}={}){let e=null,n=0;if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=o(e,i,"type",{type:"object"}),
n++),r&&typeof r=="object"&&!Array.isArray(r))for(let t in r){let s=r[t];typeof s!="string"&&s!==null&&(e=o(e,i+"/"+t.replace(/~/g,"~0").replace(
/\//g,"~1"),"type",{type:"string"}),n++)}return f.errors=e,n===0}var j=new Map(Object.entries({apiVersion:"string",kind:"string",name:"string",uid:"string",controller:"boolean",blockOwnerDeletion:"boolean"})),
u=function(i,e){let n=[];for(let t in i){let s=e.get(t),l=i[t];!s&&l!==void 0&&n.push({field:t,known:e}),(s=="string"||s=="boolean")&&l!=null&&
typeof l!=s&&n.push({field:t,type:s})}return n};function p(r,{instancePath:i=""}={}){let e=null,n=0;if(r&&typeof r=="object"&&!Array.isArray(
r)){for(let t of u(r,j))e=o(e,i,"fields",t),n++;r.apiVersion==null&&(e=o(e,i,"requiredFields",{missingProperty:"apiVersion"}),n++),r.kind==null&&
(e=o(e,i,"requiredFields",{missingProperty:"kind"}),n++),r.name==null&&(e=o(e,i,"requiredFields",{missingProperty:"name"}),n++),r.uid==null&&
(e=o(e,i,"requiredFields",{missingProperty:"uid"}),n++)}else e=o(e,i,"type",{type:"object"}),n++;return p.errors=e,n===0}var A=new Map(Object.
entries({name:"string",generateName:"string",namespace:"string",uid:"string",resourceVersion:"string",selfLink:"string",creationTimestamp:"s\
tring",deletionTimestamp:"string",generation:"other",deletionGracePeriodSeconds:"other",labels:"other",annotations:"other",finalizers:"other",
ownerReferences:"other",managedFields:"other"}));function c(r,{instancePath:i=""}={}){let e=null,n=0;if(!(r&&typeof r=="object"&&!Array.isArray(
r))&&r!==null&&(e=o(e,i,"type",{type:"object"}),n++),r&&typeof r=="object"&&!Array.isArray(r)){if(r.generation!==void 0){let t=r.generation;
!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))&&t!==null&&(e=o(e,i+"/generation","type",{type:"integer"}),n++)}if(r.deletionGracePeriodSeconds!==
void 0){let t=r.deletionGracePeriodSeconds;!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))&&t!==null&&(e=o(e,i+"/deletionGracePeriodSe\
conds","type",{type:"integer"}),n++)}if(r.labels!==void 0&&(f(r.labels,{instancePath:i+"/labels"})||(e=e===null?f.errors:e.concat(f.errors),
n=e.length)),r.annotations!==void 0&&(f(r.annotations,{instancePath:i+"/annotations"})||(e=e===null?f.errors:e.concat(f.errors),n=e.length)),
r.finalizers!==void 0){let t=r.finalizers;if(!Array.isArray(t)&&t!==null&&(e=o(e,i+"/finalizers","type",{type:"array"}),n++),Array.isArray(t)){
let s=t.length;for(let l=0;l<s;l++)typeof t[l]!="string"&&(e=o(e,i+"/finalizers/"+l,"type",{type:"string"}),n++)}}if(r.ownerReferences!==void 0){
let t=r.ownerReferences;if(!Array.isArray(t)&&t!==null&&(e=o(e,i+"/ownerReferences","type",{type:"array"}),n++),Array.isArray(t)){let s=t.length;
for(let l=0;l<s;l++)p(t[l],{instancePath:i+"/ownerReferences/"+l})||(e=e===null?p.errors:e.concat(p.errors),n=e.length)}}for(let t of u(r,A))
e=o(e,i,"fields",t),n++}return c.errors=e,n===0}var $=new Map(Object.entries({name:"string"}));function g(r,{instancePath:i=""}={}){let e=null,n=0;if(!(r&&typeof r=="object"&&!Array.isArray(
r))&&r!==null&&(e=o(e,i,"type",{type:"object"}),n++),r&&typeof r=="object"&&!Array.isArray(r)){for(let t of u(r,$))e=o(e,i,"fields",t),n++;r.
name==null&&(e=o(e,i,"requiredFields",{missingProperty:"name"}),n++)}return g.errors=e,n===0}var w=new Map(Object.entries({immediateCheckpoint:"boolean",waitForArchive:"boolean"}));function d(r,{instancePath:i=""}={}){let e=null,n=0;
if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=o(e,i,"type",{type:"object"}),n++),r&&typeof r=="object"&&!Array.isArray(r))for(let t of u(
r,w))e=o(e,i,"fields",t),n++;return d.errors=e,n===0}var F=new Map(Object.entries({name:"string",parameters:"other"}));function y(r,{instancePath:i=""}={}){let e=null,n=0;if(!(r&&typeof r=="obj\
ect"&&!Array.isArray(r))&&r!==null&&(e=o(e,i,"type",{type:"object"}),n++),r&&typeof r=="object"&&!Array.isArray(r)){r.parameters!==void 0&&(f(
r.parameters,{instancePath:i+"/parameters"})||(e=e===null?f.errors:e.concat(f.errors),n=e.length));for(let t of u(r,F))e=o(e,i,"fields",t),n++;
r.name==null&&(e=o(e,i,"requiredFields",{missingProperty:"name"}),n++)}return y.errors=e,n===0}var m=["barmanObjectStore","volumeSnapshot","\
plugin"],h=["primary","prefer-standby"],v=new Map(Object.entries({cluster:"other",method:"other",online:"boolean",onlineConfiguration:"other",
pluginConfiguration:"other",target:"other"}));function a(r,{instancePath:i=""}={}){let e=null,n=0;if(!(r&&typeof r=="object"&&!Array.isArray(
r))&&r!==null&&(e=o(e,i,"type",{type:"object"}),n++),r&&typeof r=="object"&&!Array.isArray(r)){if(r.cluster!==void 0&&(g(r.cluster,{instancePath:i+
"/cluster"})||(e=e===null?g.errors:e.concat(g.errors),n=e.length)),r.method!==void 0){let t=r.method;typeof t!="string"&&t!==null&&(e=o(e,i+
"/method","type",{type:"string"}),n++),typeof t=="string"&&(m.includes(t)||(e=o(e,i+"/method","oneOfStrings",{allowed:m}),n++))}if(r.onlineConfiguration!==
void 0&&(d(r.onlineConfiguration,{instancePath:i+"/onlineConfiguration"})||(e=e===null?d.errors:e.concat(d.errors),n=e.length)),r.pluginConfiguration!==
void 0&&(y(r.pluginConfiguration,{instancePath:i+"/pluginConfiguration"})||(e=e===null?y.errors:e.concat(y.errors),n=e.length)),r.target!==void 0){
let t=r.target;typeof t!="string"&&t!==null&&(e=o(e,i+"/target","type",{type:"string"}),n++),typeof t=="string"&&(h.includes(t)||(e=o(e,i+"/\
target","oneOfStrings",{allowed:h}),n++))}for(let t of u(r,v))e=o(e,i,"fields",t),n++;r.cluster==null&&(e=o(e,i,"requiredFields",{missingProperty:"\
cluster"}),n++)}return a.errors=e,n===0}var S=new Map(Object.entries({apiVersion:"string",kind:"string",metadata:"other",spec:"other",status:"\
other"}));function b(r,{instancePath:i=""}={}){let e=null,n=0;if(r&&typeof r=="object"&&!Array.isArray(r)){r.metadata!==void 0&&(c(r.metadata,
{instancePath:i+"/metadata"})||(e=e===null?c.errors:e.concat(c.errors),n=e.length)),r.spec!==void 0&&(a(r.spec,{instancePath:i+"/spec"})||(e=
e===null?a.errors:e.concat(a.errors),n=e.length));for(let t of u(r,S))e=o(e,i,"fields",t),n++;r.metadata==null&&(e=o(e,i,"requiredFields",{missingProperty:"\
metadata"}),n++),r.spec==null&&(e=o(e,i,"requiredFields",{missingProperty:"spec"}),n++)}else e=o(e,i,"type",{type:"object"}),n++;return b.errors=
e,n===0}function o(r,i,e,n){return(r??=[]).push({instancePath:i,keyword:e,params:n}),r}
export const validate: Validator = O;
