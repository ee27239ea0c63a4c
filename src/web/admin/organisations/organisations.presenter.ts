import { OrganisationKind } from '../../../domain/organisation/organisation';
import { dateInWords } from '../../../kernel/date-words';
import type { Language } from '../../../kernel/language';
import { textIn } from '../../../kernel/localized-text';
import type { DecidedOrganisation } from '../../../use-cases/administration/decided-organisations';
import type { RequestContext } from '../../route';
import { organisationHours } from './organisation-hours';

/** The list of organisations. */
export interface OrganisationsModel {
  readonly heading: string;
  readonly tabs: readonly { href: string; text: string; count: number; current: boolean }[];
  readonly kind: string;
  readonly typed: string;
  readonly rows: readonly {
    readonly href: string;
    readonly name: string;
    readonly code: string;
    readonly isDefault: boolean;
    readonly address: string;
    readonly phone: string;
    readonly districts: string;
    readonly hours: string;
    /** What will change, and when. */
    readonly planned: string | null;
  }[];
  readonly newHref: string;
  readonly firstHref: string | null;
  readonly nextHref: string | null;
}

declare module '../../rendering/view-models' {
  interface ViewModels {
    'admin/organisations': OrganisationsModel;
  }
}

/** What is to be listed; `after` is the code of the last one of the page before. */
export interface OrganisationsAsked {
  readonly kind: OrganisationKind | null;
  readonly words: string;
  readonly after: string;
}

const PAGE = 50;

/** One page of the list, in the order of names. */
export function presentOrganisations(
  all: readonly DecidedOrganisation[],
  asked: OrganisationsAsked,
  now: Date,
  context: RequestContext,
): OrganisationsModel {
  const { words: w, language } = context;
  const found = sorted(all, language).filter((one) => hasWords(one, asked.words));
  const ofKind = found.filter(({ value }) => asked.kind === null || value.kind === asked.kind);
  const rest = ofKind.slice(ofKind.findIndex(({ code }) => code === asked.after) + 1);
  const last = rest.length > PAGE ? rest[PAGE - 1] : undefined;
  const base = `/${language}/admin/organisations`;
  return {
    heading: w['admin.organisations.heading'],
    tabs: tabsOf(found, asked, base, context),
    kind: asked.kind ?? '',
    typed: asked.words,
    rows: rest.slice(0, PAGE).map((one) => rowOf(one, base, now, context)),
    newHref: `${base}/new${asked.kind === null ? '' : `?kind=${asked.kind}`}`,
    firstHref: asked.after === '' ? null : addressOf(base, asked),
    nextHref: last === undefined ? null : addressOf(base, asked, last.code),
  };
}

/** As a reader of the language looks for them; those of one name by their codes. */
function sorted(all: readonly DecidedOrganisation[], language: Language): DecidedOrganisation[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const nameOf = ({ row, value }: DecidedOrganisation): string => textIn((row ?? value).name, language);
  return [...all].sort((one, other) => compare(nameOf(one), nameOf(other)) || compare(one.code, other.code));
}

function tabsOf(
  found: readonly DecidedOrganisation[],
  asked: OrganisationsAsked,
  base: string,
  { words: w }: RequestContext,
): OrganisationsModel['tabs'] {
  const tab = (kind: OrganisationKind | null, text: string) => ({
    href: addressOf(base, { ...asked, kind }),
    text,
    count: kind === null ? found.length : found.filter(({ value }) => value.kind === kind).length,
    current: kind === asked.kind,
  });
  const kinds = OrganisationKind.options.map((kind) => tab(kind, w[`vocab.channel.${kind}`]));
  return [tab(null, w['admin.organisations.all']), ...kinds];
}

function rowOf(
  { code, value, row, effectiveFrom }: DecidedOrganisation,
  base: string,
  now: Date,
  context: RequestContext,
): OrganisationsModel['rows'][number] {
  const { language, t } = context;
  const held = row ?? value;
  const waits = effectiveFrom !== null && effectiveFrom > now;
  const key = row === null ? 'admin.organisations.begins' : 'admin.organisations.changes';
  return {
    href: `${base}/${code}`,
    name: textIn(held.name, language),
    code,
    isDefault: held.isDefault,
    address: textIn(held.address, language),
    phone: held.phone,
    districts: held.districts.join(', '),
    hours: organisationHours(held.schedule, context),
    planned: waits ? t(key, { day: dateInWords(effectiveFrom, language) }) : null,
  };
}

/** All words somewhere in what is known of it, in whichever language. */
function hasWords({ code, value }: DecidedOrganisation, words: string): boolean {
  if (words === '') return true;
  const { name, address, districts, phone } = value;
  const text = [code, name.kk, name.ru, address.kk, address.ru, phone, ...districts].join(' ');
  const known = text.toLocaleLowerCase('kk');
  return words
    .toLocaleLowerCase('kk')
    .split(/\s+/)
    .every((word) => known.includes(word));
}

function addressOf(base: string, { kind, words }: OrganisationsAsked, after?: string): string {
  const query = new URLSearchParams({
    ...(kind === null ? {} : { kind }),
    ...(words === '' ? {} : { q: words }),
    ...(after === undefined ? {} : { after }),
  }).toString();
  return query === '' ? base : `${base}?${query}`;
}
