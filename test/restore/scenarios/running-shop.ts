import { shop } from '../apps';
import { makeLedger } from '../ledger';
import type { Stage } from '../stage';
import type { LiveCluster } from '../stand-in/live-cluster';

/** The shop's Cluster, with an empty ledger. */
export async function runningShop(stage: Stage, yaml = shop()): Promise<LiveCluster> {
  await stage.apply(yaml);
  const cluster = stage.operator.cluster('shop', 'shop');
  await makeLedger(cluster);
  return cluster;
}
