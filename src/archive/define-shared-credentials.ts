import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { ExternalBackupCredentialsProps } from './external-backup-credentials';
import { defineExternalSecret, missingExternalSecrets } from './external-secrets';
import { failAt } from '../errors';
import { namespaceOf } from '../namespace';
import { withDeletionProtection } from '../protection';

/** Defines the ExternalSecret that several charts share, or throws. */
export function defineSharedCredentials(
  scope: Construct, { destination, deletionProtection }: ExternalBackupCredentialsProps,
): { secretName: string; externalSecret: ApiObject } {
  const { credentials, name } = destination._model;
  const namespace = namespaceOf(scope);
  const { secretName = '' } = credentials;
  const needed = credentials.bind(secretName).externalSecret;
  if (needed === undefined) {
    failAt(scope, `the credentials of destination '${name}' are not read from External Secrets: there is nothing to define; leave this out`);
  }
  if (secretName === '') {
    failAt(scope, `the credentials of destination '${name}' have no 'secretName': each cluster would look for a Secret of its own; give them one`);
  }
  if (missingExternalSecrets(scope, namespace, [needed]).length === 0) {
    failAt(scope, `the secret '${secretName}' is already defined in namespace '${namespace}': define the shared credentials once and before the clusters`);
  }
  const annotations = withDeletionProtection(undefined, deletionProtection);
  return { secretName, externalSecret: defineExternalSecret(scope, 'Resource', namespace, needed, { annotations, shared: true }) };
}
