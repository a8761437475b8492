import { Severity } from './finding';
import { CLUSTER, POD_MONITOR, PROMETHEUS_RULE, SERVICE } from './inventory';
import type { Resource } from './resource';
import type { Rule } from './rule';
import { at, isVariable, list, text } from './shape';

const CLUSTER_LABEL = 'cnpg.io/cluster';

const DEAD_METRICS = ['cnpg_collector_last_available_backup_timestamp', 'cnpg_collector_first_recoverability_point'];

const deadMetric: Rule = {
  id: 'monitoring/dead-metric',
  title: 'an alert on a metric that stays 0',
  severity: Severity.WARNING,
  consequence: 'With the plugin these metrics are never set. An alert on their age always fires, one with a guard for 0 never does.',
  mend: 'use `barman_cloud_cloudnative_pg_io_last_available_backup_timestamp` and `…_first_recoverability_point`',
  source: 'plugin-barman-cloud internal/cnpgi/instance/metrics.go; cnpg internal/controller/backup_controller.go',
  kinds: ['PrometheusRule'],
  * check(inventory) {
    const cluster = inventory.clusters.find(({ usesPlugin }) => usesPlugin);
    if (!cluster) return;
    for (const resource of inventory.ofType(PROMETHEUS_RULE)) {
      for (const [group, rules] of list(resource.spec.groups).map((entry) => list(at(entry, 'rules'))).entries()) {
        for (const [index, rule] of rules.entries()) {
          const metric = DEAD_METRICS.find((dead) => (text(at(rule, 'expr')) ?? '').includes(dead));
          if (metric) yield { resource, path: `spec.groups[${group}].rules[${index}].expr`, message: `'${metric}' stays 0 for Clusters with the plugin, such as '${cluster.name}': this always fires or never` };
        }
      }
    }
  },
};

/** The Cluster that a Service or PodMonitor selects, and where it says so. */
function selected(resource: Resource): { cluster: string; path: string } | undefined {
  const path = resource.type === SERVICE ? 'spec.selector' : 'spec.selector.matchLabels';
  const cluster = text(at(resource.manifest, ...path.split('.'), CLUSTER_LABEL));
  return cluster === undefined || isVariable(cluster) ? undefined : { cluster, path: `${path}["${CLUSTER_LABEL}"]` };
}

const orphanSelector: Rule = {
  id: 'cluster/orphan-selector',
  title: 'something that selects the pods of a Cluster that is not there',
  severity: Severity.WARNING,
  consequence: 'Left behind by a restore under another name: an application without a database, or a database that nobody monitors.',
  mend: 'write the name of the Cluster that is there',
  source: 'measured: public repositories after a restore',
  kinds: ['Service', 'PodMonitor', 'ScheduledBackup'],
  * check(inventory) {
    if (inventory.clusters.length === 0 && !inventory.complete) return;
    for (const resource of [...inventory.ofType(SERVICE), ...inventory.ofType(POD_MONITOR)]) {
      const selection = selected(resource);
      if (selection && inventory.named(CLUSTER, selection.cluster).length === 0) {
        yield { resource, path: selection.path, message: `no Cluster is called '${selection.cluster}'${inventory.complete ? '' : ' here, it may be defined in another repository'}: it selects no pods` };
      }
    }
    for (const { resource } of inventory.scheduledBackups) {
      const cluster = text(resource.labels[CLUSTER_LABEL]);
      if (cluster === undefined || isVariable(cluster) || inventory.named(CLUSTER, cluster).length > 0) continue;
      yield { resource, path: `metadata.labels["${CLUSTER_LABEL}"]`, message: `no Cluster is called '${cluster}'${inventory.complete ? '' : ' here, it may be defined in another repository'}` };
    }
  },
};

export const MONITORING_RULES: Rule[] = [deadMetric, orphanSelector];
