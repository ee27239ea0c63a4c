/** What the body parser gives for one urlencoded form: flat names, each with a text or several. */
export type FormBody = Readonly<Record<string, unknown>>;

/** The three boxes of a date, as typed. */
export type RawDate = Readonly<Record<'day' | 'month' | 'year', string>>;

/** One row of a list: column id → what was typed there. */
export interface RawRow {
  readonly [column: string]: Raw;
}

/**
 * What a person typed into one field, kept as typed so that a page can be shown again. It is plain JSON and is stored in
 * the draft; only what the database cannot hold (NUL, half of a surrogate pair) is left out.
 */
export type Raw = string | readonly string[] | RawDate | readonly RawRow[];

/** Whether a value out of plain JSON is what a person typed. */
export function isRaw(value: unknown): value is Raw {
  if (Array.isArray(value)) return value.every(isText) || value.every(isRow);
  return isText(value) || isRawDate(value);
}

/** Whether a value is three boxes of a date, and nothing else. */
export function isRawDate(value: unknown): value is RawDate {
  if (!isRecord(value)) return false;
  const { day, month, year, ...others } = value;
  return [day, month, year].every(isText) && Object.keys(others).length === 0;
}

/** What a form sends for one field: the inverse of reading. */
export type FormEntries = Readonly<Record<string, string | readonly string[]>>;

/** The text of a name; the first one when it came several times; empty when it did not come. */
export function readLine(body: FormBody, name: string): string {
  return readLines(body, name)[0] ?? '';
}

/** All texts of a name, in order. Own names only, so that nothing inherited (`__proto__`, `toString`) is ever read. */
export function readLines(body: FormBody, name: string): readonly string[] {
  if (!Object.hasOwn(body, name)) return [];
  const sent = body[name];
  return (Array.isArray(sent) ? sent : [sent])
    .filter((one): one is string => typeof one === 'string')
    .map(storable);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isRow(value: unknown): value is RawRow {
  return isRecord(value) && Object.values(value).every(isRaw);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function storable(text: string): string {
  return text.replaceAll('\0', '').replace(/\p{Cs}/gu, '');
}
