/** CNPG supports this major version and later. */
const OLDEST_MAJOR = 13;

/**
 * What is wrong with `imageName`, or undefined: the checks of CNPG's admission webhook, which has to read the
 * PostgreSQL version from the tag (cnpg: internal/webhook/v1/cluster_webhook.go, validateImageName).
 */
export function imageNameProblem(imageName: string): string | undefined {
  const example = 'write a tag that starts with the version, such as \'ghcr.io/cloudnative-pg/postgresql:17\'';
  const tag = tagOf(imageName);
  if (tag === undefined && imageName.includes('@')) {
    return `'imageName' has a digest and no tag, got '${imageName}': CNPG would refuse it, since it can't tell the PostgreSQL version; ${example}`;
  }
  if (tag === undefined || tag === 'latest') {
    return `'imageName' has ${tag ? 'the tag \'latest\'' : 'no tag'}, got '${imageName}': CNPG would refuse it, since it can't tell the PostgreSQL version; ${example}`;
  }
  const major = postgresMajor(imageName);
  if (major === undefined) {
    return `'imageName' has a tag that does not start with a version, got '${imageName}': CNPG would refuse it; ${example}`;
  }
  if (major < OLDEST_MAJOR) {
    return `'imageName' is PostgreSQL ${major}, got '${imageName}': CNPG would refuse it, ${OLDEST_MAJOR} is the oldest it supports`;
  }
  return undefined;
}

/** The PostgreSQL major version that CNPG reads from an image's tag, or undefined where it can't. */
export function postgresMajor(imageName: string): number | undefined {
  const version = /^(\d\.?)+/.exec(tagOf(imageName) ?? '')?.[0];
  return version === undefined || version.endsWith('.') ? undefined : Number(version.split('.')[0]);
}

function tagOf(imageName: string): string | undefined {
  const name = imageName.split('@')[0];
  // a colon before the last slash belongs to a registry's port
  const colon = name.indexOf(':', name.lastIndexOf('/') + 1);
  return colon === -1 || colon === name.length - 1 ? undefined : name.slice(colon + 1);
}
