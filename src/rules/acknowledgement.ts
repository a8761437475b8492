import type { Resource } from './resource';
import { text } from './shape';

/** The annotation by which a resource says that it means what a rule warns of; its value is the reason. */
export function acknowledgement(ruleId: string): string {
  return `cdk8s-cnpg/acknowledge.${ruleId.replace('/', '.')}`;
}

/** Without a reason nothing is acknowledged. */
export function isAcknowledged({ annotations }: Resource, ruleId: string): boolean {
  return text(annotations[acknowledgement(ruleId)])?.trim() ? true : false;
}
