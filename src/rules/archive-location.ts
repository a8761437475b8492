import { Fields, text } from './shape';

/** A place in an object store, normalised so that two ways to write it compare equal. */
export interface Place {
  readonly scheme: string;
  /** The host behind the endpoint; empty for the provider's own. */
  readonly endpoint: string;
  readonly bucket: string;
  /** Below the bucket, as Barman passes it on. */
  readonly path: string;
  /** Whether the URL had something that Barman drops, from a `?` or `#` on. */
  readonly dropped: boolean;
}

/** Where `destinationPath` leads to, or undefined if it is no URL. Sources: barman clients/cloud_walarchive.py, cloud_providers/*.py. */
export function placeOf({ destinationPath, endpointURL }: Fields): Place | undefined {
  const url = /^([A-Za-z][A-Za-z0-9+.-]*):\/\/([^/?#]*)([^?#]*)(.*)$/s.exec(text(destinationPath) ?? '');
  if (!url) return undefined;
  const { 1: scheme, 2: host, 3: path, 4: rest } = url;
  const place = { scheme: scheme.toLowerCase(), endpoint: normalEndpoint(text(endpointURL)), dropped: rest !== '' };
  if (place.scheme === 'gs') return { ...place, bucket: host, path: path.replace(/^\/+|\/+$/g, '') };
  if (place.scheme === 's3') return { ...place, bucket: host, path: path.replace(/^\/+/, '') };
  // Azure: https://account.blob.core.windows.net/container/path
  const [container, ...below] = path.replace(/^\/+/, '').split('/');
  return { ...place, bucket: container === '' ? '' : `${host}/${container}`, path: below.join('/') };
}

/** Everything below this folder belongs to one server: equal for two archives that are one. */
export function archiveKey(place: Place, serverName: string): string {
  return `${bucketKey(place)}/${withSlash(join(place.path, serverName))}`;
}

/** The folder that holds the servers of a store. */
export function folderKey(place: Place): string {
  return `${bucketKey(place)}/${withSlash(place.path)}`;
}

/** For people: the URL of an archive. */
export function archiveUrl(place: Place, serverName: string): string {
  return `${place.scheme}://${place.bucket}/${join(place.path, serverName)}`;
}

function bucketKey({ scheme, endpoint, bucket }: Place): string {
  return `${scheme}://${endpoint}/${bucket}`;
}

/** As Python's os.path.join does it: an absolute second part discards the first. */
function join(path: string, name: string): string {
  if (name.startsWith('/') || path === '') return name;
  return `${withSlash(path)}${name}`;
}

function withSlash(path: string): string {
  return path === '' || path.endsWith('/') ? path : `${path}/`;
}

function normalEndpoint(endpoint: string | undefined): string {
  if (endpoint === undefined) return '';
  const host = endpoint.toLowerCase().replace(/^[a-z]+:\/\//, '').replace(/\/.*$/s, '').replace(/:(443|80)$/, '')
    // one Service by two of its names
    .replace(/\.svc\.cluster\.local\.?(?=:|$)/, '.svc');
  return isAmazon(endpoint) ? '' : host;
}

/** Amazon's bucket names are one namespace behind all of its endpoints. */
export function isAmazon(endpoint: string): boolean {
  return /^([a-z]+:\/\/)?[^/?#]*\.amazonaws\.com(\.cn)?(:\d+)?(\/|$)/i.test(endpoint);
}
