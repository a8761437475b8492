import type { EnvValue, ISecret } from 'cdk8s-plus-30';
import type { Construct } from 'constructs';

const PORT = '5432';

/** Where an application finds its database, in the variables of PostgreSQL's own libraries. */
export function applicationEnv(host: string, database: string, secret: ISecret): { [variable: string]: EnvValue } {
  const { EnvValue: value } = kplus();
  return {
    PGHOST: value.fromValue(host),
    PGPORT: value.fromValue(PORT),
    PGDATABASE: value.fromValue(database),
    // the two keys that a generated Secret and one of the user's both have
    PGUSER: value.fromSecretValue({ secret, key: 'username' }),
    PGPASSWORD: value.fromSecretValue({ secret, key: 'password' }),
  };
}

/** A Secret that is not defined here. */
export function secretNamed(scope: Construct, id: string, name: string): ISecret {
  return kplus().Secret.fromSecretName(scope, id, name);
}

/** Most apps define databases and no workloads: cdk8s-plus takes as long to load as all the rest. */
function kplus(): typeof import('cdk8s-plus-30') {
  return require('cdk8s-plus-30');
}
