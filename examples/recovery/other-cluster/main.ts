import { writeFileSync } from 'node:fs';
import { App } from 'cdk8s';
import { OtherClusterChart } from './chart';

export const app = new App({ outdir: 'dist/recovery/other-cluster' });
const chart = new OtherClusterChart(app, 'authentik');
app.synth();
writeFileSync(`${app.outdir}/plan.md`, chart.recovery.plan());
