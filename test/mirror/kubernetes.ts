import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020';

/**
 * What the API server takes for these kinds: the definitions of Kubernetes 1.30's OpenAPI document that they need,
 * without descriptions, and strict, so that an unknown field is an error as it is for `kubectl`. They were taken from the
 * `v1.30.0-local-strict` schemas of the Python package kubernetes-validate.
 */
const DEFINITIONS = JSON.parse(readFileSync(join(__dirname, 'kubernetes-1.30.json'), 'utf8'));
const NAMES: { [kind: string]: string } = {
  CronJob: 'io.k8s.api.batch.v1.CronJob',
  Job: 'io.k8s.api.batch.v1.Job',
  ConfigMap: 'io.k8s.api.core.v1.ConfigMap',
};

const ajv = new Ajv({ allErrors: true, strict: false, validateFormats: false });
ajv.addSchema(DEFINITIONS, 'kubernetes');

/** Everything in a manifest that the API server would not take. */
export function kubernetesProblems(manifest: { kind: string }): string[] {
  const validate = ajv.getSchema(`kubernetes#/$defs/${NAMES[manifest.kind]}`)!;
  return validate(manifest) ? [] : validate.errors!.map(({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`);
}
