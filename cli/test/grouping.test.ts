import { auditOf, cluster, database, documents, flux, folderOf, kustomization, objectStore, places, runIn, scheduledBackup } from './support';

const FIVE_FIELDS = '0 3 * * *';
const PATCH = 'apiVersion: postgresql.cnpg.io/v1\nkind: ScheduledBackup\nmetadata: {name: db}\nspec:\n  schedule: "0 3 * * *"\n';

/** The namespace and name that each five-field schedule is reported under. */
function reported(files: { [path: string]: string }): string[] {
  return auditOf(files).findings.filter(({ rule }) => rule === 'schedule/six-fields').map(({ namespace, name }) => `${namespace ?? ''}/${name}`);
}

describe('a kustomization', () => {
  test('gives namespace, prefix and suffix, and those around it have the last word', () => {
    expect(reported({
      'base/kustomization.yaml': kustomization({ namespace: 'base', namePrefix: 'a-', resources: ['db.yaml'] }),
      'base/db.yaml': scheduledBackup({ schedule: FIVE_FIELDS }),
      'top/kustomization.yml': kustomization({ namespace: 'top', namePrefix: 'b-', nameSuffix: '-c', bases: ['../base'] }),
    })).toEqual(['top/b-a-db-c']);
  });

  test('renames no reference in a custom resource: the ScheduledBackup is left without its Cluster', () => {
    const files = { 'kustomization.yaml': kustomization({ namespace: 'shop', namePrefix: 'prod-', resources: ['db.yaml'] }), 'db.yaml': database() };
    expect(auditOf(files).findings.map(({ rule, name }) => `${rule} ${name}`)).toContain('backup/unknown-cluster prod-db');
  });

  test('with configurations of its own may rename references: names are compared as they were', () => {
    const files = { 'kustomization.yaml': kustomization({ namespace: 'shop', namePrefix: 'prod-', configurations: ['names.yaml'], resources: ['db.yaml'] }), 'db.yaml': database(), 'names.yaml': 'nameReference: []\n' };
    expect(auditOf(files).findings).toEqual([]);
  });

  test.each([
    ['patches with a path', { patches: [{ path: 'patch.yaml' }] }],
    ['patchesStrategicMerge', { patchesStrategicMerge: ['patch.yaml'] }],
    ['patches with a path and a target', { patches: [{ path: 'patch.yaml', target: { kind: 'ScheduledBackup', name: 'd.*' } }] }],
  ])('%s: what is patched in is found in the patch', (_, fields) => {
    const files = { 'kustomization.yaml': kustomization({ namespace: 'shop', resources: ['db.yaml'], ...fields }), 'db.yaml': database(), 'patch.yaml': PATCH };
    expect(places(auditOf(files))).toEqual(['schedule/six-fields patch.yaml:5:3']);
  });

  test('patches written in it: strategic ones and JSON patches, at their lines', () => {
    const text = [
      'resources: [db.yaml]', 'namespace: shop', 'patches:',
      '  - patch: |-', ...PATCH.trimEnd().split('\n').map((line) => `      ${line}`),
      '  - target: {kind: Cluster}', '    patch: |', '      - op: replace', '        path: /spec/imageName', '        value: postgresql:latest', '',
    ].join('\n');
    expect(places(auditOf({ 'kustomization.yaml': text, 'db.yaml': database() }))).toEqual(['schedule/six-fields kustomization.yaml:9:9', 'cluster/image kustomization.yaml:14:9']);
  });

  test.each([
    ['another name', { kind: 'ScheduledBackup', name: 'other' }],
    ['part of the name', { kind: 'ScheduledBackup', name: 'd' }],
    ['another kind', { kind: 'Pooler' }],
    ['labels that it does not have', { labelSelector: 'app=db' }],
  ])('a patch for %s changes nothing', (_, target) => {
    const patch = '- {op: replace, path: /spec/schedule, value: "0 3 * * *"}';
    const files = { 'kustomization.yaml': kustomization({ namespace: 'shop', resources: ['db.yaml'], patches: [{ target, patch }] }), 'db.yaml': database() };
    expect(auditOf(files).findings).toEqual([]);
  });

  test('patches that mend, delete fields with null, and delete resources', () => {
    const mend = 'apiVersion: postgresql.cnpg.io/v1\nkind: ScheduledBackup\nmetadata: {name: db}\nspec: {schedule: "0 0 3 * * *", suspend: null}\n';
    const remove = 'apiVersion: postgresql.cnpg.io/v1\nkind: ScheduledBackup\nmetadata: {name: old}\n$patch: delete\n';
    const files = {
      'kustomization.yaml': kustomization({ namespace: 'shop', resources: ['db.yaml', 'old.yaml'], patches: [{ patch: mend }, { patch: remove }] }),
      'db.yaml': database({ schedule: FIVE_FIELDS }) + '  suspend: true\n',
      'old.yaml': scheduledBackup({ name: 'old', schedule: FIVE_FIELDS }),
    };
    expect(auditOf(files).findings).toEqual([]);
  });

  test('commonAnnotations acknowledge', () => {
    const fields = { namespace: 'shop', resources: ['db.yaml'], commonAnnotations: { 'cdk8s-cnpg/acknowledge.schedule.six-fields': 'hourly is meant' } };
    expect(auditOf({ 'kustomization.yaml': kustomization(fields), 'db.yaml': database({ schedule: FIVE_FIELDS }) }).findings).toEqual([]);
  });

  test('what it does not list is inactive, and said to be', () => {
    const folder = folderOf({
      'kustomization.yaml': kustomization({ namespace: 'shop', resources: ['cluster.yaml', 'store.yaml'] }),
      'cluster.yaml': cluster(),
      'store.yaml': objectStore(),
      'backup.yaml': scheduledBackup({ schedule: FIVE_FIELDS }),
      'values.yaml': 'replicas: 1\n',
      'deployment.yaml': 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\n',
    });
    const report = auditOf(folder);
    expect(report.inactive).toEqual([{ file: 'backup.yaml', resources: ['ScheduledBackup db'] }, { file: 'deployment.yaml', resources: [] }]);
    expect(places(report)).toEqual(['backup/none-scheduled cluster.yaml:13:7']);
    expect(runIn(folder, ['audit']).out).toContain('inactive: no kustomization lists\n  backup.yaml (ScheduledBackup db)\n\n');
    expect(runIn(folder, ['audit', '-v']).out).toContain('  backup.yaml (ScheduledBackup db)\n  deployment.yaml\n');
  });

  test('a file that is named is looked at although nothing lists it', () => {
    const folder = folderOf({ 'kustomization.yaml': kustomization({ resources: [] }), 'db.yaml': database({ namespace: 'shop', schedule: FIVE_FIELDS }) });
    expect(places(auditOf(folder, 'db.yaml'))).toEqual(['schedule/six-fields db.yaml:36:3']);
  });

  test('a base outside of the folder that is audited is read', () => {
    const folder = folderOf({
      'base/kustomization.yaml': kustomization({ resources: ['db.yaml'] }),
      'base/db.yaml': database({ schedule: FIVE_FIELDS }),
      'overlay/kustomization.yaml': kustomization({ namespace: 'shop', resources: ['../base', 'https://example.com/remote.yaml', 'github.com/org/repo//path?ref=v1'] }),
    });
    expect(places(auditOf(folder, 'overlay'))).toEqual(['schedule/six-fields base/db.yaml:33:3']);
  });

  test('a finding in a base is reported once, however many overlays there are', () => {
    const overlay = (namespace: string) => kustomization({ namespace, resources: ['../base'], patches: [{ target: { kind: 'ObjectStore' }, patch: `- {op: replace, path: /spec/configuration/destinationPath, value: "s3://backups/${namespace}"}` }] });
    expect(places(auditOf({
      'base/kustomization.yaml': kustomization({ resources: ['db.yaml'] }), 'base/db.yaml': database({ schedule: FIVE_FIELDS }), 'a/kustomization.yaml': overlay('a'), 'b/kustomization.yaml': overlay('b'),
    }))).toEqual(['schedule/six-fields base/db.yaml:33:3']);
  });

  test('of two overlays that write one archive the second is reported', () => {
    const report = auditOf({
      'base/kustomization.yaml': kustomization({ resources: ['db.yaml'] }),
      'base/db.yaml': database(),
      'a/kustomization.yaml': kustomization({ namespace: 'a', resources: ['../base'] }),
      'b/kustomization.yaml': kustomization({ namespace: 'b', resources: ['../base'] }),
    });
    expect(report.findings.map(({ rule, namespace, message }) => [rule, namespace, message])).toEqual([
      ['archive/two-writers', 'b', "it writes s3://backups/db/db, and so does the Cluster 'a/db': each overwrites and deletes the other's files"],
    ]);
  });

  test.each([
    ['what is not there', { resources: ['gone.yaml'] }, 'kustomization.yaml', "it lists 'gone.yaml', which is neither a file nor a folder with a kustomization"],
    ['itself', { resources: ['.'] }, 'kustomization.yaml', 'it lists itself, perhaps by way of others'],
  ])('that lists %s could not be read', (_, fields, file, reason) => {
    const folder = folderOf({ 'kustomization.yaml': kustomization(fields) });
    expect(auditOf(folder).unreadable.map((one: any) => [one.file, one.reason])).toEqual([[file, reason]]);
    expect(runIn(folder, ['audit']).code).toBe(2);
  });
});

test('kustomizations that list each other, many times over, end', () => {
  const all = ['a', 'b', 'c', 'd'];
  const files = Object.fromEntries(all.map((name) => [`${name}/kustomization.yaml`, kustomization({ resources: all.flatMap((other) => [`../${other}`, `../${other}/`]) })]));
  expect(auditOf(files).unreadable.map(({ reason }: any) => reason)).toContain('it lists itself, perhaps by way of others');
});

test('kustomizations that multiply what is below them end', () => {
  const level = (n: number): [string, string] => [`l${n}/kustomization.yaml`, kustomization({ resources: n === 7 ? ['a.yaml'] : Array(10).fill(`../l${n + 1}`) })];
  const files = { ...Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map(level)), 'l7/a.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n' };
  expect(auditOf(files).unreadable).toEqual([{ file: 'l1/kustomization.yaml', reason: 'it makes more than 100000 resources' }]);
});

describe('Flux', () => {
  test('applies folders without a kustomization as a whole, in a namespace, with variables', () => {
    const db = documents(cluster({ name: '${APP}-db' }), objectStore({ path: 's3://backups/${APP}' }), scheduledBackup({ name: '${APP}-db', schedule: '${SCHEDULE:=0 3 * * *}' }));
    const of = (app: string, more = {}) => flux(app, { path: './apps/postgres', targetNamespace: app, postBuild: { substitute: { APP: app, ...more } } });
    const report = auditOf({ 'apps/postgres/deep/db.yaml': db, 'clusters/home/a.yaml': of('a'), 'clusters/home/b.yaml': of('b', { SCHEDULE: '0 0 3 * * *' }) });
    expect(report.findings.map(({ rule, namespace, name, file }) => [rule, namespace, name, file])).toEqual([['schedule/six-fields', 'a', 'a-db', 'apps/postgres/deep/db.yaml']]);
  });

  test('takes variables from a ConfigMap that is here; what is in a Secret stays text', () => {
    const files = (kind: string) => ({
      'apps/db.yaml': scheduledBackup({ name: '${APP}' }).replace('0 0 2 * * *', '${SCHEDULE}'),
      'flux/apps.yaml': flux('apps', { path: 'apps', targetNamespace: 'shop', postBuild: { substituteFrom: [{ kind, name: 'settings' }] } }),
      'flux/settings.yaml': JSON.stringify({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings' }, data: { APP: 'web', SCHEDULE: FIVE_FIELDS } }),
    });
    expect(reported(files('ConfigMap'))).toEqual(['shop/web']);
    expect(reported(files('Secret'))).toEqual([]);
  });

  describe('of several ConfigMaps with one name', () => {
    const settings = (bucket: string) => JSON.stringify({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings' }, data: { BUCKET: bucket } });
    const apps = flux('apps', { path: 'apps', targetNamespace: 'shop', postBuild: { substituteFrom: [{ kind: 'ConfigMap', name: 'settings' }] } });
    const urls = (files: { [path: string]: string }) => auditOf({ 'apps/db.yaml': database({ path: 's3://${BUCKET}/db' }), ...files }, '--map').map[0].writes.map(({ url }: any) => url);

    test('it takes the one that is applied with it', () => {
      expect(urls({
        'west/kustomization.yaml': kustomization({ resources: ['apps.yaml', '../settings'] }),
        'west/apps.yaml': apps,
        'settings/kustomization.yaml': kustomization({ resources: ['settings.yaml'] }),
        'settings/settings.yaml': settings('west'),
        'east/settings.yaml': settings('east'),
      })).toEqual(['s3://west/db/db']);
    });

    test('or that lies nearest', () => {
      expect(urls({ 'east/settings.yaml': settings('east'), 'west/apps.yaml': apps, 'west/vars/settings.yaml': settings('west') })).toEqual(['s3://west/db/db']);
    });

    test('each of two Kubernetes clusters its own', () => {
      const files = { 'east/apps.yaml': apps, 'east/settings.yaml': settings('east'), 'west/apps.yaml': apps, 'west/settings.yaml': settings('west') };
      expect(urls(files)).toEqual(['s3://east/db/db', 's3://west/db/db']);
      expect(auditOf({ 'apps/db.yaml': database({ path: 's3://${BUCKET}/db' }), ...files }).findings).toEqual([]);
    });

    test('and none if nobody can tell', () => {
      expect(urls({ 'apps.yaml': apps, 'east/settings.yaml': settings('east'), 'west/settings.yaml': settings('west') })).toEqual(['s3://${BUCKET}/db/db']);
    });
  });

  test('patches of its own, and a kustomization that another one of its kind applies', () => {
    const patch = '- op: replace\n  path: /spec/schedule\n  value: "0 3 * * *"\n';
    const report = auditOf({
      'clusters/home/flux-system/kustomization.yaml': kustomization({ resources: ['sync.yaml'] }),
      'clusters/home/flux-system/sync.yaml': flux('flux-system', { path: './clusters/home' }),
      'clusters/home/apps.yaml': flux('apps', { path: './apps', targetNamespace: 'shop', patches: [{ target: { kind: 'ScheduledBackup' }, patch }] }),
      'apps/kustomization.yaml': kustomization({ resources: ['db.yaml'] }),
      'apps/db.yaml': database(),
    });
    expect(report.findings.map(({ rule, namespace, file }) => [rule, namespace, file])).toEqual([['schedule/six-fields', 'shop', 'clusters/home/apps.yaml']]);
  });

  test('what it applies is not judged a second time as if it were applied by hand', () => {
    expect(auditOf({
      'apps/store.yaml': objectStore(),
      'apps/cluster/db.yaml': documents(cluster(), scheduledBackup()),
      'flux/apps.yaml': flux('apps', { path: './apps', targetNamespace: 'shop' }),
    }).findings).toEqual([]);
  });

  /** A cluster-wide Kustomization applies, and patches, those of the applications; these bring a component with a database. */
  const NESTED = {
    '.git/HEAD': '',
    'k8s/flux/cluster.yaml': flux('cluster', { path: './k8s/apps', patches: [{ target: { kind: 'Kustomization' }, patch: '- {op: add, path: /spec/prune, value: true}' }] }),
    'k8s/apps/auth/kustomization.yaml': kustomization({ namespace: 'auth', resources: ['a/ks.yaml'] }),
    'k8s/apps/auth/a/ks.yaml': flux('a', { path: './k8s/apps/auth/a/app', targetNamespace: 'auth', components: ['../../../../components/db'], postBuild: { substitute: { APP: 'a' } } }),
    'k8s/apps/auth/a/app/kustomization.yaml': kustomization({ resources: [] }),
    'k8s/apps/plain/ks.yaml': flux('b', { path: './k8s/apps/auth/a/app', targetNamespace: 'plain', components: ['../../../../components/db'], postBuild: { substitute: { APP: 'b' } } }),
    'k8s/components/db/kustomization.yaml': kustomization({ resources: ['db.yaml'] }, 'Component'),
    'k8s/components/db/db.yaml': database({ name: '${APP}-db', path: 's3://backups/${APP}', schedule: FIVE_FIELDS }),
  };

  test('what a Kustomization applies is applied once, as that one says, and not by hand before', () => {
    const { findings, summary } = auditOf(NESTED);
    expect(findings.map(({ rule, namespace, name, file }) => [rule, namespace, name, file])).toEqual([['schedule/six-fields', 'plain', 'b-db', 'k8s/components/db/db.yaml']]);
    expect(summary).toMatchObject({ clusters: 2, archives: 2, inactive: 0 });
  });

  test('seen from a folder below the top of the repository the files are the same', () => {
    const folder = folderOf(NESTED);
    const { summary } = auditOf(folder);
    const below = auditOf(`${folder}/k8s`);
    expect(below.findings.map(({ file }) => file)).toEqual(['components/db/db.yaml']);
    expect(below.summary).toEqual(summary);
  });

  test.each([['./'], [undefined]])('path %p is the top of the repository, where its own kustomization is applied too', (path) => {
    const { findings, inactive } = auditOf({
      'kustomization.yaml': kustomization({ namespace: 'shop', resources: ['flux/sync.yaml', 'db.yaml'] }),
      'flux/sync.yaml': flux('sync', { path }),
      'db.yaml': database({ schedule: FIVE_FIELDS }),
    });
    expect(findings.map(({ rule, namespace }) => [rule, namespace])).toEqual([['schedule/six-fields', 'shop']]);
    expect(inactive).toEqual([]);
  });

  test('what only a Kustomization applies that is itself not listed is inactive', () => {
    const report = auditOf({
      'flux/kustomization.yaml': kustomization({ resources: [] }),
      'flux/apps.yaml': flux('apps', { path: './apps' }),
      'apps/kustomization.yaml': kustomization({ resources: ['db.yaml'] }),
      'apps/db.yaml': database({ schedule: FIVE_FIELDS }),
    });
    expect(report.findings).toEqual([]);
    expect(report.inactive.map(({ file }: any) => file)).toEqual(['apps/db.yaml', 'flux/apps.yaml']);
  });
});

describe('Argo CD', () => {
  const application = (source: { [field: string]: unknown }, destination: { [field: string]: unknown } = { namespace: 'shop' }) => JSON.stringify({
    apiVersion: 'argoproj.io/v1alpha1', kind: 'Application', metadata: { name: 'db' }, spec: { source, destination },
  });

  test('gives the namespace of its destination to what has none', () => {
    expect(reported({
      'apps/db.yaml': application({ path: 'db' }),
      'db/backup.yaml': scheduledBackup({ schedule: FIVE_FIELDS }),
      'db/other.yaml': scheduledBackup({ name: 'other', namespace: 'own', schedule: FIVE_FIELDS }),
      'db/below/no.yaml': scheduledBackup({ name: 'below', schedule: FIVE_FIELDS }),
    })).toEqual(['shop/db', '/below', 'own/other']);
  });

  test('applies folders below if it is told to, and what it says of kustomize', () => {
    expect(reported({
      'apps/db.yaml': application({ path: 'db', directory: { recurse: true } }), 'db/below/yes.yaml': scheduledBackup({ schedule: FIVE_FIELDS }),
    })).toEqual(['shop/db']);
    expect(reported({
      'apps/db.yaml': application({ path: 'db', kustomize: { namePrefix: 'x-', namespace: 'own' } }), 'db/kustomization.yaml': kustomization({ resources: ['db.yaml'] }), 'db/db.yaml': scheduledBackup({ schedule: FIVE_FIELDS }),
    })).toEqual(['own/x-db']);
  });

  test('an Application that applies Applications, from a folder of them, applies each once', () => {
    const report = auditOf({
      'root.yaml': application({ path: 'apps' }, { namespace: 'argocd', server: 'https://kubernetes.default.svc' }),
      'apps/db.yaml': application({ path: 'db' }),
      'db/db.yaml': database(),
    });
    expect(report.findings).toEqual([]);
  });

  test('two Kubernetes clusters may each have the same database', () => {
    const on = (server: string) => application({ path: 'db' }, { namespace: 'shop', server }).replace('"db"', `"${server}"`);
    const report = auditOf({ 'apps/a.yaml': on('https://a'), 'apps/b.yaml': on('https://b'), 'db/db.yaml': database() });
    expect(report.findings.map(({ rule, severity }) => [rule, severity])).toEqual([['archive/two-writers', 'warning']]);
  });
});
