import type { RequestContext } from '../route';

/** Longest signature that is looked at, characters: one with stamp and chain has some ten thousand. */
const LONGEST = 100_000;

/** A signature from a form; undefined when there is none, or it is longer than a signature can be. */
export function findCms({ body }: Pick<RequestContext, 'body'>, field: string): string | undefined {
  const sent = body[field];
  if (typeof sent !== 'string' || sent.length > LONGEST) return undefined;
  return sent.trim() === '' ? undefined : sent;
}
