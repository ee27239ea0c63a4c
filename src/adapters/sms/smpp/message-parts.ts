import { isPlainText, roomOf } from '../../../domain/messages/sms-length';

/** `data_coding`: the alphabet of phones, or UCS-2 for Kazakh and Russian (SMPP 3.4, 5.2.19). */
const PLAIN = 0;
const UCS2 = 8;
/** `esm_class` of a text with a header in front (5.2.12). */
const WITH_HEADER = 0x40;
/** Bytes of `short_message` at most (5.2.21). */
const MOST_BYTES = 254;

/** How a text goes into one `submit_sm`. */
export interface MessagePart {
  readonly data_coding: number;
  readonly esm_class: number;
  readonly short_message: Buffer;
  readonly message_payload?: Buffer;
}

/**
 * A text as the parts that are submitted for it. A long one is cut into parts that phones put together by a header
 * (`udh`), or goes whole in `message_payload` where the operator cuts it itself.
 * @param number the same for all parts of one message, told apart from the sender's others by it
 */
export function messageParts(text: string, number: number, long: 'udh' | 'payload'): MessagePart[] {
  const data_coding = isPlainText(text) ? PLAIN : UCS2;
  const { one, part } = roomOf(text);
  if (text.length <= one) return [{ data_coding, esm_class: 0, short_message: encode(text) }];
  if (long === 'payload') {
    const message_payload = encode(text);
    const empty = Buffer.alloc(0);
    return [{ data_coding, esm_class: 0, short_message: empty, message_payload }];
  }
  const pieces = cut(text, part);
  return pieces.map((piece, index) => ({
    data_coding,
    esm_class: WITH_HEADER,
    short_message: withHeader(encode(piece, data_coding), number, pieces.length, index + 1),
  }));
}

function encode(text: string, coding = isPlainText(text) ? PLAIN : UCS2): Buffer {
  return coding === PLAIN ? Buffer.from(text, 'latin1') : Buffer.from(text, 'utf16le').swap16();
}

/** Information element 0 of 3GPP TS 23.040, 9.2.3.24.1: number of the message, how many parts, which one. */
function withHeader(text: Buffer, number: number, total: number, index: number): Buffer {
  const whole = Buffer.concat([Buffer.from([5, 0, 3, number & 0xff, total, index]), text]);
  if (whole.length > MOST_BYTES) throw new RangeError('A part of an SMS is too long');
  return whole;
}

/** Pieces of at most so many units; the two halves of one sign stay together. */
function cut(text: string, room: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const sign of text) {
    if (piece.length + sign.length > room) {
      pieces.push(piece);
      piece = '';
    }
    piece += sign;
  }
  return [...pieces, piece];
}
