import type { ApiServer } from './api-server';
import type { LiveCluster } from './live-cluster';
import type { Manifest } from './manifest';
import { Refused } from './manifest';

/** cnpg:pkg/management/postgres/initdb.go ConfigureNewInstance: made in every new cluster, without a password. */
export const MAKE_REPLICATION_ROLE = 'CREATE USER streaming_replica REPLICATION';

/** The Secrets that the operator makes for a Cluster (cnpg:internal/controller/cluster_pki.go). What is in them is not played. */
export function makeCertificates(api: ApiServer, { metadata: { namespace, name } }: Manifest): void {
  api.setSecret(namespace!, `${name}-ca`, { 'ca.crt': 'an authority', 'ca.key': 'its key' });
  api.setSecret(namespace!, `${name}-replication`, { 'tls.crt': 'a certificate of streaming_replica', 'tls.key': 'its key' });
}

/**
 * How a source is reached, as libpq takes it (cnpg:pkg/management/external/external.go ConfigureConnectionToServer).
 *
 * Not played: TLS. The certificates have to be in the Secrets that the YAML names, and the host has to be a name that the
 * source's certificate holds (cnpg:api/v1/cluster_funcs.go GetClusterAltDNSNames); the connection is one over the Unix socket of
 * the server behind that name.
 */
export function connectionTo(api: ApiServer, { metadata, spec }: Manifest, sourceName: string, running: Iterable<LiveCluster>): string {
  const external = spec.externalClusters.find(({ name }: any) => name === sourceName);
  const { host, ...parameters } = external.connectionParameters ?? {};
  for (const reference of [external.sslKey, external.sslCert, external.sslRootCert]) api.secretValue(metadata.namespace!, reference);
  const source = [...running].find(({ manifest }) => hostNames(manifest).includes(host));
  if (!source) throw new Refused('the stand-in for the operator', `source server not available: ${host}`);
  const { sslmode, ...others } = parameters;
  if (sslmode !== 'verify-full') throw new Refused('the stand-in for the operator', `sslmode is ${sslmode}`);
  const { PGHOST, PGPORT } = source.postgres.connection;
  return Object.entries({ host: PGHOST, port: PGPORT, ...others }).map(([name, value]) => `${name}=${value}`).join(' ');
}

function hostNames({ metadata: { namespace, name } }: Manifest): string[] {
  return [`${name}-rw`, `${name}-rw.${namespace}`, `${name}-rw.${namespace}.svc`];
}

/** cnpg:pkg/management/postgres/configuration.go configurePostgresOverrideConfFile; a replica cluster has no slot. */
export function standbySettings(connection: string, restoreCommand: string): { [name: string]: string } {
  return { primary_conninfo: connection, restore_command: restoreCommand, recovery_target_timeline: 'latest' };
}
