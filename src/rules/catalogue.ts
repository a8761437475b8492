import { ARCHIVE_GUARD_RULES } from './archive-guards';
import { ARCHIVE_PATH_RULES } from './archive-path';
import { ARCHIVER_RULES } from './archiver';
import { BACKUP_RULES } from './backup';
import { CHANGE_RULES } from './change';
import { CLUSTER_RULES } from './cluster';
import { MONITORING_RULES } from './monitoring';
import { OBJECT_STORE_RULES } from './object-store';
import { RECOVERY_RULES } from './recovery';
import { RECOVERY_TARGET_RULES } from './recovery-target';
import type { Rule } from './rule';
import { SCHEDULE_RULES } from './schedule';
import { SECONDARY_RULES } from './secondary';
import { SECRET_RULES } from './secrets';

/** Every rule, in the order in which findings about one resource are reported. */
export const RULES: readonly Rule[] = [
  ...SCHEDULE_RULES,
  ...BACKUP_RULES,
  ...ARCHIVER_RULES,
  ...ARCHIVE_GUARD_RULES,
  ...ARCHIVE_PATH_RULES,
  ...SECONDARY_RULES,
  ...OBJECT_STORE_RULES,
  ...RECOVERY_RULES,
  ...RECOVERY_TARGET_RULES,
  ...SECRET_RULES,
  ...CLUSTER_RULES,
  ...MONITORING_RULES,
  ...CHANGE_RULES,
];

export function ruleOf(id: string): Rule | undefined {
  return RULES.find((rule) => rule.id === id);
}
