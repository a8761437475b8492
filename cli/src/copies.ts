import type { Rendered } from './rendered';

/**
 * Manifests without a namespace belong to their folder. Where all of one folder's are in another one too, word by word,
 * they were rendered twice, or copied, and are no second database: returns the folder for which each of these stands.
 *
 * @param folders the manifests without a namespace by folder
 */
export function copiesOf(folders: ReadonlyMap<string, Rendered[]>): Map<string, string> {
  const contents = [...folders].filter(([, resources]) => resources.length > 0)
    .map(([folder, resources]) => ({ folder, texts: new Set(resources.map(({ manifest }) => JSON.stringify(manifest))) }));
  const holders = new Map<string, typeof contents>();
  const copies = new Map<string, string>();
  // the larger one is the original
  for (const content of contents.sort((a, b) => b.texts.size - a.texts.size)) {
    const [first] = content.texts;
    const original = holders.get(first)?.find(({ texts }) => [...content.texts].every((text) => texts.has(text)));
    if (original) copies.set(content.folder, original.folder);
    else for (const text of content.texts) holders.set(text, [...holders.get(text) ?? [], content]);
  }
  return copies;
}
