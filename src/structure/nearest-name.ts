import { distance } from 'fastest-levenshtein';

/** The name that was most likely meant, if one is near enough. Case, hyphens and underscores hardly count: `endpointUrl` means `endpointURL`. */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
  const farthest = Math.floor((name.length + 2) / 3);
  let nearest: string | undefined;
  let smallest = Infinity;
  for (const candidate of candidates) {
    const difference = distance(loose(name), loose(candidate));
    // of two that are equally near, the one that is also spelt more alike
    const spelling = difference + distance(name, candidate) / 1000;
    if (difference <= farthest && spelling < smallest) {
      nearest = candidate;
      smallest = spelling;
    }
  }
  return nearest;
}

function loose(name: string): string {
  return name.toLowerCase().replace(/[-_]/g, '');
}
