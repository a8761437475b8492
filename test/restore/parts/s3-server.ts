import type { ChildProcess } from 'node:child_process';
import { createHash, randomBytes, randomInt } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { Agent } from 'node:https';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { Client } from 'minio';
import type { Machine } from './machine';
import { environment, own } from './machine';
import { end, isRunning, start, until } from './processes';
import type { Tls } from './tls';

export interface S3ServerOptions {
  /** Whether uploads may ask for server-side encryption; a server without a KMS refuses those that do. */
  readonly encryption: boolean;
  /** Plain HTTP without it. */
  readonly tls?: Tls;
}

export interface StoredObject {
  readonly size: number;
  readonly sha256: string;
}

/** An object as a listing shows it. */
export interface ListedObject {
  readonly size: number;
  /** Another one for other bytes. */
  readonly etag: string;
  readonly modified: number;
}

/** A MinIO server on loopback with one key pair. */
export class S3Server {
  public accessKey = 'key-of-the-bucket';
  public secretKey = randomBytes(16).toString('hex');
  public port = 0;
  private child?: ChildProcess;
  private readonly kmsKey = randomBytes(32).toString('base64');

  constructor(private readonly machine: Machine, private readonly directory: string, private readonly options: S3ServerOptions) {}

  public get url(): string {
    return `${this.options.tls ? 'https' : 'http'}://127.0.0.1:${this.port}`;
  }

  /** The authority that signed the server's certificate. */
  public get authority(): string | undefined {
    return this.options.tls?.authority;
  }

  /** From now on its URL is known. It starts with its first bucket. */
  public async reserve(): Promise<void> {
    this.port = await freePort();
  }

  public async start(): Promise<void> {
    const { machine: { minio, identity }, directory, options: { encryption, tls } } = this;
    const data = join(directory, 'data');
    for (const folder of [directory, data]) {
      mkdirSync(folder, { recursive: true });
      own(folder, identity);
    }
    const env = environment({
      HOME: directory,
      MINIO_ROOT_USER: this.accessKey,
      MINIO_ROOT_PASSWORD: this.secretKey,
      MINIO_BROWSER: 'off',
      MINIO_UPDATE: 'off',
      ...encryption && { MINIO_KMS_SECRET_KEY: `proof:${this.kmsKey}` },
    });
    const argv = [minio, 'server', '--quiet', '--address', `127.0.0.1:${this.port}`, ...tls ? ['--certs-dir', tls.certificates] : [], data];
    this.child = start(argv, join(directory, 'log'), { ...identity, env });
    await until(`the S3 server answers, see ${directory}/log`, () => this.client().listBuckets().then(() => true, () => false));
  }

  public async stop(): Promise<void> {
    await end(this.child, 'SIGTERM');
  }

  /** As a power cut does it. */
  public async kill(): Promise<void> {
    await end(this.child, 'SIGKILL');
  }

  /** From now on only another key pair is accepted; the caller may or may not be told. */
  public async replaceKeys(): Promise<void> {
    await this.stop();
    this.accessKey = `another-${this.accessKey}`;
    this.secretKey = randomBytes(16).toString('hex');
    await this.start();
  }

  public async makeBucket(bucket: string): Promise<void> {
    if (!this.child) await this.start();
    if (!isRunning(this.child)) return; // it was stopped on purpose
    if (!await this.client().bucketExists(bucket)) await this.client().makeBucket(bucket);
  }

  public async buckets(): Promise<string[]> {
    return (await this.client().listBuckets()).map(({ name }) => name);
  }

  /** The keys below a prefix, in order. */
  public async keys(bucket: string, prefix = ''): Promise<string[]> {
    const keys: string[] = [];
    for await (const { name } of this.client().listObjectsV2(bucket, prefix, true)) {
      if (name !== undefined) keys.push(name);
    }
    return keys.sort();
  }

  /** What a listing says of everything below a prefix, by key without the prefix. */
  public async list(bucket: string, prefix: string): Promise<Map<string, ListedObject>> {
    const objects = new Map<string, ListedObject>();
    for await (const { name, size, etag, lastModified } of this.client().listObjectsV2(bucket, prefix, true)) {
      if (name !== undefined) objects.set(name.slice(prefix.length), { size, etag: etag!, modified: lastModified!.getTime() });
    }
    return objects;
  }

  public async read(bucket: string, key: string): Promise<Buffer> {
    return buffer(await this.client().getObject(bucket, key));
  }

  public async write(bucket: string, key: string, content: Buffer | string): Promise<void> {
    await this.client().putObject(bucket, key, content);
  }

  public async remove(bucket: string, keys: string[]): Promise<void> {
    await this.client().removeObjects(bucket, keys);
  }

  /** What is below a prefix, by key, down to the bytes. */
  public async contents(bucket: string, prefix = ''): Promise<{ [key: string]: StoredObject }> {
    const objects: { [key: string]: StoredObject } = {};
    for (const key of await this.keys(bucket, prefix)) {
      const content = await this.read(bucket, key);
      objects[key] = { size: content.length, sha256: createHash('sha256').update(content).digest('hex') };
    }
    return objects;
  }

  /** What bucket replication does: every object under its own key. */
  public async replicateTo(target: S3Server, bucket: string, targetBucket: string): Promise<number> {
    await target.makeBucket(targetBucket);
    const keys = await this.keys(bucket);
    for (const key of keys) await target.write(targetBucket, key, await this.read(bucket, key));
    return keys.length;
  }

  private client(): Client {
    const { port, accessKey, secretKey, options: { tls } } = this;
    return new Client({
      endPoint: '127.0.0.1',
      port,
      accessKey,
      secretKey,
      useSSL: tls !== undefined,
      region: 'us-east-1',
      retryOptions: { disableRetry: true }, // it would print each of them
      ...tls && { transportAgent: new Agent({ ca: readFileSync(tls.authority) }) },
    });
  }
}

/** Below those that outgoing connections get (Linux: ip_local_port_range), so that a port is still free when its server starts. */
const PORTS = { from: 20_000, to: 32_000 };
const reserved = new Set<number>();

async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(PORTS.from, PORTS.to);
    if (reserved.has(port)) continue;
    reserved.add(port);
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer().once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
