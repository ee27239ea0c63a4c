import type { RequestContext } from '../route';
import type { Language } from '../../kernel/language';

/** Purposes of a key that NCALayer offers in its window. */
const PURPOSES = {
  /** A person's own key for signing. */
  person: '1.3.6.1.5.5.7.3.4 1.2.398.3.3.4.1.1',
  /** A key for signing, a person's own or one for an organisation. */
  anybody: '1.3.6.1.5.5.7.3.4',
  /** A key for logging in. */
  login: '1.3.6.1.5.5.7.3.2',
} as const;

/** What a page needs to sign by a key; `components/key-signing` shows it. */
export interface KeySigning {
  /** Address of NCALayer on the visitor's machine. */
  readonly socket: string;
  /** Purposes of the keys that are offered, with spaces between. */
  readonly oids: string;
  /** Whose keys are offered; empty: everybody's. */
  readonly iin: string;
  readonly locale: Language;
  readonly button: string;
  readonly words: KeyWords;
  /** What is said while it works, and why it may stop with what to do then; `sign.js` shows one at a time. */
  readonly states: readonly { readonly name: string; readonly text: string }[];
  readonly stops: readonly { readonly name: string; readonly title: string; readonly text: string }[];
  /** Why the last try did not hold, in the person's language. */
  readonly error: string | null;
}

/** What stands around the button. */
interface KeyWords {
  readonly before: string;
  readonly permission: string;
  readonly noScript: string;
  readonly errorTitle: string;
}

const STATES = ['connecting', 'ask', 'choose', 'sending'] as const;
const STOPS = [
  'not-installed',
  'not-permitted',
  'cancelled',
  'failed',
  'no-answer',
  'closed',
  'no-document',
  'nothing-chosen',
] as const;

/** @param iin whose key it must be; null where the key itself says who it is */
export function keySigning(
  purpose: keyof typeof PURPOSES,
  wish: {
    readonly socket: string;
    readonly iin: string | null;
    readonly button: string;
    readonly error?: string | null;
  },
  { words: w, language }: Pick<RequestContext, 'words' | 'language'>,
): KeySigning {
  const { iin, error, socket, button } = wish;
  return {
    socket,
    button,
    locale: language,
    oids: PURPOSES[purpose],
    iin: iin ?? '',
    error: error ?? null,
    words: {
      before: w[purpose === 'login' ? 'signing.key.before-login' : 'signing.key.before'],
      permission: w['signing.key.permission'],
      noScript: w['signing.key.no-script'],
      errorTitle: w['common.error-title'],
    },
    states: STATES.map((name) => ({ name, text: w[`signing.state.${name}`] })),
    stops: STOPS.map((name) => ({
      name,
      title: w[`signing.stopped.${name}`],
      text: w[`signing.stopped.${name}.do`],
    })),
  };
}
