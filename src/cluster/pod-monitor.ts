import type { PodMonitorSpec, PodMonitorSpecPodMetricsEndpoints } from '../../imports/monitoring.coreos.com';
import { PodMonitorSpecPodMetricsEndpointsScheme } from '../../imports/monitoring.coreos.com';

/**
 * Has Prometheus scrape the instances of one cluster, and the plugin's metrics with them.
 *
 * The same as the operator makes for its own, deprecated flag (cnpg: pkg/specs/podmonitor.go).
 */
export function podMonitorSpec(clusterName: string, tls: boolean): PodMonitorSpec {
  return {
    selector: { matchLabels: { 'cnpg.io/cluster': clusterName, 'cnpg.io/podRole': 'instance' } },
    podMetricsEndpoints: [{ port: 'metrics', ...tls ? overTls(clusterName) : {} }],
  };
}

/** Pods are scraped by their address, which is in no certificate. */
function overTls(clusterName: string): PodMonitorSpecPodMetricsEndpoints {
  return {
    scheme: PodMonitorSpecPodMetricsEndpointsScheme.HTTPS,
    tlsConfig: {
      ca: { secret: { name: `${clusterName}-ca`, key: 'ca.crt' } },
      serverName: `${clusterName}-rw`,
      insecureSkipVerify: true,
    },
  };
}
