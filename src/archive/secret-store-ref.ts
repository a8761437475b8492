import { failIf } from '../errors';
import { resourceNameProblem } from '../names';

/**
 * The External Secrets store that credentials are read from.
 */
export class SecretStoreRef {
  /**
   * A store that serves every namespace.
   *
   * @param name the name of the ClusterSecretStore
   */
  public static clusterSecretStore(name: string): SecretStoreRef {
    return new SecretStoreRef('ClusterSecretStore', name);
  }

  /**
   * A store in the namespace of the cluster.
   *
   * @param name the name of the SecretStore
   */
  public static secretStore(name: string): SecretStoreRef {
    return new SecretStoreRef('SecretStore', name);
  }

  /**
   * The name of the store.
   */
  public readonly name: string;

  /**
   * `ClusterSecretStore` or `SecretStore`.
   */
  public readonly kind: string;

  private constructor(kind: string, name: string) {
    failIf(resourceNameProblem(`SecretStoreRef.${kind[0].toLowerCase()}${kind.slice(1)}`, name));
    this.kind = kind;
    this.name = name;
  }
}
