const ARGO_SYNC_OPTIONS = 'argocd.argoproj.io/sync-options';

/**
 * Adds the annotations that tell Argo CD and Flux to keep a resource that has disappeared from Git. They do not stop
 * `kubectl delete`.
 *
 * Sources: Argo CD, sync options (Prune, Delete); Flux, Kustomization API, opting out of pruning.
 */
export function withDeletionProtection(annotations: { [key: string]: string } = {}): { [key: string]: string } {
  return {
    ...annotations,
    // one annotation holds all sync options, so those of the user stay beside ours
    [ARGO_SYNC_OPTIONS]: ['Prune=false', 'Delete=false', annotations[ARGO_SYNC_OPTIONS]].filter(Boolean).join(','),
    'kustomize.toolkit.fluxcd.io/prune': 'disabled',
  };
}
