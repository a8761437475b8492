import { mirrorProblem, optionsProblem } from './mirror-checks';
import type { MirrorOptions } from './mirror-options';
import { fedByMirror } from '../archive/feed';
import type { Feed } from '../archive/feed';
import { failIf } from '../errors';
import { mirrorName } from '../names';

/** What fills a copy by copying objects, with these options. */
export function mirrorFeed(options: MirrorOptions): Feed {
  failIf(optionsProblem(options));
  const cure = 'give one of the mirrors another \'name\' in the options of SecondaryDestination.mirrored';
  return {
    fedBy: ({ clusterName }) => fedByMirror(mirrorName(clusterName, options.name)),
    problem: (copy, primary, of) => mirrorProblem(options, copy, primary, of),
    reserve: ({ facts: { clusterName } }) => ['CronJob', 'ConfigMap'].map((kind) => ({ kind, name: mirrorName(clusterName, options.name), cure })),
    define: (context) => {
      // most clusters have no mirror
      const mirror: typeof import('./define-mirror') = require('./define-mirror');
      return { mirror: mirror.defineMirror(options, context) };
    },
  };
}
