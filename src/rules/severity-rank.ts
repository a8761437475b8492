import { Severity } from './finding';

/** The lower, the more severe. */
export const RANK: { readonly [severity in Severity]: number } = { [Severity.ERROR]: 0, [Severity.WARNING]: 1, [Severity.INFO]: 2 };

export function isAtLeast(severity: Severity, least: Severity): boolean {
  return RANK[severity] <= RANK[least];
}
