import { App } from 'cdk8s';
import { StandbyChart } from './chart';

export const app = new App({ outdir: 'dist/dual-backups/standby' });
new StandbyChart(app, 'immich');
app.synth();
