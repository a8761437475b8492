import type { ClusterSpecBootstrapInitdb } from '../../imports/postgresql.cnpg.io';
import type { PostgresApplication } from '../postgres-application';

/** Database and owner as they come out of CNPG's defaults, so that a recovery can name them. */
export function databaseAndOwner(application: PostgresApplication | undefined): { readonly database: string; readonly owner: string } {
  const database = application?.database ?? 'app';
  return { database, owner: application?.owner ?? database };
}

/** `bootstrap.initdb`, or undefined where CNPG's own defaults are what is meant. */
export function initdb(application: PostgresApplication | undefined): ClusterSpecBootstrapInitdb | undefined {
  return application && {
    ...databaseAndOwner(application),
    secret: application.credentials && { name: application.credentials.name },
    postInitSql: application.postInitSql,
    postInitApplicationSql: application.postInitApplicationSql,
    postInitTemplateSql: application.postInitTemplateSql,
  };
}
