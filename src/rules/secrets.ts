import { memoAlike } from './alike';
import type { ClusterView } from './cluster-view';
import { Severity } from './finding';
import { memo } from './grouping';
import { EXTERNAL_SECRET, fetchedKeys, Inventory, SECRET, targetName } from './inventory';
import type { Resource } from './resource';
import type { Problem, Rule } from './rule';
import { at, fields, isSet, isVariable, list, text } from './shape';
import { generatedApplicationSecretName } from '../names';
import { parseGoDuration } from '../schedule/go-text';

const KINDS = ['ExternalSecret'];
const CONTROLLER = 'external-secrets pkg/controllers/externalsecret/externalsecret_controller.go';

/** ExternalSecrets by the Secret that they fill, as seen from a resource. */
function fillers(inventory: Inventory, from: Resource, secret: string | undefined): Resource[] {
  return secret === undefined ? [] : inventory.externalSecretsFilling(secret).filter((one) => one.sharesNamespace(from));
}

function creationPolicy({ spec }: Resource): string {
  return text(at(spec, 'target', 'creationPolicy')) ?? 'Owner';
}

/** The keys that an ExternalSecret gives its Secret, or undefined if that is decided elsewhere. */
function producedKeys(secret: Resource): string[] | undefined {
  const template = fields(at(secret.spec, 'target', 'template'));
  const mayHaveOthers = ['Merge', 'CreateOrMerge'].includes(creationPolicy(secret));
  if (mayHaveOthers || list(secret.spec.dataFrom).length > 0 || list(template.templateFrom).length > 0) return undefined;
  if (creationPolicy(secret) === 'None') return [];
  const templated = Object.keys(fields(template.data));
  if (templated.some(isVariable)) return undefined;
  return templated.length > 0 && template.mergePolicy !== 'Merge' ? templated : [...fetchedKeys(secret), ...templated];
}

const missingKey: Rule = {
  id: 'secrets/missing-key',
  title: 'a store that reads a key which its Secret does not get',
  severity: Severity.ERROR,
  severityNote: 'warning unless the set is complete',
  consequence: 'Every upload fails with "missing key". A template without `mergePolicy: Merge` replaces the fetched keys.',
  mend: 'let the store and the ExternalSecret name the same key',
  source: 'barman-cloud pkg/credentials/env.go; external-secrets pkg/template',
  kinds: ['ObjectStore'],
  * check(inventory) {
    const produced = memoAlike(producedKeys);
    const severity = inventory.complete ? Severity.ERROR : Severity.WARNING;
    for (const { resource, keyReferences } of inventory.objectStores) {
      for (const { path, secret, key } of keyReferences) {
        const filling = fillers(inventory, resource, secret);
        if (filling.some((one) => produced(one)?.includes(key) ?? true)) continue;
        const problem = filling.length === 0 ? otherTarget(inventory, resource, path, secret) : {
          path: `${path}.key`,
          message: `the ExternalSecret '${filling[0].name}' gives the Secret '${secret}' no key '${key}' `
            + `(${filling.flatMap(produced).map((one) => `'${one}'`).join(', ') || 'it gives it none'}): archiving fails`,
        };
        if (problem && inventory.near(resource, SECRET, secret).length === 0) yield { resource, severity, ...problem };
      }
    }
  },
};

/** An ExternalSecret that is called like the Secret, and fills another one. */
function otherTarget(inventory: Inventory, resource: Resource, path: string, secret: string): Pick<Problem, 'path' | 'message'> | undefined {
  const other = inventory.near(resource, EXTERNAL_SECRET, secret)[0];
  return !other || isVariable(targetName(other)) ? undefined : {
    path: `${path}.name`,
    message: `the ExternalSecret '${secret}' fills the Secret '${targetName(other)}', and none fills '${secret}': archiving fails`,
  };
}

const twoOwners: Rule = {
  id: 'secrets/two-owners',
  title: 'two ExternalSecrets for one Secret',
  severity: Severity.ERROR,
  consequence: 'The second one never syncs: "target is owned by another ExternalSecret". Which one is second is decided at each reconciliation from nothing.',
  mend: 'define it once and refer to it, or give one of them another `target.name`',
  source: CONTROLLER,
  kinds: KINDS,
  * check(inventory) {
    const owners = new Map<string, Resource[]>();
    for (const secret of inventory.externalSecrets) {
      const policy = creationPolicy(secret);
      if (policy === 'None' || targetName(secret) === '') continue;
      const key = `${secret.namespace ?? `(${secret.group})`}/${targetName(secret)}`;
      const others = owners.get(key) ?? [];
      const other = others.find((one) => one.identity !== secret.identity && one.root === secret.root && [policy, creationPolicy(one)].includes('Owner'));
      if (other) yield { resource: secret, path: 'spec.target.name', message: `the ExternalSecret '${other.name}' fills the Secret '${targetName(secret)}' too: one of them never syncs` };
      owners.set(key, [...others, secret]);
    }
  },
};

/** Whether a Secret is read by a store or a Cluster here. */
function isUsed(inventory: Inventory, secret: Resource, name: string): boolean {
  return inventory.readersOf(name).some((reader) => reader.sharesNamespace(secret));
}

const interval: Rule = {
  id: 'secrets/interval',
  title: 'a refresh interval that is refused or means never',
  severity: Severity.ERROR,
  severityNote: 'warning for 0, OnChange and CreatedOnce',
  consequence: 'The largest unit is the hour: `1d` is refused. With 0, `OnChange` or `CreatedOnce` a rotated key never arrives and archiving starts to fail.',
  mend: 'write `refreshInterval: 1h`',
  source: `external-secrets apis/externalsecrets/v1 (metav1.Duration); ${CONTROLLER}`,
  kinds: KINDS,
  * check(inventory) {
    const secondsOf = memo(durationSeconds);
    for (const resource of inventory.externalSecrets) {
      const written = resource.spec.refreshInterval;
      const seconds = secondsOf(written);
      if (typeof written === 'string' && !isVariable(written) && seconds === undefined) {
        yield { resource, path: 'spec.refreshInterval', message: `'${written}' is no duration in hours, minutes and seconds: the ExternalSecret is refused` };
      }
      const policy = text(resource.spec.refreshPolicy) ?? 'Periodic';
      const never = policy !== 'Periodic' ? policy : seconds === 0 ? `${written}` : undefined;
      if (never === undefined || !isUsed(inventory, resource, targetName(resource))) continue;
      yield {
        resource,
        path: policy !== 'Periodic' ? 'spec.refreshPolicy' : 'spec.refreshInterval',
        message: `'${never}': a rotated key never arrives in '${targetName(resource)}', and what uses it starts to fail`,
        severity: Severity.WARNING,
      };
    }
  },
};

function durationSeconds(written: unknown): number | undefined {
  if (typeof written !== 'string') return undefined;
  try {
    return parseGoDuration(written);
  } catch {
    return undefined;
  }
}

const takesOver: Rule = {
  id: 'secrets/takes-over-cluster-secret',
  title: 'an ExternalSecret for the Secret that CNPG makes',
  severity: Severity.ERROR,
  severityNote: 'warning if the Cluster\'s bootstrap names that Secret',
  consequence: 'As owner it never syncs, as orphan it deletes the keys that CNPG writes (uri, host, dbname).',
  mend: 'give it another name and name that one in the `secret` of the Cluster\'s bootstrap',
  source: CONTROLLER,
  kinds: KINDS,
  * check(inventory) {
    for (const resource of inventory.externalSecrets) {
      const target = targetName(resource);
      const cluster = target.endsWith('-app') ? inventory.cluster(resource, target.slice(0, -'-app'.length)) : undefined;
      if (!cluster || target !== generatedApplicationSecretName(cluster.name) || cluster.isReplica) continue;
      const named = cluster.application?.secretName === target;
      yield {
        resource,
        path: 'spec.target.name',
        message: named ? `'${target}' is also the name that CNPG gives the Secret it makes for '${cluster.name}': without the 'secret' of its bootstrap both would write it`
          : `CNPG makes the Secret '${target}' for '${cluster.name}': this never syncs, or deletes the keys that CNPG writes`,
        severity: named ? Severity.WARNING : Severity.ERROR,
      };
    }
  },
};

interface Username {
  readonly resource: Resource;
  readonly path: string;
  readonly username: string;
}

/** The literal username that a Secret will have, and where it says so. */
function literalUsername(inventory: Inventory, cluster: ClusterView, secretName: string): Username | undefined {
  for (const resource of fillers(inventory, cluster.resource, secretName)) {
    const username = text(at(resource.spec, 'target', 'template', 'data', 'username'));
    if (username !== undefined) return { resource, path: 'spec.target.template.data.username', username };
  }
  for (const resource of inventory.near(cluster.resource, SECRET, secretName)) {
    const { stringData, data } = resource.manifest;
    const plain = text(at(stringData, 'username'));
    if (plain !== undefined) return { resource, path: 'stringData.username', username: plain };
    const encoded = text(at(data, 'username'));
    if (encoded !== undefined && !isPlaceholder(encoded)) return { resource, path: 'data.username', username: decoded(encoded) };
  }
  return undefined;
}

function decoded(base64: string): string {
  return Buffer.from(base64, 'base64').toString('utf8');
}

const wrongUsername: Rule = {
  id: 'secrets/wrong-username',
  title: 'application credentials of another user than the owner',
  severity: Severity.ERROR,
  consequence: 'The instance reports "wrong username" in each loop, and everything after it stops: databases, poolers, passwords.',
  mend: 'write the `owner` of the Cluster\'s database as `username`',
  source: 'cnpg internal/management/controller/instance_controller.go, internal/management/utils/secrets.go',
  kinds: ['ExternalSecret', 'Secret'],
  * check(inventory) {
    for (const cluster of inventory.clusters) {
      const application = cluster.application;
      if (application?.secretName === undefined) continue;
      const found = literalUsername(inventory, cluster, application.secretName);
      if (!found || isPlaceholder(found.username) || isVariable(application.owner) || found.username === application.owner) continue;
      yield { resource: found.resource, path: found.path, message: `'${found.username}' is not the owner '${application.owner}' of the database of '${cluster.name}': CNPG stops at "wrong username"` };
    }
  },
};

const noReloadLabel: Rule = {
  id: 'secrets/no-reload-label',
  title: 'application credentials that CNPG does not watch',
  severity: Severity.WARNING,
  consequence: 'A rotated password is applied at the next change of the Cluster, whenever that is. Until then the application uses one that the database does not know.',
  mend: 'write `cnpg.io/reload: "true"` into `target.template.metadata.labels`',
  source: 'cnpg internal/controller/cluster_predicates.go',
  kinds: KINDS,
  * check(inventory) {
    for (const cluster of inventory.clusters) {
      for (const resource of fillers(inventory, cluster.resource, cluster.application?.secretName)) {
        if (isSet(at(resource.spec, 'target', 'template', 'metadata', 'labels', 'cnpg.io/reload'))) continue;
        yield { resource, path: 'spec.target.template.metadata.labels', message: `it has no 'cnpg.io/reload': a rotated password reaches '${cluster.name}' at some later change only` };
      }
    }
  },
};

/** What tells Argo CD or Flux to keep a resource that has disappeared from Git. */
function isProtected({ annotations }: Resource): boolean {
  return /(^|,)\s*(Prune|Delete)=false/.test(String(annotations['argocd.argoproj.io/sync-options'] ?? ''))
    || annotations['kustomize.toolkit.fluxcd.io/prune'] === 'disabled' || annotations['helm.sh/resource-policy'] === 'keep';
}

const prunedWithOwner: Rule = {
  id: 'secrets/pruned-with-owner',
  title: 'bucket keys of several Clusters that go with one ExternalSecret',
  severity: Severity.WARNING,
  consequence: 'With `creationPolicy: Owner` the Secret is deleted with its ExternalSecret. A commit that removes it stops the archiving of every Cluster that uses it.',
  mend: 'keep it from being pruned (`argocd.argoproj.io/sync-options: Prune=false`, `kustomize.toolkit.fluxcd.io/prune: disabled`), or write `creationPolicy: Orphan`',
  source: CONTROLLER,
  kinds: KINDS,
  * check(inventory) {
    for (const resource of inventory.externalSecrets) {
      if (creationPolicy(resource) !== 'Owner' || isProtected(resource)) continue;
      const clusters = inventory.archivingWith(targetName(resource)).filter((cluster) => cluster.resource.sharesNamespace(resource));
      const names = [...new Set(clusters.map(({ name }) => name))];
      if (names.length < 2) continue;
      yield { resource, path: 'spec.target.creationPolicy', message: `removing it deletes '${targetName(resource)}' and stops the archiving of ${names.map((name) => `'${name}'`).join(', ')}` };
    }
  },
};

const retiredApi: Rule = {
  id: 'secrets/retired-api',
  title: 'an API of External Secrets that is gone',
  severity: Severity.ERROR,
  severityNote: 'warning unless the set is complete',
  consequence: 'External Secrets 2 serves only `v1`: "no matches for kind", and the Secret is never made.',
  mend: 'write `external-secrets.io/v1`',
  source: 'external-secrets config/crds/bases, served: false',
  kinds: ['ExternalSecret', 'SecretStore', 'ClusterSecretStore', 'ClusterExternalSecret'],
  * check(inventory) {
    for (const resource of [...inventory.resources, ...inventory.partial]) {
      if (!/^external-secrets\.io\/v1(alpha|beta)\d+$/.test(resource.apiVersion) || !this.kinds.includes(resource.kind)) continue;
      yield { resource, path: 'apiVersion', message: `'${resource.apiVersion}' is no longer served since External Secrets 2: it is refused`, severity: inventory.complete ? Severity.ERROR : Severity.WARNING };
    }
  },
};

/** Keys whose values are no secrets, whatever Secret they lie in. */
const NO_CREDENTIAL = /^(user(name)?|login|region|aws_(default_)?region|.*(endpoint|host|port|url|bucket|database|dbname).*|ca\.crt|tls\.crt)$/i;
const CREDENTIAL = /pass(word|wd)?$|secret|token|access.?key|private.?key|credential|api.?key/i;

const plain: Rule = {
  id: 'secrets/plain',
  title: 'credentials in Git',
  severity: Severity.ERROR,
  consequence: 'Whoever reads the repository, or any copy of it, has the database or its backups. Base64 is no encryption.',
  mend: 'use External Secrets, Sealed Secrets or SOPS, and change what has been in Git',
  source: 'kubernetes docs, good practices for Secrets',
  kinds: ['Secret'],
  * check(inventory) {
    for (const resource of inventory.ofType(SECRET)) {
      if (isSet(resource.manifest.sops)) continue;
      const used = isUsed(inventory, resource, resource.name);
      for (const part of ['stringData', 'data']) {
        const key = Object.entries(fields(resource.manifest[part]))
          .find(([name, value]) => (used || CREDENTIAL.test(name)) && !NO_CREDENTIAL.test(name) && isCredential(value, part === 'data'))?.[0];
        if (key !== undefined) yield { resource, path: `${part}${/^\w+$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`}`, message: `'${key}' is written out: everybody who can read the repository has it` };
      }
    }
  },
};

function isCredential(value: unknown, base64: boolean): boolean {
  const written = text(value);
  if (written === undefined || isPlaceholder(written)) return false;
  return !base64 || !isPlaceholder(decoded(written));
}

/** Text that stands for a value: encrypted, fetched or filled in later, or empty. */
function isPlaceholder(value: string): boolean {
  return value.trim() === '' || isVariable(value) || /^ENC\[|^<[^>]*>$|^vault:[^:]|^op:\/\//.test(value);
}

export const SECRET_RULES: Rule[] = [
  missingKey, twoOwners, interval, takesOver, wrongUsername, noReloadLabel, prunedWithOwner, retiredApi, plain,
];
