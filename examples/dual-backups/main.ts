import { App } from 'cdk8s';
import { dualBackups } from './chart';

export const app = new App({ outdir: 'dist/dual-backups' });
dualBackups(app);
app.synth();
