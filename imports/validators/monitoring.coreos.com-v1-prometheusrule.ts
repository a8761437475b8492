// Generated from imports/crds/ by scripts/generate-validators.ts ("npx projen validators"); do not edit.
// @ts-nocheck
import type { Validator } from './index';

var w=(r,i)=>()=>{try{return i||r((i={exports:{}}).exports,i),i.exports}catch(e){throw i=0,e}};var $=w(m=>{"use strict";Object.defineProperty(m,"__esModule",{value:!0});function h(r){let i=r.length,e=0,n=0,t;for(;n<i;)e++,t=r.charCodeAt(
n++),t>=55296&&t<=56319&&n<i&&(t=r.charCodeAt(n),(t&64512)===56320&&n++);return e}m.default=h;h.code='require("ajv/dist/runtime/ucs2length")\
.default'});var R=b,S=b;function f(r,{instancePath:i=""}={}){let e=null,n=0;if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=s(e,i,"type",{type:"object"}),
n++),r&&typeof r=="object"&&!Array.isArray(r))for(let t in r){let l=r[t];typeof l!="string"&&l!==null&&(e=s(e,i+"/"+t.replace(/~/g,"~0").replace(
/\//g,"~1"),"type",{type:"string"}),n++)}return f.errors=e,n===0}var j=new Map(Object.entries({apiVersion:"string",kind:"string",name:"string",uid:"string",controller:"boolean",blockOwnerDeletion:"boolean"})),
p=function(i,e){let n=[];for(let t in i){let l=e.get(t),o=i[t];!l&&o!==void 0&&n.push({field:t,known:e}),(l=="string"||l=="boolean")&&o!=null&&
typeof o!=l&&n.push({field:t,type:l})}return n};function u(r,{instancePath:i=""}={}){let e=null,n=0;if(r&&typeof r=="object"&&!Array.isArray(
r)){for(let t of p(r,j))e=s(e,i,"fields",t),n++;r.apiVersion==null&&(e=s(e,i,"requiredFields",{missingProperty:"apiVersion"}),n++),r.kind==null&&
(e=s(e,i,"requiredFields",{missingProperty:"kind"}),n++),r.name==null&&(e=s(e,i,"requiredFields",{missingProperty:"name"}),n++),r.uid==null&&
(e=s(e,i,"requiredFields",{missingProperty:"uid"}),n++)}else e=s(e,i,"type",{type:"object"}),n++;return u.errors=e,n===0}var A=new Map(Object.
entries({name:"string",generateName:"string",namespace:"string",uid:"string",resourceVersion:"string",selfLink:"string",creationTimestamp:"s\
tring",deletionTimestamp:"string",generation:"other",deletionGracePeriodSeconds:"other",labels:"other",annotations:"other",finalizers:"other",
ownerReferences:"other",managedFields:"other"}));function y(r,{instancePath:i=""}={}){let e=null,n=0;if(!(r&&typeof r=="object"&&!Array.isArray(
r))&&r!==null&&(e=s(e,i,"type",{type:"object"}),n++),r&&typeof r=="object"&&!Array.isArray(r)){if(r.generation!==void 0){let t=r.generation;
!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))&&t!==null&&(e=s(e,i+"/generation","type",{type:"integer"}),n++)}if(r.deletionGracePeriodSeconds!==
void 0){let t=r.deletionGracePeriodSeconds;!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))&&t!==null&&(e=s(e,i+"/deletionGracePeriodSe\
conds","type",{type:"integer"}),n++)}if(r.labels!==void 0&&(f(r.labels,{instancePath:i+"/labels"})||(e=e===null?f.errors:e.concat(f.errors),
n=e.length)),r.annotations!==void 0&&(f(r.annotations,{instancePath:i+"/annotations"})||(e=e===null?f.errors:e.concat(f.errors),n=e.length)),
r.finalizers!==void 0){let t=r.finalizers;if(!Array.isArray(t)&&t!==null&&(e=s(e,i+"/finalizers","type",{type:"array"}),n++),Array.isArray(t)){
let l=t.length;for(let o=0;o<l;o++)typeof t[o]!="string"&&(e=s(e,i+"/finalizers/"+o,"type",{type:"string"}),n++)}}if(r.ownerReferences!==void 0){
let t=r.ownerReferences;if(!Array.isArray(t)&&t!==null&&(e=s(e,i+"/ownerReferences","type",{type:"array"}),n++),Array.isArray(t)){let l=t.length;
for(let o=0;o<l;o++)u(t[o],{instancePath:i+"/ownerReferences/"+o})||(e=e===null?u.errors:e.concat(u.errors),n=e.length)}}for(let t of p(r,A))
e=s(e,i,"fields",t),n++}return y.errors=e,n===0}var c=new RegExp("^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$","u"),v=new RegExp("^(abort|wa\
rn)?$","iu");var _=$().default,k=new Map(Object.entries({alert:"string",annotations:"other",expr:"other",for:"other",keep_firing_for:"other",labels:"othe\
r",record:"string"}));function a(r,{instancePath:i=""}={}){let e=null,n=0;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.annotations!==void 0&&
(f(r.annotations,{instancePath:i+"/annotations"})||(e=e===null?f.errors:e.concat(f.errors),n=e.length)),r.expr!==void 0){let t=r.expr;typeof t!=
"string"&&!Number.isInteger(t)&&t!==null&&(e=s(e,i+"/expr","intOrString",{}),n++)}if(r.for!==void 0){let t=r.for;typeof t!="string"&&t!==null&&
(e=s(e,i+"/for","type",{type:"string"}),n++),typeof t=="string"&&(c.test(t)||(e=s(e,i+"/for","matches",{pattern:"^(0|(([0-9]+)y)?(([0-9]+)w)\
?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$"}),n++))}if(r.keep_firing_for!==void 0){let t=r.keep_firing_for;typeof t!="\
string"&&t!==null&&(e=s(e,i+"/keep_firing_for","type",{type:"string"}),n++),typeof t=="string"&&(_(t)<1&&(e=s(e,i+"/keep_firing_for","minLen\
gth",{limit:1}),n++),c.test(t)||(e=s(e,i+"/keep_firing_for","matches",{pattern:"^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+\
)m)?(([0-9]+)s)?(([0-9]+)ms)?)$"}),n++))}r.labels!==void 0&&(f(r.labels,{instancePath:i+"/labels"})||(e=e===null?f.errors:e.concat(f.errors),
n=e.length));for(let t of p(r,k))e=s(e,i,"fields",t),n++;r.expr==null&&(e=s(e,i,"requiredFields",{missingProperty:"expr"}),n++)}else e=s(e,i,
"type",{type:"object"}),n++;return a.errors=e,n===0}var q=new Map(Object.entries({interval:"other",labels:"other",limit:"other",name:"other",
partial_response_strategy:"other",query_offset:"other",rules:"other"}));function g(r,{instancePath:i=""}={}){let e=null,n=0;if(r&&typeof r==
"object"&&!Array.isArray(r)){if(r.interval!==void 0){let t=r.interval;typeof t!="string"&&t!==null&&(e=s(e,i+"/interval","type",{type:"strin\
g"}),n++),typeof t=="string"&&(c.test(t)||(e=s(e,i+"/interval","matches",{pattern:"^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-\
9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$"}),n++))}if(r.labels!==void 0&&(f(r.labels,{instancePath:i+"/labels"})||(e=e===null?f.errors:e.concat(f.errors),
n=e.length)),r.limit!==void 0){let t=r.limit;!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))&&t!==null&&(e=s(e,i+"/limit","type",{type:"\
integer"}),n++)}if(r.name!==void 0){let t=r.name;typeof t!="string"&&t!==null&&(e=s(e,i+"/name","type",{type:"string"}),n++),typeof t=="stri\
ng"&&_(t)<1&&(e=s(e,i+"/name","minLength",{limit:1}),n++)}if(r.partial_response_strategy!==void 0){let t=r.partial_response_strategy;typeof t!=
"string"&&t!==null&&(e=s(e,i+"/partial_response_strategy","type",{type:"string"}),n++),typeof t=="string"&&(v.test(t)||(e=s(e,i+"/partial_re\
sponse_strategy","matches",{pattern:"^(?i)(abort|warn)?$"}),n++))}if(r.query_offset!==void 0){let t=r.query_offset;typeof t!="string"&&t!==null&&
(e=s(e,i+"/query_offset","type",{type:"string"}),n++),typeof t=="string"&&(c.test(t)||(e=s(e,i+"/query_offset","matches",{pattern:"^(0|(([0-\
9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$"}),n++))}if(r.rules!==void 0){let t=r.rules;if(!Array.isArray(
t)&&t!==null&&(e=s(e,i+"/rules","type",{type:"array"}),n++),Array.isArray(t)){let l=t.length;for(let o=0;o<l;o++)a(t[o],{instancePath:i+"/ru\
les/"+o})||(e=e===null?a.errors:e.concat(a.errors),n=e.length)}}for(let t of p(r,q))e=s(e,i,"fields",t),n++;r.name==null&&(e=s(e,i,"required\
Fields",{missingProperty:"name"}),n++)}else e=s(e,i,"type",{type:"object"}),n++;return g.errors=e,n===0}var F=new Map(Object.entries({groups:"\
other"}));function d(r,{instancePath:i=""}={}){let e=null,n=0;if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==null&&(e=s(e,i,"type",{type:"\
object"}),n++),r&&typeof r=="object"&&!Array.isArray(r)){if(r.groups!==void 0){let t=r.groups;if(!Array.isArray(t)&&t!==null&&(e=s(e,i+"/gro\
ups","type",{type:"array"}),n++),Array.isArray(t)){let l=t.length;for(let o=0;o<l;o++)g(t[o],{instancePath:i+"/groups/"+o})||(e=e===null?g.errors:
e.concat(g.errors),n=e.length)}}for(let t of p(r,F))e=s(e,i,"fields",t),n++}return d.errors=e,n===0}var x=new Map(Object.entries({apiVersion:"\
string",kind:"string",metadata:"other",spec:"other",status:"other"}));function b(r,{instancePath:i=""}={}){let e=null,n=0;if(r&&typeof r=="o\
bject"&&!Array.isArray(r)){r.metadata!==void 0&&(y(r.metadata,{instancePath:i+"/metadata"})||(e=e===null?y.errors:e.concat(y.errors),n=e.length)),
r.spec!==void 0&&(d(r.spec,{instancePath:i+"/spec"})||(e=e===null?d.errors:e.concat(d.errors),n=e.length));for(let t of p(r,x))e=s(e,i,"fiel\
ds",t),n++;r.spec==null&&(e=s(e,i,"requiredFields",{missingProperty:"spec"}),n++)}else e=s(e,i,"type",{type:"object"}),n++;return b.errors=e,
n===0}function s(r,i,e,n){return(r??=[]).push({instancePath:i,keyword:e,params:n}),r}
export const validate: Validator = S;
