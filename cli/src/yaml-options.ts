import type { DocumentOptions, ParseOptions, SchemaOptions } from 'yaml';

/** YAML 1.1 as Kubernetes reads it: `yes` is a boolean, a timestamp stays text, and `12:30` is no number. */
const NOT_IN_KUBERNETES = new Set(['timestamp', 'binary', 'omap', 'pairs', 'set'].map((tag) => `tag:yaml.org,2002:${tag}`));

export const YAML_OPTIONS: ParseOptions & DocumentOptions & SchemaOptions = {
  version: '1.1',
  customTags: (tags) => tags.filter((tag) => typeof tag === 'string' || !(NOT_IN_KUBERNETES.has(tag.tag) || ('format' in tag && tag.format === 'TIME'))),
  stringKeys: true,
  uniqueKeys: false, // quadratic in the library
  prettyErrors: false,
  logLevel: 'silent',
};
