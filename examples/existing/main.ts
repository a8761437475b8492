import { App } from 'cdk8s';
import { ExistingChart } from './chart';

export const app = new App({ outdir: 'dist/existing' });
new ExistingChart(app, 'existing');
app.synth();
