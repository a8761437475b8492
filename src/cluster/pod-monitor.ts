import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { PodMonitorSpec, PodMonitorSpecPodMetricsEndpoints } from '../../imports/monitoring.coreos.com';
import { podMonitorName } from '../names';
import { PlainObject } from '../plain-object';

/** Few clusters are scraped, and these take a while to load. */
const bindings = (): typeof import('../../imports/monitoring.coreos.com') => require('../../imports/monitoring.coreos.com');

/**
 * Has Prometheus scrape the instances of one cluster, and the plugin's metrics with them.
 *
 * The same as the operator makes for its own, deprecated flag (cnpg: pkg/specs/podmonitor.go).
 *
 * @param tls whether the instances export their metrics over TLS
 */
export function definePodMonitor(scope: Construct, namespace: string, clusterName: string, tls: boolean): ApiObject {
  const { PodMonitor, toJson_PodMonitorSpec } = bindings();
  const spec: PodMonitorSpec = {
    selector: { matchLabels: { 'cnpg.io/cluster': clusterName, 'cnpg.io/podRole': 'instance' } },
    podMetricsEndpoints: [{ port: 'metrics', ...tls ? overTls(clusterName) : {} }],
  };
  return new PlainObject(scope, 'PodMonitor', {
    ...PodMonitor.GVK,
    metadata: { name: podMonitorName(clusterName), namespace },
    spec: () => toJson_PodMonitorSpec(spec),
  });
}

/** Pods are scraped by their address, which is in no certificate. */
function overTls(clusterName: string): PodMonitorSpecPodMetricsEndpoints {
  return {
    scheme: bindings().PodMonitorSpecPodMetricsEndpointsScheme.HTTPS,
    tlsConfig: {
      ca: { secret: { name: `${clusterName}-ca`, key: 'ca.crt' } },
      serverName: `${clusterName}-rw`,
      insecureSkipVerify: true,
    },
  };
}
