import type { Construct } from 'constructs';
import type { ArchivePlan } from '../archive/archives';
import type { PostgresApplication } from '../postgres-application';
import type { ClusterFacts } from '../postgres-cluster-base';

/** A mirror's CronJob. */
export interface MirrorOfSource {
  readonly name: string;
  readonly namespace: string;
}

/** What a recovery reads, once it is known who reads it. */
export interface SourceModel {
  /** In words, to be read within a sentence. */
  readonly description: string;
  readonly objectStoreName: string;
  readonly serverName: string;
  /** Path, endpoint and provider, unless all that is known is the store's name. */
  readonly plan?: ArchivePlan;
  /** Whether the store is defined for this recovery. */
  readonly definesStore: boolean;
  /** Whether the user says that the store is there and not defined in this app. */
  readonly declaredExisting: boolean;
  /** The database and owner in the archive, where they are known. */
  readonly application?: PostgresApplication;
  /** PostgreSQL's major version in the archive, where it is known. */
  readonly major?: number;
  /** The tablespaces in the archive, where they are known. */
  readonly tablespaces?: string[];
  /** Whose archive it is, where it may be another database's. */
  readonly of?: { readonly clusterName: string; readonly namespace: string };
  /** The CronJob that fills the archive and prunes it, where it is a mirror's copy. */
  readonly mirror?: MirrorOfSource;
  /** Every copy of the archive that is read, if it is this database's own; the primary's first. */
  readonly copies?: ArchivePlan[];
  /** How to read the same archive again once the lineage has been raised, where that has to be said. */
  readonly again?: string;
}

/** Throws with the construct's path where the source does not fit the cluster that is to be recovered. */
export type ResolveSource = (scope: Construct, own: ClusterFacts) => SourceModel;
