import type { ConsentRecord } from '../../data/consents';
import type { ConsentItem } from '../../domain/form/consents';
import { newId } from '../../kernel/ids';
import type { Language } from '../../kernel/language';

/** The record of one act of consent: the words, their version, the language in which they were read, the instant. */
export function recordOfConsent(
  item: ConsentItem,
  act: { caseId: string; accountId: string; language: Language; givenAt: Date },
): ConsentRecord {
  const { id: consentId, version, text } = item;
  return { id: newId(), consentId, version, textKk: text.kk, textRu: text.ru, ...act };
}
