import { spawnSync } from 'node:child_process';

const mounted = new Set<string>();

/** Makes a folder a file system of a few megabytes, or says that this machine doesn't let us. */
export function mountSmall(path: string, megabytes: number): boolean {
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', path]);
  if (status === 0) mounted.add(path);
  return status === 0;
}

/** What growing a volume is. */
export function grow(path: string, megabytes: number): void {
  const { status, stderr } = spawnSync('mount', ['-o', `remount,size=${megabytes}m`, path]);
  if (status !== 0) throw new Error(`could not grow ${path}: ${stderr.toString()}`);
}

export function unmount(path: string): void {
  spawnSync('umount', ['-l', path]);
  mounted.delete(path);
}

export function unmountAll(): void {
  for (const path of mounted) unmount(path);
}
