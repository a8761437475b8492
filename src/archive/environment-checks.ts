import type { ArchivePlan } from './archives';
import { AWS_DEFAULT_REGION } from './credentials-model';
import { sidecarEnvironment } from './object-store';

/** A variable of all containers of a Cluster's pods. */
interface PodVariable {
  readonly name: string;
  readonly value?: string;
}

/**
 * What is wrong with the environment of a Cluster's sidecar, or undefined. The plugin puts that of all its stores into one,
 * and the first value of a name wins; that of the Cluster itself wins over all (plugin-barman-cloud: lifecycle_envs.go).
 */
export function environmentProblem(plans: ArchivePlan[], own: PodVariable[] = []): string | undefined {
  const problems = own.length === 0 ? [] : plans.map((plan) => podVariableProblem(own, plan));
  return problems.find((problem) => problem !== undefined) ?? storesProblem(plans);
}

function storesProblem(plans: ArchivePlan[]): string | undefined {
  const seen = new Map<string, { value: string; plan: ArchivePlan }>();
  for (const second of plans) {
    const environment = sidecarEnvironment(second.store.destination, second.credentials);
    for (const variable of Object.keys(environment)) {
      const value = environment[variable];
      const first = seen.get(variable) ?? { value, plan: second };
      seen.set(variable, first);
      if (first.value !== value) {
        return `'${first.plan.archive.objectStoreName}' and '${second.archive.objectStoreName}' set ${variable} to '${first.value}' and '${value}': `
          + `the sidecar has one environment for both, so one would be wrong; ${cure(variable, first, second)}`;
      }
    }
  }
  return undefined;
}

function podVariableProblem(own: PodVariable[], { store: { destination }, credentials, archive }: ArchivePlan): string | undefined {
  const { objectStoreName } = archive;
  const environment = sidecarEnvironment(destination, credentials);
  const other = own.find(({ name, value }) => environment[name] !== undefined && environment[name] !== value);
  if (other) {
    return `'clusterSpec.env' sets ${other.name} to ${other.value === undefined ? 'what is not known here' : `'${other.value}'`}, and '${objectStoreName}' sets it to `
      + `'${environment[other.name]}': the sidecar would take the Cluster's, and archiving would fail or write elsewhere; leave it out of 'clusterSpec.env'`;
  }
  // botocore: configprovider.py, endpoint_url; Barman passes an endpoint only if there is one
  const endpoint = own.find(({ name }) => /^AWS_ENDPOINT_URL(_S3)?$/.test(name));
  return endpoint && destination.s3Flavour !== undefined && destination.endpointUrl === undefined
    ? `'clusterSpec.env' sets ${endpoint.name}, and '${objectStoreName}' has no endpoint: the sidecar would archive there and not at Amazon, where the archive is said to be; `
      + 'leave it out, or write the endpoint into the destination with BackupDestination.s3'
    : undefined;
}

function cure(variable: string, first: { value: string; plan: ArchivePlan }, second: ArchivePlan): string {
  if (variable !== AWS_DEFAULT_REGION) return 'let both use one identity';
  const roles = [first.plan, second].every(({ credentials }) => credentials.configuration.s3Credentials?.inheritFromIamRole);
  return roles
    // botocore: utils.py, S3RegionRedirectorv2
    ? `write '${first.value}' as the region of both, since Amazon redirects requests to where a bucket is`
    : 'let one of them take its region from its Secret, with \'regionKey\' or S3Credentials.fromExternalSecret';
}
