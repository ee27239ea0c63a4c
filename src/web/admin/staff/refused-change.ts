import { DomainError } from '../../../kernel/domain-error';
import type { WordKey, Words } from '../../text/words';
import type { Flaw } from '../../forms/flaw';

/** A decision that was not taken: what is said about it, and with which status the page is answered. */
export interface RefusedChange {
  readonly flaw: Flaw;
  readonly status: number;
}

/** What refusals look like on a form, by their codes: at which field, and in which words. */
export type Refusals = Readonly<Partial<Record<string, { readonly field: string; readonly text: WordKey }>>>;

/** What a refusal of a use case looks like; what the form cannot show is thrown on. */
export function refusedChange(problem: unknown, refusals: Refusals, words: Words): RefusedChange {
  const code = problem instanceof DomainError ? problem.code : '';
  const refused = refusals[code];
  if (refused === undefined) throw problem;
  const flaw = { field: refused.field, text: words[refused.text] };
  return { flaw, status: code === 'conflict' ? 409 : 422 };
}
