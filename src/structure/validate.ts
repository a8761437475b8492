import type { StructureProblem } from './problem';
import { ValidationError, VALIDATORS } from '../../imports/validators';

export type { StructureProblem } from './problem';

/** Whether the structure of a kind is known; `validateStructure` finds nothing in the others. */
export function isKnownKind(apiVersion: unknown, kind: unknown): boolean {
  return typeof apiVersion === 'string' && typeof kind === 'string' && VALIDATORS.has(`${apiVersion}/${kind}`);
}

/**
 * Everything in a manifest that does not fit the CRD of its kind: unknown fields, which the API server prunes in silence, and what it refuses.
 *
 * A null field counts as left out, as it does for the API server. `status` is not looked at, and CEL rules are not evaluated.
 */
export function validateStructure(manifest: unknown): StructureProblem[] {
  const { apiVersion, kind } = (manifest ?? {}) as { apiVersion?: unknown; kind?: unknown };
  if (!isKnownKind(apiVersion, kind)) return [];
  const validate = VALIDATORS.get(`${apiVersion}/${kind}`)!();
  if (validate(manifest)) return [];
  // what is valid needs no words for what is not
  const { problemOf }: typeof import('./problem') = require('./problem');
  const problems = withoutMisspelt(validate.errors!).map((error) => problemOf(manifest, error)).filter((problem) => problem !== undefined);
  return firstOfEachPath(problems);
}

/** A required field that is there under a misspelt name is not missing as well. */
function withoutMisspelt(errors: ValidationError[]): ValidationError[] {
  const { nearestName }: typeof import('./nearest-name') = require('./nearest-name');
  const meant = new Set(errors.filter(({ params }) => params.known)
    .map(({ instancePath, params }) => `${instancePath}/${nearestName(params.field, params.known.keys())}`));
  return errors.filter(({ instancePath, params: { missingProperty } }) => !(missingProperty && meant.has(`${instancePath}/${missingProperty}`)));
}

/** A value that breaks several constraints is wrong once. */
function firstOfEachPath(problems: StructureProblem[]): StructureProblem[] {
  const seen = new Set<string>();
  return problems.filter(({ path }) => !seen.has(path) && seen.add(path));
}
