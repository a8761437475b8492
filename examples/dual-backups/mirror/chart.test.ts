import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'cdk8s';
import { MirrorChart } from './chart';
import { kubernetesProblems } from '../../../test/mirror/kubernetes';
import { only, synth } from '../../../test/support';
import type { Manifest } from '../../../test/support';

const app = new App();
const chart = new MirrorChart(app, 'mirror');
// every object fits its CRD, or this throws
const manifests = synth(chart);
const cronJob = only(manifests, 'CronJob', 'paperless-db-mirror');
const { initContainers: [mirror], containers: [retention] } = cronJob.spec.jobTemplate.spec.template.spec;
const environment = Object.fromEntries(mirror.env.map(({ name, value }: Manifest) => [name, value]));

test('writes the golden YAML', () => {
  expect(app.synthYaml()).toBe(readFileSync(join(__dirname, 'golden.yaml'), 'utf8'));
});

test('the two places have the same folders, and the mirror knows both', () => {
  const { primaryArchive, secondaryArchive } = chart.database;
  expect(primaryArchive.url).toBe('s3://homelab-cnpg-b2/documents/paperless-db/paperless-db');
  expect(secondaryArchive!.url).toBe('s3://homelab-postgres-mirror/documents/paperless-db/paperless-db');
  expect(environment).toMatchObject({
    SOURCE: primaryArchive.url.replace('s3://', 'source:'),
    COPY: secondaryArchive!.url.replace('s3://', 'copy:'),
    RCLONE_CONFIG_SOURCE_ENDPOINT: primaryArchive.endpointUrl,
    RCLONE_CONFIG_COPY_ENDPOINT: secondaryArchive!.endpointUrl,
  });
});

test('the primary is kept for 30 days, the copy for 90', () => {
  expect(only(manifests, 'ObjectStore', 'paperless-db-b2-store').spec.retentionPolicy).toBe('30d');
  expect(only(manifests, 'ObjectStore', 'paperless-db-minio-store').spec.retentionPolicy).toBeUndefined();
  expect(retention.args).toContain('RECOVERY WINDOW OF 90 DAYS');
  expect(environment.RETENTION_DAYS).toBe('90');
});

test('the copy\'s store says what fills it', () => {
  expect(only(manifests, 'ObjectStore', 'paperless-db-minio-store').metadata.annotations['cdk8s-cnpg/fed-by']).toBe('mirror/paperless-db-mirror');
});

test('script and CronJob are such as the API server takes', () => {
  for (const kind of ['ConfigMap', 'CronJob']) expect(kubernetesProblems(only(manifests, kind) as { kind: string })).toEqual([]);
});
