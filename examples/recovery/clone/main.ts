import { writeFileSync } from 'node:fs';
import { App } from 'cdk8s';
import { StagingChart } from './chart';

export const app = new App({ outdir: 'dist/recovery/clone' });
const chart = new StagingChart(app, 'authentik-staging');
app.synth();
writeFileSync(`${app.outdir}/plan.md`, chart.recovery.plan());
