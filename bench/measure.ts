import { WORKLOADS } from './workloads';

/** One measurement in a process of its own: `node measure.js <workload> <databases>`. */
const [workload, databases] = process.argv.slice(2);
const times = WORKLOADS[workload](Number(databases));
// kilobytes on Linux, the only unit that a ratio does not care about
console.log(JSON.stringify({ ...times, memory: process.resourceUsage().maxRSS }));
