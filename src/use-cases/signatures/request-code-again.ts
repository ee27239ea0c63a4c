import type { Person } from '../../domain/access/person';
import { DomainError } from '../../kernel/domain-error';
import type { Language } from '../../kernel/language';
import type { FindSigningWays } from '../filing/find-signing-ways';
import { sendSigningCode, type SendCodeDeps, type SentCode } from '../filing/send-signing-code';
import type { FindToSignAgain } from './find-to-sign-again';

/** Purpose of a code that signs a filed application again. */
export const AGAIN_PURPOSE = 'signing-again';

export interface RequestCodeAgainDeps extends SendCodeDeps {
  readonly findToSignAgain: FindToSignAgain;
  readonly findSigningWays: FindSigningWays;
}

/**
 * Sends a one-time code by which the person signs what they filed again.
 * @throws DomainError `not-found`, `conflict` when there is nothing to sign any more, `signed-text-differs`, `forbidden`
 * where a code is no way to sign, `no-phone`, `too-many-requests`, `sms-not-sent`
 */
export function requestCodeAgain(deps: RequestCodeAgainDeps) {
  return async (person: Person, number: string, language: Language): Promise<SentCode> => {
    const found = await deps.findToSignAgain(person, number);
    if (found.kind === 'settled') throw new DomainError('conflict');
    const { caseId, signed, rules, channel } = found;
    if (deps.findSigningWays(rules, channel).phoneCode === 'no') throw new DomainError('forbidden');
    const about = { caseId, purpose: AGAIN_PURPOSE, documentHash: signed.hash };
    return sendSigningCode(deps, person, about, language);
  };
}
