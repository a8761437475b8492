import { eachUnlike, memoAlike } from './alike';
import { isAmazon } from './archive-location';
import { Severity } from './finding';
import { ArchiveView, EXTERNAL_SECRET, SECRET } from './inventory';
import type { Problem, Rule } from './rule';
import { at, fields, Fields, isFields, isSet, isVariable, list, text } from './shape';
import { StoreView } from './store-view';

const KINDS = ['ObjectStore'];
const CREDENTIALS = ['s3Credentials', 'azureCredentials', 'googleCredentials'];
const CHECKSUM_VARIABLES = ['AWS_REQUEST_CHECKSUM_CALCULATION', 'AWS_RESPONSE_CHECKSUM_VALIDATION'];

/** Endpoints that take encryption headers without further ado: the host and what it takes. */
const ENCRYPTS: readonly (readonly [RegExp, string[]])[] = [
  [/\.amazonaws\.com(\.cn)?$/, ['AES256', 'aws:kms']],
  [/\.backblazeb2\.com$/, ['AES256']],
];

/** A check of every ObjectStore by itself. */
function eachStore(problemsOf: (store: StoreView) => Iterable<Problem>): Rule['check'] {
  return ({ objectStores }) => eachUnlike(objectStores, ({ resource }) => resource, problemsOf);
}

function s3Endpoint({ endpointURL, s3Credentials }: Fields): string | undefined {
  return isFields(s3Credentials) ? text(endpointURL) : undefined;
}

/** Servers of object stores. They answer under their own name with the bucket in front of it as well. */
const STORES = new RegExp(`^s3[.-]|^storage\\.googleapis\\.com$|\\.(${[
  'amazonaws.com', 'amazonaws.com.cn', 'backblazeb2.com', 'cloudflarestorage.com', 'digitaloceanspaces.com', 'linodeobjects.com', 'scw.cloud', 'vultrobjects.com', 'wasabisys.com',
  'your-objectstorage.com',
].map((domain) => domain.replaceAll('.', '\\.')).join('|')})$`);

/**
 * The rest of a host that begins like the bucket, unless that is a server which happens to be called like it:
 * `backups.example.com`, or a Service, `minio.storage.svc`.
 */
function serverBehindBucket(host: string, bucket: string): string | undefined {
  const server = host.startsWith(`${bucket}.`) ? host.slice(bucket.length + 1).replace(/:\d+$/, '') : '';
  return server.split('.').length > 2 && !/(^|\.)svc(\.|$)/.test(server) ? server : undefined;
}

function sidecarEnvironment(spec: Fields): unknown {
  return at(spec, 'instanceSidecarConfiguration', 'env');
}

/** The literal value of a variable in a list of them; the last one counts. */
function literal(env: unknown, name: string): string | undefined {
  const values = list(env).map(fields).filter((variable) => variable.name === name).map(({ value }) => value);
  return values.filter((value) => typeof value === 'string').pop();
}

function hostOf(endpoint: string): string {
  return endpoint.replace(/^[a-z]+:\/\//i, '').replace(/[:/?#].*$/s, '').toLowerCase();
}

const credentials: Rule = {
  id: 'object-store/credentials',
  title: 'credentials that are missing, doubled or half',
  severity: Severity.ERROR,
  consequence: 'The plugin has no webhook, nothing is checked before Barman runs. Then it fails, or takes another provider than the one that was meant.',
  mend: 'give one of `s3Credentials`, `azureCredentials` and `googleCredentials`, each value as the name and key of a Secret',
  source: 'barman-cloud pkg/credentials/env.go, pkg/command/commandbuilder.go',
  kinds: KINDS,
  check: eachStore(function* ({ resource, at: path, configuration }) {
    const given = CREDENTIALS.filter((name) => isSet(configuration[name]));
    if (given.length === 0) yield { resource, path, message: 'there are no credentials: every upload fails' };
    if (given.length > 1) yield { resource, path: `${path}.${given[1]}`, message: `there are ${given.join(' and ')}: only one provider is used, and not the same one everywhere` };
    if (isFields(configuration.s3Credentials)) yield* s3Problems(configuration.s3Credentials, { resource, path: `${path}.s3Credentials` });
    if (isEmpty(configuration.azureCredentials)) yield { resource, path: `${path}.azureCredentials`, message: 'there are no credentials in it: every upload fails' };
    if (isEmpty(configuration.googleCredentials)) yield { resource, path: `${path}.googleCredentials`, message: 'there are no credentials in it: every upload fails' };
  }),
};

function* s3Problems(s3: Fields, { resource, path }: Pick<Problem, 'resource' | 'path'>): Generator<Problem> {
  if (typeof s3.region === 'string') {
    yield {
      resource,
      path: `${path}.region`,
      message: `the region is the text '${s3.region}': the API server refuses the ObjectStore`,
      mend: 'write the name and key of a Secret, or set AWS_DEFAULT_REGION in `instanceSidecarConfiguration.env`',
    };
  }
  if (s3.inheritFromIAMRole === true) return;
  const [id, key] = [isSet(s3.accessKeyId), isSet(s3.secretAccessKey)];
  if (!id && !key) yield { resource, path, message: 'there are no keys and no role: every upload fails' };
  else if (!id || !key) yield { resource, path: `${path}.${id ? 'secretAccessKey' : 'accessKeyId'}`, message: `'${id ? 'accessKeyId' : 'secretAccessKey'}' is there and this is missing: every upload fails` };
}

function isEmpty(value: unknown): boolean {
  return isFields(value) && !Object.values(value).some((field) => isSet(field) && field !== false);
}

const encryptionUnsupported: Rule = {
  id: 'object-store/encryption-unsupported',
  title: 'encryption that the store may not have',
  severity: Severity.WARNING,
  consequence: 'A store without a key management service refuses the header ("KMS is not configured"). Archiving fails and WAL fills the disk.',
  mend: 'remove `encryption`, or acknowledge it after an upload with it has worked',
  source: 'barman cloud_providers/aws_s3.py; cloudnative-pg#399, plugin-barman-cloud#646',
  kinds: KINDS,
  check: eachStore(function* ({ resource, at: path, configuration }) {
    const url = s3Endpoint(configuration);
    if (url === undefined || isVariable(url)) return;
    for (const part of ['wal', 'data']) {
      const encryption = text(at(configuration[part], 'encryption'));
      if (encryption === undefined) continue;
      const host = hostOf(url);
      const supported = ENCRYPTS.find(([pattern]) => pattern.test(host))?.[1] ?? [];
      if (supported.includes(encryption)) continue;
      yield { resource, path: `${path}.${part}.encryption`, message: `'${encryption}' at '${host}', which is not known to support it: if it does not, archiving fails and the disk fills` };
    }
  }),
};

const checksums: Rule = {
  id: 'object-store/checksums',
  title: 'checksums that the store may refuse',
  severity: Severity.WARNING,
  consequence: 'Since boto3 1.36 uploads carry checksums that several S3-compatible stores refuse: archiving fails.',
  mend: `set ${CHECKSUM_VARIABLES.join(' and ')} to \`when_required\` in \`instanceSidecarConfiguration.env\``,
  source: 'plugin-barman-cloud web/docs/object_stores.md, S3-compatible storage providers; plugin-barman-cloud#393',
  kinds: KINDS,
  * check(inventory) {
    for (const store of inventory.objectStores) {
      const url = s3Endpoint(store.configuration);
      if (url === undefined || isAmazon(url) || isVariable(url)) continue;
      const clusters = inventory.usesOf(store).map(({ archive }) => archive.cluster);
      const off = (variable: string) => literal(sidecarEnvironment(store.resource.spec), variable) === 'when_required'
        || (clusters.length > 0 && clusters.every(({ spec }) => literal(spec.env, variable) === 'when_required'));
      const missing = CHECKSUM_VARIABLES.filter((variable) => !off(variable));
      if (missing.length === 0) continue;
      yield { resource: store.resource, path: 'spec.instanceSidecarConfiguration.env', message: `${missing.join(' and ')} ${missing.length > 1 ? 'are' : 'is'} not 'when_required' for '${url}': some stores refuse every upload` };
    }
  },
};

const endpoint: Rule = {
  id: 'object-store/endpoint',
  title: 'an endpoint that is not just a host',
  severity: Severity.ERROR,
  severityNote: 'warning for a server that may just be called like its bucket',
  consequence: 'boto3 refuses an endpoint without a scheme. With the bucket or a path in it, requests go to another bucket.',
  mend: 'write scheme, host and port only: `https://minio.example.com:9000`',
  source: 'barman cloud_providers/aws_s3.py',
  kinds: KINDS,
  check: eachStore(function* ({ resource, at: path, configuration, place }) {
    const url = s3Endpoint(configuration);
    if (url === undefined || isVariable(url)) return;
    const [, scheme, host, rest] = /^([a-z][a-z0-9+.-]*:\/\/)?([^/?#]*)(.*)$/is.exec(url)!;
    const problem = !/^https?:\/\/$/i.test(scheme ?? '') ? 'has no http:// or https://: boto3 refuses it'
      : !/^\/?$/.test(rest) ? `has '${rest}' after the host: requests go to another place`
        : host === '' || /\s/.test(host) ? 'has no host: nothing is reached'
          : undefined;
    if (problem) yield { resource, path: `${path}.endpointURL`, message: `'${url}' ${problem}` };
    const server = place && serverBehindBucket(host, place.bucket);
    if (problem || server === undefined) return;
    yield STORES.test(server)
      ? { resource, path: `${path}.endpointURL`, message: `'${url}' has the bucket '${place!.bucket}' in it: requests go to another bucket` }
      : {
        resource,
        path: `${path}.endpointURL`,
        message: `'${url}' begins like the bucket '${place!.bucket}': if that is the bucket's own address and not the server's, requests go to another bucket`,
        severity: Severity.WARNING,
      };
  }),
};

const regionConflict: Rule = {
  id: 'object-store/region-conflict',
  title: 'two regions in one environment',
  severity: Severity.ERROR,
  consequence: 'The plugin puts the environment of all stores of a Cluster into one sidecar and the first value of a name wins: requests to one of the stores are signed for the wrong region.',
  mend: 'take one of the regions from a Secret with `s3Credentials.region`, which is read for each store',
  source: 'plugin-barman-cloud internal/cnpgi/operator/lifecycle_envs.go',
  kinds: ['Cluster'],
  * check(inventory) {
    const regionOf = memoAlike(({ spec }) => literal(sidecarEnvironment(spec), 'AWS_DEFAULT_REGION'));
    for (const cluster of inventory.clusters) {
      const regions: { archive: ArchiveView; region: string }[] = [];
      for (const archive of inventory.archivesNamedBy(cluster)) {
        const region = archive.storeName === undefined || !archive.store ? undefined : regionOf(archive.store.resource);
        if (region !== undefined) regions.push({ archive, region });
      }
      const other = regions.find(({ region }) => region !== regions[0].region);
      if (!other) continue;
      yield {
        resource: cluster.resource,
        path: `${other.archive.at}.barmanObjectName`,
        message: `'${regions[0].archive.storeName}' sets AWS_DEFAULT_REGION to '${regions[0].region}' and '${other.archive.storeName}' to '${other.region}': the sidecar has one environment, and one of them is wrong`,
      };
    }
  },
};

const retentionInterval: Rule = {
  id: 'object-store/retention-interval',
  title: 'a retention interval of nothing',
  severity: Severity.ERROR,
  consequence: 'The sidecar looks for old backups without a pause. Zero means 300 seconds, and says otherwise.',
  mend: 'remove `retentionPolicyIntervalSeconds`: the default is 1800',
  source: 'plugin-barman-cloud internal/cnpgi/instance/retention.go',
  kinds: KINDS,
  check: eachStore(function* ({ resource }) {
    const seconds = at(resource.spec, 'instanceSidecarConfiguration', 'retentionPolicyIntervalSeconds');
    if (typeof seconds !== 'number' || seconds > 0) return;
    yield {
      resource,
      path: 'spec.instanceSidecarConfiguration.retentionPolicyIntervalSeconds',
      message: `'${seconds}' ${seconds < 0 ? 'lets the sidecar look for old backups without a pause' : 'is taken for 300'}`,
    };
  }),
};

const serverName: Rule = {
  id: 'object-store/server-name',
  title: 'a server name on the store',
  severity: Severity.ERROR,
  consequence: 'The API server rejects the ObjectStore.',
  mend: 'write it as the parameter `serverName` of the Cluster\'s plugin entry and external clusters',
  source: 'plugin-barman-cloud CRD, CEL rule on spec.configuration',
  kinds: KINDS,
  check: eachStore(function* ({ resource, at: path, configuration }) {
    if (isSet(configuration.serverName)) yield { resource, path: `${path}.serverName`, message: `'${configuration.serverName}' does not belong here: the API server rejects the ObjectStore` };
  }),
};

const ARGUMENT_LISTS = [
  ['wal', 'archiveAdditionalCommandArgs'], ['wal', 'restoreAdditionalCommandArgs'], ['data', 'additionalCommandArgs'], ['data', 'restoreAdditionalCommandArgs'],
];

const args: Rule = {
  id: 'object-store/arguments',
  title: 'two arguments in one string',
  severity: Severity.ERROR,
  consequence: 'Barman is called with one bad argument and fails.',
  mend: 'write one argument a string, as `--option=value`',
  source: 'barman-cloud pkg/api/config.go',
  kinds: KINDS,
  check: eachStore(function* ({ resource, at: path, configuration }) {
    for (const [part, name] of ARGUMENT_LISTS) {
      for (const [index, argument] of list(at(configuration[part], name)).entries()) {
        if (typeof argument !== 'string' || !/^\s*--?[^\s=]+\s/.test(argument)) continue;
        yield { resource, path: `${path}.${part}.${name}[${index}]`, message: `'${argument}' is passed as one argument: Barman fails` };
      }
    }
  }),
};

const allSecretsReadable: Rule = {
  id: 'object-store/all-secrets-readable',
  title: 'a role that reads every Secret',
  severity: Severity.WARNING,
  consequence: 'With `inheritFromIAMRole` the Role that the plugin generates names no Secrets, and so allows the sidecar to read all of the namespace.',
  mend: 'keep such databases in a namespace of their own',
  source: 'plugin-barman-cloud internal/cnpgi/operator/specs/role.go; plugin-barman-cloud#892',
  kinds: KINDS,
  * check(inventory) {
    for (const { resource, at: path, configuration } of inventory.objectStores) {
      if (at(fields(configuration), 's3Credentials', 'inheritFromIAMRole') !== true) continue;
      const others = [...inventory.ofType(SECRET), ...inventory.ofType(EXTERNAL_SECRET)].filter((secret) => secret.sharesNamespace(resource));
      if (others.length === 0) continue;
      const more = others.length > 1 ? ` and ${others.length - 1} more` : '';
      yield { resource, path: `${path}.s3Credentials.inheritFromIAMRole`, message: `the Clusters that use this store may read every Secret of the namespace: '${others[0].name}'${more}` };
    }
  },
};

export const OBJECT_STORE_RULES: Rule[] = [
  credentials, encryptionUnsupported, checksums, endpoint, regionConflict, retentionInterval, serverName, args, allSecretsReadable,
];
