import { loadAll } from 'js-yaml';

/** A resource as it stands in the YAML. The stand-in reads nothing else. */
export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly annotations?: { readonly [name: string]: string };
  };
  readonly spec: any;
  /** Of a ConfigMap. */
  readonly data?: { readonly [key: string]: string };
}

export function parse(yaml: string): Manifest[] {
  return (loadAll(yaml) as (Manifest | undefined)[]).filter((manifest): manifest is Manifest => Boolean(manifest));
}

/** Who refuses or fails. Only what Barman and PostgreSQL say is evidence; the rest is what we read in the Go code. */
export type Voice = 'Barman' | 'PostgreSQL' | 'the stand-in for the operator' | 'the stand-in for the plugin';

export class Refused extends Error {
  constructor(public readonly by: Voice, message: string) {
    super(`${by}: ${message}`);
  }
}
