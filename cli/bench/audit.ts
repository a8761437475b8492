import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What an audit costs above the parsing, in seconds of the processor, and the most memory in megabytes. */
export interface AuditCost {
  readonly parse: number;
  readonly audit: number;
  readonly ratio: number;
  readonly memory: number;
}

const FILES = 5_000;
const ROUNDS = 3;
const MOST = 2;
const COMMAND = join(__dirname, '../lib/main.js');

/** Reads the same files with the same library, and nothing else. */
const PARSE = `
  const { readdirSync, readFileSync } = require('node:fs');
  const { join } = require('node:path');
  const { parseAllDocuments } = require(process.argv[2]);
  let count = 0;
  for (const folder of readdirSync(process.argv[1]).filter((name) => name !== '.measure.cjs')) {
    for (const file of readdirSync(join(process.argv[1], folder))) {
      for (const document of parseAllDocuments(readFileSync(join(process.argv[1], folder, file), 'utf8'))) count += document.toJS() ? 1 : 0;
    }
  }
  if (count !== ${FILES * 5}) throw new Error(String(count));
`;

/** Hidden, and so passed over. */
const MEASURE_FILE = '.measure.cjs';
const MEASURE = `
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    require('node:fs').writeSync(2, JSON.stringify({ seconds: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS / 1024 }));
  });
`;

/** Five resources: what one database needs. */
function database(index: number): string {
  const name = `db-${index}`;
  const metadata = (suffix: string) => `metadata:\n  name: ${name}${suffix}\n  namespace: ns-${index % 100}\n  labels:\n    app.kubernetes.io/name: ${name}\n`;
  const store = (kind: string) => `apiVersion: barmancloud.cnpg.io/v1\nkind: ObjectStore\n${metadata(`-${kind}`)}spec:
  ${kind === 'main' ? 'retentionPolicy: 30d' : '# filled by the storage'}
  configuration:
    destinationPath: s3://backups-${kind}/${name}
    s3Credentials:
      accessKeyId:
        name: ${name}-keys
        key: AWS_ACCESS_KEY_ID
      secretAccessKey:
        name: ${name}-keys
        key: AWS_SECRET_ACCESS_KEY
    wal:
      compression: gzip
    data:
      compression: gzip
      jobs: 2\n`;
  return [
    `apiVersion: external-secrets.io/v1\nkind: ExternalSecret\n${metadata('-keys')}spec:
  refreshInterval: 1h
  secretStoreRef:
    name: vault
    kind: ClusterSecretStore
  target:
    name: ${name}-keys
    creationPolicy: Owner
  data:
    - secretKey: AWS_ACCESS_KEY_ID
      remoteRef:
        key: backups
        property: id
    - secretKey: AWS_SECRET_ACCESS_KEY
      remoteRef:
        key: backups
        property: secret\n`,
    store('main'),
    store('copy').replace('metadata:\n', 'metadata:\n  annotations:\n    cdk8s-cnpg/fed-by: bucket-replication\n'),
    `apiVersion: postgresql.cnpg.io/v1\nkind: Cluster\n${metadata('')}spec:
  instances: 2
  imageName: ghcr.io/cloudnative-pg/postgresql:17
  storage:
    size: 20Gi
  walStorage:
    size: 4Gi
  postgresql:
    parameters:
      max_connections: "100"
      shared_buffers: "256MB"
  plugins:
    - name: barman-cloud.cloudnative-pg.io
      isWALArchiver: true
      parameters:
        barmanObjectName: ${name}-main
        serverName: ${name}
  externalClusters:
    - name: copy
      plugin:
        name: barman-cloud.cloudnative-pg.io
        parameters:
          barmanObjectName: ${name}-copy
          serverName: ${name}\n`,
    `apiVersion: postgresql.cnpg.io/v1\nkind: ScheduledBackup\n${metadata('-backup')}spec:
  schedule: "${index % 50 === 0 ? '0 3 * * *' : '0 0 3 * * *'}"
  immediate: true
  backupOwnerReference: self
  cluster:
    name: ${name}
  method: plugin
  pluginConfiguration:
    name: barman-cloud.cloudnative-pg.io\n`,
  ].join('---\n');
}

/** 5,000 files with 25,000 resources; a fiftieth of the schedules is wrong. The best of a few rounds counts: noise only adds. */
export function auditCost(): AuditCost {
  const folder = mkdtempSync(join(tmpdir(), 'cdk8s-cnpg-bench-'));
  try {
    for (let index = 0; index < FILES; index++) {
      mkdirSync(join(folder, `ns-${index % 100}`), { recursive: true });
      writeFileSync(join(folder, `ns-${index % 100}`, `db-${index}.yaml`), database(index));
    }
    writeFileSync(join(folder, MEASURE_FILE), MEASURE);
    const rounds = Array.from({ length: ROUNDS }, () => ({
      parse: measured(folder, '--eval', PARSE, folder, require.resolve('yaml')),
      audit: measured(folder, COMMAND, 'audit', '--format', 'json', '--fail-on', 'never', folder),
    }));
    const least = (of: 'parse' | 'audit') => Math.min(...rounds.map((round) => round[of].seconds));
    return { parse: least('parse'), audit: least('audit'), ratio: least('audit') / least('parse'), memory: Math.max(...rounds.map(({ audit }) => audit.memory)) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function measured(cwd: string, ...args: string[]): { seconds: number; memory: number } {
  const errors = execFileSync('sh', ['-c', '"$@" 2>&1 >/dev/null', 'sh', process.execPath, '--require', join(cwd, MEASURE_FILE), ...args], { cwd, encoding: 'utf8' });
  return JSON.parse(errors);
}

if (require.main === module) {
  const { parse, audit, ratio, memory } = auditCost();
  console.log(`audit of ${FILES} files with ${FILES * 5} resources: ${audit.toFixed(1)} s, parsing alone ${parse.toFixed(1)} s: ${ratio.toFixed(2)} times; at most ${Math.round(memory)} MB`);
  if (ratio > MOST) throw new Error(`an audit takes more than ${MOST} times as long as parsing`);
}
