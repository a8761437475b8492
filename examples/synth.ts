import { existsSync } from 'node:fs';
import { ApiObject, Chart } from 'cdk8s';
import type { App } from 'cdk8s';
import { PostgresCluster } from '../src';
import type { Archive } from '../src';
import { app as authentik } from './authentik/main';
import { app as mirror } from './dual-backups/mirror/main';
import { app as standby } from './dual-backups/standby/main';
import { app as existing } from './existing/main';
import { app as fleet } from './fleet/main';
import { app as minimal } from './minimal/main';
import { app as clone } from './recovery/clone/main';
import { app as otherCluster } from './recovery/other-cluster/main';
import { app as restored } from './recovery/restored/main';
import { app as sameName } from './recovery/same-name/main';

/** Importing an example's main writes its YAML; this says what was written. */
export const EXAMPLES: App[] = [authentik, mirror, standby, existing, fleet, minimal, sameName, restored, otherCluster, clone];

for (const app of EXAMPLES) report(app);

function report(app: App): void {
  console.log(`\n${app.outdir}/`);
  if (existsSync(`${app.outdir}/plan.md`)) console.log('  plan.md (read it before you apply)');
  for (const chart of app.charts) {
    console.log(`  ${chart.node.id}.k8s.yaml`);
    for (const object of chart.node.findAll().filter((node): node is ApiObject => ApiObject.isApiObject(node))) {
      console.log(`    ${object.kind.padEnd(16)} ${Chart.of(object).namespace}/${object.name}`);
    }
    for (const cluster of chart.node.findAll().filter((node): node is PostgresCluster => node instanceof PostgresCluster)) {
      console.log(`    ${cluster.clusterName} writes ${where(cluster.primaryArchive)}`);
      if (cluster.standby) console.log(`    ${cluster.standby.clusterName} follows it and writes ${where(cluster.standby.archive)}`);
      else if (cluster.secondaryArchive) console.log(`    ${cluster.clusterName} is copied to ${where(cluster.secondaryArchive)}`);
    }
  }
}

function where(archive: Archive): string {
  return `${archive.url}${archive.endpointUrl ? ` at ${archive.endpointUrl}` : ''}`;
}
