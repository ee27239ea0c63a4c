import { DELIVERY_REASONS } from '../../../domain/messages/delivery';
import type { listUndelivered } from '../../../use-cases/messages/list-undelivered';

type Filter = Parameters<ReturnType<typeof listUndelivered>>[1];
type Key = Parameters<ReturnType<typeof listUndelivered>>[2];

/** The ways by which messages may fail to arrive. */
export const CHANNELS = ['sms', 'email'] as const;

const KEY = /^(\d{1,14})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;
const CHOICE = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.(\d{1,6})$/;

/** What the address of the list asks for. */
export interface MessagesQuery {
  readonly filter: Filter;
  readonly after: Key;
}

/** Reads the address; what makes no sense filters nothing. */
export function readMessagesQuery(query: Readonly<Record<string, string>>): MessagesQuery {
  const [, time, id] = KEY.exec(query.after ?? '') ?? [];
  return {
    filter: {
      channel: CHANNELS.find((known) => known === query.channel) ?? null,
      reason: DELIVERY_REASONS.find((known) => known === query.reason) ?? null,
    },
    after: time === undefined || id === undefined ? null : { createdAt: new Date(Number(time)), id },
  };
}

/** The part of an address behind the question mark, with the mark; empty when nothing is asked for. */
export function messagesQueryText({ channel, reason }: Filter, after: Key): string {
  const query = new URLSearchParams({
    ...(channel === null ? {} : { channel }),
    ...(reason === null ? {} : { reason }),
    ...(after === null ? {} : { after: `${after.createdAt.getTime()}_${after.id}` }),
  });
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** The messages that were ticked, each in the round in which it was seen. */
export function readChoices(ticked: readonly string[]): { id: string; round: number }[] {
  const wanted = new Map<string, number>();
  for (const choice of ticked) {
    const [, id, round] = CHOICE.exec(choice) ?? [];
    if (id !== undefined) wanted.set(id, Number(round));
  }
  return [...wanted].map(([id, round]) => ({ id, round }));
}
