import type { BackupLocation } from './archive';

/**
 * The one place that makes archive paths and server names.
 *
 * Barman joins `<destinationPath>/<serverName>/{base,wals}/...` and normalises nothing in between
 * (barman: cloud.py, clients/cloud_walarchive.py), so what is written here is exactly where the bytes land.
 */

/** The folder of one lineage below the destination path. */
export function serverName(clusterName: string, lineage: number, location?: BackupLocation): string {
  const first = location?.serverName ?? clusterName;
  return lineage === 1 ? first : `${first}-v${lineage}`;
}

/** The lineage that a server name of this cluster stands for, or undefined where it is none of its names. */
export function lineageOf(name: string, clusterName: string, location?: BackupLocation): number | undefined {
  const first = serverName(clusterName, 1, location);
  if (name === first) return 1;
  const lineage = name.startsWith(`${first}-v`) ? Number(name.slice(first.length + 2)) : NaN;
  return lineage > 1 && serverName(clusterName, lineage, location) === name ? lineage : undefined;
}

/** `ObjectStore.spec.configuration.destinationPath`. */
export function destinationPath(root: string, prefix: string, namespace: string, clusterName: string, location?: BackupLocation): string {
  const path = location?.path ?? joinPath(prefix, namespace, clusterName);
  return joinPath(root, path);
}

/** Where `base/` and `wals/` of one lineage are. */
export function archiveUrl(path: string, server: string): string {
  return joinPath(path, server);
}

/** What is wrong with a path below a bucket, or undefined. */
export function pathProblem(prop: string, path: string): string | undefined {
  if (path === '') return undefined;
  const good = path.split('/').every((segment) => /^[A-Za-z0-9._=@:+,~-]+$/.test(segment) && segment !== '.' && segment !== '..');
  return good ? undefined
    : `'${prop}' should be folder names (letters, digits and ._=@:+,~-) joined by single slashes, got '${path}': Barman would drop a part of it or use another path`;
}

/** What is wrong with a server name, or undefined. */
export function serverNameProblem(prop: string, name: string): string | undefined {
  return /^[A-Za-z0-9]([-A-Za-z0-9._]*[A-Za-z0-9])?$/.test(name)
    ? undefined
    : `'${prop}' should be one folder name (letters, digits, '-', '_' and '.'), got '${name}': Barman would write to another path than the one it is read from`;
}

function joinPath(...parts: string[]): string {
  return parts.filter((part) => part !== '').join('/');
}
