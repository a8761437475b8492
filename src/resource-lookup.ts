import { ApiObject } from 'cdk8s';
import type { GroupVersionKind } from 'cdk8s';
import type { IConstruct } from 'constructs';

/** Whether an app defines a resource. It walks the whole app: for the few that ask, not for everyone. */
export function isDefined(scope: IConstruct, { apiVersion, kind }: GroupVersionKind, namespace: string, name: string): boolean {
  return scope.node.root.node.findAll().some((node) => ApiObject.isApiObject(node)
    && node.apiVersion === apiVersion && node.kind === kind && node.name === name && node.metadata.namespace === namespace);
}
