import type { Flaw } from '../../forms/flaw';
import type { RequestContext } from '../../route';
import type { WordKey } from '../../text/words';

/** Where each refusal of the use case belongs on the form, and how it is said. */
const FLAWS: Readonly<Record<string, { readonly field: string; readonly key: WordKey }>> = {
  conflict: { field: 'history', key: 'admin.decision.conflict' },
  'code-taken': { field: 'code', key: 'admin.organisations.code-taken' },
  'default-needed': { field: 'default', key: 'admin.organisations.default-needed' },
  'nothing-changed': { field: 'name-kk', key: 'admin.decision.nothing-changed' },
  'effective-in-past': { field: 'from-day', key: 'admin.decision.from-past' },
};

/** A refusal as something to mend; undefined for one that no form can mend. */
export function refusalFlaw(code: string, { words }: Pick<RequestContext, 'words'>): Flaw | undefined {
  const flaw = FLAWS[code];
  return flaw && { field: flaw.field, text: words[flaw.key] };
}
