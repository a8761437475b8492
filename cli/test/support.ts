import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run, Terminal } from '../src/program';

export interface Output {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface JsonFinding {
  readonly rule: string;
  readonly severity: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly kind: string;
  readonly namespace?: string;
  readonly name: string;
  readonly path: string;
  readonly message: string;
  readonly fix: string;
}

const folders: string[] = [];

afterAll(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A folder with files. */
export function folderOf(files: { [path: string]: string | Buffer }): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'audit-')));
  folders.push(folder);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** What the command says and ends with in a folder. */
export function runIn(cwd: string, args: string[], terminal: Partial<Terminal> = {}): Output {
  let [out, err] = ['', ''];
  const code = run(args, {
    cwd,
    version: '1.2.3',
    out: (text) => { out += text; },
    err: (text) => { err += text; },
    input: () => Buffer.from(''),
    isColored: false,
    isWatched: false,
    ...terminal,
  });
  return { code, out, err };
}

/** The JSON of an audit of a folder. */
export function auditOf(files: { [path: string]: string | Buffer } | string, ...args: string[]): { findings: JsonFinding[]; [field: string]: any } {
  const { out, err } = runIn(typeof files === 'string' ? files : folderOf(files), ['audit', '--format', 'json', ...args]);
  expect(err).toBe('');
  return JSON.parse(out);
}

/** `rule file:line:column` of each finding. */
export function places({ findings }: { findings: JsonFinding[] }): string[] {
  return findings.map(({ rule, file, line, column }) => `${rule} ${file}:${line}:${column}`);
}

export interface ClusterOptions {
  readonly name?: string;
  readonly namespace?: string;
  readonly store?: string;
  readonly extra?: string;
}

/** A Cluster that archives to a store; nothing is wrong with it. */
export function cluster({ name = 'db', namespace, store = 'store', extra = '' }: ClusterOptions = {}): string {
  return `apiVersion: postgresql.cnpg.io/v1
kind: Cluster
metadata:
  name: ${name}
${namespace === undefined ? '' : `  namespace: ${namespace}\n`}spec:
  instances: 2
  imageName: ghcr.io/cloudnative-pg/postgresql:17
  storage:
    size: 1Gi
  plugins:
    - name: barman-cloud.cloudnative-pg.io
      isWALArchiver: true
      parameters:
        barmanObjectName: ${store}
${extra}`;
}

/** An ObjectStore; nothing is wrong with it. */
export function objectStore({ name = 'store', namespace, path = 's3://backups/db' }: { name?: string; namespace?: string; path?: string } = {}): string {
  return `apiVersion: barmancloud.cnpg.io/v1
kind: ObjectStore
metadata:
  name: ${name}
${namespace === undefined ? '' : `  namespace: ${namespace}\n`}spec:
  retentionPolicy: 30d
  configuration:
    destinationPath: ${path}
    s3Credentials:
      accessKeyId: {name: keys, key: id}
      secretAccessKey: {name: keys, key: secret}
`;
}

/** A ScheduledBackup; nothing is wrong with it. */
export function scheduledBackup({ name = 'db', namespace, schedule = '0 0 2 * * *', of = name }: { name?: string; namespace?: string; schedule?: string; of?: string } = {}): string {
  return `apiVersion: postgresql.cnpg.io/v1
kind: ScheduledBackup
metadata:
  name: ${name}
${namespace === undefined ? '' : `  namespace: ${namespace}\n`}spec:
  schedule: "${schedule}"
  immediate: true
  cluster:
    name: ${of}
  method: plugin
  pluginConfiguration: {name: barman-cloud.cloudnative-pg.io}
`;
}

/** Cluster, store and ScheduledBackup. */
export function database(options: ClusterOptions & { readonly path?: string; readonly schedule?: string } = {}): string {
  const { namespace, name = 'db', store = 'store' } = options;
  return documents(cluster(options), objectStore({ name: store, namespace, path: options.path ?? `s3://backups/${name}` }), scheduledBackup({ name, namespace, schedule: options.schedule }));
}

export function documents(...texts: string[]): string {
  return texts.join('---\n');
}

export function kustomization(fields: { [field: string]: unknown }, kind = 'Kustomization'): string {
  return JSON.stringify({ apiVersion: `kustomize.config.k8s.io/${kind === 'Component' ? 'v1alpha1' : 'v1beta1'}`, kind, ...fields });
}

/** Flux's Kustomization. */
export function flux(name: string, spec: { [field: string]: unknown }): string {
  return JSON.stringify({ apiVersion: 'kustomize.toolkit.fluxcd.io/v1', kind: 'Kustomization', metadata: { name, namespace: 'flux-system' }, spec });
}
