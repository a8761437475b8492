import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { environment, own } from './machine';
import type { Identity } from './processes';
import { must } from './processes';

/** A certificate authority of this run, and the folder with a certificate for 127.0.0.1 as MinIO wants it. */
export interface Tls {
  readonly authority: string;
  readonly certificates: string;
}

export async function generateTls(directory: string, identity: Identity): Promise<Tls> {
  const folder = join(directory, 'tls');
  const [authority, key, request] = ['authority.crt', 'authority.key', 'server.csr'].map((name) => join(folder, name));
  const certificates = join(folder, 'certificates');
  if (existsSync(authority)) return { authority, certificates };
  mkdirSync(certificates, { recursive: true });
  const openssl = (...args: string[]) => must(['openssl', ...args], { env: environment() });
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  await openssl('req', '-x509', ...newKey, '-keyout', key, '-out', authority, '-days', '2', '-subj', '/CN=restore proof authority');
  await openssl('req', ...newKey, '-keyout', join(certificates, 'private.key'), '-out', request, '-subj', '/CN=127.0.0.1');
  const extensions = join(folder, 'extensions');
  writeFileSync(extensions, 'subjectAltName=IP:127.0.0.1\n');
  await openssl('x509', '-req', '-in', request, '-CA', authority, '-CAkey', key, '-CAcreateserial', '-days', '2',
    '-extfile', extensions, '-out', join(certificates, 'public.crt'));
  own(join(certificates, 'private.key'), identity);
  return { authority, certificates };
}
