/** One field of a line of CSV as Python reads it: quotes count at its start only, and one that stays open takes all the rest. */
const FIELD = '(?:"(?:[^"]|"")*(?:"(?!")[^,]*|$)|(?!")[^,]*)';
const TWO_FIELDS = new RegExp(`^${FIELD},${FIELD}$`);

/** Of one object, at Amazon S3 and at Azure Blob Storage. */
const MAX_TAGS = 10;

/** What is wrong with tags that Barman puts on objects, or undefined (barman: clients/cloud_cli.py, __parse_tag). */
export function tagsProblem(prop: string, tags: { [key: string]: string } = {}): string | undefined {
  const count = Object.keys(tags).length;
  if (count > MAX_TAGS) return `'${prop}' should be at most ${MAX_TAGS} tags, got ${count}: S3 and Azure would refuse every upload; leave some out`;
  if ('' in tags) return `'${prop}' should have a key for each value, got '' for '${tags['']}': S3 and Azure would refuse every upload; write one`;
  const wrong = Object.entries(tags).map(([key, value]) => `${key},${value}`).find((tag) => !TWO_FIELDS.test(tag));
  return wrong === undefined ? undefined
    : `'${prop}' should be keys and values without ',', got '${wrong}': Barman would not find one key and one value in it and refuse every upload; write another character`;
}
