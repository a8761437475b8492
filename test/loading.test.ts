/** What takes a while to load, and what is the first to need it. */
const LATE = [
  '../src/rules/catalogue', '../src/rules/inventory', '../src/rules/judge', '../src/recovery/plan', '../src/schedule/schedule-problem',
  '../src/structure/problem', '../imports/monitoring.coreos.com', 'cdk8s-plus-30', 'cronstrue', 'croner',
];

/** The modules of LATE that are loaded by something. */
function loadedBy(load: () => void): string[] {
  const loaded: string[] = [];
  jest.isolateModules(() => {
    for (const module of LATE) {
      jest.doMock(module, () => {
        loaded.push(module);
        return jest.requireActual(module);
      });
    }
    load();
  });
  return loaded;
}

const library = (): typeof import('../src') => require('../src');
const cdk8s = (): typeof import('cdk8s') => require('cdk8s');

test('the library itself loads none of it', () => {
  expect(loadedBy(library)).toEqual([]);
});

test('a database loads none of it before it is written, and then the rules', () => {
  const { BackedUpPostgresCluster, BackupDestination, S3Credentials } = library();
  const { App, Chart, Size, Testing } = cdk8s();
  let chart: import('cdk8s').Chart;
  const define = () => {
    chart = new Chart(new App(), 'chart', { namespace: 'shop' });
    new BackedUpPostgresCluster(chart, 'db', {
      clusterName: 'db',
      imageName: 'ghcr.io/cloudnative-pg/postgresql:17',
      storage: { size: Size.gibibytes(1) },
      backup: { primary: BackupDestination.s3({ bucket: 'backups', region: 'eu-central-1', credentials: S3Credentials.fromSecretName('keys') }) },
    });
  };
  expect(loadedBy(define)).toEqual([]);
  expect(loadedBy(() => Testing.synth(chart))).toEqual(expect.arrayContaining(['../src/rules/catalogue', '../src/rules/inventory']));
});
