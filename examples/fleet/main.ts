import { App } from 'cdk8s';
import { fleet } from './chart';

export const app = new App({ outdir: 'dist/fleet' });
fleet(app);
app.synth();
