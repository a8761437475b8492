import { Fields, isFields, text } from './library';
import type { Rendered } from './rendered';

/** `${NAME}`, with `:-default` or `:=default`; `$${NAME}` is text. */
const VARIABLE = /\$?\$\{([A-Za-z_]\w*)(?::?[-=]([^}]*))?\}/g;
const DISABLED = 'kustomize.toolkit.fluxcd.io/substitute';

/**
 * A resource after Flux has put values in it. What is defined in another place stays as text, which can only be compared.
 *
 * @param isKnown whether there are no other variables than these
 */
export function substituted({ manifest, layers }: Rendered, variables: Fields, isKnown: boolean): Rendered {
  const { annotations, labels } = isFields(manifest.metadata) ? manifest.metadata : {} as Fields;
  if ([annotations, labels].some((map) => isFields(map) && map[DISABLED] === 'disabled')) return { manifest, layers };
  return { manifest: inValue(manifest, (content) => inText(content, variables, isKnown)) as Rendered['manifest'], layers };
}

function inText(content: string, variables: Fields, isKnown: boolean): string {
  return content.replace(VARIABLE, (written: string, name: string, otherwise: string | undefined) => {
    if (written.startsWith('$$')) return written.slice(1);
    const value = variables[name];
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value);
    return isKnown && otherwise !== undefined && !text(otherwise)?.includes('$') ? otherwise : written;
  });
}

function inValue(value: unknown, change: (content: string) => string): unknown {
  if (typeof value === 'string') return value.includes('${') ? typed(value, change(value)) : value;
  if (Array.isArray(value)) return value.map((item) => inValue(item, change));
  if (isFields(value)) return Object.fromEntries(Object.entries(value).map(([name, inner]) => [change(name), inValue(inner, change)]));
  return value;
}

/** Flux puts values in before the YAML is read once more: a number that stands alone becomes one. */
function typed(before: string, after: string): unknown {
  if (before === after || !/^\$\{[^}]*\}$/.test(before)) return after;
  return /^-?\d+$/.test(after) ? Number(after) : after === 'true' || after === 'false' ? after === 'true' : after;
}
