import { buildSync } from 'esbuild';

interface Model {
  /** Throws what the API server would not take. */
  validate(): void;
}

/** The kinds of Kubernetes itself, with the schema of each. The package is one of ES modules, which jest does not load. */
const MODELS: { [kind: string]: new (manifest: object) => Model } = evaluate(buildSync({
  stdin: { contents: 'export { CronJob, Job } from \'kubernetes-models/batch/v1\'; export { ConfigMap } from \'kubernetes-models/v1\';', resolveDir: __dirname },
  bundle: true,
  format: 'cjs',
  platform: 'node',
  write: false,
}).outputFiles[0].text);

/**
 * What Kubernetes' own schema says against a manifest: types, enumerations, what is required. Fields that nobody knows pass;
 * `.ci/kubernetes-schema` finds these in the examples.
 */
export function kubernetesProblems(manifest: { kind: string }): string[] {
  try {
    new MODELS[manifest.kind](manifest).validate();
    return [];
  } catch (error) {
    return [(error as Error).message];
  }
}

function evaluate(commonJs: string): any {
  const module = { exports: {} };
  new Function('module', 'exports', 'require', commonJs)(module, module.exports, require);
  return module.exports;
}
