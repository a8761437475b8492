import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ApiServer } from './api-server';
import type { ListedBackup, RecoveryTarget } from './backup-choice';
import { chooseBackup } from './backup-choice';
import * as commands from './barman-commands';
import { LiveCluster } from './live-cluster';
import type { Manifest } from './manifest';
import { Refused } from './manifest';
import type { PluginConfiguration, StoredArchive } from './plugin-configuration';
import { pluginConfiguration } from './plugin-configuration';
import { recoverySettings } from './recovery-settings';
import { connectionTo, makeCertificates, MAKE_REPLICATION_ROLE, standbySettings } from './replica';
import type { Endpoints } from './sidecar';
import { EMPTY_ARCHIVE_MARKER, Sidecar } from './sidecar';
import type { Machine } from '../parts/machine';
import { PostgresEnded } from '../parts/postgres';

/** What the operator gives every instance, as far as archiving and recovery depend on it (cnpg:pkg/postgres/configuration.go). */
const SETTINGS = {
  listen_addresses: '', archive_timeout: '5min', wal_level: 'logical', wal_log_hints: 'on', max_worker_processes: '32',
};

/** So that many servers fit on one machine, and no checkpoint before a backup takes minutes; nothing of it touches recovery. */
const SMALL = { shared_buffers: '32MB', checkpoint_completion_target: '0', track_commit_timestamp: 'on' };

/** A stand-in for the operator and for the plugin's sidecar: one instance a Cluster, no failover. */
export class Operator {
  private readonly live = new Map<string, LiveCluster>();
  private readonly seenSchedules = new Set<string>();

  constructor(
    private readonly machine: Machine, private readonly api: ApiServer, private readonly endpoints: Endpoints, private readonly directory: string,
  ) {}

  public cluster(namespace: string, name: string): LiveCluster {
    const found = this.live.get(`${namespace}/${name}`);
    if (!found) throw new Error(`no Cluster ${namespace}/${name} runs`);
    return found;
  }

  /** Brings every Cluster and ScheduledBackup that was applied into being. */
  public async reconcile(): Promise<void> {
    for (const manifest of this.api.list('Cluster')) {
      const { namespace, name } = manifest.metadata;
      const live = this.live.get(`${namespace}/${name}`);
      if (!live) await this.create(manifest);
      else if (live.isReplica && manifest.spec.replica?.enabled === false) await this.promote(live, manifest);
      else this.follow(live, manifest);
    }
    for (const manifest of this.api.list('ScheduledBackup')) {
      const { metadata: { namespace, name }, spec } = manifest;
      const seen = this.seenSchedules.has(`${namespace}/${name}`);
      this.seenSchedules.add(`${namespace}/${name}`);
      // `immediate` counts for an object that the operator has never seen
      if (!spec.immediate || seen) continue;
      const cluster = this.cluster(namespace!, spec.cluster.name);
      const backup = this.backup(cluster);
      if (cluster.isReplica) cluster.firstBackup = backup;
      else await backup;
    }
  }

  /** A base backup, into the cluster's own store (plugin: internal/cnpgi/instance/backup.go). Returns Barman's id. */
  public async backup(cluster: LiveCluster): Promise<string> {
    const { own, stores } = this.archives(cluster.manifest);
    if (!own) throw new Refused('the stand-in for the operator', 'no plugin takes the backup');
    const name = `backup-${new Date().toISOString().replace(/[-:T]|\..*/g, '')}`;
    await this.barman(cluster, commands.backup(cluster.sidecar.access(own), name), own, stores);
    return JSON.parse(await this.barman(cluster, commands.backupShow(cluster.sidecar.access(own), name), own, stores)).cloud.backup_id;
  }

  /** The base backups of the cluster's own archive. */
  public async listBackups(cluster: LiveCluster): Promise<ListedBackup[]> {
    const { own, stores } = this.archives(cluster.manifest);
    return this.list(cluster, own!, stores);
  }

  /** Retention: by the primary's sidecar, on the cluster's own store only (RT-4). */
  public async enforceRetention(cluster: LiveCluster): Promise<void> {
    const { own, stores } = this.archives(cluster.manifest);
    const policy = own?.store.spec.retentionPolicy;
    if (own && policy) await this.barman(cluster, commands.backupDelete(cluster.sidecar.access(own), policy), own, stores);
  }

  /** The sidecar reads ObjectStore and Secrets anew for each WAL (RT-16). */
  public refresh(cluster: LiveCluster): void {
    this.follow(cluster, cluster.manifest);
  }

  /** The Cluster and its volumes are gone. */
  public async destroy(cluster: LiveCluster): Promise<void> {
    await cluster.postgres.kill();
    this.forget(cluster);
    rmSync(cluster.directory, { recursive: true });
  }

  /** Nothing of them is needed any more: a clean stop would wait for WAL that may never be archived. */
  public async killAll(): Promise<void> {
    await Promise.all([...this.live.values()].map((cluster) => cluster.postgres.kill()));
  }

  private async create(manifest: Manifest): Promise<void> {
    const { namespace, name } = manifest.metadata;
    const cluster = new LiveCluster(this.machine, join(this.directory, namespace!, name), manifest);
    cluster.sidecar = new Sidecar(this.machine, this.api, this.endpoints, cluster.directory, cluster.postgres.connection);
    try {
      if (manifest.spec.bootstrap?.recovery) await this.recover(cluster);
      else if (manifest.spec.bootstrap?.pg_basebackup) await this.copy(cluster);
      else await this.initdb(cluster);
      this.live.set(`${namespace}/${name}`, cluster);
      makeCertificates(this.api, manifest);
      if (!cluster.isReplica) await cluster.makeApplication();
    } catch (error) {
      await cluster.postgres.kill();
      throw error;
    }
  }

  private async initdb(cluster: LiveCluster): Promise<void> {
    this.archives(cluster.manifest); // RT-1: before anything else
    await cluster.postgres.initdb(cluster.walVolume && join(cluster.walVolume, 'pg_wal'));
    this.mark(cluster);
    this.configure(cluster, {});
    await cluster.postgres.start();
    await cluster.postgres.sql(MAKE_REPLICATION_ROLE);
  }

  /** A standby from its source's files (cnpg:pkg/management/postgres/bootstrap/pgbasebackup.go, join.go ClonePgData). */
  private async copy(cluster: LiveCluster): Promise<void> {
    const { manifest, data, postgres, walVolume } = cluster;
    const { replica, stores } = this.archives(manifest);
    if (!cluster.isReplica) throw new Error('the stand-in copies for standbys only');
    const connection = connectionTo(this.api, manifest, manifest.spec.bootstrap.pg_basebackup.source, this.live.values());
    await postgres.program('pg_basebackup', '-D', data, '-v', '-w', '-d', connection, ...walVolume ? ['--waldir', join(walVolume, 'pg_wal')] : []);
    this.mark(cluster);
    // a designated primary reads the archive of its source (plugin: common/wal.go:291-314)
    const restore = `${cluster.sidecar.writeRestoreScript(replica, stores)} %f %p`;
    this.configure(cluster, standbySettings(connectionTo(this.api, manifest, manifest.spec.replica.source, this.live.values()), restore));
    postgres.write(join(data, 'standby.signal'), '');
    await postgres.start(240, true);
  }

  /**
   * `replica.enabled` is false now: pg_ctl promote (cnpg:internal/management/controller/instance_controller.go reconcilePrimary). The new
   * archive_mode waits for a restart (cloudnative-pg#4172).
   */
  private async promote(cluster: LiveCluster, manifest: Manifest): Promise<void> {
    this.follow(cluster, manifest);
    await cluster.postgres.program('pg_ctl', 'promote', '-D', cluster.data, '-w');
    // as long as it was in recovery it read the archive of its source (plugin-barman-cloud#966)
    const { own, stores } = this.archives(manifest);
    cluster.sidecar.writeRestoreScript(own, stores);
  }

  /** plugin: internal/cnpgi/restore/restore.go Restore, in its order. */
  private async recover(cluster: LiveCluster): Promise<void> {
    const { own, recovery, stores } = this.archives(cluster.manifest);
    const { sidecar, data, postgres } = cluster;
    if (!recovery) throw new Refused('the stand-in for the plugin', 'recovery source not specified'); // REC-3, REC-4
    // (1) restore.go:105-120, 249-298: what this cluster will write must be empty
    if (own && checksEmptyArchive(cluster.manifest)) await this.barman(cluster, commands.checkWalArchive(sidecar.access(own)), own, stores);
    // (2)
    const target: RecoveryTarget = cluster.manifest.spec.bootstrap.recovery.recoveryTarget ?? {};
    const listed = await this.list(cluster, recovery, stores);
    const chosen = chooseBackup(listed, target);
    if (!chosen) {
      const { configuration, serverName } = sidecar.access(recovery);
      throw new Refused('the stand-in for the plugin', `${target.backupID ? `no backup found with ID ${target.backupID}` : 'no target backup found'}; `
        + `barman-cloud-backup-list listed ${listed.length} below ${configuration.destinationPath}/${serverName}`);
    }
    // (3) ensureArchiveContainsLastCheckpointRedoWAL
    const firstWal = [chosen.begin_wal, join(cluster.directory, 'test.wal')];
    await this.barman(cluster, [...commands.walRestore(sidecar.access(recovery)), ...firstWal], recovery, stores);
    rmSync(firstWal[1]);
    // (4)
    await this.barman(cluster, commands.restore(sidecar.access(recovery), chosen.backup_id, data), recovery, stores);
    cluster.moveWalToItsVolume();
    // (5)
    this.mark(cluster);
    this.configure(cluster, recoverySettings(target, `${sidecar.writeRestoreScript(recovery, stores)} %f %p`));
    postgres.write(join(data, 'recovery.signal'), '');
    try {
      await postgres.start(1800);
    } catch (error) {
      throw error instanceof PostgresEnded ? new Refused('PostgreSQL', error.message) : error;
    }
    this.configure(cluster, {});
    // currentPrimary is set now: from here on its own archive is read (plugin: common/wal.go:291-314)
    sidecar.writeRestoreScript(own, stores);
  }

  /** On a cluster that lives, `bootstrap` is never read again (REC-9); the archiver follows what is written. */
  private follow(cluster: LiveCluster, manifest: Manifest): void {
    cluster.manifest = manifest;
    const { own, stores } = this.archives(manifest);
    cluster.sidecar.writeArchiveScript(cluster.data, own, stores, checksEmptyArchive(manifest));
  }

  private configure(cluster: LiveCluster, recovery: { [name: string]: string }): void {
    const { own, stores } = this.archives(cluster.manifest);
    const script = cluster.sidecar.writeArchiveScript(cluster.data, own, stores, checksEmptyArchive(cluster.manifest));
    cluster.postgres.configure('cnpg', {
      ...SMALL,
      ...SETTINGS,
      ...cluster.manifest.spec.postgresql?.parameters,
      // cnpg:pkg/postgres/configuration.go CreatePostgresqlConfiguration
      archive_mode: cluster.isReplica ? 'always' : 'on',
      archive_command: `${script} %p`,
    });
    cluster.postgres.configure('recovery-target', recovery);
  }

  private mark(cluster: LiveCluster): void {
    cluster.postgres.write(join(cluster.data, EMPTY_ARCHIVE_MARKER), '');
  }

  private forget({ manifest: { metadata } }: LiveCluster): void {
    this.live.delete(`${metadata.namespace}/${metadata.name}`);
    this.api.remove('Cluster', metadata.namespace!, metadata.name);
  }

  private archives(manifest: Manifest): PluginConfiguration & { readonly stores: StoredArchive[] } {
    const configuration = pluginConfiguration(this.api, manifest);
    const { own, recovery, replica } = configuration;
    return { ...configuration, stores: [own, recovery, replica].filter((archive) => archive !== undefined) };
  }

  private async list(cluster: LiveCluster, archive: StoredArchive, stores: StoredArchive[]): Promise<ListedBackup[]> {
    return JSON.parse(await this.barman(cluster, commands.backupList(cluster.sidecar.access(archive)), archive, stores)).backups_list;
  }

  private async barman(cluster: LiveCluster, argv: string[], archive: StoredArchive, stores: StoredArchive[]): Promise<string> {
    const { status, stdout, stderr } = await cluster.sidecar.run(argv, archive, stores);
    if (status !== 0) throw new Refused('Barman', `${argv[0]} exited with ${status}: ${stderr.trim()}`);
    return stdout;
  }
}

/** ANN-3: whether the archive has to be empty before the first WAL goes into it. */
function checksEmptyArchive({ metadata }: Manifest): boolean {
  return metadata.annotations?.['cnpg.io/skipEmptyWalArchiveCheck'] !== 'enabled';
}
