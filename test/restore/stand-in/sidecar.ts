import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ApiServer } from './api-server';
import type { ArchiveAccess } from './barman-commands';
import { checkWalArchive, walArchive, walRestore } from './barman-commands';
import type { StoredArchive } from './plugin-configuration';
import type { Machine } from '../parts/machine';
import { environment, own } from '../parts/machine';
import type { Result } from '../parts/processes';
import { run } from '../parts/processes';

/** The one substitution: where an endpoint of the YAML is on loopback, and the authority that the world knows it by. */
export interface Loopback {
  readonly url: string;
  /** The authority of a certificate that any image would trust, because a public one signed it. */
  readonly publicAuthority?: string;
}

/** Without an endpoint URL: where Amazon S3 is. */
export type Endpoints = (endpointUrl: string | undefined) => Loopback;

/** plugin: internal/cnpgi/metadata/constants.go; initdb and restores leave it in the data directory (RT-6). */
export const EMPTY_ARCHIVE_MARKER = '.check-empty-wal-archive';

/** Runs the barman-cloud commands for one cluster, and writes the scripts that PostgreSQL calls. */
export class Sidecar {
  public readonly log: string;
  /** The names of the WAL files that restores fetched. */
  public readonly restored: string;

  constructor(
    private readonly machine: Machine, private readonly api: ApiServer, private readonly endpoints: Endpoints,
    private readonly directory: string, private readonly connection: { [name: string]: string },
  ) {
    this.log = join(directory, 'sidecar.log');
    this.restored = join(directory, 'restored');
    for (const file of [this.log, this.restored]) {
      writeFileSync(file, '', { flag: 'a' });
      own(file, machine.identity);
    }
  }

  public access({ store, serverName }: StoredArchive): ArchiveAccess {
    const { configuration } = store.spec;
    return { configuration, serverName, endpointUrl: configuration.endpointURL && this.endpoints(configuration.endpointURL).url };
  }

  public async run(argv: string[], archive: StoredArchive, stores: StoredArchive[]): Promise<Result> {
    const result = await run([join(this.machine.barman, argv[0]), ...argv.slice(1)], {
      ...this.machine.identity, env: this.environment(archive, stores), cwd: this.directory,
    });
    writeFileSync(this.log, `${result.command}\n${result.stderr}exit ${result.status}\n`, { flag: 'a' });
    return result;
  }

  /** `archive_command`. Without an archive the instance manager says yes and the WAL is gone (RT-8). */
  public writeArchiveScript(dataDirectory: string, archive: StoredArchive | undefined, stores: StoredArchive[], checkEmpty: boolean): string {
    const marker = join(dataDirectory, EMPTY_ARCHIVE_MARKER);
    const lines = archive ? [
      ...this.exports(archive, stores),
      // plugin: internal/cnpgi/common/wal.go:159-178, 231-254
      ...checkEmpty ? [`if [ -e ${quote(marker)} ]; then ${this.line(checkWalArchive(this.access(archive)))} || exit 1; fi`] : [],
      `${this.line(walArchive(this.access(archive)))} ${quote(dataDirectory)}/"$1" || exit 1`,
      `rm -f ${quote(marker)}`,
    ] : ['exit 0'];
    return this.writeScript('archive', lines);
  }

  /** `restore_command`: whatever goes wrong, the instance manager ends with 1 (RT-11; cnpg:cmd/manager/main.go:46-50). */
  public writeRestoreScript(archive: StoredArchive | undefined, stores: StoredArchive[]): string {
    return this.writeScript('restore', archive ? [
      ...this.exports(archive, stores),
      `${this.line(walRestore(this.access(archive)))} "$1" "$2" || exit 1`,
      `echo "$1" >> ${quote(this.restored)}`,
    ] : ['exit 1']);
  }

  /** Everything that the commands have written. */
  public said(): string {
    return readFileSync(this.log, 'utf8');
  }

  /** How many WAL segments restores have fetched; history files are none. */
  public restoredSegments(): number {
    return readFileSync(this.restored, 'utf8').split('\n').filter((name) => /^[0-9A-F]{24}$/.test(name)).length;
  }

  /** The environment of a command: the pod's, the same for all its stores, and the credentials of the one it talks to. */
  private environment({ store }: StoredArchive, stores: StoredArchive[]): { [name: string]: string } {
    const { configuration } = store.spec;
    const secret = (reference: any) => this.api.secretValue(store.metadata.namespace!, reference);
    return environment({
      ...this.connection,
      ...podEnvironment(stores),
      ...this.authority(store.metadata.namespace!, configuration),
      // a command without --endpoint-url would go to Amazon
      ...configuration.endpointURL ? {} : { AWS_ENDPOINT_URL_S3: this.endpoints(undefined).url },
      ...credentials(configuration, secret),
      TMPDIR: this.machine.scratch,
    });
  }

  /** bc:credentials/env.go:99-103: the authority of `endpointCA` replaces those of the system. */
  private authority(namespace: string, { endpointURL, endpointCA }: any): { [name: string]: string } {
    const { publicAuthority } = this.endpoints(endpointURL);
    if (!endpointCA) return publicAuthority ? { AWS_CA_BUNDLE: publicAuthority } : {};
    const file = join(this.directory, `${endpointCA.name}-${endpointCA.key}`);
    writeFileSync(file, this.api.secretValue(namespace, endpointCA));
    own(file, this.machine.identity);
    return { AWS_CA_BUNDLE: file };
  }

  private exports(archive: StoredArchive, stores: StoredArchive[]): string[] {
    return [
      ...Object.entries(this.environment(archive, stores)).map(([name, value]) => `export ${name}=${quote(value)}`),
      `exec >> ${quote(this.log)} 2>&1`,
    ];
  }

  private line([program, ...options]: string[]): string {
    return [join(this.machine.barman, program), ...options].map(quote).join(' ');
  }

  private writeScript(name: string, lines: string[]): string {
    const path = join(this.directory, `${name}.sh`);
    writeFileSync(path, `#!/bin/sh\n${lines.join('\n')}\n`, { mode: 0o700 });
    own(path, this.machine.identity);
    return path;
  }
}

/** RT-12: the lists of all stores are concatenated, and the first one that names a variable wins (plugin: lifecycle_envs.go). */
export function podEnvironment(stores: readonly StoredArchive[]): { [name: string]: string } {
  const env: { [name: string]: string } = {};
  for (const { store } of stores) {
    for (const { name, value } of store.spec.instanceSidecarConfiguration?.env ?? []) env[name] ??= value;
  }
  return env;
}

/** bc:credentials/env.go envSetAWSCredentials, in its order. */
export function credentials({ s3Credentials }: any, secret: (reference: any) => string): { [name: string]: string } {
  if (!s3Credentials) throw new Error('the stand-in knows S3 only');
  if (s3Credentials.inheritFromIAMRole) return {};
  const { accessKeyId, secretAccessKey, region, sessionToken } = s3Credentials;
  if (!accessKeyId) throw new Error('missing access key ID');
  if (!secretAccessKey) throw new Error('missing secret access key');
  return {
    ...region && { AWS_DEFAULT_REGION: secret(region) },
    ...sessionToken && { AWS_SESSION_TOKEN: secret(sessionToken) },
    AWS_ACCESS_KEY_ID: secret(accessKeyId),
    AWS_SECRET_ACCESS_KEY: secret(secretAccessKey),
  };
}

function quote(text: string): string {
  return `'${text.replace(/'/g, '\'\\\'\'')}'`;
}
