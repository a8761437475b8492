import { eachUnlike } from './alike';
import { valueAt } from './field-path';
import { Severity } from './finding';
import { BACKUP, CLUSTER, OBJECT_STORE, SCHEDULED_BACKUP } from './inventory';
import { quantity } from '../quantity';
import type { Resource } from './resource';
import type { Problem, Rule } from './rule';
import { at, fields, isSet, isVariable, list, text } from './shape';
import { imageNameProblem } from '../cluster/image-name';
import { clusterNameProblem } from '../names';
import type { StructureProblem } from '../structure/validate';
import { validateStructure } from '../structure/validate';

const KINDS = ['Cluster'];
const WEBHOOK = 'cnpg internal/webhook/v1/cluster_webhook.go';

/** Problems of props say what to write after the last semicolon. */
function split(problem: string): { message: string; mend?: string } {
  const semicolon = problem.lastIndexOf('; write ');
  return semicolon === -1 ? { message: problem } : { message: problem.slice(0, semicolon), mend: problem.slice(semicolon + 2) };
}

const name: Rule = {
  id: 'cluster/name',
  title: 'a Cluster that may not be called so',
  severity: Severity.ERROR,
  consequence: 'The webhook rejects the Cluster.',
  mend: 'use at most 50 lower-case letters, digits and `-`, starting with a letter',
  source: WEBHOOK,
  kinds: KINDS,
  * check({ clusters }) {
    for (const { resource } of clusters) {
      const problem = resource.name === '' || isVariable(resource.name) ? undefined : clusterNameProblem('metadata.name', resource.name);
      if (problem) yield { resource, path: 'metadata.name', ...split(problem) };
    }
  },
};

const image: Rule = {
  id: 'cluster/image',
  title: 'an image whose PostgreSQL version cannot be told',
  severity: Severity.ERROR,
  consequence: 'The webhook rejects the Cluster: it reads the version from the tag.',
  mend: 'write a tag that starts with a version of 13 or later, such as `ghcr.io/cloudnative-pg/postgresql:17`',
  source: `${WEBHOOK}, validateImageName`,
  kinds: KINDS,
  * check({ clusters }) {
    for (const { resource, spec } of clusters) {
      const imageName = text(spec.imageName);
      const problem = imageName === undefined || isVariable(imageName) ? undefined : imageNameProblem(imageName);
      if (problem) yield { resource, path: 'spec.imageName', ...split(problem) };
    }
  },
};

/** Those that are CNPG's own in every version that has the plugin; of others the webhook decides. */
const FIXED_PARAMETERS = new RegExp(`^(${[
  'allow_alter_system', 'allow_system_table_mods', 'archive_cleanup_command', 'archive_command', 'archive_mode', 'bonjour', 'bonjour_name', 'cluster_name', 'config_file',
  'data_directory', 'data_sync_retry', 'event_source', 'external_pid_file', 'hba_file', 'hot_standby', 'ident_file', 'jit_provider', 'listen_addresses', 'log_destination',
  'log_directory', 'log_file_mode', 'log_filename', 'log_rotation_age', 'log_rotation_size', 'log_truncate_on_rotation', 'logging_collector', 'port', 'primary_conninfo',
  'primary_slot_name', 'promote_trigger_file', 'recovery_end_command', 'recovery_min_apply_delay', 'recovery_target(_.*)?', 'restart_after_crash', 'restore_command',
  'shared_preload_libraries', 'ssl', 'ssl_ca_file', 'ssl_cert_file', 'ssl_crl_file', 'ssl_dh_params_file', 'ssl_key_file', 'ssl_passphrase_command',
  'ssl_passphrase_command_supports_reload', 'stats_temp_directory', 'synchronous_standby_names', 'syslog_.*', 'unix_socket_.*',
].join('|')})$`);

const fixedParameter: Rule = {
  id: 'cluster/fixed-parameter',
  title: 'a parameter that CNPG sets itself',
  severity: Severity.ERROR,
  consequence: 'The webhook rejects the Cluster: "Can\'t set fixed configuration parameter".',
  mend: 'remove it; libraries go to `shared_preload_libraries` beside `parameters`, archiving to `plugins`',
  source: 'cnpg pkg/postgres/configuration.go',
  kinds: KINDS,
  * check({ clusters }) {
    for (const { resource, spec } of clusters) {
      for (const parameter of Object.keys(fields(at(spec, 'postgresql', 'parameters')))) {
        if (FIXED_PARAMETERS.test(parameter)) yield { resource, path: `spec.postgresql.parameters.${parameter}`, message: `'${parameter}' is CNPG's own: it rejects the Cluster` };
      }
    }
  },
};

/** Of External Secrets there is a rule of its own. */
const KNOWN_VERSIONS: { [type: string]: string } = {
  [CLUSTER]: 'postgresql.cnpg.io/v1',
  [BACKUP]: 'postgresql.cnpg.io/v1',
  [SCHEDULED_BACKUP]: 'postgresql.cnpg.io/v1',
  [OBJECT_STORE]: 'barmancloud.cnpg.io/v1',
};

const CRDS = {
  source: 'the structure of the CRDs of CNPG 1.30, plugin-barman-cloud 0.14, External Secrets 2.9, prometheus-operator',
  kinds: ['Cluster', 'Backup', 'ScheduledBackup', 'ObjectStore', 'ExternalSecret', 'PodMonitor', 'PrometheusRule'],
};

/** Whether a field looks like none of the known ones: it may be of a later version. */
function mayBeOfLaterVersion({ kind, suggestion }: StructureProblem): boolean {
  return kind === 'unknown-field' && suggestion === undefined;
}

const schema: Rule = {
  id: 'cluster/schema',
  title: 'a field that the CRD does not have, or of another type',
  severity: Severity.ERROR,
  consequence: 'The API server drops an unknown field in silence, and whatever it was meant to do does not happen. A wrong type is refused.',
  mend: 'write the name and type that the CRD has',
  ...CRDS,
  * check({ resources, partial }) {
    yield* eachUnlike([...resources, ...partial], (resource) => resource, function* (resource) {
      const version = KNOWN_VERSIONS[resource.type];
      if (version !== undefined && resource.apiVersion !== version) {
        yield { resource, path: 'apiVersion', message: `'${resource.apiVersion}' is not served: the API server refuses the ${resource.kind}`, mend: `write \`${version}\`` };
      }
      for (const problem of validateStructure(resource.manifest)) {
        if (problem.kind === 'missing-field' && partial.includes(resource)) continue;
        if (mayBeOfLaterVersion(problem) || isVariable(valueAt(resource.manifest, problem.path))) continue;
        yield {
          resource,
          path: problem.path,
          message: problem.kind === 'unknown-field' ? `${problem.message} It is dropped in silence` : `${problem.message}: the API server refuses the ${resource.kind}`,
        };
      }
    });
  },
};

const unknownField: Rule = {
  id: 'cluster/unknown-field',
  title: 'a field of a version that is not known here, or of none',
  severity: Severity.WARNING,
  consequence: 'The API server drops a field that its CRD does not have in silence, and whatever it was meant to do does not happen.',
  mend: 'remove it, or acknowledge it with the version that has it',
  ...CRDS,
  * check({ resources, partial }) {
    yield* eachUnlike([...resources, ...partial], (resource) => resource, function* (resource) {
      for (const problem of validateStructure(resource.manifest)) {
        if (!mayBeOfLaterVersion(problem) || isVariable(valueAt(resource.manifest, problem.path))) continue;
        yield { resource, path: problem.path, message: `${problem.message}: it is not in the version that is known here, and is dropped in silence if it is not in yours` };
      }
    });
  },
};

const storage: Rule = {
  id: 'cluster/storage',
  title: 'a volume without a size',
  severity: Severity.ERROR,
  consequence: 'The webhook rejects the Cluster. A size of 0 is admitted, and then no volume is made.',
  mend: 'write a size as Kubernetes does: `10Gi`',
  source: `${WEBHOOK}, validateStorageConfigurationSize`,
  kinds: KINDS,
  * check({ clusters }) {
    for (const { resource, spec } of clusters) {
      for (const volume of ['storage', 'walStorage']) {
        if (volume === 'walStorage' && !isSet(spec.walStorage)) continue;
        const size = at(spec[volume], 'size');
        if (typeof size === 'string' && (quantity(size) ?? 0) > 0) continue;
        const requested = at(spec[volume], 'pvcTemplate', 'resources', 'requests', 'storage');
        const path = `spec.${volume}.size`;
        if (!isSet(size) && !isSet(requested)) yield { resource, path, message: `'${volume}' has no size: CNPG rejects the Cluster` };
        if (typeof size !== 'string' || isVariable(size)) continue;
        yield { resource, path, message: `'${size}' is no size: ${quantity(size) === undefined ? 'CNPG rejects the Cluster' : 'no volume is made'}` };
      }
    }
  },
};

const externalClusters: Rule = {
  id: 'cluster/external-clusters',
  title: 'an external cluster that leads nowhere, or two of one name',
  severity: Severity.ERROR,
  consequence: 'The webhook rejects the Cluster.',
  mend: 'give each external cluster a name of its own, and a plugin, an object store or connection parameters',
  source: `${WEBHOOK}, validateExternalClusters`,
  kinds: KINDS,
  * check({ clusters }) {
    for (const { resource, spec, externalClusters: entries } of clusters) {
      const names = new Set<string>();
      for (const [index, { at: path, name: entryName, plugin, barmanObjectStore }] of entries.entries()) {
        if (entryName !== undefined && names.has(entryName)) yield { resource, path: `${path}.name`, message: `there are two called '${entryName}': CNPG rejects the Cluster` };
        if (entryName !== undefined) names.add(entryName);
        if (plugin || barmanObjectStore || isSet(at(list(spec.externalClusters)[index], 'connectionParameters'))) continue;
        yield { resource, path, message: `'${entryName}' has no plugin, object store or connection parameters: CNPG rejects the Cluster` };
      }
    }
  },
};

const SWITCHES = [
  { annotation: 'cnpg.io/validation', value: 'disabled', happens: 'the webhook accepts every change, also those that lose data' },
  { annotation: 'cnpg.io/reconciliationLoop', value: 'disabled', happens: 'the operator does nothing for this Cluster, no failover either' },
];

const unmanaged: Rule = {
  id: 'cluster/unmanaged',
  title: 'checks, reconciliation or backups that are off',
  severity: Severity.WARNING,
  worst: Severity.ERROR,
  severityNote: 'error for a value of hibernation that CNPG rejects',
  consequence: 'The annotations that turn off the webhook or reconciliation are forgotten after the incident. A hibernated Cluster refuses every backup.',
  mend: 'remove the annotation, or acknowledge it with the reason and the date',
  source: 'cnpg pkg/utils/labels_annotations.go; internal/webhook/v1/common.go; internal/controller/backup_controller.go',
  kinds: KINDS,
  * check(inventory) {
    for (const cluster of inventory.clusters) {
      const { resource } = cluster;
      for (const { annotation, value, happens } of SWITCHES) {
        if (cluster.annotation(annotation) === value) yield { resource, path: `metadata.annotations["${annotation}"]`, message: `'${value}': ${happens}` };
      }
      const scheduled = inventory.backupsNaming(cluster)
        .some((backup) => backup.resource.type === SCHEDULED_BACKUP && backup.resource.spec.suspend !== true);
      yield* hibernation(resource, cluster.annotation('cnpg.io/hibernation'), scheduled);
    }
  },
};

function* hibernation(resource: Resource, value: unknown, scheduled: boolean): Generator<Problem> {
  const path = 'metadata.annotations["cnpg.io/hibernation"]';
  if (value === 'on' && scheduled) yield { resource, path, message: 'the Cluster hibernates and has a schedule: each of its backups fails', mend: 'suspend the ScheduledBackup as well' };
  if (isSet(value) && value !== 'on' && value !== 'off' && !isVariable(value)) {
    yield { resource, path, message: `'${value}' is neither 'on' nor 'off': CNPG rejects the Cluster`, severity: Severity.ERROR, mend: 'write `on` or `off`, in quotes' };
  }
}

export const CLUSTER_RULES: Rule[] = [name, image, fixedParameter, schema, unknownField, storage, externalClusters, unmanaged];
