import { expectation } from './expectation';
import { nearestName } from './nearest-name';
import { fieldOf, Place, placeAt } from './place';
import type { ValidationError } from '../../imports/validators';

/** Something in a manifest that does not fit the CRD of its kind. */
export interface StructureProblem {
  /** `spec.storage.sise`, `spec.plugins[0].naem`; of a missing field, where it should be. */
  readonly path: string;
  readonly kind: 'unknown-field' | 'wrong-type' | 'invalid-value' | 'missing-field';
  /** One sentence that has the path in it. */
  readonly message: string;
  /** The name that an unknown field should probably have. */
  readonly suggestion?: string;
}

/** What an error of a validator means in words, or undefined where it means nothing. */
export function problemOf(manifest: unknown, { instancePath, keyword, params }: ValidationError): StructureProblem | undefined {
  const place = placeAt(manifest, instancePath);
  switch (keyword) {
    case 'fields':
      return params.known ? unknownField(place, params.field, params.known.keys()) : wrong('type', params, fieldOf(place, params.field));
    case 'required':
    case 'requiredFields':
      return missingField(fieldOf(place, params.missingProperty));
    default:
      // as in JSON, what is undefined is left out
      return place.value === undefined ? undefined : wrong(keyword, params, place);
  }
}

function unknownField(parent: Place, name: string, known: Iterable<string>): StructureProblem {
  const { path } = fieldOf(parent, name);
  const suggestion = nearestName(name, known);
  if (suggestion === undefined) return { path, kind: 'unknown-field', message: `unknown field '${path}'` };
  return { path, kind: 'unknown-field', message: `unknown field '${path}', did you mean '${suggestion}'?`, suggestion };
}

function missingField({ path }: Place): StructureProblem {
  return { path, kind: 'missing-field', message: `missing field '${path}'` };
}

function wrong(keyword: string, params: unknown, { path, value }: Place): StructureProblem {
  const kind = keyword === 'type' || keyword === 'intOrString' ? 'wrong-type' : 'invalid-value';
  return { path, kind, message: `'${path}' should ${expectation(keyword, params, value)}` };
}
