import type { Size } from 'cdk8s';

/**
 * A persistent volume of every instance.
 */
export interface PostgresStorage {
  /**
   * The volume's size. It can grow later and never shrink.
   */
  readonly size: Size;

  /**
   * The StorageClass.
   *
   * @default - the Kubernetes cluster's default class
   */
  readonly storageClass?: string;
}
