/**
 * The keys of an existing Secret that holds the storage account's name and what opens it.
 */
export interface AzureSecretKeys {
  /**
   * The key that holds the storage account's name.
   *
   * @default AZURE_STORAGE_ACCOUNT
   */
  readonly storageAccountKey?: string;

  /**
   * The key that holds what opens the account.
   *
   * @default - AZURE_STORAGE_KEY for an access key, AZURE_STORAGE_SAS_TOKEN for a SAS token
   */
  readonly valueKey?: string;
}

/**
 * An application or a user-assigned managed identity in Microsoft Entra ID.
 */
export interface AzureWorkloadIdentityOptions {
  /**
   * The client id.
   */
  readonly clientId: string;

  /**
   * The tenant id.
   */
  readonly tenantId: string;
}
