import type { AzureCredentials } from './azure-credentials';
import type { DestinationOptions, ObjectTagOptions, UploadOptions } from './destination-options';

/**
 * Options of a container in Azure Blob Storage.
 *
 * The storage account's own encryption holds. An encryption scope is a Barman argument: `--encryption-scope=…` in
 * `backup` and `walArchive`.
 */
export interface AzureBlobOptions extends DestinationOptions, UploadOptions, ObjectTagOptions {
  /**
   * The storage account, 3 to 24 lower-case letters and digits; the endpoint follows from it.
   *
   * It is one of Azure's public cloud: Barman takes every other host for an emulator.
   */
  readonly storageAccount: string;

  /**
   * The container. It has to exist.
   */
  readonly container: string;

  /**
   * A key, a token or an identity, with access to the container.
   */
  readonly credentials: AzureCredentials;
}
