import { Channel, CHANNELS } from '../../../domain/edition/vocabulary';
import type { Edition } from '../../../domain/edition/edition';
import { maskIin } from '../../../domain/identifiers/masking';
import type { WorkingCalendars } from '../../../domain/calendar/working-calendars';
import { dateInWords, timeOfDay, weekdayName } from '../../../kernel/date-words';
import { dayOf } from '../../../kernel/day-of';
import { textIn } from '../../../kernel/localized-text';
import type { ShownQueue, ShownRow } from '../../../use-cases/office/show-queue';
import type { RequestContext } from '../../route';
import { type DeadlineModel, presentDeadline, whenInWords } from '../deadline.presenter';
import { deliveryWords } from './delivery-words';
import { stageWords } from '../stage-words';
import { queueAddress, type QueueQuery } from './queue-query';

interface Option {
  readonly value: string;
  readonly text: string;
  readonly chosen: boolean;
}

interface RowModel {
  readonly caseId: string;
  readonly number: string;
  readonly href: string;
  readonly name: string;
  readonly iin: string;
  readonly service: string;
  readonly channel: string;
  readonly step: string;
  readonly deadline: DeadlineModel;
  /** That the result must lie at the Corporation by then, and where the act says so. */
  readonly delivery: string | null;
  /** Why the due time is another one than was promised. */
  readonly dueChange: string | null;
  /** The applicant is waited for, until when; null: they are not. */
  readonly waiting: string | null;
  /** For what the portal waits or why it left the case to people; null where it did not try. */
  readonly waits: string | null;
  readonly holder: string;
  readonly free: boolean;
}

/** What the queue shows. */
export interface QueueModel {
  readonly heading: string;
  readonly now: string;
  readonly tabs: readonly { text: string; href: string; count: string; current: boolean }[];
  readonly tab: string;
  /** What the head of the unit was told of; null for others, and when there is nothing. */
  readonly attention: { readonly text: string; readonly href: string }[] | null;
  readonly typed: string;
  readonly services: readonly Option[];
  readonly channels: readonly Option[];
  readonly takeAction: string;
  readonly groups: readonly { title: string; rows: readonly RowModel[] }[];
  readonly empty: string | null;
  readonly firstHref: string | null;
  readonly nextHref: string | null;
}

declare module '../../rendering/view-models' {
  interface ViewModels {
    'office/queue': QueueModel;
  }
}

/** Counting stops at a hundred: beyond it stands a plus. */
const COUNTED = 100;
const TABS = ['all', 'mine', 'free', 'soon', 'late'] as const;

/** What the page is made of beside the queue itself. */
export interface QueueSetting {
  readonly query: QueueQuery;
  readonly calendars: WorkingCalendars;
  /** Services to filter by. */
  readonly services: readonly Edition[];
}

/** The queue in words. */
export function presentQueue(queue: ShownQueue, setting: QueueSetting, context: RequestContext): QueueModel {
  const { words: w, language } = context;
  const { query } = setting;
  const { filter, after } = query;
  return {
    heading: w['office.queue.heading'],
    now: `${dateInWords(queue.now, language)}, ${timeOfDay(queue.now)}`,
    tabs: TABS.map((tab) => ({
      text: w[`office.queue.tab.${tab}`],
      href: queueAddress(language, { ...query, filter: { ...filter, tab } }, null),
      count: countOf(queue.counts[tab]),
      current: tab === filter.tab,
    })),
    tab: filter.tab,
    attention: attentionOf(queue, query, context),
    typed: query.typed,
    services: setting.services.map(({ id, title }) => ({
      value: id,
      text: title[language],
      chosen: id === filter.service,
    })),
    channels: CHANNELS.map((id) => ({
      value: id,
      text: w[`vocab.channel.${id}`],
      chosen: id === filter.channel,
    })),
    takeAction: `/${language}/office/claim`,
    groups: groupsOf(queue, setting, context),
    empty: queue.rows.length > 0 ? null : emptyWords(query, context),
    firstHref: after === null ? null : queueAddress(language, query, null),
    nextHref: queue.next === null ? null : queueAddress(language, query, queue.next),
  };
}

function countOf(count: number): string {
  return count > COUNTED ? `${COUNTED}+` : String(count);
}

/** The head answers for the unit's terms: what is late or nearly so stands above the list, whatever tab is open. */
function attentionOf(
  { counts }: ShownQueue,
  query: QueueQuery,
  { person, language, t }: RequestContext,
): QueueModel['attention'] {
  if (person?.kind !== 'staff' || person.role !== 'head') return null;
  const lines = (['late', 'soon'] as const)
    .filter((tab) => counts[tab] > 0)
    .map((tab) => ({
      text: t(`office.queue.attention.${tab}`, { count: counts[tab], shown: countOf(counts[tab]) }),
      href: queueAddress(language, { ...query, filter: { ...query.filter, tab } }, null),
    }));
  return lines.length === 0 ? null : lines;
}

function emptyWords({ filter, typed }: QueueQuery, { words: w }: RequestContext): string {
  if (typed !== '' || filter.service !== null || filter.channel !== null) return w['office.queue.nothing'];
  return filter.tab === 'all' ? w['office.queue.empty'] : w['office.queue.none-here'];
}

/** Late ones together, then day by day. */
function groupsOf(queue: ShownQueue, setting: QueueSetting, context: RequestContext): QueueModel['groups'] {
  const groups = new Map<string, RowModel[]>();
  for (const shown of queue.rows) {
    const title = groupTitle(shown.row.dueAt, queue.now, context);
    groups.set(title, [...(groups.get(title) ?? []), rowOf(shown, queue.now, setting, context)]);
  }
  return [...groups].map(([title, rows]) => ({ title, rows }));
}

function groupTitle(due: Date, now: Date, { words: w, language }: RequestContext): string {
  if (due < now) return w['office.deadline.late'];
  if (dayOf(due) === dayOf(now)) return w['office.queue.today'];
  return `${weekdayName(due, language)}, ${dateInWords(due, language)}`;
}

function rowOf(shown: ShownRow, now: Date, { calendars }: QueueSetting, context: RequestContext): RowModel {
  const { words: w, language, person } = context;
  const { row, rules, step, free } = shown;
  const byStep = row.stepDueAt !== null && row.stepDueAt.getTime() === row.dueAt.getTime();
  const unit = byStep ? (step.limit?.unit ?? null) : null;
  return {
    caseId: row.applicationId,
    number: row.number,
    href: `/${language}/office/cases/${row.applicationId}`,
    name: row.applicantName,
    iin: maskIin(row.applicantIin),
    service: rules.title[language],
    channel: w[`vocab.channel.${Channel.parse(row.channel)}`],
    step: stageWords(step, context),
    deadline: presentDeadline({ start: row.openedAt, due: row.dueAt, now, unit, rules, calendars }, context),
    delivery: deliveryWords(shown, now, context),
    dueChange: dueChangeOf(row, context),
    waiting: waitingWords(row, now, context),
    waits: waitsOf(row, context),
    holder:
      row.holderId === person?.accountId ? w['office.you'] : (row.holderName ?? w['office.queue.nobody']),
    free,
  };
}

function waitingWords(
  { waitsUntil: until }: ShownRow['row'],
  now: Date,
  context: RequestContext,
): string | null {
  return until === null
    ? null
    : context.t('completion.queue.waiting', { until: whenInWords(until, now, context) });
}

function waitsOf({ automaticStop }: ShownRow['row'], { words: w, t }: RequestContext): RowModel['waits'] {
  return automaticStop === null ? null : t('automatic.waits', { what: w[`automatic.stop.${automaticStop}`] });
}

function dueChangeOf({ dueChange }: ShownRow['row'], { language, t }: RequestContext): RowModel['dueChange'] {
  return dueChange === null ? null : t('office.due-changed', { reason: textIn(dueChange, language) });
}
