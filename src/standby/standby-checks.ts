import type { Construct } from 'constructs';
import type { StandbyClusterOptions } from './standby-cluster-options';
import type { FeedContext } from '../archive/feed';
import { retentionProblem } from '../archive/retention';
import { sizeProblem } from '../cluster/check-props';
import { resourcesProblem } from '../cluster/check-resources';
import { walSizeProblem } from '../cluster/check-wal-size';
import { failAtIf } from '../errors';
import { clusterNameProblem, lineageProblem, recoverableNameProblem, scheduledBackupName, scheduledBackupNameProblem } from '../names';
import type { PostgresStorage } from '../postgres-storage';

/** Throws the problem, if there is one, with the name of the standby that has it. */
export function atStandby(scope: Construct, clusterName: string, problem: string | undefined): void {
  failAtIf(scope, problem && `standby cluster '${clusterName}': ${problem}`);
}

/** What is wrong with the options by themselves, or undefined. */
export function optionsProblem(options: StandbyClusterOptions): string | undefined {
  const { clusterName, lineage, storage, walStorage, retention } = options;
  return (clusterName === undefined ? undefined : clusterNameProblem('clusterName', clusterName))
    ?? lineageProblem(lineage)
    ?? sizeProblem('storage.size', storage.size)
    ?? (walStorage && sizeProblem('walStorage.size', walStorage.size))
    ?? retentionProblem('\'retention\'', retention);
}

/** What makes it no standby of this source, or undefined. */
export function standbyProblem({ props, facts, copy }: FeedContext, options: StandbyClusterOptions): string | undefined {
  const { storage, walStorage, resources = props.resources, clusterName } = options;
  const { parameters } = props;
  const { archive: { lineage }, clusterName: name } = copy;
  return nameProblem(facts.clusterName, name, clusterName)
    ?? scheduledBackupNameProblem(scheduledBackupName(name, lineage))
    ?? sourceLineageProblem(facts.lineage, lineage)
    ?? smallerProblem(props.storage, storage)
    ?? timeoutProblem(parameters?.archive_timeout)
    // PostgreSQL's parameters are the source's, what they have to fit into is not
    ?? walSizeProblem({ parameters, walStorage })
    ?? resourcesProblem({ parameters, resources });
}

function nameProblem(source: string, name: string, given: string | undefined): string | undefined {
  if (name === source) return `'clusterName' is that of its source, got '${name}': a Cluster can't follow itself; give it another one or leave it out`;
  const problem = recoverableNameProblem('clusterName', name);
  return problem && given === undefined ? `${problem}; its default is made of the source's name: write a shorter one` : problem;
}

/** So that the default and a lineage that is written out never meet: each recovery of the source rebuilds the standby. */
function sourceLineageProblem(source: number, lineage: number): string | undefined {
  return lineage >= source ? undefined
    : `'lineage' should be at least the source's (${source}), got ${lineage}: a recovery of the source rebuilds the standby, and its archive of lineage ${lineage} is written already; `
      + `write the next lineage that this standby never used, or leave it out if that is ${source}`;
}

function smallerProblem(source: PostgresStorage, { size }: PostgresStorage): string | undefined {
  return size.toKibibytes() >= source.size.toKibibytes() ? undefined
    : `'storage.size' should be at least the source's (${source.size.asString()}), got ${size.asString()}: the standby would be full before its source is, and stop archiving; `
      + 'give it as much';
}

/** A base backup of a standby is complete when its last WAL segment is archived, and only the source can end a segment. */
function timeoutProblem(timeout: string | undefined): string | undefined {
  return timeout === undefined || !/^0+\s*(us|ms|s|min|h|d)?$/.test(timeout) ? undefined
    : `'parameters.archive_timeout' of the source is '${timeout}': a quiet source would never end a WAL segment, so that base backups of the standby would wait without end; `
      + 'write \'5min\' or the like, or leave it out';
}
