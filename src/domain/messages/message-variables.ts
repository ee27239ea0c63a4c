import type { ToldFact } from './facts';

/** The words of a message: subject and text of a letter, and the short text for a phone. */
export const MESSAGE_PARTS = ['subject', 'text', 'short'] as const;

export type MessagePart = (typeof MESSAGE_PARTS)[number];

/** What stands in double braces in a part of a message, by the name of the variable. */
export interface PartVariables {
  /** Without these the message would not say what it is for. */
  readonly must: readonly string[];
  readonly may: readonly string[];
}

type Variables = Readonly<Record<MessagePart, PartVariables>>;

/** Names of services are long: they stand in no SMS. */
const ALWAYS: Variables = {
  subject: { must: ['number'], may: ['service'] },
  text: { must: ['number', 'service', 'link'], may: [] },
  short: { must: ['number', 'link'], may: [] },
};

/** What else may be said about an offer. */
const OFFER: Variables = {
  subject: { must: [], may: ['occasion'] },
  text: { must: [], may: ['occasion'] },
  short: { must: [], may: ['occasion'] },
};

const OF_FACT: Partial<Record<ToldFact, Variables>> = {
  'due-changed': {
    subject: { must: [], may: ['before', 'after'] },
    text: { must: ['before', 'after', 'reason'], may: [] },
    short: { must: ['after'], may: ['before'] },
  },
  'answer-extended': {
    subject: { must: [], may: ['until'] },
    text: { must: ['until', 'reason'], may: ['after'] },
    short: { must: ['until'], may: [] },
  },
  'completion-asked': {
    subject: { must: [], may: ['until'] },
    text: { must: ['until'], may: [] },
    short: { must: ['until'], may: [] },
  },
  'hearing-opened': {
    subject: { must: [], may: ['until'] },
    text: { must: ['until'], may: [] },
    short: { must: ['until'], may: [] },
  },
  'completion-lapsed': {
    subject: { must: [], may: ['until'] },
    text: { must: ['until'], may: [] },
    short: { must: [], may: ['until'] },
  },
  'offer-made': {
    ...OFFER,
    text: { must: ['occasion'], may: [] },
    short: { must: ['occasion'], may: [] },
  },
  'offer-reminder': OFFER,
  'offer-account': {
    ...OFFER,
    text: { must: ['account'], may: ['occasion'] },
    short: { must: ['account'], may: ['occasion'] },
  },
  'offer-iban': OFFER,
  'offer-account-wrong': OFFER,
  'offer-unclear': OFFER,
  'offer-declined': OFFER,
  'offer-expired': OFFER,
  'offer-stopped': {
    ...OFFER,
    text: { must: ['why'], may: ['occasion'] },
    short: { must: [], may: ['why', 'occasion'] },
  },
};

/** The variables of one part of the message about a fact. */
export function messageVariables(fact: ToldFact, part: MessagePart): PartVariables {
  const [common, own] = [ALWAYS[part], OF_FACT[fact]?.[part]];
  return {
    must: [...common.must, ...(own?.must ?? [])],
    may: [...common.may, ...(own?.may ?? [])],
  };
}
