import type { ChildProcess } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ApiServer } from './api-server';
import type { Manifest } from './manifest';
import type { Endpoints } from './sidecar';
import type { Machine } from '../parts/machine';
import { environment, own } from '../parts/machine';
import { isRunning, start } from '../parts/processes';

/** What came of a pod. */
export interface PodResult {
  readonly succeeded: boolean;
  /** What the containers wrote, by name; one that was not started is not there. */
  readonly logs: { [container: string]: string };
}

/** What is done to a pod, which none of its YAML says. */
export interface RunPodOptions {
  /** Programs in front of the image's own. */
  readonly programs?: string;
  /** More environment of the containers. */
  readonly env?: { [name: string]: string };
  /** Gets to see each container's process when it has begun. */
  readonly started?: (container: string, process: ChildProcess) => void;
}

/** Where the sidecar's image has its programs. */
const BARMAN_FOLDER = '/venv/bin';

/** A stand-in for the kubelet: runs the pod of a CronJob or Job as the YAML says it, one container after the other. */
export class Kubelet {
  private count = 0;

  constructor(
    private readonly machine: Machine, private readonly api: ApiServer, private readonly endpoints: Endpoints, private readonly directory: string,
  ) {}

  /** An init container has to succeed before the next container begins. */
  public async run(kind: 'CronJob' | 'Job', namespace: string, name: string, options: RunPodOptions = {}): Promise<PodResult> {
    const manifest = this.api.find(kind, namespace, name);
    if (!manifest) throw new Error(`no ${kind} ${namespace}/${name} was applied`);
    const { spec } = (kind === 'CronJob' ? manifest.spec.jobTemplate : manifest).spec.template;
    const folder = join(this.directory, `${name}-${this.count += 1}`);
    const volumes = this.makeVolumes(folder, namespace, spec.volumes);
    const logs: { [container: string]: string } = {};
    try {
      for (const container of [...spec.initContainers, ...spec.containers]) {
        const { succeeded, log } = await this.runContainer(container, namespace, folder, volumes, options);
        logs[container.name] = log;
        if (!succeeded) return { succeeded: false, logs };
      }
      return { succeeded: true, logs };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  private async runContainer(
    container: any, namespace: string, folder: string, volumes: Map<string, string>, { programs, env, started }: RunPodOptions,
  ): Promise<{ succeeded: boolean; log: string }> {
    const mounts = container.volumeMounts.map(({ name, mountPath }: any) => [mountPath, volumes.get(name)!]);
    const here = (text: string) => this.here(text, mounts);
    const log = join(folder, `${container.name}.log`);
    const path = [programs, this.machine.mirrorImage].filter(Boolean).join(':');
    const argv = [...container.command, ...container.args ?? []].map(here);
    const child = start(argv, log, {
      ...this.machine.identity,
      env: { ...environment(), ...this.publicAuthority(container), ...this.environment(container, namespace, here), PATH: path, ...env },
      cwd: '/',
    });
    started?.(container.name, child);
    if (isRunning(child)) await new Promise((resolve, reject) => child.once('exit', resolve).once('error', reject));
    return { succeeded: child.exitCode === 0, log: readFileSync(log, 'utf8') };
  }

  /** Values, and keys of Secrets, in order: a later one can name an earlier one as $(NAME). */
  private environment(container: any, namespace: string, here: (text: string) => string): { [name: string]: string } {
    const env: { [name: string]: string } = {};
    for (const { name, value, valueFrom } of container.env) {
      env[name] = valueFrom ? this.api.secretValue(namespace, valueFrom.secretKeyRef)
        : here(value.replace(/\$\((\w+)\)/g, (text: string, other: string) => env[other] ?? text));
    }
    return env;
  }

  /** What is mounted where there is no container, and endpoints on loopback. */
  private here(text: string, mounts: [string, string][]): string {
    if (/^https:\/\/[^/]+$/.test(text)) return this.endpoints(text).url;
    if (text.startsWith(`${BARMAN_FOLDER}/`)) return join(this.machine.barman, basename(text));
    return text.split(':').map((part) => {
      const [path, folder] = mounts.find(([mountPath]) => part === mountPath || part.startsWith(`${mountPath}/`)) ?? [];
      return path === undefined ? part : folder + part.slice(path.length);
    }).join(':');
  }

  /** What an image's bundle of public authorities stands for. */
  private publicAuthority(container: any): { [name: string]: string } {
    const urls: string[] = [...container.env.map(({ value }: any) => value ?? ''), ...container.args ?? []].filter((text) => /^https:\/\/[^/]+$/.test(text));
    const [authority] = urls.map((url) => this.endpoints(url).publicAuthority).filter((file) => file !== undefined);
    return authority === undefined ? {} : { SSL_CERT_FILE: authority, AWS_CA_BUNDLE: authority };
  }

  private makeVolumes(folder: string, namespace: string, volumes: any[]): Map<string, string> {
    return new Map(volumes.map(({ name, configMap, secret }) => {
      const path = join(folder, 'volumes', name);
      mkdirSync(path, { recursive: true });
      const files: { [file: string]: string } = configMap ? this.configMap(namespace, configMap.name)
        : Object.fromEntries((secret?.items ?? [])
          .map(({ key, path: file }: any) => [file, this.api.secretValue(namespace, { name: secret.secretName, key })]));
      for (const [file, content] of Object.entries(files)) {
        writeFileSync(join(path, file), content);
        own(join(path, file), this.machine.identity);
      }
      for (let each = path; each.startsWith(this.directory); each = join(each, '..')) own(each, this.machine.identity);
      return [name, path];
    }));
  }

  private configMap(namespace: string, name: string): { readonly [key: string]: string } {
    const manifest: Manifest | undefined = this.api.find('ConfigMap', namespace, name);
    if (!manifest) throw new Error(`no ConfigMap ${namespace}/${name} was applied`);
    return manifest.data ?? {};
  }
}
