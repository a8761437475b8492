import { postgresMajor } from './image-name';
import type { PostgresClusterProps } from '../postgres-cluster-props';

/** PostgreSQL's major version, from the image or from the catalog. */
export function majorOf({ imageName, clusterSpec }: PostgresClusterProps): number | undefined {
  return imageName === undefined ? clusterSpec?.imageCatalogRef?.major : postgresMajor(imageName);
}

/** The names of a cluster's tablespaces. */
export function tablespacesOf({ clusterSpec }: PostgresClusterProps): string[] {
  return (clusterSpec?.tablespaces ?? []).map(({ name }: { name: string }) => name);
}
