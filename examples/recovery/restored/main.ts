import { writeFileSync } from 'node:fs';
import { App } from 'cdk8s';
import { RestoredChart } from './chart';

export const app = new App({ outdir: 'dist/recovery/restored' });
const chart = new RestoredChart(app, 'authentik-restored');
app.synth();
writeFileSync(`${app.outdir}/plan.md`, chart.recovery.plan());
