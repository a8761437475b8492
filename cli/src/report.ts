import type { Fields, Severity } from './library';
import type { ManifestFile, Place } from './manifest-file';
import type { ArchiveMap } from './map';
import type { Unreadable } from './unreadable';

/** Something wrong, and where it is written. */
export interface LocatedFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly place: Place;
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace?: string;
  readonly name: string;
  readonly path: string;
  readonly message: string;
  readonly fix: string;
}

export interface Summary {
  readonly files: number;
  readonly resources: number;
  readonly clusters: number;
  readonly archives: number;
  readonly findings: { readonly error: number; readonly warning: number; readonly info: number };
  readonly encrypted: number;
  readonly templated: number;
  readonly inactive: number;
  readonly unreadable: number;
}

/** What an audit found. */
export interface Report {
  /** Those of one file together, the worst file and finding first. */
  readonly findings: LocatedFinding[];
  readonly summary: Summary;
  readonly unreadable: Unreadable[];
  readonly encrypted: string[];
  readonly templated: string[];
  readonly inactive: Inactive[];
  readonly map: ArchiveMap;
  /** A file that was read. */
  readonly file: (path: string) => ManifestFile;
}

/** A file that nothing applies. */
export interface Inactive {
  readonly file: string;
  /** `Cluster db`, for what this is about. */
  readonly resources: string[];
}

/** What a person calls a resource: `auth/database`. */
export function nameOf({ namespace, name }: { readonly namespace?: string; readonly name: string }): string {
  return namespace === undefined ? name : `${namespace}/${name}`;
}

export function subjectOf(finding: LocatedFinding): string {
  return `${finding.kind} ${nameOf(finding)}`;
}

export function described({ kind, metadata }: Fields): string {
  return `${String(kind)} ${String((metadata as Fields | undefined)?.name ?? '')}`.trim();
}
