import { Size } from 'cdk8s';
import type { CredentialsBinding } from './credentials-model';
import type { DestinationModel, TransferModel } from './destination-model';
import type { DataCompression, WalCompression } from './destination-options';
import type {
  ObjectStoreSpec,
  ObjectStoreSpecConfiguration,
  ObjectStoreSpecConfigurationData,
  ObjectStoreSpecConfigurationWal,
  ObjectStoreSpecInstanceSidecarConfiguration,
} from '../../imports/barmancloud.cnpg.io';
import {
  ObjectStoreSpecInstanceSidecarConfigurationResourcesLimits as Limit,
  ObjectStoreSpecInstanceSidecarConfigurationResourcesRequests as Request,
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

export function objectStoreSpec(store: ObjectStoreModel): ObjectStoreSpec {
  return {
    configuration: configuration(store),
    retentionPolicy: store.retentionPolicy,
    instanceSidecarConfiguration: sidecar(store),
  };
}

/** The sidecar's environment. It is one for the whole pod, whichever of a cluster's stores sets it. */
export function sidecarEnvironment(destination: DestinationModel, credentials: CredentialsBinding): { [name: string]: string } {
  return { ...credentials.env, ...destination.env };
}

function configuration({ destination, destinationPath, credentials }: ObjectStoreModel): ObjectStoreSpecConfiguration {
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
    destinationPath,
    endpointUrl: destination.endpointUrl,
    endpointCa: endpointCa && { name: endpointCa.secretName, key: endpointCa.key ?? 'ca.crt' },
    ...credentials.configuration,
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

function sidecar({ destination, credentials }: ObjectStoreModel): ObjectStoreSpecInstanceSidecarConfiguration {
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
