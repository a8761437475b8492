import { Size } from 'cdk8s';
import type { CredentialsBinding } from './credentials-model';
import type { DestinationModel, TransferModel } from './destination-model';
import type { DataCompression, WalCompression } from './destination-options';
import type {
  ObjectStoreSpec,
  ObjectStoreSpecConfigurationData,
  ObjectStoreSpecConfigurationWal,
  ObjectStoreSpecInstanceSidecarConfiguration,
} from '../../imports/barmancloud.cnpg.io';
import {
  ObjectStoreSpecInstanceSidecarConfigurationResourcesLimits as Limit,
  ObjectStoreSpecInstanceSidecarConfigurationResourcesRequests as Request,
  toJson_ObjectStoreSpec,
  toJson_ObjectStoreSpecConfiguration,
} from '../../imports/barmancloud.cnpg.io';
import { mapQuantities, resourceQuantities } from '../resources';

export interface ObjectStoreModel {
  readonly destination: DestinationModel;
  readonly destinationPath: string;
  readonly credentials: CredentialsBinding;
  /** Only the store that a cluster archives to is ever pruned. */
  readonly retentionPolicy?: string;
}

/** Without a limit the sidecar of a busy cluster takes the pod's memory; with a lower one base backups are killed. */
const SIDECAR_MEMORY = { request: Size.mebibytes(256), limit: Size.gibibytes(1) };

/** A spec in the names of the CRD. */
type Rendered = { readonly [field: string]: any };

/** What the stores of a destination have in common, by the environment of their credentials. */
const rendered = new WeakMap<DestinationModel, Map<string, Rendered>>();

/** What is equal for the stores of a destination but for checked names, whichever cluster they belong to. */
export function objectStoreLikeness({ destination, credentials }: ObjectStoreModel): object {
  return sharedSpec(destination, credentials);
}

/** The ObjectStore's spec. What it shares with other stores is one object, not to be changed. */
export function objectStoreSpec({ destination, destinationPath, credentials, retentionPolicy }: ObjectStoreModel): Rendered {
  const shared = sharedSpec(destination, credentials);
  const own = toJson_ObjectStoreSpecConfiguration({ destinationPath, ...credentials.configuration });
  const spec = { ...shared, configuration: { ...shared.configuration, ...own } };
  return retentionPolicy === undefined ? spec : { ...spec, retentionPolicy };
}

/** Apps have few destinations and many stores: what a destination decides is rendered once. */
function sharedSpec(destination: DestinationModel, credentials: CredentialsBinding): Rendered {
  const known = rendered.get(destination) ?? new Map<string, Rendered>();
  rendered.set(destination, known);
  const key = credentials.env === undefined ? '' : JSON.stringify(credentials.env);
  const spec = known.get(key) ?? toJson_ObjectStoreSpec({
    // the path is each store's own
    configuration: { destinationPath: '', ...configuration(destination) },
    instanceSidecarConfiguration: sidecar(destination, credentials),
  })!;
  known.set(key, spec);
  return spec;
}

/** The sidecar's environment. It is one for the whole pod, whichever of a cluster's stores sets it. */
export function sidecarEnvironment(destination: DestinationModel, credentials: CredentialsBinding): { [name: string]: string } {
  return { ...credentials.env, ...destination.env };
}

function configuration(destination: DestinationModel): Omit<ObjectStoreSpec['configuration'], 'destinationPath'> {
  const { endpointCa, barmanArguments } = destination;
  const wal: ObjectStoreSpecConfigurationWal = {
    ...transfer<WalCompression, ObjectStoreSpecConfigurationWal>(destination.wal),
    maxParallel: destination.wal.parallelism,
    archiveAdditionalCommandArgs: barmanArguments.walArchive,
    restoreAdditionalCommandArgs: barmanArguments.walRestore,
  };
  const data: ObjectStoreSpecConfigurationData = {
    ...transfer<DataCompression, ObjectStoreSpecConfigurationData>(destination.data),
    jobs: destination.data.parallelism,
    additionalCommandArgs: barmanArguments.backup,
    restoreAdditionalCommandArgs: barmanArguments.restore,
  };
  return {
    endpointUrl: destination.endpointUrl,
    endpointCa: endpointCa && { name: endpointCa.secretName, key: endpointCa.key ?? 'ca.crt' },
    wal,
    data,
    tags: destination.tags,
    historyTags: destination.historyTags,
  };
}

/** The API server knows no value for "nothing": such a key is left out. */
function transfer<C extends string, T extends { readonly compression?: unknown; readonly encryption?: unknown }>(
  model: TransferModel<C>,
): Pick<T, 'compression' | 'encryption'> {
  const unlessNone = (value: string) => (value === 'none' ? undefined : value);
  return { compression: unlessNone(model.compression), encryption: unlessNone(model.encryption) } as Pick<T, 'compression' | 'encryption'>;
}

function sidecar(destination: DestinationModel, credentials: CredentialsBinding): ObjectStoreSpecInstanceSidecarConfiguration {
  const env = Object.entries(sidecarEnvironment(destination, credentials)).map(([name, value]) => ({ name, value }));
  const resources = resourceQuantities(destination.sidecarResources ?? { memory: SIDECAR_MEMORY });
  return {
    env: env.length === 0 ? undefined : env,
    resources: {
      requests: mapQuantities(resources.requests, Request.fromString),
      limits: mapQuantities(resources.limits, Limit.fromString),
    },
  };
}
