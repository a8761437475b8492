import { App } from 'cdk8s';
import { MirrorChart } from './chart';

export const app = new App({ outdir: 'dist/dual-backups/mirror' });
new MirrorChart(app, 'mirror');
app.synth();
