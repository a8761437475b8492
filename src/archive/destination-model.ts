import type { ContainerResources } from 'cdk8s-plus-30';
import { barmanArgumentProblem } from './barman-arguments';
import type { CredentialsModel } from './credentials-model';
import { secretKeysProblem } from './credentials-model';
import type { BarmanArguments, DestinationOptions, EndpointCa, ObjectTagOptions, UploadOptions } from './destination-options';
import { DataCompression, ServerSideEncryption, WalCompression } from './destination-options';
import { pathProblem } from './layout';
import { tagsProblem } from './object-tags';
import { failIf } from '../errors';
import { destinationNameProblem, resourceNameProblem } from '../names';
import { limitProblem } from '../resources';

/** A destination as data: what a provider's preset decides and everything else reads. */
export interface DestinationModel {
  readonly name: string;
  /** Everything before the path: scheme and bucket, such as `s3://bucket`, or on Azure the container's URL. */
  readonly root: string;
  readonly prefix: string;
  readonly endpointUrl?: string;
  readonly endpointCa?: EndpointCa;
  /** Whose S3 it is, where it speaks that protocol. */
  readonly s3Flavour?: S3Flavour;
  readonly credentials: CredentialsModel;
  readonly wal: TransferModel<WalCompression>;
  readonly data: TransferModel<DataCompression>;
  readonly barmanArguments: BarmanArguments;
  readonly tags?: { [key: string]: string };
  readonly historyTags?: { [key: string]: string };
  /** Environment of the sidecar, by name. */
  readonly env: { [name: string]: string };
  readonly sidecarResources?: ContainerResources;
}

/** The stores that speak S3's protocol, as rclone tells them apart (rclone: backend/s3, providers). */
export type S3Flavour = 'AWS' | 'Cloudflare' | 'Minio' | 'Other';

export interface TransferModel<Compression> {
  readonly compression: Compression;
  readonly encryption: ServerSideEncryption;
  readonly parallelism?: number;
}

/** What the provider adds to the options that every destination has. */
export interface ProviderFacts {
  readonly defaultName: string;
  readonly root: string;
  readonly endpointUrl?: string;
  readonly s3Flavour?: S3Flavour;
  /** What uploads ask for; nothing unless said. */
  readonly encryption?: ServerSideEncryption;
  readonly credentials: CredentialsModel;
  /** Environment of the sidecar, by name. */
  readonly env?: { [name: string]: string };
  /** Whether a base backup can be uploaded in several parts at once, as nearly everywhere. */
  readonly parallelUpload?: boolean;
}

/** The options of any provider. */
type Options = DestinationOptions & UploadOptions & ObjectTagOptions;

const DEFAULT_JOBS = 2;

export function destinationModel(options: Options, provider: ProviderFacts): DestinationModel {
  const { name = provider.defaultName, prefix = '' } = options;
  const { encryption = ServerSideEncryption.NONE, parallelUpload = true } = provider;
  failIf(destinationNameProblem(name));
  failIf(pathProblem('prefix', prefix));
  failIf(positiveProblem('jobs', options.jobs));
  failIf(positiveProblem('walParallelism', options.walParallelism));
  failIf(tagsProblem('tags', options.tags));
  failIf(tagsProblem('historyTags', options.historyTags));
  if (options.endpointCa) failIf(resourceNameProblem('endpointCa.secretName', options.endpointCa.secretName) ?? secretKeysProblem({ 'endpointCa.key': options.endpointCa.key }));
  failIf(limitProblem('sidecarResources', options.sidecarResources ?? {}, 'Kubernetes would refuse the pods, and PostgreSQL would not start'));
  for (const [command, args] of Object.entries(options.barmanArguments ?? {})) {
    for (const arg of args) failIf(barmanArgumentProblem(`barmanArguments.${command}`, arg));
  }
  return {
    name,
    root: provider.root,
    prefix,
    endpointUrl: provider.endpointUrl,
    endpointCa: options.endpointCa,
    s3Flavour: provider.s3Flavour,
    credentials: provider.credentials,
    wal: {
      compression: options.walCompression ?? WalCompression.GZIP,
      encryption,
      parallelism: options.walParallelism,
    },
    data: {
      compression: options.dataCompression ?? DataCompression.GZIP,
      encryption,
      parallelism: parallelUpload ? options.jobs ?? DEFAULT_JOBS : undefined,
    },
    barmanArguments: options.barmanArguments ?? {},
    tags: options.tags,
    historyTags: options.historyTags,
    env: provider.env ?? {},
    sidecarResources: options.sidecarResources,
  };
}

/** Whether two destinations keep their archives below the same path of the same bucket. */
export function samePlace(a: DestinationModel, b: DestinationModel): boolean {
  return a.root === b.root && a.prefix === b.prefix && sameEndpoint(a, b);
}

/** Whether two destinations are reached through the same endpoint. */
export function sameEndpoint(a: DestinationModel, b: DestinationModel): boolean {
  return normalEndpoint(a) === normalEndpoint(b);
}

/** Amazon's own endpoint is the same place whether it is written or not. */
function normalEndpoint({ endpointUrl }: DestinationModel): string {
  if (endpointUrl === undefined) return '';
  const { origin, hostname } = new URL(endpointUrl);
  return /^s3([.-].*)?\.amazonaws\.com(\.cn)?$/.test(hostname) ? '' : origin;
}

/** Whether an endpoint is one of Amazon's: public, in China, or a VPC's own. */
export function isAmazon(endpointUrl: string): boolean {
  return /\.amazonaws\.com(\.cn)?$/.test(new URL(endpointUrl).hostname);
}

export function bucketProblem(bucket: string): string | undefined {
  return /^[A-Za-z0-9.\-_]{1,255}$/.test(bucket)
    ? undefined
    : `'bucket' should be the bare name of a bucket (letters, digits, '.', '-' and '_'), got '${bucket}': every upload would fail; a path belongs into 'prefix'`;
}

function positiveProblem(prop: string, value: number | undefined): string | undefined {
  return value === undefined || (Number.isInteger(value) && value >= 1)
    ? undefined
    : `'${prop}' should be a whole number of at least 1, got ${value}: the API server would refuse the ObjectStore`;
}

