import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
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

  test('is what the API server refuses, also where what another rule says of the field is meant', () => {
    const { app, db } = newDatabase();
    db.cluster.addJsonPatch(JsonPatch.replace('/spec/plugins/0/isWALArchiver', 'false'));
    Rules.of(db).acknowledge('archive/no-archiver', 'the plugin archives whatever the flag says');
    expect(() => app.synth()).toThrow(/spec\.plugins\[0\]\.isWALArchiver \(cluster\/schema\)\n  .*: the API server refuses the Cluster\n/);
  });

  test('is what the API server refuses, also where a field of a later version is meant', () => {
    const { app, db } = newDatabase();
    db.cluster.addJsonPatch(JsonPatch.add('/spec/fieldOfTomorrow', true));
    Rules.of(db).acknowledge('cluster/unknown-field', 'CNPG 1.31 has it');
    expect(() => app.synthYaml()).not.toThrow();
    db.cluster.addJsonPatch(JsonPatch.replace('/spec/instances', 'three'));
    expect(() => app.synthYaml()).toThrow(/spec\.instances \(cluster\/schema\)/);
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

describe('what would be overwritten', () => {
  const twice = (kind: string, name: string, by: string) => `Validation failed with the following errors:\n  [] [chart-0/old] ${kind} ${name} is defined by '${by}' as well, and `
    + 'differently: the one that is applied last would win; leave one out, or give it another name';
  const beside = (change: (manifest: any) => any, kind = 'Cluster') => {
    const { chart } = newDatabase();
    const manifest = JSON.parse(JSON.stringify(Testing.synth(chart).find((one) => one.kind === kind)));
    new ApiObject(chart, 'old', change(manifest));
    return () => Testing.synth(chart);
  };

  test.each<[string, string, (manifest: any) => any, string, string]>([
    ['the YAML of before beside the construct', 'Cluster', (manifest) => ({ ...manifest, spec: { ...manifest.spec, instances: 3 } }), 'db', 'chart-0/db/Resource'],
    ['a part of a Cluster', 'Cluster', ({ spec: _, ...manifest }) => ({ ...manifest, spec: { instances: 3 } }), 'db', 'chart-0/db/Resource'],
    ['another store of the name', 'ObjectStore', (manifest) => ({ ...manifest, spec: { ...manifest.spec, retentionPolicy: '1d' } }), 'db-s3-store', 'chart-0/db/ObjectStore-s3'],
    ['another schedule of the name', 'ScheduledBackup', (manifest) => ({ ...manifest, spec: { ...manifest.spec, suspend: true } }), 'db-backup', 'chart-0/db/ScheduledBackup'],
  ])('by %s stops synth', (_, kind, change, name, by) => {
    expect(beside(change, kind)).toThrow(new Error(twice(kind, name, by)));
  });

  test('is nothing where both say the same, or are in other namespaces', () => {
    expect(beside((manifest) => manifest)).not.toThrow();
    expect(beside((manifest) => ({ ...manifest, metadata: { ...manifest.metadata, namespace: 'other' } }), 'ScheduledBackup')).not.toThrow(/is defined by/);
  });

  test.each([
    YamlOutputType.FILE_PER_APP, YamlOutputType.FILE_PER_CHART, YamlOutputType.FILE_PER_RESOURCE, YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE,
  ])('by files is asked of the output type %s', (yamlOutputType) => {
    const app = new App({ outdir: newFolder(), yamlOutputType });
    for (const namespace of ['prod', 'staging']) new BackedUpPostgresCluster(newChart(namespace, app), 'db', clusterProps());
    const files = ['ObjectStore db-s3-store', 'Cluster db', 'ScheduledBackup db-backup'];
    const paths = ['ObjectStore-s3', 'Resource', 'ScheduledBackup'];
    if (yamlOutputType === YamlOutputType.FILE_PER_RESOURCE) {
      expect(() => app.synth()).toThrow(new Error(`Validation failed with the following errors:\n  ${files.map((file, i) => `[] [chart-1/db/${paths[i]}] ${file} would be written to the `
        + `file of 'chart-0/db/${paths[i]}' and replace it, since YamlOutputType.FILE_PER_RESOURCE knows no namespaces; use FOLDER_PER_CHART_FILE_PER_RESOURCE`).join('\n  ')}`));
    } else {
      app.synth();
      const written = readdirSync(app.outdir, { recursive: true, withFileTypes: true }).filter((file) => file.isFile())
        .flatMap(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8').split(/^kind: /m).slice(1));
      expect(written).toHaveLength(6);
    }
  });
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

  test('are walked through a few times, however many charts are written, and again once one comes or goes', () => {
    for (const write of [(app: App) => app.synth(), (app: App) => app.synthYaml(), (app: App) => app.charts.map((chart) => chart.toJson())]) {
      expect(walksThrough(30, write)).toBe(walksThrough(15, write));
    }
    const list = (app: App, times: number) => Array.from({ length: times }, () => app.node.findAll());
    const often = walksThrough(1, (app) => list(app, 100));
    expect(often).toBeLessThan(20);
    expect(walksThrough(1, (app) => [list(app, 100), new Chart(app, 'late'), list(app, 2)])).toBe(often + 1);
    expect(walksThrough(1, (app) => [list(app, 100), app.node.findChild('chart-0').node.tryRemoveChild('db'), list(app, 2)])).toBe(often + 1);
  });

  /** So often that it pays to remember them. */
  const listOften = (app: App) => Array.from({ length: 20 }, () => app.node.findAll());

  test('are all found, also those that come after a synth', () => {
    const { app } = newDatabase();
    app.synth();
    listOften(app);
    const before = paths(app);
    new ApiObject(newChart('shop', app), 'Later', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'later' } });
    expect(paths(app).filter((path) => !before.includes(path))).toHaveLength(2);
    expect(app.synthYaml()).toContain('name: later');
    app.node.findChild('chart-1').node.tryRemoveChild('Later');
    expect(paths(app)).toHaveLength(before.length + 1);
  });

  test('are listed in a new list each time, in either order', () => {
    const { app } = newDatabase();
    listOften(app);
    const before = paths(app);
    app.node.findAll().splice(0);
    expect(paths(app)).toEqual(before);
    expect(app.node.findAll(ConstructOrder.POSTORDER).at(-1)).toBe(app);
  });

  test('are walked through each time where one does not tell of its children', () => {
    const { app, chart } = newDatabase();
    Object.defineProperty(chart.node, 'addChild', { value: Object.getPrototypeOf(chart.node).addChild });
    listOften(app);
    new ApiObject(chart, 'Later', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'later' } });
    expect(paths(app)).toContain('chart-0/Later');
  });

  const make = (chart: Chart, name: string) => new ApiObject(chart, name, { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name } });

  /** What an app writes, or why it does not, if something is done while a chart of it is written; with a database in it and without. */
  const whileWritten = (act: (app: App, last: Chart) => void) => [true, false].map((withDatabase) => {
    const app = new App();
    const [first, last] = [newChart('auth', app), newChart('shop', app)];
    if (withDatabase) new BackedUpPostgresCluster(newChart('databases', app), 'db', clusterProps());
    listOften(app);
    let done = false;
    const produce = () => {
      if (!done) act(app, last);
      done = true;
      return 'a';
    };
    new ApiObject(first, 'Maker', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'maker' }, data: { key: Lazy.any({ produce }) } });
    make(last, 'there');
    try {
      return app.synthYaml().split('---\n').filter((manifest) => manifest.includes('kind: ConfigMap'));
    } catch (error) {
      return String(error);
    }
  });

  test.each<[string, (app: App, last: Chart) => void, string | RegExp]>([
    ['made', (_, last) => make(last, 'made'), /name: made/],
    ['made, and are wrong', (_, last) => make(last, 'made').node.addValidation({ validate: () => ['it is wrong'] }), /\[chart-1\/made\] it is wrong/],
    ['made, and depend on each other', (_, last) => {
      const composites = ['a', 'b'].map((id) => new Chart(last, id));
      composites.forEach((chart, i) => make(chart, `made-${i}`));
      make(last, 'one').addDependency(make(last, 'two'));
    }, /name: two[^]*name: one/],
    ['removed', (_, last) => last.node.tryRemoveChild('there'), /name: maker/],
  ])('that are %s while others are written are treated as cdk8s does', (_, act, expected) => {
    const [withDatabase, without] = whileWritten(act);
    expect(withDatabase).toEqual(without);
    expect(String(withDatabase)).toMatch(expected);
  });

  test('that are made while others are validated are written too, and so are charts', () => {
    const { app, chart } = newDatabase();
    chart.node.addValidation({
      validate: () => {
        const late = app.node.tryFindChild('late') as Chart ?? new Chart(app, 'late');
        const made = late.node.tryFindChild('made') ?? make(late, 'made');
        return app.node.findAll().includes(made) ? [] : ['it is not found'];
      },
    });
    expect(app.synthYaml()).toContain('name: made');
    app.synth();
    expect(readdirSync(app.outdir)).toContain('late.k8s.yaml');
  });

  test('that are made by an override of synth are looked at by the rules', () => {
    class AppWithMore extends App {
      public synth(): void {
        for (const chart of this.charts) {
          this.node.findAll();
          new ApiObject(chart, 'Late', { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'late' }, stringData: { password: 'x' } });
        }
        super.synth();
      }
    }
    const { app } = newDatabase(new AppWithMore({ outdir: newFolder() }));
    expect(() => app.synth()).toThrow(/secrets\/plain/);
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
