import type { Mail, MailSender } from '../../adapters/mail/port';
import type { Secrets } from '../../adapters/secrets/port';
import type { SmsSender } from '../../adapters/sms/port';
import type { AccountRepository, Contact } from '../../data/accounts';
import type { SigningHandoverRepository } from '../../data/signing-handovers';
import type { Throttle } from '../../data/throttle';
import type { Person } from '../../domain/access/person';
import type { Clock } from '../../kernel/clock';
import { DomainError } from '../../kernel/domain-error';
import { newId } from '../../kernel/ids';
import type { Language } from '../../kernel/language';
import type { LoadDraftContents } from '../filing/draft-contents';
import { spendTries } from '../identity/spend-tries';

/** Scope of the hash under which the secret of a link is kept. */
export const LINK_SCOPE = 'signing-link';

const VALID_MS = 7 * 24 * 3_600_000;

/** The words of the message with the link. */
export type LinkText = (
  language: Language,
  link: { readonly url: string; readonly until: Date },
) => {
  readonly subject: string;
  readonly text: string;
};

export interface SignLaterDeps {
  readonly loadDraft: LoadDraftContents;
  readonly handovers: Pick<SigningHandoverRepository, 'saveLink'>;
  readonly accounts: Pick<AccountRepository, 'findContact'>;
  readonly secrets: Pick<Secrets, 'newToken' | 'hash'>;
  readonly throttle: Pick<Throttle, 'spend'>;
  readonly sms: SmsSender;
  readonly mail: MailSender;
  readonly clock: Clock;
  readonly linkText: LinkText;
  /** The public address of the portal, without a slash at its end. */
  readonly baseUrl: string;
}

/** A link that opens the page of signing for seven days. */
export interface MadeLink {
  readonly url: string;
  readonly until: Date;
}

/**
 * Makes a link by which the person signs on another device, and sends it to them. Nothing is filed until they sign. A
 * message that cannot be sent is no harm: the page shows the link as well.
 * @throws DomainError `incomplete` (with the page), `too-many-requests`, `not-found`
 */
export function signLater(deps: SignLaterDeps) {
  return async (person: Person, draftId: string, language: Language): Promise<MadeLink> => {
    const { incompletePage } = await deps.loadDraft(person, draftId);
    if (incompletePage !== null) throw new DomainError('incomplete', { page: incompletePage });
    await spendTries(deps.throttle, { 'signing-code': person.accountId });
    // Two tokens: a link lives longer than a code, and may be tried from anywhere.
    const token = deps.secrets.newToken() + deps.secrets.newToken();
    const createdAt = deps.clock.now();
    const until = new Date(createdAt.getTime() + VALID_MS);
    const tokenHash = deps.secrets.hash(LINK_SCOPE, token);
    await deps.handovers.saveLink({ draftId, tokenHash, createdAt, expiresAt: until });
    const link = { url: `${deps.baseUrl}/${language}/sign-later/${token}`, until };
    const contact = await deps.accounts.findContact(person.accountId);
    if (contact !== undefined) await send(deps, contact, deps.linkText(language, link));
    return link;
  };
}

async function send(
  { sms, mail }: SignLaterDeps,
  { phone, email }: Contact,
  { subject, text }: Pick<Mail, 'subject' | 'text'>,
): Promise<void> {
  const reference = newId();
  if (phone !== null) await sms.send({ to: phone, text, reference });
  if (email !== null) await mail.send({ to: email, subject, text, reference });
}
