import type { SourceModel } from './source-model';
import type { ArchivePlan } from '../archive/archives';
import { sidecarEnvironment } from '../archive/object-store';

/** The shell commands that look at an archive, with the tool of its provider. */
export interface ArchiveCommands {
  /** What to do first: credentials, and whatever has to be looked up. */
  readonly setUp: string[];
  /** Prints the last WAL segment of the archive, in order of timeline and position. */
  readonly lastSegment: string;
  /** Deletes the archive. */
  readonly remove: string;
  /** Lists the folders or objects directly below a folder of the archive. */
  list(folder: string): string;
  /** Prints an object of the archive. */
  print(object: string): string;
}

const LAST_SEGMENT = "grep -oE '[0-9A-F]{24}' | sort | tail -n 1";

/** Commands for an archive of which everything is known. */
export function archiveCommands(plan: ArchivePlan, namespace: string): ArchiveCommands {
  const { archive: { url, endpointUrl } } = plan;
  const setUp = environment(plan, namespace);
  if (url.startsWith('gs://')) return gcloud(url, setUp);
  return url.startsWith('https://') ? az(url, setUp) : aws(url, endpointUrl === undefined ? '' : ` --endpoint-url ${endpointUrl}`, setUp);
}

/** Commands for the archive that a recovery reads; a store of which only the name is known is looked up first. */
export function sourceCommands(source: SourceModel, namespace: string): ArchiveCommands {
  if (source.plan) return archiveCommands(source.plan, namespace);
  return aws(`\${archive}/${source.serverName}`, ' ${endpoint:+--endpoint-url "$endpoint"}', [
    `store() { kubectl get objectstores.barmancloud.cnpg.io ${source.objectStoreName} -n ${namespace} -o jsonpath="{.spec.configuration.$1}"; }`,
    `secret() { kubectl get secret "$(store "$1.name")" -n ${namespace} -o go-template="{{index .data \\"$(store "$1.key")\\" | base64decode}}"; }`,
    'archive=$(store destinationPath); archive=${archive%/}; endpoint=$(store endpointURL)',
    'export AWS_ACCESS_KEY_ID=$(secret s3Credentials.accessKeyId) AWS_SECRET_ACCESS_KEY=$(secret s3Credentials.secretAccessKey)',
    '[ -z "$(store s3Credentials.region.name)" ] || export AWS_DEFAULT_REGION=$(secret s3Credentials.region)',
    '[ -z "$(store endpointCA.name)" ] || { secret endpointCA > endpoint-ca.crt; export AWS_CA_BUNDLE=$PWD/endpoint-ca.crt; }',
  ]);
}

/** What the plugin has in its environment for this store. */
function environment({ credentials, store }: ArchivePlan, namespace: string): string[] {
  const { accessKeyId, secretAccessKey, sessionToken, region } = credentials.configuration.s3Credentials ?? {};
  const { endpointCa } = store.destination;
  const value = (ref: { name: string; key: string }) =>
    `kubectl get secret ${ref.name} -n ${namespace} -o jsonpath='{.data.${ref.key.replaceAll('.', '\\.')}}' | base64 -d`;
  const fromSecret = (variable: string, ref?: { name: string; key: string }) => ref ? [`export ${variable}=$(${value(ref)})`] : [];
  return [
    ...fromSecret('AWS_ACCESS_KEY_ID', accessKeyId),
    ...fromSecret('AWS_SECRET_ACCESS_KEY', secretAccessKey),
    ...fromSecret('AWS_SESSION_TOKEN', sessionToken),
    ...fromSecret('AWS_DEFAULT_REGION', region),
    ...Object.entries(sidecarEnvironment(store.destination, credentials)).map(([name, text]) => `export ${name}=${text}`),
    ...endpointCa ? [
      `${value({ name: endpointCa.secretName, key: endpointCa.key ?? 'ca.crt' })} > endpoint-ca.crt`,
      'export AWS_CA_BUNDLE=$PWD/endpoint-ca.crt',
    ] : [],
  ];
}

function aws(url: string, options: string, setUp: string[]): ArchiveCommands {
  return {
    setUp,
    list: (folder) => `aws${options} s3 ls "${url}/${folder}/"`,
    print: (object) => `aws${options} s3 cp "${url}/${object}" -`,
    lastSegment: `aws${options} s3 ls --recursive "${url}/wals/" | ${LAST_SEGMENT}`,
    remove: `aws${options} s3 rm --recursive "${url}/"`,
  };
}

/** As whoever is logged in with gcloud. */
function gcloud(url: string, setUp: string[]): ArchiveCommands {
  return {
    setUp,
    list: (folder) => `gcloud storage ls "${url}/${folder}/"`,
    print: (object) => `gcloud storage cat "${url}/${object}"`,
    lastSegment: `gcloud storage ls "${url}/wals/**" | ${LAST_SEGMENT}`,
    remove: `gcloud storage rm --recursive "${url}/"`,
  };
}

/** As whoever is logged in with az. The URL is `https://<account>.blob.core.windows.net/<container>/<path>`. */
function az(url: string, setUp: string[]): ArchiveCommands {
  const { host, pathname } = new URL(url);
  const [container, ...segments] = pathname.slice(1).split('/');
  const at = `--account-name ${host.split('.')[0]} --auth-mode login`;
  const path = segments.join('/');
  const list = (prefix: string) => `az storage blob list ${at} --container-name ${container} --prefix "${prefix}"`;
  // without a number of results the tool stops at 5,000
  const names = '--num-results "*" --query "[].name" --output tsv';
  return {
    setUp,
    list: (folder) => `${list(`${path}/${folder}/`)} --delimiter / ${names}`,
    print: (object) => `az storage blob download ${at} --container-name ${container} --name "${path}/${object}" --file /dev/stdout --no-progress --output none`,
    lastSegment: `${list(`${path}/wals/`)} ${names} | ${LAST_SEGMENT}`,
    remove: `az storage blob delete-batch ${at} --source ${container} --pattern "${path}/*"`,
  };
}
