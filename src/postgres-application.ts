import type { ISecret } from 'cdk8s-plus-30';

/**
 * The application's database.
 */
export interface PostgresApplication {
  /**
   * The database that is created for the application.
   *
   * @default app
   */
  readonly database?: string;

  /**
   * The role that owns the database and that the application logs in as.
   *
   * @default - the database's name
   */
  readonly owner?: string;

  /**
   * The application's credentials: a Secret with the keys `username`, equal to the owner, and `password`.
   *
   * @default - CNPG generates a password in the Secret `<clusterName>-app`, which is deleted with the Cluster
   */
  readonly credentials?: ISecret;

  /**
   * SQL that is run once, as superuser, in the `postgres` database of a new cluster.
   *
   * @default - none
   */
  readonly postInitSql?: string[];

  /**
   * SQL that is run once, as superuser, in the application's database of a new cluster.
   *
   * @default - none
   */
  readonly postInitApplicationSql?: string[];

  /**
   * SQL that is run once, as superuser, in `template1` of a new cluster.
   *
   * @default - none
   */
  readonly postInitTemplateSql?: string[];
}
