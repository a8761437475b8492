/** One field of a line of CSV as Python reads it: quotes count at its start only, and one that stays open takes all the rest. */
const FIELD = '(?:"(?:[^"]|"")*(?:"(?!")[^,]*|$)|(?!")[^,]*)';
const TWO_FIELDS = new RegExp(`^${FIELD},${FIELD}$`);

/** What is wrong with tags that Barman puts on objects, or undefined (barman: clients/cloud_cli.py, __parse_tag). */
export function tagsProblem(prop: string, tags: { [key: string]: string } = {}): string | undefined {
  const wrong = Object.entries(tags).map(([key, value]) => `${key},${value}`).find((tag) => !TWO_FIELDS.test(tag));
  return wrong === undefined ? undefined
    : `'${prop}' should be keys and values without ',', got '${wrong}': Barman would not find one key and one value in it and refuse every upload; write another character`;
}
