import { writeFileSync } from 'node:fs';
import { App } from 'cdk8s';
import { AuthentikChart } from './chart';
import type { RecoveryCluster } from '../../../src';

export const app = new App({ outdir: 'dist/recovery/same-name' });
const chart = new AuthentikChart(app, 'authentik');
app.synth();
writeFileSync(`${app.outdir}/plan.md`, (chart.database as RecoveryCluster).plan());
