import { CHANNELS } from '../../../domain/edition/vocabulary';
import { addDays } from '../../../kernel/plain-date';
import { startOfDay } from '../../../kernel/start-of-day';
import type { RegistrationFilter, RegistrationKey } from '../../../use-cases/registration/list-registrations';
import { readFilterDay, type TypedFilterDay } from '../../forms/filter-day';

const KEY = /^(\d{1,14})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;
const NAME = /^[a-z0-9-]{1,80}$/;

/** What the address of the journal asks for. */
export interface RegistrationsQuery {
  readonly filter: RegistrationFilter;
  /** As the form shows them: both days are in it. */
  readonly from: TypedFilterDay;
  readonly until: TypedFilterDay;
  readonly after: RegistrationKey | null;
}

/** Reads the address; what makes no sense filters nothing. */
export function readRegistrationsQuery(query: Readonly<Record<string, string>>): RegistrationsQuery {
  const [from, until] = [readFilterDay(query.from), readFilterDay(query.until)];
  return {
    from,
    until,
    after: findKey(query.after),
    filter: {
      service: nameIn(query.service),
      channel: CHANNELS.find((known) => known === query.channel) ?? null,
      outcome: nameIn(query.outcome),
      from: from.day && startOfDay(from.day),
      until: until.day && startOfDay(addDays(until.day, 1)),
    },
  };
}

/** The part of an address behind the question mark, with the mark; empty when nothing is asked for. */
export function registrationsQueryText(
  { filter, from, until }: RegistrationsQuery,
  after: RegistrationKey | null,
): string {
  const { service, channel, outcome } = filter;
  const asked = {
    ...{ service, channel, outcome, from: from.day, until: until.day },
    after: after === null ? null : `${after.filedAt.getTime()}_${after.id}`,
  };
  const used = Object.entries(asked).filter((pair): pair is [string, string] => pair[1] !== null);
  const text = new URLSearchParams(used).toString();
  return text === '' ? '' : `?${text}`;
}

function nameIn(value: string | undefined): string | null {
  return value !== undefined && NAME.test(value) ? value : null;
}

function findKey(value: string | undefined): RegistrationKey | null {
  const [, time, id] = KEY.exec(value ?? '') ?? [];
  return time === undefined || id === undefined ? null : { filedAt: new Date(Number(time)), id };
}
