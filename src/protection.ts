type Annotations = { readonly [key: string]: string };

const ARGO_SYNC_OPTIONS = 'argocd.argoproj.io/sync-options';
const KEEP = 'Prune=false,Delete=false';

/**
 * A resource's annotations with those that tell Argo CD and Flux to keep it after it has disappeared from Git, unless
 * that is not wanted. They do not stop `kubectl delete`.
 *
 * Sources: Argo CD, sync options (Prune, Delete); Flux, Kustomization API, opting out of pruning.
 */
export function withDeletionProtection(annotations: Annotations | undefined, deletionProtection: boolean | undefined): Annotations | undefined {
  if (!(deletionProtection ?? true)) return annotations;
  const others = annotations?.[ARGO_SYNC_OPTIONS];
  return {
    ...annotations,
    // one annotation holds all sync options, so those of the user stay beside ours
    [ARGO_SYNC_OPTIONS]: others ? `${KEEP},${others}` : KEEP,
    'kustomize.toolkit.fluxcd.io/prune': 'disabled',
  };
}
