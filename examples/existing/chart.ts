import { Chart, Duration, Size } from 'cdk8s';
import { Cpu, Secret } from 'cdk8s-plus-30';
import type { Construct } from 'constructs';
import * as cnpg from '../../src';

/** The database of database.yaml, adopted: every name, path and key is what it was. */
export class ExistingChart extends Chart {
  public readonly database: cnpg.PostgresCluster;

  constructor(scope: Construct, id: string) {
    super(scope, id, { namespace: 'shop' });

    const wasabi = cnpg.BackupDestination.s3({
      bucket: 'acme-pg',
      region: 'eu-central-2',
      endpoint: 'https://s3.eu-central-2.wasabisys.com',
      credentials: cnpg.S3Credentials.fromSecretName('wasabi', {
        accessKeyIdKey: 'ACCESS_KEY', secretAccessKeyKey: 'SECRET_KEY', regionKey: 'REGION',
      }),
      walCompression: cnpg.WalCompression.SNAPPY,
      walParallelism: 4,
      dataCompression: cnpg.DataCompression.SNAPPY,
      jobs: 4,
      barmanArguments: { backup: ['--read-timeout=120'] },
      sidecarResources: { memory: { limit: Size.gibibytes(2) } },
    });

    this.database = new cnpg.BackedUpPostgresCluster(this, 'database', {
      clusterName: 'db',
      instances: 3,
      imageName: 'ghcr.io/cloudnative-pg/postgresql:16.4',
      storage: { size: Size.gibibytes(200), storageClass: 'fast' },
      walStorage: { size: Size.gibibytes(20), storageClass: 'fast' },
      application: {
        database: 'shop',
        owner: 'checkout',
        credentials: Secret.fromSecretName(this, 'checkout', 'shop-db-user'),
      },
      parameters: { max_connections: '300', shared_buffers: '8GB' },
      synchronous: { number: 1 },
      resources: { cpu: { request: Cpu.units(4) }, memory: { request: Size.gibibytes(16), limit: Size.gibibytes(16) } },
      primaryUpdateMethod: cnpg.PrimaryUpdateMethod.SWITCHOVER,
      labels: { team: 'checkout' },
      backup: {
        primary: wasabi,
        objectStoreName: 'pg-backups',
        location: { path: '', serverName: 'db-v3' },
        retention: Duration.days(14),
        schedule: cnpg.BackupSchedule.daily({ hour: 1, minute: 30 }),
        scheduledBackupName: 'nightly',
        immediate: false,
      },
      clusterSpec: {
        bootstrap: { initdb: { localeCollate: 'C', localeCType: 'C' } },
        affinity: {
          topologyKey: 'topology.kubernetes.io/zone',
          nodeSelector: { 'node-role.kubernetes.io/postgres': '' },
        },
        managed: {
          roles: [{ name: 'reporting', ensure: 'present', login: true, passwordSecret: { name: 'reporting-user' } }],
        },
        plugins: [{ name: 'hibernate.example.com', parameters: { inactivityMinutes: '30' } }],
      },
    });
  }
}
