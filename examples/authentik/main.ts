import { App } from 'cdk8s';
import { AuthentikChart } from './chart';

export const app = new App({ outdir: 'dist/authentik' });
new AuthentikChart(app, 'authentik');
app.synth();
