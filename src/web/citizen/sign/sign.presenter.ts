import { textIn } from '../../../kernel/localized-text';
import type { SigningWays } from '../../../domain/signature/signing-ways';
import type { DraftContents } from '../../../use-cases/filing/draft-contents';
import type { RequestContext } from '../../route';
import { type KeySigning, keySigning } from '../../signing/key-signing';
import { clauseInWords } from '../../text/clause-in-words';
import { type ErrorSummary, errorSummary } from '../fields/error-summary';

/** What the page shows that asks how one signs. */
export interface SignModel {
  readonly heading: string;
  readonly lead: string;
  readonly service: string;
  readonly summary: ErrorSummary;
  readonly backHref: string;
  /** What the act says of the signature, with its clause; null where it says nothing. */
  readonly clause: string | null;
  /** The text that is signed, a line a fact. */
  readonly lines: readonly string[];
  readonly documentHref: string;
  readonly key: (KeySigning & { readonly action: string }) | null;
  /** Where a link for another device is made. */
  readonly laterAction: string | null;
  /** Where the number for a counter is made; null for a service that no counter takes. */
  readonly counterAction: string | null;
  readonly code: { readonly action: string; readonly substitute: boolean } | null;
}

declare module '../../rendering/view-models' {
  interface ViewModels {
    'citizen/sign': SignModel;
  }
}

/** The ladder: only what is allowed, best first. `error` stands at the signature by key. */
export function presentSign(
  { draft, rules, signed }: DraftContents,
  ways: SigningWays,
  context: Pick<RequestContext, 'language' | 'words' | 't' | 'person'>,
  { socket, error }: { readonly socket: string; readonly error: string | null },
): SignModel {
  const { language, words: w, t, person } = context;
  const base = `/${language}/apply/${draft.id}`;
  const iin = person?.kind === 'citizen' ? person.iin : null;
  const key = keySigning('person', { socket, iin, button: w['signing.key.submit'], error }, context);
  return {
    heading: w['signing.heading'],
    lead: w['signing.lead'],
    service: textIn(rules.title, language),
    summary: errorSummary(error === null ? [] : [{ field: 'key', text: error }], t),
    backHref: `${base}/check`,
    clause: ways.clause === null ? null : clauseInWords(ways.clause, language),
    lines: signed.text.split('\n'),
    documentHref: `${base}/sign/document`,
    key: ways.eds ? { ...key, action: `${base}/sign/key` } : null,
    laterAction: ways.eds ? `${base}/sign/later` : null,
    counterAction: hasCounter(rules) ? `${base}/sign/counter` : null,
    code: codeOf(ways, base),
  };
}

const WINDOWS: readonly string[] = [
  'state-corporation',
  'provider',
  'employment-centre',
  'rural-akim',
  'service-centre',
];

function hasCounter({ channels }: DraftContents['rules']): boolean {
  return channels.some(({ id, accepts }) => accepts && WINDOWS.includes(id));
}

/** The rung of the code on the phone; null where it is no way to sign. */
export function codeOf({ phoneCode }: SigningWays, base: string): SignModel['code'] {
  if (phoneCode === 'no') return null;
  return { action: `${base}/sign/again`, substitute: phoneCode === 'substitute' };
}
