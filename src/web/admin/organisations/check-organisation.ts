import { AdministeredOrganisation } from '../../../domain/administration/administered-organisation';
import { isOrganisationCode } from '../../../domain/administration/administered-organisation';
import { findMixedWord } from '../../../domain/fields/mixed-word';
import { OrganisationKind } from '../../../domain/organisation/organisation';
import type { Flaw } from '../../forms/flaw';
import type { RequestContext } from '../../route';
import { LABELS } from './organisation-facts';
import { HOURS, type HoursField, type TypedOrganisation } from './typed-organisation';

type Context = Pick<RequestContext, 'words' | 't'>;
type Issue = { readonly path: readonly PropertyKey[]; readonly message: string };

/** Which lengths each text takes, for the sentence that says so. */
const LENGTHS = { name: [3, 500], address: [3, 500], phone: [3, 100], districts: [2, 200] } as const;
const MOST_DISTRICTS = 200;
const TEXTS = ['name-kk', 'name-ru', 'address-kk', 'address-ru', 'districts'] as const;

/** Checks what was typed; `value` is null while something is wrong, which is then said field by field. */
export function checkOrganisation(
  typed: TypedOrganisation,
  isNew: boolean,
  context: Context,
): { readonly value: AdministeredOrganisation | null; readonly flaws: readonly Flaw[] } {
  const { words: w } = context;
  const flaws: Flaw[] = [];
  if (isNew && !isOrganisationCode(typed.code))
    flaws.push({ field: 'code', text: w['admin.organisations.code-format'] });
  if (!OrganisationKind.safeParse(typed.kind).success)
    flaws.push({ field: 'kind', text: w['admin.organisations.kind-missing'] });
  const parsed = AdministeredOrganisation.safeParse(valueOf(typed));
  const issues: readonly Issue[] = parsed.error?.issues ?? [];
  const wrong = issues.filter(({ path }) => path[0] !== 'kind').map((issue) => flawOf(issue, context));
  flaws.push(...wrong.filter(({ field }, at) => wrong.findIndex((one) => one.field === field) === at));
  flaws.push(...mixedWords(typed, flaws, context));
  return { value: flaws.length > 0 ? null : (parsed.data ?? null), flaws };
}

function valueOf(typed: TypedOrganisation): unknown {
  const { kind, nameKk, nameRu, addressKk, addressRu, phone, isDefault, days, times } = typed;
  const given = HOURS.flatMap((field) =>
    times[field] === '' ? [] : [[field, timeOf(times[field])] as const],
  );
  // Without beginning and end there are no hours at all: both are asked for.
  const hours = { days, open: '', close: '', ...Object.fromEntries(given) };
  return {
    ...{ kind, phone: oneLine(phone), isDefault, districts: districtsOf(typed) },
    name: { kk: oneLine(nameKk), ru: oneLine(nameRu) },
    address: { kk: oneLine(addressKk), ru: oneLine(addressRu) },
    schedule: typed.hours === 'own' ? hours : null,
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** «9.00», «9:00» and «0900» are all meant as 09:00; what is no time stays as typed. */
function timeOf(typed: string): string {
  const [, hours, minutes] = /^(\d{1,2})[:.\s-]?(\d{2})$/.exec(typed) ?? [];
  return hours === undefined || minutes === undefined ? typed : `${hours.padStart(2, '0')}:${minutes}`;
}

/** Each district once, in the order in which they were typed. */
function districtsOf({ districts }: TypedOrganisation): string[] {
  const lines = districts.split('\n').map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== ''))];
}

function flawOf({ path: [fact, part], message }: Issue, context: Context): Flaw {
  if (fact === 'schedule') return hoursFlaw(String(part), message, context);
  if (fact === 'districts') return districtsFlaw(part, context);
  const field = (
    part === undefined ? String(fact) : `${String(fact)}-${String(part)}`
  ) as keyof typeof LABELS;
  const [least, most] = LENGTHS[fact as 'name' | 'address' | 'phone'];
  const label = context.words[LABELS[field]];
  return { field, text: context.t('admin.organisations.text-length', { label, least, most }) };
}

function districtsFlaw(line: PropertyKey | undefined, { t }: Context): Flaw {
  const [least, most] = LENGTHS.districts;
  const text =
    line === undefined
      ? t('admin.organisations.districts-many', { most: MOST_DISTRICTS })
      : t('admin.organisations.districts-line', { line: Number(line) + 1, least, most });
  return { field: 'districts', text };
}

const HOURS_FLAWS = ['after-open', 'inside-hours', 'both-ends'] as const;

function hoursFlaw(part: string, message: string, { words: w, t }: Context): Flaw {
  if (part === 'days') return { field: 'days', text: w['admin.organisations.days-missing'] };
  const known = HOURS_FLAWS.find((one) => one === message) ?? 'time';
  const label = w[LABELS[part as HoursField]];
  return { field: `hours-${part}`, text: t(`admin.organisations.hours.${known}`, { label }) };
}

function mixedWords(typed: TypedOrganisation, known: readonly Flaw[], { words: w, t }: Context): Flaw[] {
  const { nameKk, nameRu, addressKk, addressRu, districts } = typed;
  const texts = [nameKk, nameRu, addressKk, addressRu, districts];
  return TEXTS.flatMap((field, at) => {
    const word = findMixedWord(texts[at] ?? '');
    if (word === undefined || known.some((flaw) => flaw.field === field)) return [];
    return [{ field, text: t('admin.organisations.mixed-word', { label: w[LABELS[field]], word }) }];
  });
}
