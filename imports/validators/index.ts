// Generated from imports/crds/ by scripts/generate-validators.ts ("npx projen validators"); do not edit.

/** Why a manifest is not valid; the keywords and their parameters are those of the script. */
export interface ValidationError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: any;
}

/** Says whether a manifest is valid; if it is not, `errors` says why, until the next call. */
export interface Validator {
  (manifest: unknown): boolean;
  errors?: ValidationError[] | null;
}

/** By `apiVersion/kind`. Each is a function, because a validator is loaded when it is first needed. */
export const VALIDATORS: ReadonlyMap<string, () => Validator> = new Map([
  ['barmancloud.cnpg.io/v1/ObjectStore', () => require('./barmancloud.cnpg.io-v1-objectstore').validate],
  ['external-secrets.io/v1/ExternalSecret', () => require('./external-secrets.io-v1-externalsecret').validate],
  ['monitoring.coreos.com/v1/PodMonitor', () => require('./monitoring.coreos.com-v1-podmonitor').validate],
  ['monitoring.coreos.com/v1/PrometheusRule', () => require('./monitoring.coreos.com-v1-prometheusrule').validate],
  ['postgresql.cnpg.io/v1/Backup', () => require('./postgresql.cnpg.io-v1-backup').validate],
  ['postgresql.cnpg.io/v1/Cluster', () => require('./postgresql.cnpg.io-v1-cluster').validate],
  ['postgresql.cnpg.io/v1/ScheduledBackup', () => require('./postgresql.cnpg.io-v1-scheduledbackup').validate],
]);
