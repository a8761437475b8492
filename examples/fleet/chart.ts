import { Chart, Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-30';
import type { Construct } from 'constructs';
import * as cnpg from '../../src';

const vault = cnpg.SecretStoreRef.clusterSecretStore('vault');

/** Where all of them go. Each database has an ObjectStore and a path of its own in it. */
const primary = cnpg.BackupDestination.awsS3({
  bucket: 'acme-postgres',
  region: 'eu-central-1',
  prefix: 'prod',
  credentials: cnpg.S3Credentials.fromExternalSecret({ secretName: 'backup-bucket', store: vault, remoteKey: 'postgres/backup-bucket' }),
});

/** A copy in another region, made by Amazon's bucket replication. */
const copy = cnpg.BackupDestination.awsS3({
  bucket: 'acme-postgres-copy',
  name: 'copy',
  region: 'eu-west-1',
  prefix: 'prod',
  credentials: cnpg.S3Credentials.fromExternalSecret({ secretName: 'backup-copy', store: vault, remoteKey: 'postgres/backup-copy' }),
});

/** What the databases of a namespace share. It stays when one of them goes. */
export class NamespaceChart extends Chart {
  constructor(scope: Construct, namespace: string) {
    super(scope, namespace, { namespace });

    new cnpg.ExternalBackupCredentials(this, 'primary', { destination: primary });
    new cnpg.ExternalBackupCredentials(this, 'copy', { destination: copy });
  }
}

/** A database of the fleet: its name and its size, all else is alike. */
export class DatabaseChart extends Chart {
  public readonly database: cnpg.PostgresCluster;

  constructor(scope: Construct, namespace: string, name: string, size: Size) {
    super(scope, `${namespace}-${name}`, { namespace });

    this.database = new cnpg.BackedUpPostgresCluster(this, 'database', {
      clusterName: `${name}-db`,
      instances: 2,
      imageName: 'ghcr.io/cloudnative-pg/postgresql:17',
      storage: { size },
      application: { database: name },
      monitoring: true,
      backup: { primary, secondary: cnpg.SecondaryDestination.replicated(copy) },
    });
  }
}

/** A database with the application that uses it. */
export class ShopChart extends DatabaseChart {
  constructor(scope: Construct) {
    super(scope, 'shop', 'shop', Size.gibibytes(50));

    const deployment = new kplus.Deployment(this, 'shop', { replicas: 2 });
    deployment.addContainer({ image: 'registry.example.com/shop:2.4', envVariables: this.database.applicationEnv() });
  }
}

/** All of it. The namespaces come first: the databases look for the credentials there. */
export function fleet(scope: Construct): void {
  for (const namespace of ['auth', 'media', 'shop']) new NamespaceChart(scope, namespace);
  new DatabaseChart(scope, 'auth', 'keycloak', Size.gibibytes(5));
  new DatabaseChart(scope, 'auth', 'vaultwarden', Size.gibibytes(1));
  new DatabaseChart(scope, 'media', 'immich', Size.gibibytes(20));
  new DatabaseChart(scope, 'media', 'paperless', Size.gibibytes(10));
  new DatabaseChart(scope, 'shop', 'stock', Size.gibibytes(10));
  new ShopChart(scope);
}
