import assert from 'node:assert/strict';
import { AuthentikChart as SameNameChart } from '../../../examples/recovery/same-name/chart';
import { BackupDestination, RecoverySource, S3Credentials, SecretStoreRef } from '../../../src';
import { authentik, example, retarget, shop } from '../apps';
import { archiveWal, insert, makeLedger, now } from '../ledger';
import type { Scenario } from '../stage';

const NAME = 'authentik-postgresql';
const BUCKET = 'homelab-cnpg-b2';
const ARCHIVE = `auth/${NAME}/${NAME}`;

/** The user's page, played through: tables dropped by mistake, the cluster lost, recovered under its own name, and lost again. */
export const INCIDENT: Scenario = {
  name: 'incident',
  async run(stage) {
    const { operator } = stage;
    await stage.apply(authentik().yaml);
    const first = operator.cluster('auth', NAME);
    await makeLedger(first);
    await insert(first, 1, 1000);
    await operator.backup(first);
    const beforeTheDrop = await insert(first, 1001, 2000);
    const time = await now(first);
    await first.sql('DROP TABLE ledger');
    await archiveWal(first);
    await operator.destroy(first);
    const lineage1 = await stage.b2.contents(BUCKET, `${ARCHIVE}/`);

    await stage.apply(retarget(example(SameNameChart), { targetTime: time }));
    const second = operator.cluster('auth', NAME);
    await stage.restored('same name, lineage 2, a moment before the drop', second, beforeTheDrop);
    const lineage2 = await insert(second, 2001, 3000);
    await archiveWal(second);
    const backups = await operator.listBackups(second);
    stage.row('first base backup of lineage 2', '1 DONE on timeline 2', `${backups.length} ${backups[0]?.status} on timeline ${backups[0]?.timeline}`);
    await operator.destroy(second);

    await stage.apply(thirdLineage());
    const third = operator.cluster('auth', NAME);
    await stage.restored('a second disaster: lineage 3 from lineage 2', third, lineage2);
    assert.deepEqual(await stage.b2.contents(BUCKET, `${ARCHIVE}/`), lineage1);
    stage.held('lineage 1 after all that', 'not a byte changed');
  },
};

/** The same database once more, with the library's own words. */
function thirdLineage(): string {
  return shop({
    clusterName: NAME,
    resourceNamePrefix: 'authentik',
    lineage: 3,
    source: RecoverySource.primary(),
    backup: {
      primary: BackupDestination.backblazeB2({
        bucket: BUCKET,
        region: 'us-west-000',
        credentials: S3Credentials.fromExternalSecret({
          secretName: 'b2-cnpg-credentials', store: SecretStoreRef.clusterSecretStore('bitwarden-backend'), remoteKey: 'backblaze-b2-cnpg-offsite',
        }),
      }),
    },
  }, 'auth');
}
