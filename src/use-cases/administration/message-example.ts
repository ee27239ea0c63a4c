import type { MessageWording } from '../../domain/administration/administered-values';
import { fillWording } from '../../domain/messages/fill-wording';
import { messageValues } from '../../domain/messages/message-values';
import { smsLength, type SmsLength } from '../../domain/messages/sms-length';
import { applicationNumber } from '../../domain/numbering/application-number';
import type { Language } from '../../kernel/language';

/** So many SMS one short text may take. */
export const MOST_SMS = 3;

/** A case that shows how a message reads: as long as real ones are. */
export const EXAMPLE_NUMBER = applicationNumber('2026-09-17', 123_456);
export const EXAMPLE_FACTS = {
  before: '2026-09-24T13:30:00Z',
  after: '2026-09-25T13:30:00Z',
  until: '2026-10-26T13:30:00Z',
  reasonKk: 'демалыс күні ауыстырылды',
  reasonRu: 'перенесён выходной день',
  occasion: 'birth',
  stop: 'account-not-own',
  account: '•••• 0100',
  bankKk: '«Қазақстан Халық банкі» АҚ',
  bankRu: 'АО «Народный Банк Казахстана»',
} as const;

/** The page of the example's application. */
export function exampleLink(baseUrl: string, language: Language): string {
  return `${baseUrl}/${language}/applications/${EXAMPLE_NUMBER}`;
}

/** How long the SMS of a wording is, with values of the usual length in the place of its variables. */
export function shortLength({ short }: MessageWording, language: Language, baseUrl: string): SmsLength {
  const values = {
    ...messageValues(EXAMPLE_FACTS, language),
    number: EXAMPLE_NUMBER,
    link: exampleLink(baseUrl, language),
  };
  return smsLength(fillWording(short[language], values));
}
