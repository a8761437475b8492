/**
 * Where one database's archive already is, below the bucket, for a database that was backed up before this library.
 */
export interface BackupLocation {
  /**
   * The path below the bucket that holds the server's folder; `''` is the bucket's root.
   *
   * It is used as it is: the destination's `prefix`, the namespace and the cluster name are not added.
   */
  readonly path: string;

  /**
   * The server name of lineage 1: the folder that holds `base/` and `wals/`.
   *
   * Lineage n > 1 appends `-v<n>` to it.
   *
   * @default - the cluster name, as in the Barman Cloud plugin
   */
  readonly serverName?: string;
}

/**
 * One archive: where exactly one Cluster writes, and where a recovery reads.
 */
export interface Archive {
  /**
   * The folder that holds `base/` and `wals/`, such as `s3://bucket/auth/authentik-postgresql/authentik-postgresql`.
   */
  readonly url: string;

  /**
   * The endpoint through which `url` is reached; undefined stands for the provider's own.
   *
   * @default - the provider's own endpoint
   */
  readonly endpointUrl?: string;

  /**
   * `destinationPath` of the ObjectStore.
   */
  readonly destinationPath: string;

  /**
   * The folder below `destinationPath`, written out wherever the archive is referred to.
   */
  readonly serverName: string;

  /**
   * The name of the ObjectStore.
   */
  readonly objectStoreName: string;

  /**
   * The lineage that this archive holds.
   */
  readonly lineage: number;
}
