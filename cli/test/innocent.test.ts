import { auditOf, cluster, database, documents, folderOf, kustomization, objectStore, places, runIn, scheduledBackup } from './support';

/** What is often taken for a mistake and is none. */
describe('nothing is found in', () => {
  const innocent: { [what: string]: { [path: string]: string } } = {
    'a database': { 'db.yaml': database({ namespace: 'shop' }) },
    'a database without a namespace in one folder': { 'db/cluster.yaml': cluster(), 'db/store.yaml': objectStore(), 'db/backup.yaml': scheduledBackup() },
    'stores and clusters in different folders of one namespace': {
      'stores/store.yaml': objectStore({ namespace: 'shop' }),
      'clusters/cluster.yaml': cluster({ namespace: 'shop' }),
      'backups/backup.yaml': scheduledBackup({ namespace: 'shop' }),
    },
    'stores and clusters in different folders that one kustomization gives a namespace': {
      'kustomization.yaml': kustomization({ namespace: 'shop', resources: ['stores/store.yaml', 'clusters/cluster.yaml', 'backup.yaml'] }),
      'stores/store.yaml': objectStore(),
      'clusters/cluster.yaml': cluster(),
      'backup.yaml': scheduledBackup(),
    },
    'a base with an overlay that patches': {
      'base/kustomization.yaml': kustomization({ resources: ['db.yaml'] }),
      'base/db.yaml': database(),
      'overlays/prod/kustomization.yaml': kustomization({ namespace: 'prod', resources: ['../../base'], patches: [{ path: 'patch.yaml' }] }),
      'overlays/prod/patch.yaml': 'apiVersion: postgresql.cnpg.io/v1\nkind: Cluster\nmetadata: {name: db}\nspec: {instances: 3}\n',
    },
    'a component used twice': {
      'components/db/kustomization.yaml': kustomization({ resources: ['db.yaml'] }, 'Component'),
      'components/db/db.yaml': database(),
      'apps/a/kustomization.yaml': kustomization({ namespace: 'a', components: ['../../components/db'], patches: [storePath('s3://backups/a')] }),
      'apps/b/kustomization.yaml': kustomization({ namespace: 'b', components: ['../../components/db'], patches: [storePath('s3://backups/b')] }),
    },
    'a store that is only a recovery source': {
      'db.yaml': documents(database({
        namespace: 'shop',
        extra: `  externalClusters:
    - name: old
      plugin:
        name: barman-cloud.cloudnative-pg.io
        parameters: {barmanObjectName: old, serverName: legacy}
  bootstrap:
    recovery: {source: old, database: app, owner: app, secret: {name: app}}
`,
      }), objectStore({ name: 'old', namespace: 'shop', path: 's3://other/legacy' }).replace('  retentionPolicy: 30d\n', '')),
    },
    '@daily': { 'db.yaml': database({ namespace: 'shop', schedule: '@daily' }) },
    'a Cluster that is only a patch': {
      'db.yaml': database({ namespace: 'shop' }),
      'patches/db.yaml': 'apiVersion: postgresql.cnpg.io/v1\nkind: Cluster\nmetadata: {name: db, namespace: shop}\nspec: {resources: {requests: {memory: 1Gi}}}\n',
    },
    'variables in names': { 'db.yaml': database({ namespace: 'shop', name: '${APP}-db', store: '${APP}-store', path: 's3://backups/${APP}' }) },
    'two clusters in one bucket under different prefixes': {
      'a.yaml': database({ namespace: 'shop', name: 'a', store: 'a' }), 'b.yaml': database({ namespace: 'shop', name: 'b', store: 'b' }),
    },
    'a shared store with different server names': {
      'db.yaml': documents(
        objectStore({ namespace: 'shop', path: 's3://backups/shop' }),
        ...['one', 'two'].flatMap((name) => [cluster({ namespace: 'shop', name, extra: `        serverName: ${name}\n` }), scheduledBackup({ namespace: 'shop', name })]),
      ),
    },
    'the same manifests rendered twice in two folders': { 'rendered/db.yaml': database({ namespace: 'shop' }), 'archive/db.yaml': database({ namespace: 'shop' }) },
    'the same manifests without a namespace in two folders, of which one has more': {
      'rendered/db.yaml': database(), 'rendered/web.yaml': 'apiVersion: v1\nkind: Service\nmetadata: {name: web}\n', 'archive/db.yaml': database(),
    },
    'a Cluster that is only a patch, of its instances, without a namespace': {
      'db.yaml': database({ namespace: 'shop' }),
      'patches/db.yaml': 'apiVersion: postgresql.cnpg.io/v1\nkind: Cluster\nmetadata: {name: db}\nspec: {instances: 3}\n',
    },
    'CRDs beside them': {
      'db.yaml': database({ namespace: 'shop' }),
      'crds/cluster.yaml': 'apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: {name: clusters.postgresql.cnpg.io}\nspec: {group: postgresql.cnpg.io, names: {kind: Cluster}}\n',
    },
    'Helm charts beside them': {
      'db.yaml': database({ namespace: 'shop' }),
      'chart/Chart.yaml': 'apiVersion: v2\nname: chart\nversion: 1.0.0\n',
      'chart/values.yaml': 'name: db\nschedule: "0 3 * * *"\n',
      'chart/templates/db.yaml': '{{- if .Values.enabled }}\napiVersion: postgresql.cnpg.io/v1\nkind: Cluster\nmetadata:\n  name: {{ .Values.name }}\nspec: {}\n{{- end }}\n',
      'chart/templates/other.yaml': 'apiVersion: postgresql.cnpg.io/v1\nkind: Cluster\nmetadata:\n  name: {{ .Values.name }}\nspec: {}\n',
    },
  };

  test.each(Object.keys(innocent))('%s', (what) => {
    expect(auditOf(innocent[what])).toMatchObject({ unreadable: [], findings: [] });
  });
});

test('manifests without a namespace that differ between two folders are two databases', () => {
  const more = 'apiVersion: v1\nkind: Service\nmetadata: {name: web}\n';
  const files = { 'a/db.yaml': database(), 'a/web.yaml': more, 'b/db.yaml': database(), 'b/web.yaml': more.replace('web', 'shop') };
  expect(places(auditOf(files))).toEqual(['archive/two-writers b/db.yaml:13:7']);
});

test('and the same files are not passed over: with a five-field schedule each of them has a finding', () => {
  const folder = folderOf({ 'db.yaml': database({ namespace: 'shop', schedule: '0 3 * * *' }) });
  expect(places(auditOf(folder))).toEqual(['schedule/six-fields db.yaml:36:3']);
  expect(runIn(folder, ['audit']).code).toBe(1);
});

function storePath(path: string): unknown {
  return { target: { kind: 'ObjectStore' }, patch: `- {op: replace, path: /spec/configuration/destinationPath, value: "${path}"}` };
}
