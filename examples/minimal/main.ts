import { App } from 'cdk8s';
import { MinimalChart } from './chart';

export const app = new App({ outdir: 'dist/minimal' });
new MinimalChart(app, 'minimal');
app.synth();
