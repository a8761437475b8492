import { nextShop, shop } from '../apps';
import { archiveWal, insert, makeLedger } from '../ledger';
import type { Scenario } from '../stage';

/** Rows in a tablespace of their own, in a database that is not called as CNPG would call it. */
export const TABLESPACE: Scenario = {
  name: 'tablespace',
  async run(stage) {
    const props = {
      application: { database: 'warehouse', owner: 'keeper' },
      clusterSpec: { tablespaces: [{ name: 'cold', storage: { size: '1Gi' } }] },
    };
    await stage.apply(shop({ ...props, backup: { immediate: false } }));
    const cluster = stage.operator.cluster('shop', 'shop');
    await makeLedger(cluster, 'cold');
    await insert(cluster, 1, 10);
    await stage.operator.backup(cluster);
    const all = await insert(cluster, 11, 20);
    await archiveWal(cluster);
    await stage.operator.destroy(cluster);

    await stage.apply(nextShop(2, undefined, props));
    const recovered = stage.operator.cluster('shop', 'shop');
    await stage.restored('a table in a tablespace', recovered, all);
    const databases = await recovered.postgres.sql('SELECT datname FROM pg_database WHERE NOT datistemplate ORDER BY 1');
    stage.row('databases', 'postgres,warehouse', databases);
    const place = await recovered.sql('SELECT pg_tablespace_location(t.oid) FROM pg_class c JOIN pg_tablespace t ON c.reltablespace = t.oid WHERE relname = \'ledger\'');
    stage.row('where it is', recovered.tablespace('cold'), place);
  },
};
