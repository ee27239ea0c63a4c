import type { Knex } from 'knex';
import { administeredRepository } from '../../../src/data/administered';
import { addDays, plainDate, weekday, type PlainDate } from '../../../src/kernel/plain-date';

/** The source of the moves of tests. */
export const ORDER_SOURCE = { kk: 'Министрдің № 5 бұйрығы', ru: 'приказ министра № 5' };

/** A Wednesday that is no holiday and no weekend, at least `days` days after a day. */
export function plainWednesday(after: PlainDate, days: number): PlainDate {
  let day = addDays(after, days);
  while (weekday(day) !== 3 || HOLIDAYS.test(day)) day = addDays(day, 1);
  return day;
}

/** Days off of any year, generously: tests need a day that surely is worked. */
const HOLIDAYS = /-(01-0\d|03-[012]\d|05-\d\d|07-0\d|08-3\d|10-2\d|12-1\d)$/;

/** A move that an administrator entered: one day off. Entered once; gives its day. */
export async function insertDecreedMove(knex: Knex, day: string, authorId: string): Promise<string> {
  const now = new Date();
  const off = plainDate(day);
  await administeredRepository(knex).append({
    ...{ kind: 'calendar-move', subject: day, version: 1, value: { off, source: ORDER_SOURCE } },
    ...{ effectiveFrom: now, madeAt: now, reason: 'приказ пришёл', returnsTo: null },
    ...{ act: { number: '5', date: '2026-01-10', title: '' }, authorId, authorName: 'Әкімші' },
  });
  return day;
}

/** What the form of a move sends: a day off by an order. */
export function moveForm(day: string, act: string): Record<string, string> {
  return {
    ...dayFields('off', day),
    ...dayFields('act-date', act),
    'act-number': '5',
    'source-kk': ORDER_SOURCE.kk,
    'source-ru': ORDER_SOURCE.ru,
    reason: 'приказ пришёл',
    version: '0',
    step: 'preview',
  };
}

/** A day as its three boxes send it. */
export function dayFields(field: string, date: string): Record<string, string> {
  const [year = '', month = '', day = ''] = date.split('-');
  return { [`${field}-day`]: day, [`${field}-month`]: month, [`${field}-year`]: year };
}
