import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApiObject, Lazy } from 'cdk8s';
import { k8s } from 'cdk8s-plus-30';
import { mirrorRetentionDays, scheduleOf } from './mirror-checks';
import type { MirrorOptions } from './mirror-options';
import { mirrorPodSpec, SCRIPT } from './mirror-pod';
import { MIRROR_COPY, MIRROR_RETENTION, MIRROR_SOURCE } from '../annotations';
import type { ArchivePlan } from '../archive/archives';
import type { DefinedMirror, FeedContext } from '../archive/feed';
import { retentionDays } from '../archive/retention';
import { failAtIf } from '../errors';
import { mirrorJobNameProblem, mirrorName } from '../names';
import { withDeletionProtection } from '../protection';

const DEFAULT_DEADLINE_SECONDS = 12 * 60 * 60;
/** A pod that fails is tried once more; after that the next run is soon enough. */
const RETRIES = 1;
/** A run that could not begin in time is left out; without such a limit a CronJob gives up for good after 100 of them. */
const STARTING_DEADLINE_SECONDS = 300;

/** Defines the script and the CronJob that runs it. */
export function defineMirror(options: MirrorOptions, { scope, props, facts, source, copy }: FeedContext): DefinedMirror {
  const { namespace, clusterName, backup } = facts;
  const name = mirrorName(clusterName, options.name);
  const days = mirrorRetentionDays(options, retentionDays(backup.retention));
  const annotations = { [MIRROR_SOURCE]: archiveOf(source), [MIRROR_COPY]: archiveOf(copy), [MIRROR_RETENTION]: `${days}d` };
  const jobSpec: k8s.JobSpec = {
    backoffLimit: RETRIES,
    activeDeadlineSeconds: options.deadline?.toSeconds() ?? DEFAULT_DEADLINE_SECONDS,
    template: { spec: mirrorPodSpec(options, { name, source, copy, retentionDays: days }) },
  };

  new ApiObject(scope, 'MirrorScript', {
    ...k8s.KubeConfigMap.GVK,
    metadata: { name, namespace, annotations: withDeletionProtection(undefined, props.deletionProtection) },
    data: { [SCRIPT]: readFileSync(join(__dirname, SCRIPT), 'utf8') },
  });
  const cronJob = new ApiObject(scope, 'Mirror', {
    ...k8s.KubeCronJob.GVK,
    metadata: { name, namespace, annotations: withDeletionProtection(annotations, props.deletionProtection) },
    spec: Lazy.any({
      produce: () => k8s.toJson_CronJobSpec({
        schedule: scheduleOf(options).expressionString,
        concurrencyPolicy: 'Forbid',
        startingDeadlineSeconds: STARTING_DEADLINE_SECONDS,
        successfulJobsHistoryLimit: 1,
        failedJobsHistoryLimit: 3,
        jobTemplate: { spec: jobSpec },
      }),
    }),
  });
  const addJob = (suffix: string) => {
    const jobName = `${name}-${suffix}`;
    failAtIf(scope, mirrorJobNameProblem(jobName));
    return new ApiObject(scope, `MirrorJob-${suffix}`, {
      ...k8s.KubeJob.GVK,
      metadata: { name: jobName, namespace, annotations: annotations },
      spec: Lazy.any({ produce: () => k8s.toJson_JobSpec(jobSpec) }),
    });
  };
  return { cronJob, addJob };
}

function archiveOf({ archive: { objectStoreName, serverName } }: ArchivePlan): string {
  return `${objectStoreName}/${serverName}`;
}
