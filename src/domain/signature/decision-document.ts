import { createHash } from 'node:crypto';
import { type Language, withOther } from '../../kernel/language';
import type { LocalizedText } from '../../kernel/localized-text';
import type { PaymentTerms } from '../payment/payment-terms';
import { toTenge } from '../payment/tiyn';
import type { SignedDocument } from './signed-document';

/** What a head signs: everything that a decision says. */
export interface DecisionContent {
  /** The language of the application: it comes first. */
  readonly language: Language;
  readonly number: string;
  readonly service: LocalizedText;
  /** The edition of the act by which it is decided. */
  readonly edition: string;
  readonly provider: LocalizedText;
  readonly applicant: { readonly name: string; readonly iin: string };
  readonly outcome: LocalizedText;
  readonly reason: string | null;
  readonly grounds: readonly { readonly text: LocalizedText; readonly clause: string }[];
  readonly payment: PaymentTerms | null;
  /**
   * Hash of the fact by which the decision was prepared. Facts are chained, so that it stands for the application with all
   * its answers and files too, from which the paper is made.
   */
  readonly factHash: string;
}

const LABELS = {
  number: { kk: 'Өтініш нөмірі', ru: 'Номер заявления' },
  service: { kk: 'Қызмет', ru: 'Услуга' },
  edition: { kk: 'Акт редакциясы', ru: 'Редакция акта' },
  provider: { kk: 'Шешім қабылдайтын орган', ru: 'Орган, который решает' },
  applicant: { kk: 'Өтініш беруші', ru: 'Заявитель' },
  iin: { kk: 'ЖСН', ru: 'ИИН' },
  outcome: { kk: 'Шешім', ru: 'Решение' },
  reason: { kk: 'Себебі', ru: 'Причина' },
  ground: { kk: 'Негізі', ru: 'Основание' },
  payment: { kk: 'Төлем, теңге', ru: 'Выплата, тенге' },
  account: { kk: 'Шот', ru: 'Счёт' },
  accountReason: { kk: 'Шоттың өзге болу себебі', ru: 'Почему счёт другой' },
  facts: { kk: 'Іс деректерінің SHA-256 таңбасы', ru: 'Отпечаток SHA-256 данных дела' },
} as const satisfies Record<string, LocalizedText>;

const FREQUENCY = {
  once: { kk: 'бір рет', ru: 'один раз' },
  monthly: { kk: 'ай сайын', ru: 'ежемесячно' },
} as const satisfies Record<PaymentTerms['frequency'], LocalizedText>;

type Line = readonly [keyof typeof LABELS, string];

/**
 * The canonical document under a head's signature, a line a fact: people can read it, and the same decision always gives
 * the same text. It says everything in both languages, as the paper does, so that neither stands there unsigned.
 */
export function decisionDocument(content: DecisionContent): SignedDocument {
  const languages = withOther(content.language);
  const parts = languages.map((language) =>
    linesOf(content, language).map(([label, value]) => lineOf(LABELS[label][language], value)),
  );
  const facts = lineOf(languages.map((one) => LABELS.facts[one]).join(' / '), content.factHash);
  const text = [...parts, [facts]].map((lines) => lines.join('\n')).join('\n\n');
  return { text, hash: createHash('sha256').update(text).digest('hex') };
}

function lineOf(label: string, value: string): string {
  return `${label}: ${value.replaceAll(/\s+/g, ' ')}`.normalize('NFC');
}

function linesOf(content: DecisionContent, language: Language): Line[] {
  const { applicant, reason } = content;
  return [
    ['number', content.number],
    ['service', content.service[language]],
    ['edition', content.edition],
    ['provider', content.provider[language]],
    ['applicant', applicant.name],
    ['iin', applicant.iin],
    ['outcome', content.outcome[language]],
    ...(reason === null ? [] : [['reason', reason] satisfies Line]),
    ...content.grounds.map(({ text, clause }): Line => ['ground', `${text[language]} (${clause})`]),
    ...paymentLines(content, language),
  ];
}

function paymentLines({ payment }: DecisionContent, language: Language): Line[] {
  if (payment === null) return [];
  const { amount, frequency, from, until, account, accountReason } = payment;
  const period = until === null ? from : `${from} – ${until}`;
  return [
    ['payment', `${toTenge(amount)}, ${FREQUENCY[frequency][language]}, ${period}`],
    ['account', account],
    ...(accountReason === null ? [] : [['accountReason', accountReason] satisfies Line]),
  ];
}
