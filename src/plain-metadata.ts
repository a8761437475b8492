import { ApiObjectMetadataDefinition } from 'cdk8s';
import { copyOf } from './plain-data';

/** What cdk8s keeps of an object's metadata, as far as it is known here. A field more or less, and it renders by itself. */
const FIELDS = ['name', 'namespace', 'labels', 'annotations', 'finalizers', 'ownerReferences', 'apiObject', '_additionalAttributes'];

/** What rendering gives for metadata of nothing but names, labels and annotations that are text, or undefined for any other. */
export function plainMetadata(metadata: ApiObjectMetadataDefinition): { readonly [field: string]: any } | undefined {
  const fields: { [field: string]: any } = metadata;
  if (metadata.toJson !== ApiObjectMetadataDefinition.prototype.toJson || !FIELDS.every((field) => field in fields)) return undefined;
  if (Object.keys(fields).length !== FIELDS.length) return undefined;
  const { name, namespace, labels, annotations, finalizers, ownerReferences, _additionalAttributes: given } = fields;
  if (typeof name !== 'string' || (namespace !== undefined && typeof namespace !== 'string')) return undefined;
  if (!isTexts(labels) || !isTexts(annotations) || finalizers?.length !== 0 || ownerReferences?.length !== 0) return undefined;
  // of these the fields above have the last word
  for (const field in given) {
    if (!FIELDS.includes(field)) return undefined;
  }
  const [copiedAnnotations, copiedLabels] = [copyOf(annotations), copyOf(labels)];
  if (!copiedAnnotations || !copiedLabels) return undefined;
  const rendered: { [field: string]: any } = {};
  // empty ones are left out
  if (Object.keys(copiedAnnotations).length > 0) rendered.annotations = copiedAnnotations;
  if (Object.keys(copiedLabels).length > 0) rendered.labels = copiedLabels;
  rendered.name = name;
  if (namespace !== undefined) rendered.namespace = namespace;
  return rendered;
}

function isTexts(values: any): boolean {
  if (typeof values !== 'object' || values === null) return false;
  for (const key in values) {
    if (typeof values[key] !== 'string') return false;
  }
  return true;
}
