// Generated from imports/crds/ by scripts/generate-validators.ts ("npx projen validators"); do not edit.
// @ts-nocheck
import type { Validator } from './index';

var B=(t,o)=>()=>{try{return o||t((o={exports:{}}).exports,o),o.exports}catch(e){throw o=0,e}};var O=B(F=>{"use strict";Object.defineProperty(F,"__esModule",{value:!0});function H(t){let o=t.length,e=0,i=0,r;for(;i<o;)e++,r=t.charCodeAt(
i++),r>=55296&&r<=56319&&i<o&&(r=t.charCodeAt(i),(r&64512)===56320&&i++);return e}F.default=H;H.code='require("ajv/dist/runtime/ucs2length")\
.default'});var fe=E,ue=E;function u(t,{instancePath:o=""}={}){let e=null,i=0;if(!(t&&typeof t=="object"&&!Array.isArray(t))&&t!==null&&(e=n(e,o,"type",{type:"object"}),
i++),t&&typeof t=="object"&&!Array.isArray(t))for(let r in t){let s=t[r];typeof s!="string"&&s!==null&&(e=n(e,o+"/"+r.replace(/~/g,"~0").replace(
/\//g,"~1"),"type",{type:"string"}),i++)}return u.errors=e,i===0}var D=new Map(Object.entries({apiVersion:"string",kind:"string",name:"string",uid:"string",controller:"boolean",blockOwnerDeletion:"boolean"})),
f=function(o,e){let i=[];for(let r in o){let s=e.get(r),l=o[r];!s&&l!==void 0&&i.push({field:r,known:e}),(s=="string"||s=="boolean")&&l!=null&&
typeof l!=s&&i.push({field:r,type:s})}return i};function h(t,{instancePath:o=""}={}){let e=null,i=0;if(t&&typeof t=="object"&&!Array.isArray(
t)){for(let r of f(t,D))e=n(e,o,"fields",r),i++;t.apiVersion==null&&(e=n(e,o,"requiredFields",{missingProperty:"apiVersion"}),i++),t.kind==null&&
(e=n(e,o,"requiredFields",{missingProperty:"kind"}),i++),t.name==null&&(e=n(e,o,"requiredFields",{missingProperty:"name"}),i++),t.uid==null&&
(e=n(e,o,"requiredFields",{missingProperty:"uid"}),i++)}else e=n(e,o,"type",{type:"object"}),i++;return h.errors=e,i===0}var G=new Map(Object.
entries({name:"string",generateName:"string",namespace:"string",uid:"string",resourceVersion:"string",selfLink:"string",creationTimestamp:"s\
tring",deletionTimestamp:"string",generation:"other",deletionGracePeriodSeconds:"other",labels:"other",annotations:"other",finalizers:"other",
ownerReferences:"other",managedFields:"other"}));function L(t,{instancePath:o=""}={}){let e=null,i=0;if(!(t&&typeof t=="object"&&!Array.isArray(
t))&&t!==null&&(e=n(e,o,"type",{type:"object"}),i++),t&&typeof t=="object"&&!Array.isArray(t)){if(t.generation!==void 0){let r=t.generation;
!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r))&&r!==null&&(e=n(e,o+"/generation","type",{type:"integer"}),i++)}if(t.deletionGracePeriodSeconds!==
void 0){let r=t.deletionGracePeriodSeconds;!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r))&&r!==null&&(e=n(e,o+"/deletionGracePeriodSe\
conds","type",{type:"integer"}),i++)}if(t.labels!==void 0&&(u(t.labels,{instancePath:o+"/labels"})||(e=e===null?u.errors:e.concat(u.errors),
i=e.length)),t.annotations!==void 0&&(u(t.annotations,{instancePath:o+"/annotations"})||(e=e===null?u.errors:e.concat(u.errors),i=e.length)),
t.finalizers!==void 0){let r=t.finalizers;if(!Array.isArray(r)&&r!==null&&(e=n(e,o+"/finalizers","type",{type:"array"}),i++),Array.isArray(r)){
let s=r.length;for(let l=0;l<s;l++)typeof r[l]!="string"&&(e=n(e,o+"/finalizers/"+l,"type",{type:"string"}),i++)}}if(t.ownerReferences!==void 0){
let r=t.ownerReferences;if(!Array.isArray(r)&&r!==null&&(e=n(e,o+"/ownerReferences","type",{type:"array"}),i++),Array.isArray(r)){let s=r.length;
for(let l=0;l<s;l++)h(r[l],{instancePath:o+"/ownerReferences/"+l})||(e=e===null?h.errors:e.concat(h.errors),i=e.length)}}for(let r of f(t,G))
e=n(e,o,"fields",r),i++}return L.errors=e,i===0}var I=new Map(Object.entries({node:"boolean"}));function $(t,{instancePath:o=""}={}){let e=null,i=0;if(!(t&&typeof t=="object"&&!Array.isArray(
t))&&t!==null&&(e=n(e,o,"type",{type:"object"}),i++),t&&typeof t=="object"&&!Array.isArray(t))for(let r of f(t,I))e=n(e,o,"fields",r),i++;return $.
errors=e,i===0}var K=new Map(Object.entries({any:"boolean",matchNames:"other"}));function j(t,{instancePath:o=""}={}){let e=null,i=0;if(!(t&&typeof t=="obj\
ect"&&!Array.isArray(t))&&t!==null&&(e=n(e,o,"type",{type:"object"}),i++),t&&typeof t=="object"&&!Array.isArray(t)){if(t.matchNames!==void 0){
let r=t.matchNames;if(!Array.isArray(r)&&r!==null&&(e=n(e,o+"/matchNames","type",{type:"array"}),i++),Array.isArray(r)){let s=r.length;for(let l=0;l<
s;l++)typeof r[l]!="string"&&(e=n(e,o+"/matchNames/"+l,"type",{type:"string"}),i++)}}for(let r of f(t,K))e=n(e,o,"fields",r),i++}return j.errors=
e,i===0}var U=new Map(Object.entries({key:"string",name:"string",optional:"boolean"}));function p(t,{instancePath:o=""}={}){let e=null,i=0;if(!(t&&typeof t==
"object"&&!Array.isArray(t))&&t!==null&&(e=n(e,o,"type",{type:"object"}),i++),t&&typeof t=="object"&&!Array.isArray(t)){for(let r of f(t,U))
e=n(e,o,"fields",r),i++;t.key==null&&(e=n(e,o,"requiredFields",{missingProperty:"key"}),i++)}return p.errors=e,i===0}var _=new Map(Object.entries(
{credentials:"other",type:"string"}));function A(t,{instancePath:o=""}={}){let e=null,i=0;if(!(t&&typeof t=="object"&&!Array.isArray(t))&&t!==
null&&(e=n(e,o,"type",{type:"object"}),i++),t&&typeof t=="object"&&!Array.isArray(t)){t.credentials!==void 0&&(p(t.credentials,{instancePath:o+
"/credentials"})||(e=e===null?p.errors:e.concat(p.errors),i=e.length));for(let r of f(t,_))e=n(e,o,"fields",r),i++}return A.errors=e,i===0}var J=new Map(Object.entries({password:"other",username:"other"}));function k(t,{instancePath:o=""}={}){let e=null,i=0;if(!(t&&typeof t=="ob\
ject"&&!Array.isArray(t))&&t!==null&&(e=n(e,o,"type",{type:"object"}),i++),t&&typeof t=="object"&&!Array.isArray(t)){t.password!==void 0&&(p(
t.password,{instancePath:o+"/password"})||(e=e===null?p.errors:e.concat(p.errors),i=e.length)),t.username!==void 0&&(p(t.username,{instancePath:o+
"/username"})||(e=e===null?p.errors:e.concat(p.errors),i=e.length));for(let r of f(t,J))e=n(e,o,"fields",r),i++}return k.errors=e,i===0}var C=["replace","Replace","keep","Keep","drop","Drop","hashmod","HashMod","labelmap","LabelMap","labeldrop","LabelDrop","labelkeep","LabelK\
eep","lowercase","Lowercase","uppercase","Uppercase","keepequal","KeepEqual","dropequal","DropEqual"],Q=new Map(Object.entries({action:"othe\
r",modulus:"other",regex:"string",replacement:"string",separator:"string",sourceLabels:"other",targetLabel:"string"}));function m(t,{instancePath:o=""}={}){
let e=null,i=0;if(t&&typeof t=="object"&&!Array.isArray(t)){if(t.action!==void 0){let r=t.action;typeof r!="string"&&r!==null&&(e=n(e,o+"/ac\
tion","type",{type:"string"}),i++),typeof r=="string"&&(C.includes(r)||(e=n(e,o+"/action","oneOfStrings",{allowed:C}),i++))}if(t.modulus!==void 0){
let r=t.modulus;!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r))&&r!==null&&(e=n(e,o+"/modulus","type",{type:"integer"}),i++),typeof r==
"number"&&isFinite(r)&&((r>9223372036854776e3||isNaN(r))&&(e=n(e,o+"/modulus","maximum",{comparison:"<=",limit:9223372036854776e3}),i++),(r<
0||isNaN(r))&&(e=n(e,o+"/modulus","minimum",{comparison:">=",limit:0}),i++))}if(t.sourceLabels!==void 0){let r=t.sourceLabels;if(!Array.isArray(
r)&&r!==null&&(e=n(e,o+"/sourceLabels","type",{type:"array"}),i++),Array.isArray(r)){let s=r.length;for(let l=0;l<s;l++)typeof r[l]!="string"&&
(e=n(e,o+"/sourceLabels/"+l,"type",{type:"string"}),i++)}}for(let r of f(t,Q))e=n(e,o,"fields",r),i++}else e=n(e,o,"type",{type:"object"}),i++;
return m.errors=e,i===0}var W=new Map(Object.entries({configMap:"other",secret:"other"}));function c(t,{instancePath:o=""}={}){let e=null,i=0;if(!(t&&typeof t=="obj\
ect"&&!Array.isArray(t))&&t!==null&&(e=n(e,o,"type",{type:"object"}),i++),t&&typeof t=="object"&&!Array.isArray(t)){t.configMap!==void 0&&(p(
t.configMap,{instancePath:o+"/configMap"})||(e=e===null?p.errors:e.concat(p.errors),i=e.length)),t.secret!==void 0&&(p(t.secret,{instancePath:o+
"/secret"})||(e=e===null?p.errors:e.concat(p.errors),i=e.length));for(let r of f(t,W))e=n(e,o,"fields",r),i++}return c.errors=e,i===0}function x(t,{instancePath:o=""}={}){let e=null,i=0;if(t&&typeof t=="object"&&!Array.isArray(t)){for(let r of f(t,U))e=n(e,o,"fields",r),i++;
t.key==null&&(e=n(e,o,"requiredFields",{missingProperty:"key"}),i++)}else e=n(e,o,"type",{type:"object"}),i++;return x.errors=e,i===0}function y(t,{
instancePath:o=""}={}){let e=null,i=0;if(!(t&&typeof t=="object"&&!Array.isArray(t))&&t!==null&&(e=n(e,o,"type",{type:"object"}),i++),t&&typeof t==
"object"&&!Array.isArray(t))for(let r in t){let s=t[r];if(!Array.isArray(s)&&s!==null&&(e=n(e,o+"/"+r.replace(/~/g,"~0").replace(/\//g,"~1"),
"type",{type:"array"}),i++),Array.isArray(s)){let l=s.length;for(let a=0;a<l;a++)x(s[a],{instancePath:o+"/"+r.replace(/~/g,"~0").replace(/\//g,
"~1")+"/"+a})||(e=e===null?x.errors:e.concat(x.errors),i=e.length)}}return y.errors=e,i===0}var b=["TLS10","TLS11","TLS12","TLS13"],X=new Map(Object.entries({ca:"other",cert:"other",insecureSkipVerify:"boolean",keySecret:"other",maxVersion:"\
other",minVersion:"other",serverName:"string"}));function g(t,{instancePath:o=""}={}){let e=null,i=0;if(!(t&&typeof t=="object"&&!Array.isArray(
t))&&t!==null&&(e=n(e,o,"type",{type:"object"}),i++),t&&typeof t=="object"&&!Array.isArray(t)){if(t.ca!==void 0&&(c(t.ca,{instancePath:o+"/c\
a"})||(e=e===null?c.errors:e.concat(c.errors),i=e.length)),t.cert!==void 0&&(c(t.cert,{instancePath:o+"/cert"})||(e=e===null?c.errors:e.concat(
c.errors),i=e.length)),t.keySecret!==void 0&&(p(t.keySecret,{instancePath:o+"/keySecret"})||(e=e===null?p.errors:e.concat(p.errors),i=e.length)),
t.maxVersion!==void 0){let r=t.maxVersion;typeof r!="string"&&r!==null&&(e=n(e,o+"/maxVersion","type",{type:"string"}),i++),typeof r=="strin\
g"&&(b.includes(r)||(e=n(e,o+"/maxVersion","oneOfStrings",{allowed:b}),i++))}if(t.minVersion!==void 0){let r=t.minVersion;typeof r!="string"&&
r!==null&&(e=n(e,o+"/minVersion","type",{type:"string"}),i++),typeof r=="string"&&(b.includes(r)||(e=n(e,o+"/minVersion","oneOfStrings",{allowed:b}),
i++))}for(let r of f(t,X))e=n(e,o,"fields",r),i++}return g.errors=e,i===0}var z=new RegExp("^(http|https|socks5):\\/\\/.+$","u"),Y=new RegExp(
"^(http|https):\\/\\/.+$","u"),Z=new Map(Object.entries({clientId:"other",clientSecret:"other",endpointParams:"other",noProxy:"string",proxyConnectHeader:"\
other",proxyFromEnvironment:"boolean",proxyUrl:"other",scopes:"other",tlsConfig:"other",tokenUrl:"other"}));function S(t,{instancePath:o=""}={}){
let e=null,i=0;if(!(t&&typeof t=="object"&&!Array.isArray(t))&&t!==null&&(e=n(e,o,"type",{type:"object"}),i++),t&&typeof t=="object"&&!Array.
isArray(t)){if(t.clientId!==void 0&&(c(t.clientId,{instancePath:o+"/clientId"})||(e=e===null?c.errors:e.concat(c.errors),i=e.length)),t.clientSecret!==
void 0&&(p(t.clientSecret,{instancePath:o+"/clientSecret"})||(e=e===null?p.errors:e.concat(p.errors),i=e.length)),t.endpointParams!==void 0&&
(u(t.endpointParams,{instancePath:o+"/endpointParams"})||(e=e===null?u.errors:e.concat(u.errors),i=e.length)),t.proxyConnectHeader!==void 0&&
(y(t.proxyConnectHeader,{instancePath:o+"/proxyConnectHeader"})||(e=e===null?y.errors:e.concat(y.errors),i=e.length)),t.proxyUrl!==void 0){let r=t.
proxyUrl;typeof r!="string"&&r!==null&&(e=n(e,o+"/proxyUrl","type",{type:"string"}),i++),typeof r=="string"&&(z.test(r)||(e=n(e,o+"/proxyUrl",
"matches",{pattern:"^(http|https|socks5)://.+$"}),i++))}if(t.scopes!==void 0){let r=t.scopes;if(!Array.isArray(r)&&r!==null&&(e=n(e,o+"/scop\
es","type",{type:"array"}),i++),Array.isArray(r)){let s=r.length;for(let l=0;l<s;l++)typeof r[l]!="string"&&(e=n(e,o+"/scopes/"+l,"type",{type:"\
string"}),i++)}}if(t.tlsConfig!==void 0&&(g(t.tlsConfig,{instancePath:o+"/tlsConfig"})||(e=e===null?g.errors:e.concat(g.errors),i=e.length)),
t.tokenUrl!==void 0){let r=t.tokenUrl;typeof r!="string"&&r!==null&&(e=n(e,o+"/tokenUrl","type",{type:"string"}),i++),typeof r=="string"&&(Y.
test(r)||(e=n(e,o+"/tokenUrl","matches",{pattern:"^(http|https)://.+$"}),i++))}for(let r of f(t,Z))e=n(e,o,"fields",r),i++;t.clientId==null&&
(e=n(e,o,"requiredFields",{missingProperty:"clientId"}),i++),t.clientSecret==null&&(e=n(e,o,"requiredFields",{missingProperty:"clientSecret"}),
i++),t.tokenUrl==null&&(e=n(e,o,"requiredFields",{missingProperty:"tokenUrl"}),i++)}return S.errors=e,i===0}function T(t,{instancePath:o=""}={}){let e=null,i=0;if(!(t&&typeof t=="object"&&!Array.isArray(t))&&t!==null&&(e=n(e,o,"type",{type:"object"}),
i++),t&&typeof t=="object"&&!Array.isArray(t))for(let r in t){let s=t[r];if(!Array.isArray(s)&&s!==null&&(e=n(e,o+"/"+r.replace(/~/g,"~0").replace(
/\//g,"~1"),"type",{type:"array"}),i++),Array.isArray(s)){let l=s.length;for(let a=0;a<l;a++)typeof s[a]!="string"&&(e=n(e,o+"/"+r.replace(/~/g,
"~0").replace(/\//g,"~1")+"/"+a,"type",{type:"string"}),i++)}}return T.errors=e,i===0}var q=new RegExp("^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+\
)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$","u"),V=["http","https","HTTP","HTTPS"],P=new Map(Object.entries({authorization:"oth\
er",basicAuth:"other",bearerTokenSecret:"other",enableHttp2:"boolean",filterRunning:"boolean",followRedirects:"boolean",honorLabels:"boolean",
honorTimestamps:"boolean",interval:"other",metricRelabelings:"other",noProxy:"string",oauth2:"other",params:"other",path:"string",port:"stri\
ng",portNumber:"other",proxyConnectHeader:"other",proxyFromEnvironment:"boolean",proxyUrl:"other",relabelings:"other",scheme:"other",scrapeTimeout:"\
other",targetPort:"other",tlsConfig:"other",trackTimestampsStaleness:"boolean"}));function N(t,{instancePath:o=""}={}){let e=null,i=0;if(t&&
typeof t=="object"&&!Array.isArray(t)){if(t.authorization!==void 0&&(A(t.authorization,{instancePath:o+"/authorization"})||(e=e===null?A.errors:
e.concat(A.errors),i=e.length)),t.basicAuth!==void 0&&(k(t.basicAuth,{instancePath:o+"/basicAuth"})||(e=e===null?k.errors:e.concat(k.errors),
i=e.length)),t.bearerTokenSecret!==void 0&&(p(t.bearerTokenSecret,{instancePath:o+"/bearerTokenSecret"})||(e=e===null?p.errors:e.concat(p.errors),
i=e.length)),t.interval!==void 0){let r=t.interval;typeof r!="string"&&r!==null&&(e=n(e,o+"/interval","type",{type:"string"}),i++),typeof r==
"string"&&(q.test(r)||(e=n(e,o+"/interval","matches",{pattern:"^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(\
([0-9]+)ms)?)$"}),i++))}if(t.metricRelabelings!==void 0){let r=t.metricRelabelings;if(!Array.isArray(r)&&r!==null&&(e=n(e,o+"/metricRelabeli\
ngs","type",{type:"array"}),i++),Array.isArray(r)){let s=r.length;for(let l=0;l<s;l++)m(r[l],{instancePath:o+"/metricRelabelings/"+l})||(e=e===
null?m.errors:e.concat(m.errors),i=e.length)}}if(t.oauth2!==void 0&&(S(t.oauth2,{instancePath:o+"/oauth2"})||(e=e===null?S.errors:e.concat(S.
errors),i=e.length)),t.params!==void 0&&(T(t.params,{instancePath:o+"/params"})||(e=e===null?T.errors:e.concat(T.errors),i=e.length)),t.portNumber!==
void 0){let r=t.portNumber;!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r))&&r!==null&&(e=n(e,o+"/portNumber","type",{type:"integer"}),
i++),typeof r=="number"&&isFinite(r)&&((r>65535||isNaN(r))&&(e=n(e,o+"/portNumber","maximum",{comparison:"<=",limit:65535}),i++),(r<1||isNaN(
r))&&(e=n(e,o+"/portNumber","minimum",{comparison:">=",limit:1}),i++))}if(t.proxyConnectHeader!==void 0&&(y(t.proxyConnectHeader,{instancePath:o+
"/proxyConnectHeader"})||(e=e===null?y.errors:e.concat(y.errors),i=e.length)),t.proxyUrl!==void 0){let r=t.proxyUrl;typeof r!="string"&&r!==
null&&(e=n(e,o+"/proxyUrl","type",{type:"string"}),i++),typeof r=="string"&&(z.test(r)||(e=n(e,o+"/proxyUrl","matches",{pattern:"^(http|http\
s|socks5)://.+$"}),i++))}if(t.relabelings!==void 0){let r=t.relabelings;if(!Array.isArray(r)&&r!==null&&(e=n(e,o+"/relabelings","type",{type:"\
array"}),i++),Array.isArray(r)){let s=r.length;for(let l=0;l<s;l++)m(r[l],{instancePath:o+"/relabelings/"+l})||(e=e===null?m.errors:e.concat(
m.errors),i=e.length)}}if(t.scheme!==void 0){let r=t.scheme;typeof r!="string"&&r!==null&&(e=n(e,o+"/scheme","type",{type:"string"}),i++),typeof r==
"string"&&(V.includes(r)||(e=n(e,o+"/scheme","oneOfStrings",{allowed:V}),i++))}if(t.scrapeTimeout!==void 0){let r=t.scrapeTimeout;typeof r!=
"string"&&r!==null&&(e=n(e,o+"/scrapeTimeout","type",{type:"string"}),i++),typeof r=="string"&&(q.test(r)||(e=n(e,o+"/scrapeTimeout","matche\
s",{pattern:"^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$"}),i++))}if(t.targetPort!==void 0){
let r=t.targetPort;typeof r!="string"&&!Number.isInteger(r)&&r!==null&&(e=n(e,o+"/targetPort","intOrString",{}),i++)}t.tlsConfig!==void 0&&(g(
t.tlsConfig,{instancePath:o+"/tlsConfig"})||(e=e===null?g.errors:e.concat(g.errors),i=e.length));for(let r of f(t,P))e=n(e,o,"fields",r),i++}else
e=n(e,o,"type",{type:"object"}),i++;return N.errors=e,i===0}var ee=new Map(Object.entries({key:"string",operator:"string",values:"other"}));function v(t,{instancePath:o=""}={}){let e=null,i=0;if(t&&typeof t==
"object"&&!Array.isArray(t)){if(t.values!==void 0){let r=t.values;if(!Array.isArray(r)&&r!==null&&(e=n(e,o+"/values","type",{type:"array"}),
i++),Array.isArray(r)){let s=r.length;for(let l=0;l<s;l++)typeof r[l]!="string"&&(e=n(e,o+"/values/"+l,"type",{type:"string"}),i++)}}for(let r of f(
t,ee))e=n(e,o,"fields",r),i++;t.key==null&&(e=n(e,o,"requiredFields",{missingProperty:"key"}),i++),t.operator==null&&(e=n(e,o,"requiredField\
s",{missingProperty:"operator"}),i++)}else e=n(e,o,"type",{type:"object"}),i++;return v.errors=e,i===0}var re=new Map(Object.entries({matchExpressions:"\
other",matchLabels:"other"}));function w(t,{instancePath:o=""}={}){let e=null,i=0;if(!(t&&typeof t=="object"&&!Array.isArray(t))&&t!==null&&
(e=n(e,o,"type",{type:"object"}),i++),t&&typeof t=="object"&&!Array.isArray(t)){if(t.matchExpressions!==void 0){let r=t.matchExpressions;if(!Array.
isArray(r)&&r!==null&&(e=n(e,o+"/matchExpressions","type",{type:"array"}),i++),Array.isArray(r)){let s=r.length;for(let l=0;l<s;l++)v(r[l],{
instancePath:o+"/matchExpressions/"+l})||(e=e===null?v.errors:e.concat(v.errors),i=e.length)}}t.matchLabels!==void 0&&(u(t.matchLabels,{instancePath:o+
"/matchLabels"})||(e=e===null?u.errors:e.concat(u.errors),i=e.length));for(let r of f(t,re))e=n(e,o,"fields",r),i++}return w.errors=e,i===0}
var te=new RegExp("(^0|([0-9]*[.])?[0-9]+((K|M|G|T|E|P)i?)?B)$","u"),ie=new RegExp("^(\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))(([KMGTPE]i)|[nu\
mkMGTPE]|([eE](\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))))?$",""),d=["PrometheusProto","OpenMetricsText0.0.1","OpenMetricsText1.0.0","Promet\
heusText0.0.4","PrometheusText1.0.0"],R=["RelabelConfig","RoleSelector"],oe=new Map(Object.entries({attachMetadata:"other",bodySizeLimit:"ot\
her",convertClassicHistogramsToNHCB:"boolean",fallbackScrapeProtocol:"other",jobLabel:"string",keepDroppedTargets:"other",labelLimit:"other",
labelNameLengthLimit:"other",labelValueLengthLimit:"other",namespaceSelector:"other",nativeHistogramBucketLimit:"other",nativeHistogramMinBucketFactor:"\
other",podMetricsEndpoints:"other",podTargetLabels:"other",sampleLimit:"other",scrapeClass:"other",scrapeClassicHistograms:"boolean",scrapeNativeHistograms:"\
boolean",scrapeProtocols:"other",selector:"other",selectorMechanism:"other",targetLimit:"other"})),ne=O().default;function M(t,{instancePath:o=""}={}){
let e=null,i=0;if(!(t&&typeof t=="object"&&!Array.isArray(t))&&t!==null&&(e=n(e,o,"type",{type:"object"}),i++),t&&typeof t=="object"&&!Array.
isArray(t)){if(t.attachMetadata!==void 0&&($(t.attachMetadata,{instancePath:o+"/attachMetadata"})||(e=e===null?$.errors:e.concat($.errors),i=
e.length)),t.bodySizeLimit!==void 0){let r=t.bodySizeLimit;typeof r!="string"&&r!==null&&(e=n(e,o+"/bodySizeLimit","type",{type:"string"}),i++),
typeof r=="string"&&(te.test(r)||(e=n(e,o+"/bodySizeLimit","matches",{pattern:"(^0|([0-9]*[.])?[0-9]+((K|M|G|T|E|P)i?)?B)$"}),i++))}if(t.fallbackScrapeProtocol!==
void 0){let r=t.fallbackScrapeProtocol;typeof r!="string"&&r!==null&&(e=n(e,o+"/fallbackScrapeProtocol","type",{type:"string"}),i++),typeof r==
"string"&&(d.includes(r)||(e=n(e,o+"/fallbackScrapeProtocol","oneOfStrings",{allowed:d}),i++))}if(t.keepDroppedTargets!==void 0){let r=t.keepDroppedTargets;
!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r))&&r!==null&&(e=n(e,o+"/keepDroppedTargets","type",{type:"integer"}),i++),typeof r=="num\
ber"&&isFinite(r)&&((r>9223372036854776e3||isNaN(r))&&(e=n(e,o+"/keepDroppedTargets","maximum",{comparison:"<=",limit:9223372036854776e3}),i++),
(r<0||isNaN(r))&&(e=n(e,o+"/keepDroppedTargets","minimum",{comparison:">=",limit:0}),i++))}if(t.labelLimit!==void 0){let r=t.labelLimit;!(typeof r==
"number"&&!(r%1)&&!isNaN(r)&&isFinite(r))&&r!==null&&(e=n(e,o+"/labelLimit","type",{type:"integer"}),i++),typeof r=="number"&&isFinite(r)&&((r>
9223372036854776e3||isNaN(r))&&(e=n(e,o+"/labelLimit","maximum",{comparison:"<=",limit:9223372036854776e3}),i++),(r<0||isNaN(r))&&(e=n(e,o+"\
/labelLimit","minimum",{comparison:">=",limit:0}),i++))}if(t.labelNameLengthLimit!==void 0){let r=t.labelNameLengthLimit;!(typeof r=="number"&&
!(r%1)&&!isNaN(r)&&isFinite(r))&&r!==null&&(e=n(e,o+"/labelNameLengthLimit","type",{type:"integer"}),i++),typeof r=="number"&&isFinite(r)&&((r>
9223372036854776e3||isNaN(r))&&(e=n(e,o+"/labelNameLengthLimit","maximum",{comparison:"<=",limit:9223372036854776e3}),i++),(r<0||isNaN(r))&&
(e=n(e,o+"/labelNameLengthLimit","minimum",{comparison:">=",limit:0}),i++))}if(t.labelValueLengthLimit!==void 0){let r=t.labelValueLengthLimit;
!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r))&&r!==null&&(e=n(e,o+"/labelValueLengthLimit","type",{type:"integer"}),i++),typeof r=="\
number"&&isFinite(r)&&((r>9223372036854776e3||isNaN(r))&&(e=n(e,o+"/labelValueLengthLimit","maximum",{comparison:"<=",limit:9223372036854776e3}),
i++),(r<0||isNaN(r))&&(e=n(e,o+"/labelValueLengthLimit","minimum",{comparison:">=",limit:0}),i++))}if(t.namespaceSelector!==void 0&&(j(t.namespaceSelector,
{instancePath:o+"/namespaceSelector"})||(e=e===null?j.errors:e.concat(j.errors),i=e.length)),t.nativeHistogramBucketLimit!==void 0){let r=t.
nativeHistogramBucketLimit;!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r))&&r!==null&&(e=n(e,o+"/nativeHistogramBucketLimit","type",{type:"\
integer"}),i++),typeof r=="number"&&isFinite(r)&&((r>9223372036854776e3||isNaN(r))&&(e=n(e,o+"/nativeHistogramBucketLimit","maximum",{comparison:"\
<=",limit:9223372036854776e3}),i++),(r<0||isNaN(r))&&(e=n(e,o+"/nativeHistogramBucketLimit","minimum",{comparison:">=",limit:0}),i++))}if(t.
nativeHistogramMinBucketFactor!==void 0){let r=t.nativeHistogramMinBucketFactor;typeof r!="string"&&!Number.isInteger(r)&&r!==null&&(e=n(e,o+
"/nativeHistogramMinBucketFactor","intOrString",{}),i++),typeof r=="string"&&(ie.test(r)||(e=n(e,o+"/nativeHistogramMinBucketFactor","matche\
s",{pattern:"quantity"}),i++))}if(t.podMetricsEndpoints!==void 0){let r=t.podMetricsEndpoints;if(!Array.isArray(r)&&r!==null&&(e=n(e,o+"/pod\
MetricsEndpoints","type",{type:"array"}),i++),Array.isArray(r)){let s=r.length;for(let l=0;l<s;l++)N(r[l],{instancePath:o+"/podMetricsEndpoi\
nts/"+l})||(e=e===null?N.errors:e.concat(N.errors),i=e.length)}}if(t.podTargetLabels!==void 0){let r=t.podTargetLabels;if(!Array.isArray(r)&&
r!==null&&(e=n(e,o+"/podTargetLabels","type",{type:"array"}),i++),Array.isArray(r)){let s=r.length;for(let l=0;l<s;l++)typeof r[l]!="string"&&
(e=n(e,o+"/podTargetLabels/"+l,"type",{type:"string"}),i++)}}if(t.sampleLimit!==void 0){let r=t.sampleLimit;!(typeof r=="number"&&!(r%1)&&!isNaN(
r)&&isFinite(r))&&r!==null&&(e=n(e,o+"/sampleLimit","type",{type:"integer"}),i++),typeof r=="number"&&isFinite(r)&&((r>9223372036854776e3||isNaN(
r))&&(e=n(e,o+"/sampleLimit","maximum",{comparison:"<=",limit:9223372036854776e3}),i++),(r<0||isNaN(r))&&(e=n(e,o+"/sampleLimit","minimum",{
comparison:">=",limit:0}),i++))}if(t.scrapeClass!==void 0){let r=t.scrapeClass;typeof r!="string"&&r!==null&&(e=n(e,o+"/scrapeClass","type",
{type:"string"}),i++),typeof r=="string"&&ne(r)<1&&(e=n(e,o+"/scrapeClass","minLength",{limit:1}),i++)}if(t.scrapeProtocols!==void 0){let r=t.
scrapeProtocols;if(!Array.isArray(r)&&r!==null&&(e=n(e,o+"/scrapeProtocols","type",{type:"array"}),i++),Array.isArray(r)){let s=r.length;for(let l=0;l<
s;l++){let a=r[l];typeof a=="string"?d.includes(a)||(e=n(e,o+"/scrapeProtocols/"+l,"oneOfStrings",{allowed:d}),i++):(e=n(e,o+"/scrapeProtoco\
ls/"+l,"type",{type:"string"}),i++)}}}if(t.selector!==void 0&&(w(t.selector,{instancePath:o+"/selector"})||(e=e===null?w.errors:e.concat(w.errors),
i=e.length)),t.selectorMechanism!==void 0){let r=t.selectorMechanism;typeof r!="string"&&r!==null&&(e=n(e,o+"/selectorMechanism","type",{type:"\
string"}),i++),typeof r=="string"&&(R.includes(r)||(e=n(e,o+"/selectorMechanism","oneOfStrings",{allowed:R}),i++))}if(t.targetLimit!==void 0){
let r=t.targetLimit;!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r))&&r!==null&&(e=n(e,o+"/targetLimit","type",{type:"integer"}),i++),typeof r==
"number"&&isFinite(r)&&((r>9223372036854776e3||isNaN(r))&&(e=n(e,o+"/targetLimit","maximum",{comparison:"<=",limit:9223372036854776e3}),i++),
(r<0||isNaN(r))&&(e=n(e,o+"/targetLimit","minimum",{comparison:">=",limit:0}),i++))}for(let r of f(t,oe))e=n(e,o,"fields",r),i++;t.selector==
null&&(e=n(e,o,"requiredFields",{missingProperty:"selector"}),i++)}return M.errors=e,i===0}var le=new Map(Object.entries({apiVersion:"string",
kind:"string",metadata:"other",spec:"other",status:"other"}));function E(t,{instancePath:o=""}={}){let e=null,i=0;if(t&&typeof t=="object"&&
!Array.isArray(t)){t.metadata!==void 0&&(L(t.metadata,{instancePath:o+"/metadata"})||(e=e===null?L.errors:e.concat(L.errors),i=e.length)),t.
spec!==void 0&&(M(t.spec,{instancePath:o+"/spec"})||(e=e===null?M.errors:e.concat(M.errors),i=e.length));for(let r of f(t,le))e=n(e,o,"field\
s",r),i++;t.spec==null&&(e=n(e,o,"requiredFields",{missingProperty:"spec"}),i++)}else e=n(e,o,"type",{type:"object"}),i++;return E.errors=e,
i===0}function n(t,o,e,i){return(t??=[]).push({instancePath:o,keyword:e,params:i}),t}
export const validate: Validator = ue;
