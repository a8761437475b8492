import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { PodMonitorSpec, PodMonitorSpecPodMetricsEndpoints } from '../../imports/monitoring.coreos.com';
import { authoritySecretName, podMonitorName } from '../names';
import { PlainObject } from '../plain-object';

/** A Cluster's spec in the names of the CRD. */
interface ScrapedSpec {
  readonly monitoring?: { readonly tls?: { readonly enabled?: boolean } };
  readonly certificates?: { readonly serverCASecret?: string };
}

/** Few clusters are scraped, and these take a while to load. */
const bindings = (): typeof import('../../imports/monitoring.coreos.com') => require('../../imports/monitoring.coreos.com');

/**
 * Has Prometheus scrape the instances of one cluster, and the plugin's metrics with them.
 *
 * The same as the operator makes for its own, deprecated flag (cnpg: pkg/specs/podmonitor.go).
 *
 * @param spec the Cluster's, as far as it decides how its instances export their metrics
 */
export function definePodMonitor(scope: Construct, namespace: string, clusterName: string, { monitoring, certificates }: ScrapedSpec): ApiObject {
  const { PodMonitor, toJson_PodMonitorSpec } = bindings();
  const authority = certificates?.serverCASecret ?? authoritySecretName(clusterName);
  const spec: PodMonitorSpec = {
    selector: { matchLabels: { 'cnpg.io/cluster': clusterName, 'cnpg.io/podRole': 'instance' } },
    podMetricsEndpoints: [{ port: 'metrics', ...monitoring?.tls?.enabled === true ? overTls(clusterName, authority) : {} }],
  };
  return new PlainObject(scope, 'PodMonitor', {
    ...PodMonitor.GVK,
    metadata: { name: podMonitorName(clusterName), namespace },
    spec: () => toJson_PodMonitorSpec(spec),
  });
}

/** Pods are scraped by their address, which is in no certificate. */
function overTls(clusterName: string, authority: string): PodMonitorSpecPodMetricsEndpoints {
  return {
    scheme: bindings().PodMonitorSpecPodMetricsEndpointsScheme.HTTPS,
    tlsConfig: {
      ca: { secret: { name: authority, key: 'ca.crt' } },
      serverName: `${clusterName}-rw`,
      insecureSkipVerify: true,
    },
  };
}
