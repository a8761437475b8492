/** What the first database needs. */
const WITH_A_DATABASE = ['../imports/barmancloud.cnpg.io', '../imports/postgresql.cnpg.io', '../src/cluster/define-cluster'];

/** What is needed when an app is written for the first time. */
const WITH_SYNTH = ['../src/rules/catalogue', '../src/rules/inventory', '../src/rules/judge'];

/** What most apps never need. */
const SELDOM = [
  '../imports/monitoring.coreos.com', '../src/archive/azure-destination', '../src/mirror/define-mirror', '../src/mirror/mirror-feed',
  '../src/recovery/plan', '../src/recovery/sources', '../src/standby/define-standby', '../src/standby/standby-feed', '../src/structure/problem', 'cdk8s-plus-30', 'cronstrue',
];

/** Notes which of the lists' modules are loaded from now on. */
function watch(): string[] {
  const loaded: string[] = [];
  for (const module of [...WITH_A_DATABASE, ...WITH_SYNTH, ...SELDOM]) {
    jest.doMock(module, () => {
      loaded.push(module);
      return jest.requireActual(module);
    });
  }
  return loaded;
}

test('what takes a while to load is loaded on first need', () => {
  jest.isolateModules(() => {
    const loaded = watch();
    const { BackedUpPostgresCluster, BackupDestination, S3Credentials }: typeof import('../src') = require('../src');
    const { App, Chart, Size }: typeof import('cdk8s') = require('cdk8s');
    expect(loaded.splice(0)).toEqual([]);

    const app = new App();
    new BackedUpPostgresCluster(new Chart(app, 'chart', { namespace: 'shop' }), 'db', {
      clusterName: 'db',
      imageName: 'ghcr.io/cloudnative-pg/postgresql:17',
      storage: { size: Size.gibibytes(1) },
      backup: { primary: BackupDestination.s3({ bucket: 'backups', region: 'eu-central-1', credentials: S3Credentials.fromSecretName('keys') }) },
    });
    expect(loaded.splice(0).sort()).toEqual(WITH_A_DATABASE);

    app.synthYaml();
    expect(loaded.splice(0).sort()).toEqual(WITH_SYNTH);
  });
});
