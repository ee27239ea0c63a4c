import { plainDate, type PlainDate } from '../../kernel/plain-date';

/** What the civil status offices record. */
export type CivilAct = 'birth' | 'marriage' | 'divorce' | 'death' | 'name-change';

/**
 * From which day on the civil status system holds every record made in Kazakhstan. Order 509 of 2024, disability Rules,
 * clause 7, and survivor Rules, clause 6. The acts name no day for divorces and changes of name.
 */
export const COMPLETE_FROM: Readonly<Partial<Record<CivilAct, PlainDate>>> = {
  birth: plainDate('2007-08-13'),
  marriage: plainDate('2008-06-01'),
  death: plainDate('2008-05-01'),
};

/** What is known of a fact for which no record was found; what is not known is left out. */
export interface SoughtFact {
  /** When it happened, as the person says. */
  readonly happenedOn?: PlainDate;
  /** Where it was registered, ISO 3166-1 alpha-3, as the person says. */
  readonly country?: string;
}

/**
 * What it means that the civil status system has no record: `absent`, it does not exist; or `cannot-tell`, for it may have
 * been registered before the system was complete, or abroad (order 206 of 2021, annexes 1 and 2, row 8: marriages
 * registered abroad are not confirmed). A fact of the very day from which records are complete counts as covered: it
 * cannot have been registered earlier. Whoever does not know the day cannot tell either.
 */
export function judgeAbsence(act: CivilAct, { happenedOn, country }: SoughtFact): 'absent' | 'cannot-tell' {
  const from = COMPLETE_FROM[act];
  if (from === undefined || happenedOn === undefined) return 'cannot-tell';
  if (country !== undefined && country !== 'KAZ') return 'cannot-tell';
  return happenedOn >= from ? 'absent' : 'cannot-tell';
}

/** Whether a record found spares its paper: only one made in Kazakhstan on or after the day named by the act does. */
export function isRecordConfirming(
  act: CivilAct,
  record: { readonly registeredOn: PlainDate; readonly country: string },
): boolean {
  const from = COMPLETE_FROM[act];
  return record.country === 'KAZ' && (from === undefined || record.registeredOn >= from);
}
