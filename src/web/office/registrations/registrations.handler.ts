import { decisionOptions } from '../../../domain/edition/decision-options';
import type { Edition } from '../../../domain/edition/edition';
import { CHANNELS } from '../../../domain/edition/vocabulary';
import { unbrokenNumber } from '../../../domain/numbering/unbroken-number';
import { dateShort } from '../../../kernel/date-words';
import type { OfficeUseCases } from '../../../use-cases/office/office-use-cases';
import type { listRegistrations, Registration } from '../../../use-cases/registration/list-registrations';
import { demandPerson } from '../../citizen/draft/demand-person';
import { type ErrorSummary, errorSummary } from '../../citizen/fields/error-summary';
import type { BoxField } from '../../citizen/fields/field-model';
import { box } from '../../forms/box';
import type { Flaw } from '../../forms/flaw';
import { type Handler, page, type RequestContext } from '../../route';
import { journalColumns } from './journal-columns';
import {
  readRegistrationsQuery,
  type RegistrationsQuery,
  registrationsQueryText,
} from './registrations-query';

interface Option {
  readonly value: string;
  readonly text: string;
  readonly chosen: boolean;
}

/** The journals of applications of an organisation. */
export interface RegistrationsModel {
  readonly heading: string;
  readonly summary: ErrorSummary;
  readonly action: string;
  readonly services: readonly Option[];
  readonly channels: readonly Option[];
  readonly outcomes: readonly Option[];
  readonly from: BoxField;
  readonly until: BoxField;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly href: string; readonly cells: readonly string[] }[];
  readonly downloads: readonly { readonly href: string; readonly text: string }[];
  readonly firstHref: string | null;
  readonly nextHref: string | null;
}

declare module '../../rendering/view-models' {
  interface ViewModels {
    'office/registrations': RegistrationsModel;
  }
}

/** What the journal's page needs. */
export interface RegistrationsUses extends Pick<OfficeUseCases, 'listServices'> {
  readonly listRegistrations: ReturnType<typeof listRegistrations>;
}

/** One page of the journals, under the filters of the address. */
export function showRegistrations(use: RegistrationsUses): Handler {
  return async (context) => {
    const person = demandPerson(context);
    const query = readRegistrationsQuery(context.query);
    const [found, services] = await Promise.all([
      use.listRegistrations(person, query.filter, query.after),
      use.listServices(),
    ]);
    const model = present(found, services, query, context);
    const failed = model.summary.errors.length > 0;
    return page('office/registrations', model.heading, model, failed ? { status: 422, hasErrors: true } : {});
  };
}

type Found = Awaited<ReturnType<RegistrationsUses['listRegistrations']>>;

function present(
  { entries, next }: Found,
  services: readonly Edition[],
  query: RegistrationsQuery,
  context: RequestContext,
): RegistrationsModel {
  const { words: w, language } = context;
  const place = `/${language}/office/journal`;
  const chosen = services.find(({ id }) => id === query.filter.service) ?? null;
  const columns = journalColumns(chosen, context);
  const flaws = dayFlaws(query, context);
  return {
    heading: w['registrations.heading'],
    summary: errorSummary(flaws, context.t),
    action: place,
    ...optionsOf(services, chosen, query, context),
    from: dayBox('from', query, flaws, context),
    until: dayBox('until', query, flaws, context),
    columns: columns.map(({ title }) => title),
    rows: entries.map((entry) => ({
      href: `/${language}/office/cases/${entry.row.id}`,
      cells: columns.map(({ value }) => unbroken(value(entry), entry)),
    })),
    downloads: (['csv', 'xlsx', 'pdf'] as const).map((way) => ({
      href: `${place}/${way}${registrationsQueryText(query, null)}`,
      text: w[`registrations.download.${way}`],
    })),
    firstHref: query.after === null ? null : place + registrationsQueryText(query, null),
    nextHref: next === null ? null : place + registrationsQueryText(query, next),
  };
}

function optionsOf(
  services: readonly Edition[],
  chosen: Edition | null,
  { filter }: RegistrationsQuery,
  { words: w, language }: RequestContext,
): Pick<RegistrationsModel, 'services' | 'channels' | 'outcomes'> {
  const option = (value: string, text: string, now: string | null) => ({
    value,
    text,
    chosen: value === now,
  });
  const decided = chosen === null ? [] : decisionOptions(chosen);
  return {
    services: services.map(({ id, title }) => option(id, title[language], filter.service)),
    channels: CHANNELS.map((id) => option(id, w[`vocab.channel.${id}`], filter.channel)),
    outcomes: [
      option('open', w['office.status.in-work'], filter.outcome),
      option('intake-refused', w['office.status.intake-refused'], filter.outcome),
      ...(chosen === null ? [option('refused', w['registrations.refused'], filter.outcome)] : []),
      ...decided.map(({ outcome, title }) => option(outcome, title[language], filter.outcome)),
    ],
  };
}

function dayFlaws(query: RegistrationsQuery, { words: w }: RequestContext): Flaw[] {
  return (['from', 'until'] as const)
    .filter((field) => query[field].typed !== '' && query[field].day === null)
    .map((field) => ({ field, text: w['admin.journal.no-day'] }));
}

function dayBox(
  field: 'from' | 'until',
  query: RegistrationsQuery,
  flaws: readonly Flaw[],
  context: RequestContext,
): BoxField {
  const { typed, day } = query[field];
  const { words: w } = context;
  return box(field, w[`registrations.${field}`], day === null ? typed : dateShort(day), flaws, context, {
    hint: w['admin.journal.day-hint'],
    width: 'phone',
  });
}

/** The number of the application is read in one line. */
function unbroken(text: string, { row }: Registration): string {
  return text === row.applicationNumber ? unbrokenNumber(text) : text;
}
