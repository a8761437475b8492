import type { AzureBlobOptions } from './azure-destination-options';
import type { DestinationModel } from './destination-model';
import { destinationModel } from './destination-model';
import { failIf } from '../errors';

/**
 * Barman asks for the container in the path, and takes a URL of any other host for an emulator's
 * (barman: cloud_providers/azure_blob_storage.py, AzureCloudInterface).
 */
const DOMAIN = 'blob.core.windows.net';

export function azureBlob(options: AzureBlobOptions): DestinationModel {
  const { storageAccount, container, credentials } = options;
  failIf(storageAccountProblem(storageAccount));
  failIf(containerProblem(container));
  return destinationModel(options, {
    defaultName: 'azure',
    root: `https://${storageAccount}.${DOMAIN}/${container}`,
    credentials: credentials._forAccount(storageAccount),
  });
}

function storageAccountProblem(name: string): string | undefined {
  return /^[a-z0-9]{3,24}$/.test(name)
    ? undefined
    : `'storageAccount' should be 3 to 24 lower-case letters and digits, got '${name}': there would be no such account`;
}

function containerProblem(name: string): string | undefined {
  return /^(?=.{3,63}$)[a-z0-9]+(-[a-z0-9]+)*$/.test(name)
    ? undefined
    : `'container' should be 3 to 63 lower-case letters, digits and single '-', got '${name}': every upload would fail; a path belongs into 'prefix'`;
}
