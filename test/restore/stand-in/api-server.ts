import { admissionProblem } from './admission';
import type { Manifest } from './manifest';
import { Refused, parse } from './manifest';

export interface SecretReference {
  readonly name: string;
  readonly key: string;
}

/** Values by item and property, as the vault behind a SecretStore holds them. */
export type Vault = { readonly [item: string]: { readonly [property: string]: string } };

/** What has been applied, and the Secrets that follow from it or were there before. */
export class ApiServer {
  private readonly manifests = new Map<string, Manifest>();
  private readonly secrets = new Map<string, { [key: string]: string }>();

  constructor(private readonly vault: Vault) {}

  public apply(yaml: string): void {
    for (const manifest of parse(yaml)) {
      const problem = admissionProblem(manifest);
      if (problem) throw new Refused('the stand-in for the operator', `${manifest.kind} ${manifest.metadata.name}: ${problem}`);
      this.manifests.set(id(manifest.kind, manifest.metadata.namespace, manifest.metadata.name), manifest);
      if (manifest.kind === 'ExternalSecret') this.syncExternalSecret(manifest);
    }
  }

  public remove(kind: string, namespace: string, name: string): void {
    this.manifests.delete(id(kind, namespace, name));
  }

  public find(kind: string, namespace: string, name: string): Manifest | undefined {
    return this.manifests.get(id(kind, namespace, name));
  }

  public list(kind: string): Manifest[] {
    return [...this.manifests.values()].filter((manifest) => manifest.kind === kind);
  }

  /** A Secret that somebody else has made. */
  public setSecret(namespace: string, name: string, data: { [key: string]: string }): void {
    this.secrets.set(id('Secret', namespace, name), data);
  }

  /** bc:credentials/env.go extractValueFromSecret; the values are used byte for byte. */
  public secretValue(namespace: string, { name, key }: SecretReference): string {
    const secret = this.secrets.get(id('Secret', namespace, name));
    if (!secret) throw new Refused('the stand-in for the plugin', `while getting secret ${name}: not found in ${namespace}`);
    if (secret[key] === undefined) throw new Refused('the stand-in for the plugin', `missing key ${key}, inside secret ${name}`);
    return secret[key];
  }

  /** External Secrets: `data` and `target.template.data` with `mergePolicy: Merge`. */
  private syncExternalSecret({ metadata, spec }: Manifest): void {
    const data: { [key: string]: string } = {};
    for (const { secretKey, remoteRef } of spec.data) {
      const value = this.vault[remoteRef.key]?.[remoteRef.property];
      if (value === undefined) throw new Error(`the vault has no property '${remoteRef.property}' of '${remoteRef.key}'`);
      data[secretKey] = value;
    }
    this.setSecret(metadata.namespace!, spec.target.name, { ...data, ...spec.target.template?.data });
  }
}

function id(kind: string, namespace: string | undefined, name: string): string {
  return `${kind} ${namespace}/${name}`;
}
