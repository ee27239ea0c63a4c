import type { Person } from '../../../domain/access/person';
import { DomainError } from '../../../kernel/domain-error';
import type { Clock } from '../../../kernel/clock';
import type { Language } from '../../../kernel/language';
import type { RequestContext } from '../../route';
import type { WordKey } from '../../text/words';
import { demandPerson } from '../draft/demand-person';
import { keepSentCode } from './sent-code';

/** Sends a one-time code for the application as it stands. */
export type RequestSigningCode = (
  person: Person,
  draftId: string,
  language: Language,
) => Promise<{ readonly maskedPhone: string; readonly expiresAt: Date; readonly minutes: number }>;

/** What came of asking for a code: sent, first something is to be filled in, or a reason to be shown. */
export type CodeRequest =
  | { readonly kind: 'sent' }
  | { readonly kind: 'incomplete'; readonly pageKey: string }
  | { readonly kind: 'failed'; readonly why: WordKey };

const FAILURES: Readonly<Record<string, WordKey>> = {
  'no-phone': 'apply.sign.no-phone',
  'sms-not-sent': 'apply.sign.sms-not-sent',
};

/** Sends a code and remembers when and where to. @throws DomainError for what no page of signing can show */
export async function sendCode(
  use: { readonly requestSigningCode: RequestSigningCode; readonly clock: Clock },
  context: RequestContext,
  draftId: string,
): Promise<CodeRequest> {
  try {
    const sent = await use.requestSigningCode(demandPerson(context), draftId, context.language);
    keepSentCode(context, {
      draftId,
      maskedPhone: sent.maskedPhone,
      minutes: sent.minutes,
      sentAt: use.clock.now().getTime(),
      expiresAt: sent.expiresAt.getTime(),
    });
    return { kind: 'sent' };
  } catch (problem) {
    if (!(problem instanceof DomainError)) throw problem;
    if (problem.code === 'incomplete') return { kind: 'incomplete', pageKey: String(problem.details.page) };
    const why = FAILURES[problem.code];
    if (why === undefined) throw problem;
    return { kind: 'failed', why };
  }
}
