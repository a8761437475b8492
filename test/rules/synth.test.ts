import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiObject, App, Chart, Duration, JsonPatch, Lazy, Testing, YamlOutputType } from 'cdk8s';
import { ConstructOrder, Node } from 'constructs';
import type { BackupOptions } from '../../src';
import {
  ArchiveCopy, audit, BackedUpPostgresCluster, BackupDestination, RecoveryCluster, RecoverySource, Rules, S3Credentials, SecondaryDestination,
  SecretStoreRef,
} from '../../src';
import * as structure from '../../src/structure/validate';
import type { Manifest } from '../support';
import { BUCKET, clusterProps, newChart, only, synth } from '../support';

const STOPPED = 'Validation failed with the following errors:\n'
  + '  [] what would be written does not work or is not protected; if it is meant, Rules.of(construct).acknowledge(rule, reason):\n';
const FIVE_FIELDS = "'0 3 * * *' has five fields, and CNPG takes the first for seconds: it would run at 3 minutes past the hour, every hour, every day";
const SIX_FIELDS = "write '0 0 3 * * *' to run at 03:00, every day";

const folders: string[] = [];
const newFolder = () => {
  folders.push(mkdtempSync(join(tmpdir(), 'cdk8s-cnpg-')));
  return folders[folders.length - 1];
};
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

function newDatabase(app: App = new App({ outdir: newFolder() })): { app: App; chart: Chart; db: BackedUpPostgresCluster } {
  const chart = newChart('auth', app);
  return { app, chart, db: new BackedUpPostgresCluster(chart, 'db', clusterProps()) };
}

const breakSchedule = JsonPatch.replace('/spec/schedule', '0 3 * * *');
const mendSchedule = JsonPatch.replace('/spec/schedule', '0 0 3 * * *');

describe('what stops synth', () => {
  test('is every error at once, each with the construct, the resource and the mend', () => {
    const { app, chart, db } = newDatabase();
    db.scheduledBackup.addJsonPatch(breakSchedule);
    new ApiObject(chart, 'Alias', { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'keys' }, stringData: { password: 'x' } });
    const message = `${STOPPED}[chart-0/db/ScheduledBackup] ScheduledBackup auth/db-backup, spec.schedule (schedule/six-fields)\n  ${FIVE_FIELDS}\n  ${SIX_FIELDS}\n`
      + "[chart-0/Alias] Secret auth/keys, stringData.password (secrets/plain)\n  'password' is written out: everybody who can read the repository has it\n"
      + '  use External Secrets, Sealed Secrets or SOPS, and change what has been in Git';
    for (const write of [() => app.synth(), () => app.synthYaml(), () => Testing.synth(chart)]) expect(write).toThrow(new Error(message));
  });

  test('are errors, not warnings', () => {
    const { app, db } = newDatabase();
    db.scheduledBackup.addJsonPatch(JsonPatch.add('/spec/suspend', true));
    expect(() => app.synth()).not.toThrow();
  });

  test('is what the API server refuses, also where a warning says something about the same field', () => {
    const { app, db } = newDatabase();
    db.objectStores[0].addJsonPatch(JsonPatch.add('/spec/configuration/wal/encryption', 'aes'));
    expect(() => app.synth()).toThrow(/spec\.configuration\.wal\.encryption \(cluster\/schema\)\n  .*aes.*: the API server refuses the ObjectStore\n/);
  });

  test('is what is missing from the app: nothing of it is taken to live elsewhere', () => {
    const { app, db } = newDatabase();
    db.cluster.addJsonPatch(JsonPatch.replace('/spec/plugins/0/parameters/barmanObjectName', 'stroe'));
    expect(() => app.synthYaml()).toThrow(/archive\/unknown-object-store\)\n  the ObjectStore 'stroe' does not exist/);
  });

  test('a resource that can not be rendered says so itself', () => {
    const { app, chart } = newDatabase();
    new ApiObject(chart, 'Broken', { apiVersion: 'v1', kind: 'Secret', stringData: { date: new Date(0) } });
    expect(() => app.synthYaml()).toThrow(/can't render non-simple object of type 'Date'/);
  });

  test('two databases that are told to write one archive', () => {
    const chart = newChart();
    for (const clusterName of ['one', 'two']) {
      new BackedUpPostgresCluster(chart, clusterName, clusterProps({ clusterName }, { location: { path: 'shared', serverName: 'shared' } }));
    }
    expect(() => Testing.synth(chart)).toThrow(/archive\/two-writers\)\n  it writes s3:\/\/backups\/shared\/shared, and so does the Cluster 'auth\/one'/);
  });

  test('two databases whose archives are replicated to one place', () => {
    const app = new App();
    const copy = BackupDestination.minio({ bucket: 'copy', endpoint: 'https://minio', credentials: S3Credentials.fromSecretName('copy-keys') });
    for (const namespace of ['one', 'two']) {
      const primary = BackupDestination.s3({ ...BUCKET, bucket: namespace, credentials: S3Credentials.fromSecretName('keys') });
      const backup = { primary, secondary: SecondaryDestination.replicated(copy), location: { path: '' }, retention: Duration.days(30) };
      new BackedUpPostgresCluster(newChart(namespace, app), 'db', clusterProps({ backup }));
    }
    expect(() => app.synthYaml()).toThrow(/secondary\/two-feeds\)\n {2}'bucket-replication' is said to fill it for the Cluster 'two\/db' and for the Cluster 'one\/db', both at s3:\/\/copy\/db: /);
  });

  test('but not a database that is recovered from the copy of another', () => {
    const chart = newChart();
    const copy = BackupDestination.minio({ bucket: 'copy', endpoint: 'https://minio', credentials: S3Credentials.fromSecretName('copy-keys') });
    const db = new BackedUpPostgresCluster(chart, 'db', clusterProps({}, { secondary: SecondaryDestination.replicated(copy) }));
    const source = RecoverySource.cluster(db, { copy: ArchiveCopy.SECONDARY });
    new RecoveryCluster(chart, 'other', { ...clusterProps({ clusterName: 'other' }), source });
    expect(Testing.synth(chart).map(({ kind }) => kind)).toContain('Cluster');
  });
});

/** Each way to write an app, and what it has written. */
const WAYS: { [name: string]: (app: App, chart: Chart) => void } = {
  'synth': (app) => app.synth(),
  'synthYaml': (app) => app.synthYaml(),
  'Testing.synth': (_, chart) => Testing.synth(chart),
};
const APPS: { [name: string]: () => App } = {
  'an app': () => new App({ outdir: newFolder() }),
  'one file': () => new App({ outdir: newFolder(), yamlOutputType: YamlOutputType.FILE_PER_APP }),
  'a folder for each chart': () => new App({ outdir: newFolder(), yamlOutputType: YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE }),
  'a subclass': () => new class extends App {
    public synth(): void {
      this.synthYaml();
      super.synth();
    }
  }({ outdir: newFolder() }),
};
interface Change {
  readonly change: (chart: Chart, db: BackedUpPostgresCluster) => void;
  readonly undo: (db: BackedUpPostgresCluster) => void;
}
const pluginBackup = { cluster: { name: 'db' }, method: 'plugin', pluginConfiguration: { name: 'barman-cloud.cloudnative-pg.io' } };
const CHANGES: { [name: string]: () => Change } = {
  'a patch': () => ({
    change: (_, db) => db.scheduledBackup.addJsonPatch(breakSchedule),
    undo: (db) => db.scheduledBackup.addJsonPatch(mendSchedule),
  }),
  'a Lazy value': () => {
    let schedule = '0 0 3 * * *';
    return {
      change: (chart) => {
        if (chart.node.tryFindChild('Lazy')) {
          schedule = '0 3 * * *';
        } else {
          new ApiObject(chart, 'Lazy', {
            apiVersion: 'postgresql.cnpg.io/v1',
            kind: 'ScheduledBackup',
            metadata: { name: 'lazy' },
            spec: Lazy.any({ produce: () => ({ ...pluginBackup, schedule }) }),
          });
        }
      },
      undo: () => {
        schedule = '0 0 3 * * *';
      },
    };
  },
  'a new object': () => ({
    change: (chart) => {
      new ApiObject(chart, 'New', { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'keys' }, stringData: { password: 'x' } });
    },
    undo: (db) => {
      Chart.of(db).node.tryRemoveChild('New');
    },
  }),
};

describe.each(Object.keys(APPS))('two synths in one tick, of %s,', (appName) => {
  describe.each(Object.keys(WAYS))('with %s,', (way) => {
    test.each(Object.keys(CHANGES))('see %s between them, and that it is mended after a throw', (changeName) => {
      const { app, chart, db } = newDatabase(APPS[appName]());
      const { change, undo } = CHANGES[changeName]();
      const write = () => WAYS[way](app, chart);
      if (changeName === 'a Lazy value') change(chart, db);
      expect(write).not.toThrow();
      change(chart, db);
      expect(write).toThrow(/does not work or is not protected/);
      expect(write).toThrow(/does not work or is not protected/);
      undo(db);
      expect(write).not.toThrow();
    });
  });
});

test('a memo that is cleared in a microtask would not see the change', () => {
  const { app, db } = newDatabase();
  let memo: string | undefined;
  const looked = () => {
    if (memo === undefined) {
      memo = JSON.stringify(db.scheduledBackup.toJson());
      queueMicrotask(() => {
        memo = undefined;
      });
    }
    return memo;
  };
  app.node.addValidation({ validate: () => (looked().includes('"0 3 * * *"') ? ['five fields'] : []) });
  Rules.of(app).acknowledge('schedule/six-fields', 'only the memo is looked at');
  expect(() => app.synth()).not.toThrow();
  db.scheduledBackup.addJsonPatch(breakSchedule);
  // wrong: it is broken and nothing is said
  expect(() => app.synth()).not.toThrow();
});

test('the rules look once in a synth, and each time outside of one', () => {
  const app = new App({ outdir: newFolder() });
  const charts = ['a', 'b', 'c'].map((namespace) => new Chart(app, namespace, { namespace }));
  const databases = charts.map((chart) => new BackedUpPostgresCluster(chart, 'db', clusterProps()));
  const rendered = jest.spyOn(databases[0].cluster, 'toJson');
  app.synth();
  expect(rendered).toHaveBeenCalledTimes(1 + 1);
  rendered.mockClear();
  charts[1].toJson();
  charts[1].toJson();
  expect(rendered).toHaveBeenCalledTimes(2);
});

describe('the constructs of an app', () => {
  const walk = jest.spyOn(Node.prototype, 'findAll');
  afterAll(() => walk.mockRestore());

  /** How often an app with so many charts is walked through as a whole. */
  const walksThrough = (charts: number, write: (app: App) => unknown) => {
    const app = new App({ outdir: newFolder() });
    for (let i = 0; i < charts; i++) new BackedUpPostgresCluster(newChart(`ns-${i}`, app), 'db', clusterProps());
    walk.mockClear();
    write(app);
    return walk.mock.contexts.filter((node) => node === app.node).length;
  };
  const paths = (app: App) => app.node.findAll().map(({ node }) => node.path);

  test('are walked through as often for many charts as for one, and each time outside of a synth', () => {
    for (const write of [(app: App) => app.synth(), (app: App) => app.synthYaml()]) {
      expect(walksThrough(5, write)).toBe(walksThrough(1, write));
    }
    expect(walksThrough(1, (app) => [app.node.findAll(), app.node.findAll()])).toBe(2);
    expect(walksThrough(5, (app) => app.charts.map((chart) => chart.toJson()))).toBeGreaterThan(5);
  });

  test('are all found, also those that come after a synth', () => {
    const { app } = newDatabase();
    app.synth();
    const before = paths(app);
    new ApiObject(newChart('shop', app), 'Later', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'later' } });
    expect(paths(app).filter((path) => !before.includes(path))).toHaveLength(2);
    expect(app.synthYaml()).toContain('name: later');
  });

  test('can be listed and the list changed in the middle of a synth', () => {
    const { app, chart } = newDatabase();
    const seen: unknown[] = [];
    chart.node.addValidation({
      validate: () => {
        const listed = app.node.findAll();
        seen.push(listed.splice(0).length, app.node.findAll().length, app.node.findAll(ConstructOrder.POSTORDER).indexOf(app) + 1, app.charts.length);
        return [];
      },
    });
    app.synth();
    const all = paths(app).length;
    expect(seen).toEqual([all, all, all, 1, all, all, all, 1]);
  });

  const make = (chart: Chart, name: string) => chart.node.tryFindChild(name) ?? new ApiObject(chart, name, { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name } });

  test('that are made while others are written are written too, and a chart is at least listed', () => {
    const { app, chart } = newDatabase();
    const last = newChart('shop', app);
    const produce = () => {
      newChart('late', app);
      return `${make(last, 'made').node.id} ${app.charts.length}`;
    };
    new ApiObject(chart, 'Maker', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'maker' }, data: { key: Lazy.any({ produce }) } });
    const written = app.synthYaml();
    expect(written).toContain('name: made');
    expect(written).toContain(`made ${app.charts.length}`);
  });

  test('that are made while others are validated are written too, and so are charts', () => {
    const { app, chart } = newDatabase();
    chart.node.addValidation({
      validate: () => {
        const made = make(app.node.tryFindChild('late') as Chart ?? new Chart(app, 'late'), 'made');
        return app.node.findAll().includes(made) ? [] : ['it is not found'];
      },
    });
    expect(app.synthYaml()).toContain('name: made');
    app.synth();
    expect(readdirSync(app.outdir)).toContain('late.k8s.yaml');
  });
});

describe('databases that differ in names only', () => {
  const EXTERNAL = BackupDestination.s3({
    ...BUCKET, credentials: S3Credentials.fromExternalSecret({ store: SecretStoreRef.clusterSecretStore('vault'), remoteKey: 'keys' }),
  });
  const fleet = (...backups: Partial<BackupOptions>[]) => {
    const chart = newChart();
    return backups.map((backup, i) => new BackedUpPostgresCluster(chart, `db-${i}`, clusterProps({ clusterName: `db-${i}` }, { primary: EXTERNAL, ...backup })));
  };
  const structuresLookedAt = (databases: BackedUpPostgresCluster[]) => {
    const look = jest.spyOn(structure, 'validateStructure');
    Testing.synth(Chart.of(databases[0]));
    const kinds = look.mock.calls.map(([manifest]) => (manifest as Manifest).kind);
    look.mockRestore();
    return kinds.sort();
  };

  test('have one structure to look at, but for their Clusters', () => {
    expect(structuresLookedAt(fleet({}, {}, {}))).toEqual(['Cluster', 'Cluster', 'Cluster', 'ExternalSecret', 'ObjectStore', 'ScheduledBackup']);
  });

  test('but not where one of them is patched', () => {
    const [, second] = fleet({}, {});
    second.objectStores[0].addJsonPatch(JsonPatch.add('/spec/retentionPolcy', '30d'));
    second.scheduledBackup.addJsonPatch(JsonPatch.add('/spec/imediate', true));
    expect(() => Testing.synth(Chart.of(second))).toThrow(/retentionPolcy.*retentionPolicy[^]*imediate.*immediate/);
  });

  test('or where one has a value that types do not allow', () => {
    expect(() => Testing.synth(Chart.of(fleet({}, { immediate: 'yes' as any })[0]))).toThrow(/'spec.immediate' should be true or false, got '"yes"'/);
    const destination = (walCompression: any) => BackupDestination.s3({ ...BUCKET, walCompression });
    const chart = Chart.of(fleet({ primary: destination(undefined) }, { primary: destination('gzp') })[0]);
    expect(() => Testing.synth(chart)).toThrow(/'spec.configuration.wal.compression' should be one of/);
  });
});

describe('an acknowledgement', () => {
  const key = 'cdk8s-cnpg/acknowledge.schedule.six-fields';

  test('silences the rule below the construct and is written on the resources it is about, later ones too', () => {
    const app = new App();
    const chart = newChart('auth', app);
    Rules.of(chart).acknowledge('schedule/six-fields', 'hourly is meant');
    const db = new BackedUpPostgresCluster(chart, 'db', clusterProps());
    db.scheduledBackup.addJsonPatch(breakSchedule);
    const manifests = synth(chart);
    expect(only(manifests, 'ScheduledBackup').metadata.annotations).toEqual({ [key]: 'hourly is meant' });
    expect(Object.keys(only(manifests, 'Cluster').metadata.annotations)).not.toContain(key);
    expect(app.synthYaml()).toContain(`${key}: hourly is meant`);
  });

  test('says nothing about what is beside the construct', () => {
    const { chart, db } = newDatabase();
    const other = new BackedUpPostgresCluster(chart, 'other', clusterProps({ clusterName: 'other' }));
    Rules.of(other).acknowledge('schedule/six-fields', 'hourly is meant');
    db.scheduledBackup.addJsonPatch(breakSchedule);
    other.scheduledBackup.addJsonPatch(breakSchedule);
    expect(() => Testing.synth(chart)).toThrow(new Error(
      `${STOPPED}[chart-0/db/ScheduledBackup] ScheduledBackup auth/db-backup, spec.schedule (schedule/six-fields)\n  ${FIVE_FIELDS}\n  ${SIX_FIELDS}`));
  });

  test('has the rules checked where no database of this library is', () => {
    const chart = newChart();
    new ApiObject(chart, 'Secret', { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'keys' }, stringData: { password: 'x' } });
    expect(() => Testing.synth(chart)).not.toThrow();
    Rules.of(chart).acknowledge('archive/no-retention', 'kept for the auditors');
    expect(() => Testing.synth(chart)).toThrow(/secrets\/plain/);
  });

  test('can be written on a chart that has no app and so is never written itself', () => {
    const chart = new Chart(undefined as any, 'root', { namespace: 'auth' });
    const db = new BackedUpPostgresCluster(chart, 'db', clusterProps());
    expect(() => Rules.of(db).acknowledge('schedule/six-fields', 'hourly is meant')).not.toThrow();
  });

  test.each([
    ['a rule that is nearly one', 'schedule/six-field', 'because',
      "there is no rule 'schedule/six-field': nothing would be acknowledged; did you mean 'schedule/six-fields'?"],
    ['no rule', 'everything', 'because', "there is no rule 'everything': nothing would be acknowledged; docs/rules.md lists them"],
    ['no reason', 'schedule/six-fields', ' ',
      "the acknowledgement of 'schedule/six-fields' has no reason: nobody could tell later whether it still holds; write why it is meant"],
  ])('fails with %s', (_, rule, reason, message) => {
    const chart = newChart();
    expect(() => Rules.of(chart).acknowledge(rule, reason)).toThrow(new Error(`[chart-0] ${message}`));
  });
});

test('folder output writes the same files with rules', () => {
  const { app } = newDatabase(APPS['a folder for each chart']());
  app.synth();
  expect(readdirSync(join(app.outdir, 'chart-0')).sort()).toEqual(['Cluster.db.k8s.yaml', 'ObjectStore.db-s3-store.k8s.yaml', 'ScheduledBackup.db-backup.k8s.yaml']);
});

test('our own output raises nothing, not even a warning', () => {
  const chart = newChart();
  const copy = BackupDestination.s3({ ...BUCKET, bucket: 'copy', name: 'copy' });
  new BackedUpPostgresCluster(chart, 'db', clusterProps({ lineage: 2 }, { secondary: SecondaryDestination.replicated(copy) }));
  expect(audit(synth(chart), { complete: true })).toEqual([]);
});
