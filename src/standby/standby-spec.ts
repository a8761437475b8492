import type { StandbyClusterOptions } from './standby-cluster-options';
import type { ClusterSpec, ClusterSpecExternalClusters } from '../../imports/postgresql.cnpg.io';
import { toJson_ClusterSpec } from '../../imports/postgresql.cnpg.io';
import type { FeedContext } from '../archive/feed';
import { externalCluster, walArchiver } from '../archive/plugin';
import { databaseAndOwner } from '../cluster/application';
import { clusterSpecProblem, mergeClusterSpec, withoutUndefined } from '../cluster/cluster-spec';
import { identityFields, serviceAccountProblem } from '../cluster/pod-identity';
import { clusterSpec } from '../cluster/render-cluster';
import { authoritySecretName, generatedApplicationSecretName, readWriteHost, replicationSecretName } from '../names';
import { atStandby } from './standby-checks';
import { OWNED_BY_STANDBY, inheritedFields } from './standby-fields';

type Fields = { [field: string]: any };

/** The role that CNPG makes for replication, with a certificate and without a password. */
const REPLICATION_ROLE = 'streaming_replica';

/** The spec of the Cluster that follows the source, as it is written. Throws where the user adds to it what it can't have. */
export function standbySpec(context: FeedContext, options: StandbyClusterOptions): Fields {
  const { scope, props, facts, source, copy } = context;
  const application = facts.application ?? {};
  const spec: ClusterSpec = {
    ...clusterSpec({
      props: {
        ...props,
        instances: 1,
        storage: options.storage,
        walStorage: options.walStorage,
        resources: options.resources ?? props.resources,
        // these are about the instances of one Cluster
        synchronous: undefined,
        primaryUpdateStrategy: undefined,
        primaryUpdateMethod: undefined,
      },
      bootstrap: {
        pgBasebackup: {
          source: facts.clusterName,
          ...databaseAndOwner(application),
          // until the promotion nobody looks at it; then the password stays
          secret: { name: application.credentials?.name ?? generatedApplicationSecretName(facts.clusterName) },
        },
      },
      plugins: [walArchiver(copy.archive)],
      externalClusters: [followed(context)],
      identity: identityFields(scope, [copy, source]),
    }),
    replica: { enabled: !(options.promoted ?? false), source: facts.clusterName },
  };
  const rendered = mergeClusterSpec(toJson_ClusterSpec(spec)!, inheritedFields(props.clusterSpec));
  if (options.clusterSpec === undefined) return rendered;
  const added = withoutUndefined(options.clusterSpec);
  atStandby(scope, copy.clusterName, serviceAccountProblem(rendered, added) ?? clusterSpecProblem(rendered, added, OWNED_BY_STANDBY));
  return mergeClusterSpec(rendered, added);
}

/**
 * The source: reached with the certificate of its replication role, and through its archive where it has recycled WAL that
 * the standby still needs. A replica cluster has no slot (cnpg: pkg/management/postgres/bootstrap/pgbasebackup.go).
 */
function followed({ props, facts: { clusterName, namespace }, source }: FeedContext): ClusterSpecExternalClusters {
  const { replicationTLSSecret, serverCASecret } = props.clusterSpec?.certificates ?? {};
  const certificate = replicationTLSSecret ?? replicationSecretName(clusterName);
  return {
    ...externalCluster(clusterName, source.archive),
    connectionParameters: { host: readWriteHost(clusterName, namespace), user: REPLICATION_ROLE, sslmode: 'verify-full', dbname: 'postgres' },
    sslKey: { name: certificate, key: 'tls.key' },
    sslCert: { name: certificate, key: 'tls.crt' },
    sslRootCert: { name: serverCASecret ?? authoritySecretName(clusterName), key: 'ca.crt' },
  };
}
