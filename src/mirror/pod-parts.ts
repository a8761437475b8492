import type { k8s } from 'cdk8s-plus-30';

export type EnvVar = k8s.EnvVar;

/** The two archives of a mirror, and what rclone's remotes are called. */
export type Side = 'source' | 'copy';

/** Where the containers find what is mounted. */
export const SCRIPTS = '/scripts';
/** The only place that can be written to. */
export const WORK = '/work';
export const CERTIFICATES = '/certificates';
export const KEYS = '/keys';

export function envValue(name: string, value: string): EnvVar {
  return { name, value };
}

export function fromSecret(name: string, { name: secret, key }: { readonly name: string; readonly key: string }): EnvVar {
  return { name, valueFrom: { secretKeyRef: { name: secret, key } } };
}
