import { Duration } from 'cdk8s';
import type { CredentialsConfiguration, CredentialsModel } from './credentials-model';
import type { ExternalSecretOptions } from './external-secret-options';
import type { ExternalSecretSpec, ExternalSecretSpecData, ExternalSecretSpecSecretStoreRefKind } from '../../imports/external-secrets.io';
import { resourceNameProblem } from '../names';

/** Of credentials that exist already none of these are needed. */
const bindings = (): typeof import('../../imports/external-secrets.io') => require('../../imports/external-secrets.io');

/** Where one value of the Secret comes from. */
export interface RemoteValue {
  readonly secretKey: string;
  readonly remoteKey: string;
  readonly property?: string;
}

/** What is wrong with an ExternalSecret, whatever it is for, or undefined. */
export function externalSecretProblem({ secretName, refreshInterval }: ExternalSecretOptions): string | undefined {
  return (secretName === undefined ? undefined : resourceNameProblem('secretName', secretName)) ?? intervalProblem(refreshInterval);
}

/**
 * Credentials that External Secrets puts into a Secret.
 *
 * @param literals values that are no secrets, written beside the fetched ones
 * @param configuration how an ObjectStore refers to the Secret of that name
 */
export function externalSecretModel(
  options: ExternalSecretOptions,
  values: RemoteValue[],
  literals: { [key: string]: string },
  configuration: (name: string) => CredentialsConfiguration,
): CredentialsModel {
  let shared: ExternalSecretSpec | undefined;
  const likeness = {};
  return {
    secretName: options.secretName,
    bind: (name) => {
      // all but the name is the same for every cluster
      shared ??= externalSecretSpec(options, values, literals);
      return { configuration: configuration(name), externalSecret: { name, spec: { ...shared, target: { ...shared.target, name } }, likeness } };
    },
  };
}

function externalSecretSpec(options: ExternalSecretOptions, values: RemoteValue[], literals: { [key: string]: string }): ExternalSecretSpec {
  const { ExternalSecretSpecTargetCreationPolicy: CreationPolicy, ExternalSecretSpecTargetTemplateMergePolicy: MergePolicy } = bindings();
  return {
    refreshInterval: goDuration(options.refreshInterval ?? Duration.hours(1)),
    secretStoreRef: { name: options.store.name, kind: options.store.kind as ExternalSecretSpecSecretStoreRefKind },
    target: {
      creationPolicy: CreationPolicy.OWNER,
      // without Merge a template replaces the fetched keys instead of adding to them
      template: Object.keys(literals).length === 0 ? undefined : { mergePolicy: MergePolicy.MERGE, data: literals },
    },
    data: values.map((value): ExternalSecretSpecData => ({
      secretKey: value.secretKey,
      remoteRef: { key: value.remoteKey, property: value.property },
    })),
  };
}

function intervalProblem(interval: Duration | undefined): string | undefined {
  const seconds = interval?.toSeconds({ integral: false }) ?? 1;
  return Number.isInteger(seconds) && seconds >= 1
    ? undefined
    : `'refreshInterval' should be whole seconds and at least one, got ${interval?.toHumanString()}: a rotated key would never arrive`;
}

/** External Secrets reads Go durations, whose largest unit is the hour. */
function goDuration(interval: Duration): string {
  const seconds = interval.toSeconds();
  if (seconds % 3600 === 0) return `${seconds / 3600}h`;
  return seconds % 60 === 0 ? `${seconds / 60}m` : `${seconds}s`;
}
