import { checkIin } from '../../../domain/identifiers/iin';
import { normaliseApplicationNumber } from '../../../domain/numbering/application-number';
import type { QueueFilter, QueueKey, QueueSearch } from '../../../use-cases/office/show-queue';

const TABS = ['all', 'mine', 'free', 'soon', 'late'] as const;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const CODE = /^[a-z0-9-]{1,80}$/;
const SHORTEST_NAME = 2;
const LONGEST_NAME = 100;

/** What the address of a queue asks for. */
export interface QueueQuery {
  readonly filter: QueueFilter;
  readonly after: QueueKey | null;
  /** The search as typed. */
  readonly typed: string;
}

/** Reads the address; what makes no sense is left out. */
export function readQueueQuery(query: Readonly<Record<string, string>>): QueueQuery {
  const typed = (query.find ?? '').trim().slice(0, LONGEST_NAME);
  return {
    typed,
    after: findKey(query.after),
    filter: {
      tab: TABS.find((tab) => tab === query.tab) ?? 'all',
      service: code(query.service),
      channel: code(query.channel),
      search: findSearch(typed),
    },
  };
}

/** The address of a queue; the first page when `after` is null. */
export function queueAddress(
  language: string,
  { filter, typed }: QueueQuery,
  after: QueueKey | null,
): string {
  const query = new URLSearchParams({
    ...(filter.tab === 'all' ? {} : { tab: filter.tab }),
    ...(typed === '' ? {} : { find: typed }),
    ...(filter.service === null ? {} : { service: filter.service }),
    ...(filter.channel === null ? {} : { channel: filter.channel }),
    ...(after === null ? {} : { after: `${after.dueAt.getTime()}_${after.id}` }),
  });
  const text = query.toString();
  return `/${language}/office${text === '' ? '' : `?${text}`}`;
}

function code(value: string | undefined): string | null {
  return value !== undefined && CODE.test(value) ? value : null;
}

function findKey(value: string | undefined): QueueKey | null {
  const [time = '', id = ''] = (value ?? '').split('_');
  if (!/^\d{1,14}$/.test(time) || !ID.test(id)) return null;
  return { dueAt: new Date(Number(time)), id };
}

/**
 * Twelve digits in a row can be a number of an application too: whoever means one of those types it with its hyphens, or
 * looks in the search of all cases, which tries both.
 */
function findSearch(typed: string): QueueSearch | null {
  const iin = checkIin(typed);
  if (iin.ok) return { by: 'iin', text: iin.iin };
  const number = normaliseApplicationNumber(typed);
  if (number !== undefined) return { by: 'number', text: number };
  return typed.length < SHORTEST_NAME ? null : { by: 'name', text: typed };
}
