import { BARMAN_CLOUD_PLUGIN } from '../archive/plugin';

/** Fields of a Cluster's spec that a prop covers, and the prop. */
export const COVERED_FIELDS: { [path: string]: string } = {
  'backup.retentionPolicy': 'backup.retention',
  'bootstrap.initdb.database': 'application.database',
  'bootstrap.initdb.owner': 'application.owner',
  'bootstrap.initdb.postInitApplicationSQL': 'application.postInitApplicationSql',
  'bootstrap.initdb.postInitSQL': 'application.postInitSql',
  'bootstrap.initdb.postInitTemplateSQL': 'application.postInitTemplateSql',
  'bootstrap.initdb.secret': 'application.credentials',
  'enableSuperuserAccess': 'enableSuperuserAccess',
  'imageName': 'imageName',
  'instances': 'instances',
  'monitoring.enablePodMonitor': 'monitoring',
  'postgresql.parameters': 'parameters',
  'postgresql.pg_hba': 'pgHba',
  'postgresql.shared_preload_libraries': 'sharedPreloadLibraries',
  'postgresql.synchronous.dataDurability': 'synchronous.dataDurability',
  'postgresql.synchronous.method': 'synchronous.method',
  'postgresql.synchronous.number': 'synchronous.number',
  'primaryUpdateMethod': 'primaryUpdateMethod',
  'primaryUpdateStrategy': 'primaryUpdateStrategy',
  'resources': 'resources',
  'storage.size': 'storage.size',
  'storage.storageClass': 'storage.storageClass',
  'superuserSecret': 'superuserSecret',
  'walStorage.size': 'walStorage.size',
  'walStorage.storageClass': 'walStorage.storageClass',
};

/** Fields that a construct owns, what they would do, and what to write instead. */
export type OwnedFields = { [path: string]: string };

/** Those of every cluster. */
export const OWNED_BY_CLUSTER: OwnedFields = {
  'backup.barmanObjectStore': 'CNPG refuses it beside the Barman Cloud plugin; describe the bucket in \'backup.primary\'',
  'serviceAccountName': 'the plugin grants access to the service account named after the cluster only, so archiving would fail; use \'serviceAccountTemplate\'',
};

/** Those of a cluster that starts empty. */
export const OWNED_BY_NEW_CLUSTER: OwnedFields = {
  ...OWNED_BY_CLUSTER,
  'bootstrap.pg_basebackup': 'a Cluster has one bootstrap method and this one\'s is initdb; leave it out',
  'bootstrap.recovery': 'a Cluster has one bootstrap method, and a recovery must not write where it reads; use RecoveryCluster',
  'replica': 'a replica cluster can\'t start with initdb and CNPG refuses it; leave it out',
};

/** Those of a cluster that starts from an archive. */
export const OWNED_BY_RECOVERY: OwnedFields = {
  ...OWNED_BY_CLUSTER,
  'bootstrap.initdb': 'a Cluster has one bootstrap method and this one\'s is recovery: locale, checksums and all that initdb made come from the backup; leave it out',
  'bootstrap.pg_basebackup': 'a Cluster has one bootstrap method and this one\'s is recovery; leave it out',
  'bootstrap.recovery': 'it is made of \'source\', \'target\' and \'application\'; set these',
  'replica': 'a replica cluster goes on replaying and is never promoted; leave it out',
};

/** Lists whose items are added to those of the construct. Where items have names, an equal name is an error. */
export const APPENDED_LISTS = ['plugins', 'externalClusters', 'managed.roles', 'projectedVolumeTemplate.sources'];

export const OWNED_PLUGIN = `the plugin '${BARMAN_CLOUD_PLUGIN}' is this construct's own, and of two entries the last one's store would win; `
  + 'set the store in \'backup.primary\'';
