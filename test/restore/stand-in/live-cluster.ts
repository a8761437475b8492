import { existsSync, mkdirSync, renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from './manifest';
import type { Sidecar } from './sidecar';
import type { Machine } from '../parts/machine';
import { own } from '../parts/machine';
import { Postgres } from '../parts/postgres';

/** The one instance of a Cluster that runs. */
export class LiveCluster {
  public readonly data: string;
  public readonly walVolume?: string;
  public readonly postgres: Postgres;
  public sidecar!: Sidecar;
  /** The base backup of a standby that was asked for at once: it goes on until the source ends a WAL segment. */
  public firstBackup?: Promise<string>;

  constructor(private readonly machine: Machine, public readonly directory: string, public manifest: Manifest) {
    this.data = join(directory, 'pgdata');
    this.walVolume = manifest.spec.walStorage && join(directory, 'wal');
    this.folder(directory);
    if (this.walVolume) this.folder(this.walVolume);
    this.postgres = new Postgres(machine, directory, this.data);
  }

  public get name(): string {
    return this.manifest.metadata.name;
  }

  /** The database of the application, and who owns it. */
  public get application(): { readonly database: string; readonly owner: string } {
    const { initdb, recovery, pg_basebackup: copied } = this.manifest.spec.bootstrap ?? {};
    const given = initdb ?? recovery ?? copied ?? {};
    // cnpg:api/v1/cluster_defaults.go: `app` unless given, and the owner is called like the database
    const database = given.database ?? 'app';
    return { database, owner: given.owner ?? database };
  }

  /** cnpg:api/v1/cluster_funcs.go IsReplica, as far as `replica.primary` is not used. */
  public get isReplica(): boolean {
    return this.manifest.spec.replica?.enabled === true;
  }

  /** A statement in the application's database. */
  public sql(statement: string): Promise<string> {
    return this.postgres.sql(statement, this.application.database);
  }

  public tablespace(name: string): string {
    return join(this.directory, 'tablespaces', name, 'data');
  }

  /** Makes role, database and tablespaces that are not there: after initdb, and after a recovery too (SEC-6). */
  public async makeApplication(): Promise<void> {
    const { database, owner } = this.application;
    const missing = async (query: string) => (await this.postgres.sql(query)) === '';
    if (await missing(`SELECT 1 FROM pg_roles WHERE rolname = '${owner}'`)) await this.postgres.sql(`CREATE ROLE "${owner}" LOGIN`);
    if (await missing(`SELECT 1 FROM pg_database WHERE datname = '${database}'`)) await this.postgres.sql(`CREATE DATABASE "${database}" OWNER "${owner}"`);
    for (const { name } of this.manifest.spec.tablespaces ?? []) {
      if (!await missing(`SELECT 1 FROM pg_tablespace WHERE spcname = '${name}'`)) continue;
      this.folder(this.tablespace(name));
      await this.postgres.sql(`CREATE TABLESPACE "${name}" LOCATION '${this.tablespace(name)}'`);
    }
  }

  /** plugin: internal/cnpgi/restore/restore.go restoreCustomWalDir. */
  public moveWalToItsVolume(): void {
    if (!this.walVolume) return;
    const inData = join(this.data, 'pg_wal');
    const inVolume = join(this.walVolume, 'pg_wal');
    if (existsSync(inData)) renameSync(inData, inVolume);
    else this.folder(inVolume);
    symlinkSync(inVolume, inData);
  }

  private folder(path: string): void {
    mkdirSync(path, { recursive: true });
    for (let folder = path; folder.startsWith(this.directory); folder = join(folder, '..')) own(folder, this.machine.identity);
  }
}
