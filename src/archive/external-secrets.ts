import type { ApiObject } from 'cdk8s';
import { Chart } from 'cdk8s';
import type { Construct, IConstruct } from 'constructs';
import type { ExternalSecretModel } from './credentials-model';
import type { ExternalSecretSpec } from '../../imports/external-secrets.io';
import { ExternalSecret, ExternalSecretSpecTargetCreationPolicy, toJson_ExternalSecretSpec } from '../../imports/external-secrets.io';
import { failAt } from '../errors';
import { perApp } from '../per-app';
import { PlainObject } from '../plain-object';

interface Defined {
  readonly spec: ExternalSecretSpec;
  readonly chart: Chart;
  /** Whether it was defined on its own, for every chart of the namespace. */
  readonly shared: boolean;
  /** The constructs that need it. */
  readonly users: Set<IConstruct>;
}

/** What each app has defined so far, by namespace and name. */
const definedIn = perApp(() => new Map<string, Defined>());

/**
 * Looks at every ExternalSecret that a construct needs before it defines anything.
 *
 * @returns those that are not yet there
 */
export function missingExternalSecrets(scope: Construct, namespace: string, needed: ExternalSecretModel[]): ExternalSecretModel[] {
  const chart = Chart.of(scope);
  const missing = new Map<string, ExternalSecretModel>();
  for (const model of needed) {
    const planned = missing.get(model.name);
    const defined: Defined | undefined = planned
      ? { spec: planned.spec, chart, shared: false, users: new Set() }
      : definedIn(scope).get(key(namespace, model.name));
    if (!defined) {
      missing.set(model.name, model);
    } else if (contentOf(defined.spec) !== contentOf(model.spec)) {
      failAt(scope, `the secret '${model.name}' is already defined in namespace '${namespace}' with another content: two ExternalSecrets would overwrite `
        + 'each other\'s keys; give one of the credentials another \'secretName\'');
    } else if (!defined.shared && defined.chart !== chart) {
      failAt(scope, `the secret '${model.name}' is already defined in chart '${defined.chart.node.path}' of namespace '${namespace}': removing that chart would stop `
        + 'this cluster\'s archiving; define it once, before both, with new ExternalBackupCredentials(chart, id, { destination })');
    }
  }
  return [...missing.values()];
}

/** Notes that a construct reads the Secrets of ExternalSecrets which others have defined. */
export function useExternalSecrets(scope: Construct, namespace: string, needed: ExternalSecretModel[]): void {
  for (const { name } of needed) definedIn(scope).get(key(namespace, name))?.users.add(scope);
}

export function defineExternalSecret(
  scope: Construct, id: string, namespace: string, model: ExternalSecretModel, options: { annotations?: { [key: string]: string }; shared: boolean },
): ApiObject {
  const defined = { spec: model.spec, chart: Chart.of(scope), shared: options.shared, users: new Set([scope]) };
  definedIn(scope).set(key(namespace, model.name), defined);
  const spec = toJson_ExternalSecretSpec(model.spec)!;
  return new PlainObject(scope, id, {
    ...ExternalSecret.GVK,
    metadata: { name: model.name, namespace, annotations: options.annotations },
    spec: () => (defined.shared || defined.users.size > 1 ? outliving(spec) : spec),
    likeness: model.likeness,
  });
}

/**
 * A Secret that is owned goes with its ExternalSecret, and every cluster that uses it stops archiving; without an owner
 * it stays (external-secrets: creationPolicy).
 */
function outliving(spec: { [field: string]: any }): object {
  return { ...spec, target: { ...spec.target, creationPolicy: ExternalSecretSpecTargetCreationPolicy.ORPHAN } };
}

function key(namespace: string, name: string): string {
  return `${namespace}/${name}`;
}

function contentOf(spec: ExternalSecretSpec): string {
  return JSON.stringify(toJson_ExternalSecretSpec(spec));
}
