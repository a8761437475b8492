import assert from 'node:assert/strict';
import { BackupDestination, S3Credentials, SecondaryDestination } from '../../../src';
import { edit, shop, nextShop } from '../apps';
import { archiveWal, insert } from '../ledger';
import { until } from '../parts/processes';
import type { Scenario } from '../stage';
import { PRIVATE_MINIO_ENDPOINT, CA_SECRET } from '../stage';
import { runningShop } from './running-shop';

const MINIO = {
  bucket: 'shop-on-minio', endpoint: 'https://truenas.peekoff.com:9000', credentials: S3Credentials.fromSecretName('longhorn-minio-credentials'),
};

/** Uploads that ask for encryption where there is no KMS. */
export const HARM_ENCRYPTION: Scenario = {
  name: 'harm-encryption',
  async run(stage) {
    const yaml = edit(shop({ backup: { primary: BackupDestination.minio(MINIO), immediate: false } }), 'ObjectStore', ({ spec }) => {
      spec.configuration.wal.encryption = 'AES256';
    });
    await stage.apply(yaml);
    const cluster = stage.operator.cluster('shop', 'shop');
    await cluster.sql('SELECT txid_current(); SELECT pg_switch_wal()');
    await until('archiving fails', async () => await cluster.postgres.sql('SELECT failed_count FROM pg_stat_archiver') !== '0');
    const said = /ERROR: .*/.exec(cluster.sidecar.said())?.[0] ?? '';
    assert.match(said, /KMS is not configured/);
    stage.harm('object-store/encryption-unsupported', 'no WAL is archived and pg_wal grows', 'Barman', said);
  },
};

/** A ScheduledBackup that names another store: the base backup lands in the cluster's own all the same. */
export const HARM_PARAMETERS: Scenario = {
  name: 'harm-parameters',
  async run(stage) {
    const two = shop({ backup: { secondary: SecondaryDestination.replicated(BackupDestination.minio(MINIO)) } });
    await stage.apply(edit(two, 'ScheduledBackup', ({ spec }) => { spec.pluginConfiguration.parameters.barmanObjectName = 'shop-minio-store'; }));
    const base = await stage.b2.keys('shop-backups', 'shop/shop/shop/base/');
    const other = await stage.minio.keys(MINIO.bucket);
    assert.equal(other.length, 0);
    assert.equal(base.length, 2);
    stage.harm('backup/ignored-parameters', 'the store that the ScheduledBackup names stays empty', 'Barman', `backup.info is ${base[0]}`);
  },
};

/** A server whose certificate only the store's own authority vouches for. */
export const PRIVATE_AUTHORITY: Scenario = {
  name: 'private-authority',
  async run(stage) {
    const primary = (ca: boolean) => BackupDestination.minio({
      ...MINIO, endpoint: PRIVATE_MINIO_ENDPOINT, endpointCa: ca ? { secretName: CA_SECRET } : undefined,
    });
    const cluster = await runningShop(stage, shop({ backup: { primary: primary(true) } }));
    const all = await insert(cluster, 1, 10);
    await archiveWal(cluster);
    await stage.operator.destroy(cluster);
    const refusal = await stage.refusal(nextShop(2, undefined, { backup: { primary: primary(false) } }));
    assert.match(refusal.message, /CERTIFICATE_VERIFY_FAILED/);
    stage.note(`without endpointCa ${refusal.by} refuses: ${refusal.message.split('\n').pop()!.slice(0, 200)}`);
    await stage.apply(nextShop(2, undefined, { backup: { primary: primary(true) } }));
    await stage.restored('over TLS with endpointCa', stage.operator.cluster('shop', 'shop'), all);
  },
};
