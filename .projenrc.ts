import { cdk8s, javascript } from 'projen';

const project = new cdk8s.ConstructLibraryCdk8s({
  name: 'cdk8s-cnpg',
  description: 'PostgreSQL on Kubernetes (CloudNativePG) that is backed up for real and can be recovered with a few lines',
  keywords: ['cdk8s', 'kubernetes', 'postgresql', 'cloudnative-pg', 'cnpg', 'barman-cloud', 'backup', 'recovery'],
  author: 'cdk8s-cnpg maintainers',
  authorAddress: 'https://github.com/cdk8s-cnpg',
  authorOrganization: true,
  repositoryUrl: 'https://github.com/cdk8s-cnpg/cdk8s-cnpg',
  license: 'Apache-2.0',
  defaultReleaseBranch: 'main',

  projenrcTs: true,
  projenVersion: '0.103.25',
  packageManager: javascript.NodePackageManager.NPM,
  minNodeVersion: '20.16.0',
  cdk8sVersion: '2.70.106',
  constructsVersion: '10.8.1',
  jsiiVersion: '~6.0.16',
  typescriptVersion: '~6.0.3', // not 7: jsii 6.0 wants ~6.0, ts-jest <7, typescript-eslint <6.1
  peerDeps: ['cdk8s-plus-30@^2.4.10'],
  // not jsii modules, so they travel inside the package
  bundledDeps: ['croner@^10', 'cronstrue@^3', 'fastest-levenshtein@^1'],
  devDeps: [
    '@types/node@^20',
    'ajv@^8',
    'cdk8s-cli@^2.207.60',
    'esbuild@^0.28',
    'fast-check@^4',
    'js-yaml@^5.5.0',
    'kubernetes-models@^5.1.0',
    'minio@^8.0.7',
  ],

  // imports/ stays at the top level, beside src/
  entrypoint: 'lib/src/index.js',
  tsconfig: {
    include: ['imports/**/*.ts'],
    compilerOptions: { rootDir: '.', inlineSourceMap: false, inlineSources: false },
  },
  eslintOptions: { dirs: ['src'], devdirs: ['test', 'examples', 'scripts', 'bench', 'cli/src', 'cli/test', 'cli/bench'], commandOptions: { fix: false } },

  jestOptions: {
    jestVersion: '^30', // not ^30.5: @types/jest follows the same range and stops at 30.0
    updateSnapshot: javascript.UpdateSnapshot.NEVER,
    jestConfig: {
      testMatch: ['<rootDir>/{src,test,examples}/**/*.test.ts', '<rootDir>/cli/test/**/*.test.ts'],
      // the tests of cli/ run against the sources, without a compilation
      moduleNameMapper: { '^cdk8s-cnpg/lib/(.*)$': '<rootDir>/$1' },
      coveragePathIgnorePatterns: ['/node_modules/', '<rootDir>/imports/'],
      collectCoverage: false, // npm test -- --coverage
    },
    junitReporting: false,
  },

  github: false,
  release: false,
  depsUpgrade: false,
  sampleCode: false,
  integrationTestAutoDiscover: false,
});

// jsii sets types to lib/index.d.ts after the entrypoint: with rootDir "." it is one level down
project.package.addField('types', 'lib/src/index.d.ts');
// 1.13.0 names platform packages that are not published; npm ci then refuses the lock file
project.package.addPackageResolutions('unrs-resolver@1.12.2');
project.tasks.addEnvironment('JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION', '20');
for (const path of ['/imports/', '/examples/', '/scripts/', '/bench/', '/rosetta/', '/docs/', '/.ci/', '/cdk8s.yaml', '/CONTRIBUTING.md']) {
  project.addPackageIgnore(path);
}
project.gitignore.exclude('.jsii.tabl.json');
// the compiler takes TypeScript only, and the package has no src/
project.compileTask.exec('cp src/mirror/mirror.sh lib/src/mirror/mirror.sh');
// these load on first need what most apps never use
project.eslint?.addOverride({
  files: ['src/**/*.ts', 'bench/workloads.ts', 'test/loading.test.ts'],
  rules: { '@typescript-eslint/no-require-imports': 'off' },
});

// the command is linted before the library is compiled, which tsc reads from the sources (cli/tsconfig.json)
project.eslint?.addOverride({ files: ['cli/src/library.ts'], rules: { 'import/no-unresolved': ['error', { ignore: ['^cdk8s-cnpg/lib/'] }] } });

// editors, eslint and ts-node look for the nearest tsconfig.json
const folders = ['examples', 'scripts', 'bench'].map((folder) => new javascript.TypescriptConfig(project, {
  fileName: `${folder}/tsconfig.json`,
  extends: javascript.TypescriptConfigExtends.fromTypescriptConfigs([project.tsconfig!]),
  include: ['**/*.ts'],
  compilerOptions: { noEmit: true, rootDir: '..' },
}));

project.addTask('synth', {
  description: 'Write the YAML of every example below dist/ and say what it is',
  exec: 'ts-node --project examples/tsconfig.json examples/synth.ts',
});
project.addTask('golden', {
  description: 'Accept the YAML of every example as golden: read the diff before you commit it',
  exec: 'ts-node --project scripts/tsconfig.json scripts/accept-golden.ts',
});
project.addTask('validators', {
  description: 'Regenerate the validators of CRD structure from imports/crds',
  exec: 'ts-node --project scripts/tsconfig.json scripts/generate-validators.ts',
});
project.addTask('test:restore', {
  description: 'Archive, back up and restore on real PostgreSQL, Barman and S3 servers from the YAML of the examples (--only <scenario>, --keep)',
  exec: 'ts-node --transpile-only --project test/tsconfig.json test/restore/main.ts',
  receiveArgs: true,
});
project.addTask('test:mutations', {
  description: 'Break the library on purpose, one line at a time, and see that the tests notice (--only <mutation>)',
  exec: 'ts-node --transpile-only --project test/tsconfig.json test/restore/mutations/main.ts',
  receiveArgs: true,
});
const bench = project.addTask('bench', {
  description: 'Measure what the library costs beside cdk8s alone, and an audit beside parsing: fails above its limits',
  steps: [
    { spawn: 'compile' },
    { exec: 'ts-node --project bench/tsconfig.json bench/rules.ts' },
    { exec: 'ts-node --project bench/tsconfig.json bench/run.ts' },
  ],
});
const rules = project.addTask('rules', {
  description: 'Regenerate docs/rules.md from the catalogue of rules and docs/rule-examples',
  exec: 'ts-node --project scripts/tsconfig.json scripts/write-rules-page.ts',
});
project.postCompileTask.spawn(rules);
const imports = project.addTask('import', {
  description: 'Regenerate everything in imports/ from imports/crds (see cdk8s.yaml)',
  exec: 'cdk8s --check-upgrade=false import --no-save',
});
imports.exec('ts-node --project scripts/tsconfig.json scripts/lean-bindings.ts');
imports.spawn(project.tasks.tryFind('validators')!);

// a package of its own, so that the library brings nothing of what only the command needs
project.package.addField('workspaces', ['cli']);
project.addPackageIgnore('/cli/');
project.gitignore.exclude('/cli/lib/');
const cli = project.addTask('cli', {
  description: 'Bundle the command in cli/lib; it needs the compiled library to run',
  exec: 'esbuild cli/src/main.ts --bundle --platform=node --target=node20 --packages=external --tsconfig=tsconfig.json --outfile=cli/lib/main.js',
});
cli.exec('cp docs/rules.md cli/lib/rules.md');
project.postCompileTask.spawn(cli);
bench.spawn(cli);
bench.exec('ts-node --project cli/tsconfig.json cli/bench/audit.ts');
project.addTask('test:survival', {
  description: 'Audit 1,000 random and 200 broken files with the built command, in 512 MB (a number seeds the random ones)',
  exec: 'ts-node --project cli/tsconfig.json cli/bench/survival.ts',
  receiveArgs: true,
});

// ts-jest only transpiles: types of tests, examples and scripts are checked here
for (const folder of ['test', ...folders.map((config) => config.fileName.split('/')[0]), 'cli']) {
  project.testTask.exec(`tsc --project ${folder}/tsconfig.json`);
}

// every snippet of the README and every @example has to compile; rosetta/default.ts-fixture wraps them
project.postCompileTask.exec('jsii-rosetta extract --compile --fail');

project.synth();
