import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, Chart, Duration, JsonPatch, Size } from 'cdk8s';
import { Cpu } from 'cdk8s-plus-30';
import {
  BackedUpPostgresCluster, BackupDestination, MirrorSchedule, RecoveryCluster, RecoverySource, S3Credentials, SecondaryDestination,
} from '../../src';
import type { MirrorOptions, MirrorToleration } from '../../src';
import { BUCKET, clusterProps, newChart, only, S3, synth } from '../support';
import { kubernetesProblems } from './kubernetes';
import { environmentOf, MINIO, mirrored, podOf, written } from './support';

const PROTECTION = { 'argocd.argoproj.io/sync-options': 'Prune=false,Delete=false', 'kustomize.toolkit.fluxcd.io/prune': 'disabled' };
const FACTS = {
  'cdk8s-cnpg/mirror-source': 'db-s3-store/db', 'cdk8s-cnpg/mirror-copy': 'db-minio-store/db', 'cdk8s-cnpg/mirror-retention': '30d',
};

test('a script and a CronJob come after the cluster\'s own resources', () => {
  expect(written().map(({ kind, metadata }) => `${kind} ${metadata.namespace}/${metadata.name}`)).toEqual([
    'ObjectStore auth/db-s3-store', 'ObjectStore auth/db-minio-store', 'Cluster auth/db', 'ScheduledBackup auth/db-backup', 'ConfigMap auth/db-mirror', 'CronJob auth/db-mirror',
  ]);
});

test('the copy\'s store says what fills it, and has no retention of its own', () => {
  const { metadata, spec } = only(written(), 'ObjectStore', 'db-minio-store');
  expect(metadata.annotations).toEqual({ ...PROTECTION, 'cdk8s-cnpg/fed-by': 'mirror/db-mirror' });
  expect(spec.configuration.destinationPath).toBe('s3://copies/auth/db');
  expect(spec.retentionPolicy).toBeUndefined();
});

test('the script is the file itself', () => {
  const { data, metadata } = only(written(), 'ConfigMap');
  expect(data).toEqual({ 'mirror.sh': readFileSync(join(__dirname, '../../src/mirror/mirror.sh'), 'utf8') });
  expect(metadata.annotations).toEqual(PROTECTION);
});

test('the CronJob runs every 15 minutes, one at a time', () => {
  const { metadata, spec } = only(written(), 'CronJob');
  expect(metadata.annotations).toEqual({ ...PROTECTION, ...FACTS });
  const { jobTemplate, ...schedule } = spec;
  expect(schedule).toEqual({
    schedule: '*/15 * * * *', concurrencyPolicy: 'Forbid', startingDeadlineSeconds: 300, successfulJobsHistoryLimit: 1, failedJobsHistoryLimit: 3,
  });
  const { template, ...job } = jobTemplate.spec;
  expect(job).toEqual({ backoffLimit: 1, activeDeadlineSeconds: 43200 });
});

test('the copy is pruned only after it was copied to, and by the sidecar\'s own program', () => {
  const pod = podOf(only(written(), 'CronJob'));
  expect(pod.restartPolicy).toBe('Never');
  expect(pod.initContainers.map(({ name, image, command, args }: any) => ({ name, image, command, args }))).toEqual([
    { name: 'mirror', image: 'rclone/rclone:1.75.2', command: ['sh', '/scripts/mirror.sh'], args: undefined },
  ]);
  expect(pod.containers.map(({ name, image, command, args }: any) => ({ name, image, command, args }))).toEqual([{
    name: 'retention',
    image: 'ghcr.io/cloudnative-pg/plugin-barman-cloud-sidecar:v0.14.0',
    command: ['/venv/bin/barman-cloud-backup-delete'],
    args: ['--endpoint-url', 'https://minio:9000', '--cloud-provider', 'aws-s3', '--retention-policy', 'RECOVERY WINDOW OF 30 DAYS', 's3://copies/auth/db', 'db'],
  }]);
});

test('no container has more rights than it needs', () => {
  const pod = podOf(only(written(), 'CronJob'));
  expect(pod.automountServiceAccountToken).toBe(false);
  expect(pod.serviceAccountName).toBeUndefined();
  expect(pod.securityContext).toEqual({ runAsNonRoot: true, runAsUser: 26, runAsGroup: 26, fsGroup: 26, seccompProfile: { type: 'RuntimeDefault' } });
  for (const container of [...pod.initContainers, ...pod.containers]) {
    expect(container.securityContext).toEqual({ allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } });
    expect(container.resources).toEqual({ requests: { memory: '128Mi' }, limits: { memory: '512Mi' } });
    expect(container.volumeMounts).toContainEqual({ name: 'work', mountPath: '/work' });
    expect(environmentOf(container)).toMatchObject({ HOME: '/work', TMPDIR: '/work' });
  }
  expect(pod.volumes).toEqual([{ name: 'script', configMap: { name: 'db-mirror' } }, { name: 'work', emptyDir: {} }]);
});

const tolerations: Required<MirrorToleration>[] = [{ key: 'backups', operator: 'Equal', value: 'yes', effect: 'NoSchedule' }];
const all: Required<MirrorOptions> = {
  schedule: MirrorSchedule.every(Duration.hours(1)),
  retention: Duration.days(90),
  name: 'copier',
  serviceAccountName: 'copier',
  deadline: Duration.hours(3),
  resources: { cpu: { limit: Cpu.millis(500) }, memory: { limit: Size.gibibytes(1) } },
  bandwidthLimit: Size.mebibytes(10),
  rcloneFlags: ['--transfers=16', '--use-mmap'],
  nodeSelector: { 'kubernetes.io/arch': 'amd64' },
  tolerations,
  rcloneImage: 'registry.example.com/rclone:1',
  barmanImage: 'registry.example.com/sidecar:1',
};

test('all options', () => {
  const { metadata, spec } = only(written({ options: all }), 'CronJob', 'copier');
  const pod = podOf({ kind: 'CronJob', spec });
  const [mirror] = pod.initContainers;
  const [retention] = pod.containers;
  expect(metadata.annotations['cdk8s-cnpg/mirror-retention']).toBe('90d');
  expect(spec.schedule).toBe('0 * * * *');
  expect(spec.jobTemplate.spec.activeDeadlineSeconds).toBe(10800);
  expect(pod).toMatchObject({ serviceAccountName: 'copier', nodeSelector: { 'kubernetes.io/arch': 'amd64' }, tolerations });
  expect([mirror.image, retention.image]).toEqual(['registry.example.com/rclone:1', 'registry.example.com/sidecar:1']);
  for (const { resources } of [mirror, retention]) expect(resources).toEqual({ limits: { cpu: '500m', memory: '1Gi' } });
  expect(environmentOf(mirror)).toMatchObject({ RETENTION_DAYS: '90', RCLONE_BWLIMIT: '10240K', RCLONE_TRANSFERS: '16', RCLONE_USE_MMAP: 'true' });
  expect(retention.args).toContain('RECOVERY WINDOW OF 90 DAYS');
  expect(only(written({ options: all }), 'ConfigMap').metadata.name).toBe('copier');
  expect(only(written({ options: all }), 'ObjectStore', 'db-minio-store').metadata.annotations['cdk8s-cnpg/fed-by']).toBe('mirror/copier');
});

test('without an option of its own, the copy is kept as long as the primary', () => {
  const cronJob = only(written({ backup: { retention: Duration.days(7) } }), 'CronJob');
  expect(cronJob.metadata.annotations['cdk8s-cnpg/mirror-retention']).toBe('7d');
  expect(podOf(cronJob).containers[0].args).toContain('RECOVERY WINDOW OF 7 DAYS');
});

test('a Job that runs it once does the same', () => {
  const manifests = written({}, (db) => db.addMirrorJob('before-upgrade'));
  const job = only(manifests, 'Job', 'db-mirror-before-upgrade');
  expect(job.metadata.annotations).toEqual(FACTS);
  expect(job.spec).toEqual(only(manifests, 'CronJob').spec.jobTemplate.spec);
});

test('the CronJob is at hand, and takes patches', () => {
  const chart = newChart();
  const { mirror } = mirrored(chart);
  mirror!.addJsonPatch(JsonPatch.add('/spec/suspend', true));
  expect(only(synth(chart), 'CronJob').spec.suspend).toBe(true);
  expect(new BackedUpPostgresCluster(newChart(), 'db', clusterProps()).mirror).toBeUndefined();
});

test('without deletion protection only the facts are annotated', () => {
  const manifests = written({ props: { deletionProtection: false } });
  expect(only(manifests, 'CronJob').metadata.annotations).toEqual(FACTS);
  expect(only(manifests, 'ConfigMap').metadata.annotations).toBeUndefined();
});

test('prefixes may differ, since the mirror does not copy keys unchanged', () => {
  const copy = BackupDestination.minio({ bucket: 'copies', prefix: 'cold', endpoint: 'https://minio:9000', credentials: S3Credentials.fromSecretName('minio-keys') });
  const manifests = written({ copy, backup: { primary: BackupDestination.s3({ ...BUCKET, prefix: 'hot' }) } });
  expect(environmentOf(podOf(only(manifests, 'CronJob')).initContainers[0])).toMatchObject({ SOURCE: 'source:backups/hot/auth/db/db', COPY: 'copy:copies/cold/auth/db/db' });
  expect(podOf(only(manifests, 'CronJob')).containers[0].args.slice(-2)).toEqual(['s3://copies/cold/auth/db', 'db']);
});

test('an archive that was there before is copied from where it is', () => {
  const manifests = written({ backup: { location: { path: 'old/place', serverName: 'main' } } });
  expect(environmentOf(podOf(only(manifests, 'CronJob')).initContainers[0])).toMatchObject({ SOURCE: 'source:backups/old/place/main', COPY: 'copy:copies/old/place/main' });
});

test('after a recovery the mirror feeds the next lineage, under its own name', () => {
  const chart = newChart();
  new RecoveryCluster(chart, 'db', {
    ...clusterProps({}, { secondary: SecondaryDestination.mirrored(MINIO) }), lineage: 2, source: RecoverySource.secondary(),
  });
  const manifests = synth(chart);
  const cronJob = only(manifests, 'CronJob', 'db-mirror');
  expect(cronJob.metadata.annotations).toMatchObject({ 'cdk8s-cnpg/mirror-source': 'db-s3-store/db-v2', 'cdk8s-cnpg/mirror-copy': 'db-minio-store/db-v2' });
  expect(environmentOf(podOf(cronJob).initContainers[0])).toMatchObject({ SOURCE: 'source:backups/auth/db/db-v2', COPY: 'copy:copies/auth/db/db-v2' });
  expect(podOf(cronJob).containers[0].args.slice(-2)).toEqual(['s3://copies/auth/db', 'db-v2']);
  const { externalClusters } = only(manifests, 'Cluster').spec;
  expect(externalClusters.find(({ name }: any) => name === 'db-source').plugin.parameters).toEqual({ barmanObjectName: 'db-minio-store', serverName: 'db' });
});

test('the schema sees what the API server would not take', () => {
  const cronJob = only(written(), 'CronJob');
  cronJob.spec.schedule = 15;
  cronJob.spec.concurrencyPolicy = 'Never';
  expect(kubernetesProblems(cronJob as any)).toEqual([
    'data/spec/concurrencyPolicy must be equal to one of the allowed values, data/spec/schedule must be string',
  ]);
});

describe('fails with', () => {
  const options = (one: MirrorOptions) => () => SecondaryDestination.mirrored(MINIO, one);
  const defined = (what: Parameters<typeof mirrored>[1]) => () => mirrored(newChart(), what);
  const role = BackupDestination.awsS3({ bucket: 'b', region: 'eu-central-1', credentials: S3Credentials.fromIamRole() });
  const decided = (flag: string) => `'rcloneFlags' has '${flag}': the mirror's script decides that itself, and the copy could become one that can't be restored; leave it out`;

  test.each([
    ['a name that no resource can have', options({ name: 'The_Mirror' }),
      "'name' should be a Kubernetes resource name (lower-case letters, digits, '-' and '.', at most 253), got 'The_Mirror': the API server would refuse it"],
    ['a name that is too long', options({ name: 'a'.repeat(53) }),
      `the mirror's CronJob name '${'a'.repeat(53)}' has 53 characters: over 52 the API server would refuse it; write a shorter 'name' in the options of SecondaryDestination.mirrored`],
    ['a service account that is none', options({ serviceAccountName: '' }),
      "'serviceAccountName' should be a Kubernetes resource name (lower-case letters, digits, '-' and '.', at most 253), got '': the API server would refuse it"],
    ['half a day of retention', options({ retention: Duration.hours(12) }),
      "'retention' of a mirror should be whole days and at least one, got 12 hours: Barman keeps backups by the day; write Duration.days(…)"],
    ['no time at all', options({ deadline: Duration.seconds(0) }),
      "'deadline' should be whole seconds and at least one, got 0 seconds: the API server would refuse the CronJob"],
    ['more memory requested than there may be', options({ resources: { memory: { request: Size.gibibytes(2), limit: Size.gibibytes(1) } } }),
      "'resources.memory.request' should be at most the limit (1Gi), got 2Gi: Kubernetes would refuse the pods of its Jobs; request less or raise the limit"],
    ['ten thousand years', options({ retention: Duration.days(3650000) }),
      "'retention' of a mirror should be at most 36500 days, got 3650000 days: Barman counts back from today, and fails before the year 1; write Duration.days(36500) for a hundred years"],
    ['no bandwidth', options({ bandwidthLimit: Size.kibibytes(0) }), "'bandwidthLimit' should be at least one KiB, got 0Ki: rclone takes nothing for no limit"],
    ['two flags in one string', options({ rcloneFlags: ['--transfers 16'] }),
      "'rcloneFlags' should hold one flag a string in the form '--flag' or '--flag=value', got '--transfers 16': rclone would not read it"],
    ['a flag that deletes', options({ rcloneFlags: ['--delete-excluded'] }), decided('--delete-excluded')],
    ['a flag that copies less', options({ rcloneFlags: ['--max-age=1d'] }), decided('--max-age=1d')],
    ['a flag that makes it copy nothing', options({ rcloneFlags: ['--dry-run'] }), decided('--dry-run')],
  ])('%s', (_, construct, message) => {
    expect(construct).toThrow(new Error(message));
  });

  test.each([
    ['a cluster whose name leaves no room', defined({ props: { clusterName: 'a'.repeat(46) } }),
      `the mirror's CronJob name '${'a'.repeat(46)}-mirror' has 53 characters: over 52 the API server would refuse it; write a shorter 'name' in the options of SecondaryDestination.mirrored`],
    ['an identity as the primary\'s credentials', defined({ backup: { primary: role } }),
      'the credentials of \'aws\' are an identity of the cluster\'s pods, and the mirror\'s pods are not the cluster\'s: every run would fail; '
      + 'write a service account that the bucket trusts as \'serviceAccountName\' in the options of SecondaryDestination.mirrored'],
    ['an identity as the copy\'s credentials', defined({ copy: role }),
      'the credentials of \'aws\' are an identity of the cluster\'s pods, and the mirror\'s pods are not the cluster\'s: every run would fail; '
      + 'write a service account that the bucket trusts as \'serviceAccountName\' in the options of SecondaryDestination.mirrored'],
    ['a location that makes both one', defined({ backup: { location: { path: 'old' } }, copy: BackupDestination.s3({ ...BUCKET, prefix: 'copy', name: 'copy' }) }),
      '\'backup.location\' holds for both copies, and both are in s3://backups: the mirror would copy the archive onto itself; use another bucket for the copy'],
    ['a week between two runs, and a day of retention', defined({ options: { schedule: MirrorSchedule.expression('0 3 * * SUN'), retention: Duration.days(1) } }),
      'the mirror\'s schedule \'0 3 * * SUN\' leaves up to 7.0 days between two runs, and what it copies is kept for 1: '
      + 'the primary would prune WAL before it is copied; write MirrorSchedule.every(Duration.minutes(15)) or the like'],
    ['a copy onto itself', defined({ copy: S3 }),
      '\'backup.primary\' and \'backup.secondary\' are the same place (s3://backups): there would be one copy, not two; use another bucket or leave \'secondary\' out'],
    ['a Job without a mirror', () => new BackedUpPostgresCluster(newChart(), 'db', clusterProps()).addMirrorJob('now'),
      '\'backup.secondary\' is not mirrored: there is nothing that the Job could run; write SecondaryDestination.mirrored(…) or leave the Job out'],
    ['a Job whose name is none', () => mirrored(newChart()).addMirrorJob('Now'),
      "'suffix' should be a Kubernetes resource name (lower-case letters, digits, '-' and '.', at most 253), got 'db-mirror-Now': the API server would refuse it"],
    ['a Job whose name is too long', () => mirrored(newChart()).addMirrorJob('a'.repeat(54)),
      `the Job's name 'db-mirror-${'a'.repeat(54)}' has 64 characters: over 63 the API server would refuse it; shorten 'suffix'`],
  ])('%s', (_, construct, message) => {
    expect(construct).toThrow(new Error(`[chart-0/db] ${message}`));
  });

  test('two mirrors of one name', () => {
    const app = new App();
    mirrored(newChart('auth', app), { options: { name: 'mirror' } });
    const chart = new Chart(app, 'other', { namespace: 'auth' });
    expect(() => mirrored(chart, { options: { name: 'mirror' }, props: { clusterName: 'other' } })).toThrow(new Error(
      "[other/db] the CronJob 'mirror' of namespace 'auth' is defined by 'chart-0/db' already: the one that is applied last would win, and archives would not be "
      + "where they are said to be; give one of the mirrors another 'name' in the options of SecondaryDestination.mirrored"));
    expect(synth(chart)).toEqual([]);
  });
});
