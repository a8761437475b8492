import type { Construct } from 'constructs';
import type { ClusterSpec } from '../../imports/postgresql.cnpg.io';
import type { ArchivePlan } from '../archive/archives';
import type { PodIdentity } from '../archive/credentials-model';
import { failAt } from '../errors';

/** What the Cluster's spec says of who its pods are. */
export type IdentityFields = Pick<ClusterSpec, 'serviceAccountTemplate' | 'projectedVolumeTemplate'>;

/** For all the archives that the pods write and read: they have one service account between them. */
export function identityFields(scope: Construct, plans: ArchivePlan[]): IdentityFields {
  const annotations = new Map<string, { value: string; store: string }>();
  const tokens = new Map<string, NonNullable<PodIdentity['tokens']>[number]>();
  for (const { credentials: { identity }, archive: { objectStoreName: store } } of plans) {
    for (const [key, value] of Object.entries(identity?.annotations ?? {})) {
      const first = annotations.get(key) ?? { value, store };
      annotations.set(key, first);
      if (first.value !== value) {
        failAt(scope, `'${first.store}' and '${store}' set '${key}' to '${first.value}' and '${value}': the pods have one service account for both, `
          + 'so one of the stores would be refused; let both use one identity');
      }
    }
    for (const token of identity?.tokens ?? []) tokens.set(token.path, token);
  }
  return {
    serviceAccountTemplate: annotations.size === 0 ? undefined
      : { metadata: { annotations: Object.fromEntries([...annotations].map(([key, { value }]) => [key, value])) } },
    projectedVolumeTemplate: tokens.size === 0 ? undefined
      : { sources: [...tokens.values()].map((serviceAccountToken) => ({ serviceAccountToken })) },
  };
}

/** What is wrong with the annotations that a user adds to those of the credentials, or undefined. */
export function serviceAccountProblem(rendered: { [field: string]: any }, added: { [field: string]: any }): string | undefined {
  const own = rendered.serviceAccountTemplate?.metadata.annotations ?? {};
  const [key, value] = Object.entries(added.serviceAccountTemplate?.metadata?.annotations ?? {})
    .find((entry) => entry[0] in own && entry[1] !== own[entry[0]]) ?? [];
  return key === undefined ? undefined
    : `'clusterSpec.serviceAccountTemplate' sets '${key}' to '${value}', and the credentials of a destination to '${own[key]}': the bucket would refuse the pods; `
      + 'say it once, in the credentials';
}
