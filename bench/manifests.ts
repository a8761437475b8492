const NAMESPACE = 'bench';
const PROTECTION = { 'argocd.argoproj.io/sync-options': 'Prune=false,Delete=false', 'kustomize.toolkit.fluxcd.io/prune': 'disabled' };
const CHECKSUMS = [
  { name: 'AWS_REQUEST_CHECKSUM_CALCULATION', value: 'when_required' },
  { name: 'AWS_RESPONSE_CHECKSUM_VALIDATION', value: 'when_required' },
];
const RESOURCES = { requests: { memory: '256Mi' }, limits: { memory: '1Gi' } };
const PLUGIN = 'barman-cloud.cloudnative-pg.io';

interface BareManifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace: string; readonly annotations?: { [key: string]: string } };
  readonly spec: object;
}

/** A database as it would be written without the library: the same YAML, which the benchmark compares. */
export function database(name: string): BareManifest[] {
  const secret = `${name}-b2-credentials`;
  const [b2, minio] = [`${name}-b2-store`, `${name}-minio-store`];
  const archive = (barmanObjectName: string) => ({ barmanObjectName, serverName: name });
  return [
    {
      apiVersion: 'external-secrets.io/v1',
      kind: 'ExternalSecret',
      metadata: { name: secret, namespace: NAMESPACE, annotations: PROTECTION },
      spec: {
        refreshInterval: '1h',
        secretStoreRef: { name: 'vault', kind: 'ClusterSecretStore' },
        target: { name: secret, creationPolicy: 'Owner', template: { mergePolicy: 'Merge', data: { AWS_REGION: 'us-west-000' } } },
        data: ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'].map((property) => ({ secretKey: property, remoteRef: { key: 'b2', property } })),
      },
    },
    {
      apiVersion: 'barmancloud.cnpg.io/v1',
      kind: 'ObjectStore',
      metadata: { name: b2, namespace: NAMESPACE, annotations: PROTECTION },
      spec: {
        configuration: {
          destinationPath: `s3://offsite/${NAMESPACE}/${name}`,
          endpointURL: 'https://s3.us-west-000.backblazeb2.com',
          s3Credentials: {
            accessKeyId: { name: secret, key: 'AWS_ACCESS_KEY_ID' },
            secretAccessKey: { name: secret, key: 'AWS_SECRET_ACCESS_KEY' },
            region: { name: secret, key: 'AWS_REGION' },
          },
          wal: { compression: 'gzip', encryption: 'AES256' },
          data: { compression: 'gzip', encryption: 'AES256', jobs: 2 },
        },
        retentionPolicy: '30d',
        instanceSidecarConfiguration: { env: CHECKSUMS, resources: RESOURCES },
      },
    },
    {
      apiVersion: 'barmancloud.cnpg.io/v1',
      kind: 'ObjectStore',
      metadata: { name: minio, namespace: NAMESPACE, annotations: { ...PROTECTION, 'cdk8s-cnpg/fed-by': 'bucket-replication' } },
      spec: {
        configuration: {
          destinationPath: `s3://copy/${NAMESPACE}/${name}`,
          endpointURL: 'https://minio.example.com',
          s3Credentials: {
            accessKeyId: { name: 'minio-keys', key: 'AWS_ACCESS_KEY_ID' },
            secretAccessKey: { name: 'minio-keys', key: 'AWS_SECRET_ACCESS_KEY' },
          },
          wal: { compression: 'gzip' },
          data: { compression: 'gzip', jobs: 2 },
        },
        instanceSidecarConfiguration: { env: CHECKSUMS, resources: RESOURCES },
      },
    },
    {
      apiVersion: 'postgresql.cnpg.io/v1',
      kind: 'Cluster',
      metadata: { name, namespace: NAMESPACE, annotations: PROTECTION },
      spec: {
        instances: 2,
        imageName: 'ghcr.io/cloudnative-pg/postgresql:17',
        storage: { size: '20Gi', storageClass: 'fast' },
        plugins: [{ name: PLUGIN, isWALArchiver: true, parameters: archive(b2) }],
        externalClusters: [
          { name: `${name}-b2-backup`, plugin: { name: PLUGIN, parameters: archive(b2) } },
          { name: `${name}-minio-backup`, plugin: { name: PLUGIN, parameters: archive(minio) } },
        ],
      },
    },
    {
      apiVersion: 'postgresql.cnpg.io/v1',
      kind: 'ScheduledBackup',
      metadata: { name: `${name}-backup`, namespace: NAMESPACE },
      spec: {
        schedule: '0 0 2 * * 0',
        immediate: true,
        backupOwnerReference: 'self',
        cluster: { name },
        method: 'plugin',
        pluginConfiguration: { name: PLUGIN, parameters: { barmanObjectName: b2 } },
      },
    },
  ];
}
