import { cleanText } from '../../domain/fields/clean-text';
import type { RequestContext } from '../route';

/** Longest text that a form of the office takes; the rest is cut off. */
const LONGEST = 4000;

/** One field of a form as typed; empty when it was not sent. */
export function textOf({ body }: Pick<RequestContext, 'body'>, field: string): string {
  const sent = body[field];
  return typeof sent === 'string' ? sent.replaceAll('\r\n', '\n').slice(0, LONGEST) : '';
}

/** What a member of staff wrote for others to read: without invisible signs that could turn a line of it around. */
export function proseOf(context: Pick<RequestContext, 'body'>, field: string): string {
  return cleanText(textOf(context, field));
}

/** The same, with an empty one as null. */
export function noteOf(context: Pick<RequestContext, 'body'>, field: string): string | null {
  const text = proseOf(context, field);
  return text === '' ? null : text;
}

/** The ticked boxes of one name. */
export function listOf({ body }: Pick<RequestContext, 'body'>, field: string): string[] {
  const sent = body[field];
  if (sent === undefined) return [];
  return typeof sent === 'string' ? [sent] : [...sent];
}
