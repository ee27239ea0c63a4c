import type { PDU } from 'smpp';

/** How long parts wait for the others, ms; an answer of several parts whose rest never comes is not taken in. */
const PATIENCE = 10 * 60_000;

interface Waiting {
  readonly since: number;
  readonly total: number;
  readonly texts: Map<number, string>;
}

/** The text of an SMS, in the library's decoding; empty where it has none, or in an alphabet that nobody knows. */
function textOf({ short_message: short, message_payload: payload }: PDU): string {
  const { message = '' } = payload ?? short ?? {};
  return typeof message === 'string' ? message : '';
}

interface Place {
  readonly number: string;
  readonly total: number;
  readonly index: number;
}

/** Information elements that say "part", and how many bytes the number of the message has in them. */
const NUMBER_BYTES: Readonly<Record<number, number>> = { 0: 1, 8: 2 };

/** Which part of which message this is; undefined: it is whole. */
function placeOf({ short_message: short }: PDU): Place | undefined {
  return short?.udh?.map(readElement).find((place) => place !== undefined);
}

function readElement(element: Buffer): Place | undefined {
  const [kind = -1, , ...rest] = element;
  const bytes = NUMBER_BYTES[kind];
  if (bytes === undefined) return undefined;
  const [total = 0, index = 0] = rest.slice(bytes);
  const isPart = total > 1 && index >= 1 && index <= total;
  return isPart ? { number: rest.slice(0, bytes).join('.'), total, index } : undefined;
}

/**
 * Puts the parts of long SMS together. They wait in memory: whoever answers in one SMS, as offers ask for, never depends
 * on it.
 * @returns the whole text, or undefined while parts are missing
 */
export function partsJoiner(now: () => number): (pdu: PDU) => string | undefined {
  const waiting = new Map<string, Waiting>();
  return (pdu) => {
    const place = placeOf(pdu);
    const text = textOf(pdu);
    if (place === undefined) return text;
    for (const [key, { since }] of waiting) if (since < now() - PATIENCE) waiting.delete(key);
    const key = `${pdu.source_addr ?? ''} ${place.number} ${place.total}`;
    const found = waiting.get(key) ?? { since: now(), total: place.total, texts: new Map<number, string>() };
    waiting.set(key, found);
    found.texts.set(place.index, text);
    if (found.texts.size < found.total) return undefined;
    waiting.delete(key);
    return [...found.texts]
      .sort(([one], [other]) => one - other)
      .map(([, part]) => part)
      .join('');
  };
}
