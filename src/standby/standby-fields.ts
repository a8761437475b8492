import type { OwnedFields } from '../cluster/cluster-spec-fields';
import { OWNED_BY_CLUSTER } from '../cluster/cluster-spec-fields';

type Fields = { [field: string]: any };

/** What a Cluster that replays another one's WAL has to have as that one has it. */
const INHERITED_FIELDS = ['imageCatalogRef', 'imagePullPolicy', 'imagePullSecrets', 'postgresUID', 'postgresGID', 'postgresql', 'tablespaces'];

/** Of `postgresql`: what is about the instances of one Cluster, of which a standby has one. */
const NOT_INHERITED = ['synchronous', 'syncReplicaElectionConstraint'];

/** What of the source's `clusterSpec` holds for its standby. */
export function inheritedFields(clusterSpec: Fields = {}): Fields {
  const inherited = only(clusterSpec, (field) => INHERITED_FIELDS.includes(field));
  if (inherited.postgresql !== undefined) inherited.postgresql = only(inherited.postgresql, (field) => !NOT_INHERITED.includes(field));
  return inherited;
}

function only(fields: Fields, holds: (field: string) => boolean): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([field, value]) => value !== undefined && holds(field)));
}

const ITS_SOURCES = 'it is the source\'s, or WAL could not be replayed or would mean something else; set it there';
const OF_THE_SOURCE = 'the standby takes it from the source; set it there';
const ONE_INSTANCE = 'a standby has one instance; leave it out';

/** Fields that the options of a standby can't have, and why. */
export const OWNED_BY_STANDBY: OwnedFields = {
  ...OWNED_BY_CLUSTER,
  'backup.retentionPolicy': 'only in-tree Barman reads it; set \'retention\'',
  'bootstrap': 'a standby starts with a copy of its source; leave it out',
  'enableSuperuserAccess': OF_THE_SOURCE,
  'imageCatalogRef': ITS_SOURCES,
  'imageName': ITS_SOURCES,
  'instances': ONE_INSTANCE,
  'maxSyncReplicas': ONE_INSTANCE,
  'minSyncReplicas': ONE_INSTANCE,
  'monitoring.enablePodMonitor': OF_THE_SOURCE,
  'postgresql': ITS_SOURCES,
  'primaryUpdateMethod': ONE_INSTANCE,
  'primaryUpdateStrategy': ONE_INSTANCE,
  'replica': 'it is what makes the Cluster a standby; to promote it, set \'promoted\'',
  'superuserSecret': OF_THE_SOURCE,
  'tablespaces': ITS_SOURCES,
};
