import assert from 'node:assert/strict';
import { BackupDestination, RecoverySource, S3Credentials, SecondaryDestination } from '../../../src';
import type { BackupOptions, MirrorOptions } from '../../../src';
import { B2, shop } from '../apps';
import type { ListedObject } from '../parts/s3-server';
import { CA_SECRET, PRIVATE_MINIO_ENDPOINT } from '../stage';
import type { Stage } from '../stage';
import type { PodResult, RunPodOptions } from '../stand-in/kubelet';

export const SOURCE = { bucket: 'shop-backups', prefix: 'shop/shop/shop/' };
export const COPY = { bucket: 'shop-copies', prefix: 'away/shop/shop/shop/' };

/** A server without encryption, under another prefix and with an authority of its own. */
const MINIO = BackupDestination.minio({
  bucket: COPY.bucket, prefix: 'away', endpoint: PRIVATE_MINIO_ENDPOINT, endpointCa: { secretName: CA_SECRET }, credentials: S3Credentials.fromSecretName('longhorn-minio-credentials'),
});

/** The shop with a mirror. */
export function mirroredShop(options: MirrorOptions = {}, backup: Partial<BackupOptions> = {}): string {
  return shop({ backup: { secondary: SecondaryDestination.mirrored(MINIO, options), ...backup } });
}

/** A database of another name from the shop's mirror, for a look. */
export function lookAtCopy(clusterName: string): string {
  return shop({
    clusterName,
    source: RecoverySource.destination({ destination: MINIO, clusterName: 'shop', namespace: 'shop' }),
    application: { database: 'app', owner: 'app' },
    backup: { primary: B2, immediate: false },
  });
}

type Listing = Map<string, ListedObject>;

/** The two archives of the mirrored shop, and what must never happen to the copy. */
export class Mirror {
  /** What the source held when the last run that ended well began. */
  public floor: string[] = [];
  private seen: Listing = new Map();
  private looks = 0;

  constructor(private readonly stage: Stage) {}

  public async run(options?: RunPodOptions): Promise<PodResult> {
    const before = [...(await this.source()).keys()];
    const result = await this.stage.kubelet.run('CronJob', 'shop', 'shop-mirror', options);
    if (result.succeeded) this.floor = before;
    return result;
  }

  /** A run that has to end well; returns what the script said. */
  public async complete(): Promise<string> {
    const { succeeded, logs } = await this.run();
    assert.ok(succeeded, JSON.stringify(logs, undefined, 1));
    return logs.mirror;
  }

  /** A run that has to fail, and must not have pruned; returns what the script said. */
  public async failed(): Promise<string> {
    const { succeeded, logs } = await this.run();
    assert.ok(!succeeded && logs.retention === undefined, JSON.stringify(logs, undefined, 1));
    return logs.mirror;
  }

  public source(): Promise<Listing> {
    return this.stage.b2.list(SOURCE.bucket, SOURCE.prefix);
  }

  public copy(): Promise<Listing> {
    return this.stage.minio.list(COPY.bucket, COPY.prefix);
  }

  /** Takes what is not in a listing out of the copy, as if it had never been there. */
  public async reset(to: Listing = new Map()): Promise<void> {
    const more = [...(await this.copy()).keys()].filter((key) => !to.has(key));
    await this.stage.minio.remove(COPY.bucket, more.map((key) => COPY.prefix + key));
    this.seen = to;
    if (to.size === 0) this.floor = [];
  }

  /** The ids of the base backups that a restore would find in the copy. */
  public async published(): Promise<string[]> {
    return [...(await this.copy()).keys()].flatMap((key) => /^base\/(.+)\/backup\.info$/.exec(key)?.[1] ?? []);
  }

  /** Whatever was killed when: what is published is whole, what was there is there, and nothing has been written over. */
  public async isSound(): Promise<void> {
    const [source, copy] = [await this.source(), await this.copy()];
    for (const [key, { etag, modified }] of this.seen) {
      assert.deepEqual([copy.get(key)?.etag, copy.get(key)?.modified], [etag, modified], `${key} of the copy was touched`);
    }
    this.seen = copy;
    const begins: string[] = [];
    for (const id of await this.published()) {
      const read = async (server: 'b2' | 'minio', { bucket, prefix }: typeof COPY) => (await this.stage[server].read(bucket, `${prefix}base/${id}/backup.info`)).toString();
      const info = await read('minio', COPY);
      assert.equal(info, await read('b2', SOURCE));
      const [begin, end] = ['begin_wal', 'end_wal'].map((field) => new RegExp(`^${field}=(.*)$`, 'm').exec(info)![1]);
      begins.push(begin);
      const data = [...source.keys()].filter((key) => key.startsWith(`base/${id}/`));
      assert.ok(data.length >= 2, data.join(' '));
      for (const key of [...data, ...segments(begin, end).map(walKey)]) {
        assert.ok(source.has(key), `${key} is in the source`);
        assert.equal(copy.get(key)?.size, source.get(key)!.size, `${key}, of base backup ${id}`);
      }
    }
    const oldest = begins.sort()[0] ?? 'F';
    for (const key of this.floor.filter((name) => name.startsWith('wals/') && (name.includes('.history') || name.split('/').pop()! >= oldest))) {
      assert.equal(copy.get(key)?.size, source.get(key)?.size, `${key}, which was archived before the last complete run`);
    }
  }

  /** Restores the copy as it is now, calls back with the restored database, and takes that away again. */
  public async look(seeing: (cluster: ReturnType<Stage['operator']['cluster']>) => Promise<void>): Promise<void> {
    const { operator } = this.stage;
    const name = `look-${this.looks += 1}`;
    await this.stage.apply(lookAtCopy(name));
    const cluster = operator.cluster('shop', name);
    await seeing(cluster);
    await operator.destroy(cluster);
  }
}

/** The segments of 16 MB from the first to the last. */
export function segments(begin: string, end: string): string[] {
  const position = (name: string) => parseInt(name.slice(8, 16), 16) * 256 + parseInt(name.slice(16), 16);
  const hex = (value: number) => value.toString(16).toUpperCase().padStart(8, '0');
  const names: string[] = [];
  for (let each = position(begin); each <= position(end); each += 1) names.push(begin.slice(0, 8) + hex(Math.floor(each / 256)) + hex(each % 256));
  return names;
}

/** Where Barman puts a compressed segment. */
export function walKey(segment: string): string {
  return `wals/${segment.slice(0, 16)}/${segment}.gz`;
}
