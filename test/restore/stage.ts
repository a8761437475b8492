import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { rows } from './ledger';
import type { Rows } from './ledger';
import type { Machine } from './parts/machine';
import { own } from './parts/machine';
import { S3Server } from './parts/s3-server';
import { generateTls } from './parts/tls';
import { WrappedRclone } from './parts/wrapped-rclone';
import { ApiServer } from './stand-in/api-server';
import { Kubelet } from './stand-in/kubelet';
import type { LiveCluster } from './stand-in/live-cluster';
import type { Voice } from './stand-in/manifest';
import { Refused, parse } from './stand-in/manifest';
import { Operator } from './stand-in/operator';
import type { Loopback } from './stand-in/sidecar';

/** One line of the report. */
export interface Row {
  readonly scenario: string;
  readonly what: string;
  readonly expected: string;
  readonly found: string;
  readonly segments?: number;
  readonly seconds: number;
}

/** Something that is shown, each with servers, buckets and a cluster world of its own. */
export interface Scenario {
  readonly name: string;
  readonly run: (stage: Stage) => Promise<void>;
}

/** The endpoints of the examples and of the apps here, and which of the servers stands for each. */
const B2_ENDPOINT = 'https://s3.us-west-000.backblazeb2.com';
const MINIO_ENDPOINT = 'https://truenas.peekoff.com:9000';
/** The same server as MinIO's, under a name that no public authority has signed. */
export const PRIVATE_MINIO_ENDPOINT = 'https://minio.internal:9000';

/** What a store without an endpoint means. */
const AMAZON = 'https://s3.amazonaws.com';

/** The items that the examples' ExternalSecrets read. */
const VAULT_ITEMS = ['backblaze-b2-cnpg-offsite', 'backblaze-b2-cnpg-readonly', 'second-home-postgres'];
/** The Secrets that the examples and our apps expect to be there. */
const B2_SECRETS = ['b2-keys'];
const MINIO_SECRETS = ['longhorn-minio-credentials', 'staging-minio-credentials'];
export const CA_SECRET = 'minio-authority';

export class Stage {
  public readonly rows: Row[] = [];
  public readonly notes: string[] = [];
  /** With server-side encryption, over HTTP. */
  public readonly b2: S3Server;
  /** Without server-side encryption, over TLS. */
  public minio!: S3Server;
  public api!: ApiServer;
  public operator!: Operator;
  public kubelet!: Kubelet;
  private readonly directory: string;
  private since = Date.now();

  constructor(private readonly machine: Machine, public readonly scenario: string) {
    this.directory = join(machine.directory, scenario);
    mkdirSync(this.directory);
    own(this.directory, machine.identity);
    this.b2 = new S3Server(machine, join(this.directory, 'b2'), { encryption: true });
    this.forgetEverything();
  }

  public async open(): Promise<void> {
    const tls = await generateTls(this.directory, this.machine.identity);
    this.minio = new S3Server(this.machine, join(this.directory, 'minio'), { encryption: false, tls });
    await Promise.all([this.b2.reserve(), this.minio.reserve()]);
    this.since = Date.now();
  }

  /** A Kubernetes cluster in which nothing was ever applied. */
  public forgetEverything(): void {
    this.api = new ApiServer(Object.fromEntries(VAULT_ITEMS.map((item) => [item, keys(this.b2)])));
    this.operator = new Operator(this.machine, this.api, (endpoint) => this.loopback(endpoint), this.directory);
    this.kubelet = new Kubelet(this.machine, this.api, (endpoint) => this.loopback(endpoint), join(this.directory, 'pods'));
  }

  public async close(): Promise<void> {
    await this.operator.killAll();
    await Promise.all([this.b2.kill(), this.minio?.kill()]);
  }

  /** What a GitOps controller does with the YAML, and the operator after it. */
  public async apply(yaml: string): Promise<void> {
    for (const namespace of new Set(yaml.match(/(?<=^ {2}namespace: ).+$/gm))) this.provideSecrets(namespace);
    this.api.apply(yaml);
    for (const { kind, spec } of parse(yaml)) {
      if (kind !== 'ObjectStore') continue;
      const { configuration } = spec;
      await this.server(configuration.endpointURL).makeBucket(new URL(configuration.destinationPath).host);
    }
    await this.operator.reconcile();
  }

  /** The Secrets that somebody has made in a namespace, as the servers take them now. */
  public provideSecrets(namespace: string): void {
    for (const name of B2_SECRETS) this.api.setSecret(namespace, name, keys(this.b2));
    for (const name of MINIO_SECRETS) this.api.setSecret(namespace, name, keys(this.minio));
    this.api.setSecret(namespace, CA_SECRET, { 'ca.crt': readFileSync(this.minio.authority!, 'utf8') });
  }

  /** Applies a Cluster that has to fail, returns what was said, and takes the Cluster and its volume away. */
  public async refusal(yaml: string): Promise<Refused> {
    const said = await this.apply(yaml).then(() => undefined, (error: unknown) => error);
    if (!(said instanceof Refused)) throw said ?? new Error('what should have failed did not');
    for (const { kind, metadata: { namespace, name } } of parse(yaml)) {
      if (kind === 'Cluster') this.clear(namespace!, name);
    }
    return said;
  }

  /** A restored database has exactly the rows that it should have. */
  public async restored(what: string, cluster: LiveCluster, expected: Rows, database?: string): Promise<void> {
    const found = await rows(cluster, database);
    this.row(what, expected, found, cluster.sidecar.restoredSegments());
  }

  public row(what: string, expected: string, found: string, segments?: number): void {
    this.rows.push({ scenario: this.scenario, what, expected, found, segments, seconds: (Date.now() - this.since) / 1000 });
    this.since = Date.now();
    assert.equal(found, expected, what);
  }

  /** What has been asserted already, down to details that no row can hold. */
  public held(what: string, text: string): void {
    this.row(what, text, text);
  }

  public note(text: string): void {
    this.notes.push(`${this.scenario}: ${text}`);
  }

  /** What a rule forbids was done, and this is what came of it. */
  public harm(rule: string, what: string, by: Voice, evidence: string): void {
    const said = evidence.replace(`${by}: `, '').trim().split('\n').slice(-2).join(' / ').slice(0, 300);
    this.note(`${rule}: ${what}. ${by}: ${said}`);
  }

  /** Something in front of the mirror's rclone that can stop its script between two calls. */
  public wrapRclone(): WrappedRclone {
    const folder = join(this.directory, 'wrapped-rclone');
    mkdirSync(folder, { recursive: true });
    own(folder, this.machine.identity);
    return new WrappedRclone(folder, (path) => own(path, this.machine.identity));
  }

  public clusterDirectory(namespace: string, name: string): string {
    return join(this.directory, namespace, name);
  }

  private clear(namespace: string, name: string): void {
    this.api.remove('Cluster', namespace, name);
    rmSync(this.clusterDirectory(namespace, name), { recursive: true, force: true });
  }

  private loopback(endpoint?: string): Loopback {
    const server = this.server(endpoint);
    return { url: server.url, publicAuthority: endpoint === PRIVATE_MINIO_ENDPOINT ? undefined : server.authority };
  }

  private server(endpoint = AMAZON): S3Server {
    const servers: { [endpoint: string]: S3Server } = {
      [B2_ENDPOINT]: this.b2, [AMAZON]: this.b2, [MINIO_ENDPOINT]: this.minio, [PRIVATE_MINIO_ENDPOINT]: this.minio,
    };
    if (!servers[endpoint]) throw new Error(`no server stands for the endpoint ${endpoint}`);
    return servers[endpoint];
  }
}

function keys({ accessKey, secretKey }: S3Server): { [name: string]: string } {
  return { AWS_ACCESS_KEY_ID: accessKey, AWS_SECRET_ACCESS_KEY: secretKey };
}
