import { Size } from 'cdk8s';
import { k8s } from 'cdk8s-plus-30';
import { barmanArguments, barmanEnvironment } from './barman-retention';
import type { MirrorOptions } from './mirror-options';
import { CERTIFICATES, envValue, KEYS, SCRIPTS, WORK } from './pod-parts';
import type { EnvVar, Side } from './pod-parts';
import { rcloneRemote } from './rclone-remote';
import type { ArchivePlan } from '../archive/archives';
import { AWS_DEFAULT_REGION, PROJECTED_FOLDER } from '../archive/credentials-model';
import { mapQuantities, resourceQuantities } from '../resources';

/** The file that the first container runs, and its key in the ConfigMap. */
export const SCRIPT = 'mirror.sh';

const RCLONE_IMAGE = 'rclone/rclone:1.75.2';
const BARMAN_IMAGE = 'ghcr.io/cloudnative-pg/plugin-barman-cloud-sidecar:v0.14.0';
/** The user of the sidecar's image (plugin-barman-cloud: containers/Dockerfile.sidecar). */
const USER = 26;
/** rclone keeps listings and parts of uploads in memory. */
const MEMORY = { request: Size.mebibytes(128), limit: Size.mebibytes(512) };

export interface MirrorFacts {
  /** Of the ConfigMap with the script. */
  readonly name: string;
  readonly source: ArchivePlan;
  readonly copy: ArchivePlan;
  readonly retentionDays: number;
}

/** The pod of one run: it copies, and if that went well it prunes the copy. */
export function mirrorPodSpec(options: MirrorOptions, facts: MirrorFacts): k8s.PodSpec {
  const { source, copy } = facts;
  const files = [...filesOf('source', source), ...filesOf('copy', copy), ...identityTokens([source, copy])];
  const resources = resourceQuantities(options.resources ?? { memory: MEMORY });
  const container: Pick<k8s.Container, 'resources' | 'securityContext'> = {
    resources: {
      requests: mapQuantities(resources.requests, k8s.Quantity.fromString),
      limits: mapQuantities(resources.limits, k8s.Quantity.fromString),
    },
    securityContext: { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } },
  };
  const work = { name: 'work', mountPath: WORK };
  return {
    restartPolicy: 'Never',
    serviceAccountName: options.serviceAccountName,
    automountServiceAccountToken: false,
    securityContext: {
      runAsNonRoot: true, runAsUser: USER, runAsGroup: USER, fsGroup: USER, seccompProfile: { type: 'RuntimeDefault' },
    },
    nodeSelector: options.nodeSelector,
    tolerations: options.tolerations && [...options.tolerations],
    // a container of this kind has to succeed before the next one begins
    initContainers: [{
      name: 'mirror',
      image: options.rcloneImage ?? RCLONE_IMAGE,
      command: ['sh', `${SCRIPTS}/${SCRIPT}`],
      env: [...home(), ...rcloneEnvironment(options, facts)],
      volumeMounts: [{ name: 'script', mountPath: SCRIPTS, readOnly: true }, work, ...files.map(({ mount }) => mount)],
      ...container,
    }],
    containers: [{
      name: 'retention',
      image: options.barmanImage ?? BARMAN_IMAGE,
      command: ['/venv/bin/barman-cloud-backup-delete'],
      args: barmanArguments(copy, facts.retentionDays),
      env: [...home(), ...barmanEnvironment(copy)],
      volumeMounts: [work, ...files.filter(({ side }) => side !== 'source').map(({ mount }) => mount)],
      ...container,
    }],
    volumes: [
      { name: 'script', configMap: { name: facts.name } },
      { name: work.name, emptyDir: {} },
      ...files.map(({ volume }) => volume),
    ],
  };
}

function home(): EnvVar[] {
  return [envValue('HOME', WORK), envValue('TMPDIR', WORK)];
}

function rcloneEnvironment({ bandwidthLimit, rcloneFlags = [] }: MirrorOptions, { source, copy, retentionDays }: MirrorFacts): EnvVar[] {
  const authorities = ([['source', source], ['copy', copy]] as const).filter(([, { store }]) => store.destination.endpointCa).map(([side]) => `${CERTIFICATES}/${side}`);
  return [
    envValue('RETENTION_DAYS', String(retentionDays)),
    ...rcloneRemote('source', source, source),
    ...rcloneRemote('copy', copy, source),
    // whatever else an identity needs; what is said of a region belongs to one of the remotes
    ...Object.entries({ ...source.credentials.env, ...copy.credentials.env }).filter(([name]) => name !== AWS_DEFAULT_REGION)
      .map(([name, value]) => envValue(name, value)),
    // with an authority of its own for all remotes rclone would know no public one any more; these folders are looked at beside
    // the system's bundle (Go: crypto/x509, root_unix.go)
    ...authorities.length === 0 ? [] : [envValue('SSL_CERT_DIR', authorities.join(':'))],
    // there is none, and rclone would say so each time
    envValue('RCLONE_CONFIG', '/dev/null'),
    ...bandwidthLimit ? [envValue('RCLONE_BWLIMIT', `${bandwidthLimit.toKibibytes({ rounding: 1 })}K`)] : [],
    ...rcloneFlags.map(flagAsVariable),
  ];
}

/** rclone reads every flag from its environment too (rclone: Environment Variables). */
function flagAsVariable(flag: string): EnvVar {
  const [, name, value = 'true'] = /^--([^=]+)(?:=(.*))?$/.exec(flag)!;
  return envValue(`RCLONE_${name.toUpperCase().replaceAll('-', '_')}`, value);
}

/** A volume and where it is mounted; those of the source are of no use to the second container. */
interface MountedFiles {
  readonly side?: Side;
  readonly volume: k8s.Volume;
  readonly mount: k8s.VolumeMount;
}

/** What is read from a file and not from the environment: the endpoint's authority, and Google's key. */
function filesOf(side: Side, { store: { destination: { endpointCa } }, credentials }: ArchivePlan): MountedFiles[] {
  const key = credentials.configuration.googleCredentials?.applicationCredentials;
  return [
    ...endpointCa ? [secretFile(side, 'ca', CERTIFICATES, endpointCa.secretName, endpointCa.key ?? 'ca.crt')] : [],
    ...key ? [secretFile(side, 'key', KEYS, key.name, key.key)] : [],
  ];
}

function secretFile(side: Side, what: string, folder: string, secretName: string, key: string): MountedFiles {
  const name = `${side}-${what}`;
  return {
    side,
    volume: { name, secret: { secretName, items: [{ key, path: key }] } },
    mount: { name, mountPath: `${folder}/${side}`, readOnly: true },
  };
}

/** Tokens of the service account for a provider that trusts it, where the cluster's pods get them. */
function identityTokens(plans: ArchivePlan[]): MountedFiles[] {
  const tokens = new Map(plans.flatMap(({ credentials }) => credentials.identity?.tokens ?? []).map((token) => [token.path, token]));
  if (tokens.size === 0) return [];
  const name = 'identity';
  return [{
    volume: { name, projected: { sources: [...tokens.values()].map((serviceAccountToken) => ({ serviceAccountToken })) } },
    mount: { name, mountPath: PROJECTED_FOLDER, readOnly: true },
  }];
}
