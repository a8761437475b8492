/** A minimal and a rich manifest of every kind whose structure is known; all of them are valid. */

type Manifest = Record<string, any>;

export interface Sample {
  readonly minimal: Manifest;
  readonly rich: Manifest;
}

const cnpg = { apiVersion: 'postgresql.cnpg.io/v1' };
const prometheus = { apiVersion: 'monitoring.coreos.com/v1' };

const metadata = {
  name: 'authentik-postgresql',
  namespace: 'auth',
  labels: { 'app.kubernetes.io/name': 'authentik' },
  annotations: { 'argocd.argoproj.io/sync-options': 'Prune=false' },
};

/** What `kubectl get -o yaml` adds. */
const exported = {
  ...metadata,
  creationTimestamp: '2026-02-05T08:06:00Z',
  generation: 4,
  resourceVersion: '123456',
  uid: '8f3d7c1e-6a53-4f67-9b3c-0e1a5a0f9d11',
  finalizers: ['example.com/keep'],
  managedFields: [{ manager: 'kubectl', operation: 'Update', fieldsType: 'FieldsV1', fieldsV1: { 'f:spec': { 'f:instances': {} } } }],
  ownerReferences: [{ apiVersion: 'v1', kind: 'ConfigMap', name: 'owner', uid: '1', controller: true }],
};

const s3Credentials = {
  accessKeyId: { name: 'b2-credentials', key: 'ACCESS_KEY_ID' },
  secretAccessKey: { name: 'b2-credentials', key: 'ACCESS_SECRET_KEY' },
};

export const CLUSTER: Sample = {
  minimal: { ...cnpg, kind: 'Cluster', metadata: { name: 'db' }, spec: {} },
  rich: {
    ...cnpg,
    kind: 'Cluster',
    metadata: exported,
    spec: {
      instances: 3,
      imageName: 'ghcr.io/cloudnative-pg/postgresql:17',
      primaryUpdateStrategy: 'unsupervised',
      primaryUpdateMethod: 'switchover',
      enableSuperuserAccess: true,
      superuserSecret: { name: 'superuser' },
      inheritedMetadata: { labels: { team: 'auth' }, annotations: {} },
      storage: {
        size: '20Gi',
        storageClass: 'longhorn',
        pvcTemplate: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '20Gi' } }, selector: { matchLabels: { disk: 'fast' } } },
      },
      walStorage: { size: '5Gi', resizeInUseVolumes: false },
      tablespaces: [{ name: 'archive', storage: { size: '50Gi' }, owner: { name: 'app' } }],
      resources: { requests: { cpu: '500m', memory: '2Gi' }, limits: { cpu: 2, memory: '2Gi' } },
      postgresql: {
        parameters: { 'max_connections': '200', 'pg_stat_statements.max': '10000' },
        shared_preload_libraries: ['pg_stat_statements'],
        pg_hba: ['host all all 10.0.0.0/8 scram-sha-256'],
        synchronous: { method: 'any', number: 1, dataDurability: 'required' },
      },
      bootstrap: {
        recovery: {
          source: 'origin',
          database: 'authentik',
          owner: 'authentik',
          secret: { name: 'authentik-credentials' },
          recoveryTarget: { targetTime: '2026-02-05T08:06:00Z', exclusive: true, backupID: '20260201T020000', targetTLI: 'latest' },
        },
      },
      externalClusters: [{
        name: 'origin',
        connectionParameters: { host: 'db-rw', user: 'streaming_replica' },
        plugin: { name: 'barman-cloud.cloudnative-pg.io', parameters: { barmanObjectName: 'authentik-b2-store', serverName: 'authentik' } },
        barmanObjectStore: {
          destinationPath: 's3://bucket/path',
          endpointURL: 'https://s3.example.com',
          s3Credentials: { ...s3Credentials, inheritFromIAMRole: false },
          wal: { compression: 'gzip', maxParallel: 4 },
        },
      }],
      plugins: [{
        name: 'barman-cloud.cloudnative-pg.io',
        enabled: true,
        isWALArchiver: true,
        parameters: { barmanObjectName: 'authentik-b2-store', serverName: 'authentik-v2' },
      }],
      managed: {
        roles: [{ name: 'reader', ensure: 'present', login: true, inRoles: ['pg_read_all_data'], connectionLimit: -1, validUntil: '2027-01-01T00:00:00+01:00' }],
        services: {
          disabledDefaultServices: ['r'],
          additional: [{
            selectorType: 'rw',
            serviceTemplate: { metadata: { name: 'db-lb', labels: { lb: 'yes' } }, spec: { type: 'LoadBalancer', ports: [{ port: 5432, targetPort: 'postgres' }] } },
          }],
        },
      },
      affinity: {
        enablePodAntiAffinity: true,
        topologyKey: 'kubernetes.io/hostname',
        nodeSelector: { 'node-role.kubernetes.io/postgres': '' },
        tolerations: [{ key: 'dedicated', operator: 'Equal', value: 'postgres', effect: 'NoSchedule', tolerationSeconds: 60 }],
        nodeAffinity: {
          requiredDuringSchedulingIgnoredDuringExecution: {
            nodeSelectorTerms: [{ matchExpressions: [{ key: 'disk', operator: 'In', values: ['ssd'] }] }],
          },
        },
      },
      topologySpreadConstraints: [{ maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 'DoNotSchedule', labelSelector: { matchLabels: { a: 'b' } } }],
      env: [{ name: 'AWS_REGION', value: 'us-west-000' }, { name: 'TOKEN', valueFrom: { secretKeyRef: { key: 'token', name: 'other', optional: true } } }],
      projectedVolumeTemplate: { sources: [{ configMap: { name: 'scripts', items: [{ key: 'a.sql', path: 'a.sql', mode: 420 }] } }] },
      monitoring: {
        enablePodMonitor: true,
        customQueriesConfigMap: [{ name: 'queries', key: 'queries.yaml' }],
        podMonitorRelabelings: [{ action: 'replace', sourceLabels: ['pod'], targetLabel: 'instance', replacement: '$1' }],
      },
      replicationSlots: { updateInterval: 30, highAvailability: { enabled: true, slotPrefix: '_cnpg_' }, synchronizeReplicas: { enabled: true } },
      probes: { startup: { type: 'streaming', maximumLag: '64Mi', periodSeconds: 10 } },
      serviceAccountTemplate: { metadata: { annotations: { 'eks.amazonaws.com/role-arn': 'arn:aws:iam::1:role/backup' } } },
      certificates: { serverCASecret: 'ca', serverAltDNSNames: ['db.example.com'] },
      nodeMaintenanceWindow: { inProgress: false, reusePVC: true },
      logLevel: 'info',
      stopDelay: 1800,
    },
    status: { phase: 'Cluster in healthy state', instances: 3, madeUpByALaterVersion: { anything: [1, null] } },
  },
};

export const BACKUP: Sample = {
  minimal: { ...cnpg, kind: 'Backup', metadata: { name: 'now' }, spec: { cluster: { name: 'db' } } },
  rich: {
    ...cnpg,
    kind: 'Backup',
    metadata: exported,
    spec: {
      cluster: { name: 'authentik-postgresql' },
      method: 'plugin',
      target: 'prefer-standby',
      online: true,
      onlineConfiguration: { immediateCheckpoint: true, waitForArchive: true },
      pluginConfiguration: { name: 'barman-cloud.cloudnative-pg.io', parameters: { barmanObjectName: 'authentik-b2-store' } },
    },
    status: { phase: 'completed', backupId: '20260201T020000' },
  },
};

export const SCHEDULED_BACKUP: Sample = {
  minimal: { ...cnpg, kind: 'ScheduledBackup', metadata: { name: 'daily' }, spec: { schedule: '0 0 2 * * *', cluster: { name: 'db' } } },
  rich: {
    ...cnpg,
    kind: 'ScheduledBackup',
    metadata,
    spec: { ...BACKUP.rich.spec, schedule: '0 0 2 * * 0', immediate: true, suspend: false, backupOwnerReference: 'self' },
    status: { lastScheduleTime: '2026-02-01T02:00:00Z' },
  },
};

export const OBJECT_STORE: Sample = {
  minimal: {
    apiVersion: 'barmancloud.cnpg.io/v1',
    kind: 'ObjectStore',
    metadata: { name: 'store' },
    spec: { configuration: { destinationPath: 's3://bucket' } },
  },
  rich: {
    apiVersion: 'barmancloud.cnpg.io/v1',
    kind: 'ObjectStore',
    metadata: { ...metadata, annotations: { 'cdk8s-cnpg/fed-by': 'bucket-replication' } },
    spec: {
      retentionPolicy: '30d',
      configuration: {
        destinationPath: 's3://homelab-cnpg-b2/auth/authentik-postgresql',
        endpointURL: 'https://s3.us-west-000.backblazeb2.com',
        endpointCA: { name: 'ca', key: 'ca.crt' },
        s3Credentials: { ...s3Credentials, region: { name: 'b2-credentials', key: 'REGION' } },
        tags: { team: 'auth' },
        wal: { compression: 'zstd', encryption: 'AES256', maxParallel: 4, archiveAdditionalCommandArgs: ['--min-chunk-size=5MB'] },
        data: { compression: 'snappy', encryption: 'aws:kms', jobs: 2, immediateCheckpoint: true },
      },
      instanceSidecarConfiguration: {
        env: [{ name: 'AWS_REQUEST_CHECKSUM_CALCULATION', value: 'when_required' }],
        resources: { requests: { cpu: '50m', memory: '128Mi' }, limits: { cpu: 1, memory: '512Mi' } },
        retentionPolicyIntervalSeconds: 1800,
        logLevel: 'debug',
      },
    },
    status: { serverRecoveryWindow: { authentik: { firstRecoverabilityPoint: '2026-01-01T00:00:00Z' } } },
  },
};

export const EXTERNAL_SECRET: Sample = {
  minimal: { apiVersion: 'external-secrets.io/v1', kind: 'ExternalSecret', metadata: { name: 'credentials' } },
  rich: {
    apiVersion: 'external-secrets.io/v1',
    kind: 'ExternalSecret',
    metadata,
    spec: {
      refreshInterval: '1h',
      refreshPolicy: 'Periodic',
      secretStoreRef: { kind: 'ClusterSecretStore', name: 'bitwarden-backend' },
      target: {
        name: 'b2-credentials',
        creationPolicy: 'Owner',
        deletionPolicy: 'Retain',
        template: { engineVersion: 'v2', mergePolicy: 'Merge', type: 'Opaque', data: { AWS_REGION: 'us-west-000' }, metadata: { labels: { a: 'b' } } },
      },
      data: [
        { secretKey: 'ACCESS_KEY_ID', remoteRef: { key: 'backblaze', property: 'id', decodingStrategy: 'None' } },
        { secretKey: 'TOKEN', remoteRef: { key: 'other' }, sourceRef: { storeRef: { name: 'vault', kind: 'SecretStore' } } },
      ],
      dataFrom: [{ extract: { key: 'all', conversionStrategy: 'Default' }, rewrite: [{ regexp: { source: 'a', target: 'b' } }] }],
    },
    status: { refreshTime: null },
  },
};

export const POD_MONITOR: Sample = {
  minimal: { ...prometheus, kind: 'PodMonitor', metadata: { name: 'db' }, spec: { selector: {} } },
  rich: {
    ...prometheus,
    kind: 'PodMonitor',
    metadata,
    spec: {
      selector: { matchLabels: { 'cnpg.io/cluster': 'db' }, matchExpressions: [{ key: 'role', operator: 'NotIn', values: ['none'] }] },
      namespaceSelector: { matchNames: ['auth'] },
      podMetricsEndpoints: [{
        port: 'metrics',
        targetPort: 9187,
        interval: '30s',
        scheme: 'https',
        bearerTokenSecret: { key: 'token', name: 'scrape' },
        params: { match: ['a', 'b'] },
        metricRelabelings: [{ action: 'drop', regex: 'go_.*', sourceLabels: ['__name__'] }],
      }],
      scrapeProtocols: ['PrometheusProto'],
      sampleLimit: 10000,
      nativeHistogramMinBucketFactor: '1.1',
    },
  },
};

export const PROMETHEUS_RULE: Sample = {
  minimal: { ...prometheus, kind: 'PrometheusRule', metadata: { name: 'alerts' }, spec: {} },
  rich: {
    ...prometheus,
    kind: 'PrometheusRule',
    metadata,
    spec: {
      groups: [{
        name: 'backups',
        interval: '1m',
        limit: 10,
        partial_response_strategy: 'WARN',
        labels: { team: 'auth' },
        rules: [
          {
            alert: 'NoRecentBackup',
            expr: 'time() - barman_cloud_cloudnative_pg_io_last_available_backup_timestamp > 90000',
            for: '1h',
            labels: { severity: 'critical' },
            annotations: { summary: 'no base backup for a day' },
          },
          { record: 'always', expr: 1 },
        ],
      }],
    },
  },
};

export const SAMPLES: Record<string, Sample> = {
  Cluster: CLUSTER,
  Backup: BACKUP,
  ScheduledBackup: SCHEDULED_BACKUP,
  ObjectStore: OBJECT_STORE,
  ExternalSecret: EXTERNAL_SECRET,
  PodMonitor: POD_MONITOR,
  PrometheusRule: PROMETHEUS_RULE,
};
