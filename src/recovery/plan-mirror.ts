import { sh } from './plan-parts';
import type { MirrorOfSource, SourceModel } from './source-model';

/** To be done before anything is looked at: a mirror goes on pruning what it has copied. */
export function suspendMirror({ mirror }: SourceModel): string {
  return mirror === undefined ? '' : `

This is the copy that the mirror \`${mirror.name}\` fills: what was archived after its last good run had begun is not in it. The mirror also prunes it. So suspend
the mirror and its prune first, and wait until no run is left; if this Kubernetes cluster has no such CronJob, nothing prunes the copy:

${sh(
  suspend(mirror, true),
  `kubectl get cronjob ${mirror.name} -n ${mirror.namespace} -o jsonpath='{.status.active[*].name}'   # must show nothing`,
)}`;
}

/** An item of the list before the end. What is suspended by hand stays so, whatever is applied. */
export function resumeMirror({ mirror }: SourceModel): string {
  return mirror === undefined ? '' : `
- [ ] the mirror runs again, since no merge resumes it: \`${suspend(mirror, false)}\``;
}

function suspend({ name, namespace }: MirrorOfSource, suspended: boolean): string {
  return `kubectl patch cronjob ${name} -n ${namespace} --type merge -p '{"spec":{"suspend":${suspended}}}'`;
}
