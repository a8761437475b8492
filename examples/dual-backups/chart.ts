import type { App } from 'cdk8s';
import { MirrorChart } from './mirror';

/** Databases with a second copy that is really there: each chart fills it in another way. */
export function dualBackups(app: App): void {
  new MirrorChart(app, 'mirror');
}
