import type { Secrets } from '../../adapters/secrets/port';
import type { SmsSender } from '../../adapters/sms/port';
import type { AccountRepository } from '../../data/accounts';
import type { SigningCodeRecord, SigningCodeRepository } from '../../data/signing-codes';
import type { Throttle } from '../../data/throttle';
import type { Person } from '../../domain/access/person';
import { maskPhone } from '../../domain/identifiers/masking';
import type { Clock } from '../../kernel/clock';
import { DomainError } from '../../kernel/domain-error';
import { newId } from '../../kernel/ids';
import type { Language } from '../../kernel/language';

/** How long a code may be typed in, minutes. */
const VALID_MINUTES = 10;

export interface SendCodeDeps {
  readonly accounts: Pick<AccountRepository, 'findContact'>;
  readonly signingCodes: Pick<SigningCodeRepository, 'insert'>;
  readonly secrets: Secrets;
  readonly throttle: Throttle;
  readonly sms: SmsSender;
  readonly codeText: (language: Language, code: string, minutes: number) => string;
  readonly clock: Clock;
}

/** A code that is on its way. */
export interface SentCode {
  readonly maskedPhone: string;
  readonly expiresAt: Date;
  readonly minutes: number;
}

/**
 * Sends a one-time code that signs one very text.
 * @throws DomainError `no-phone`, `too-many-requests`, `sms-not-sent`.
 */
export async function sendSigningCode(
  deps: SendCodeDeps,
  { accountId }: Person,
  about: Pick<SigningCodeRecord, 'caseId' | 'purpose' | 'documentHash'>,
  language: Language,
): Promise<SentCode> {
  const phone = (await deps.accounts.findContact(accountId))?.phone ?? null;
  if (phone === null) throw new DomainError('no-phone');
  await demandRest(deps.throttle, accountId);
  const code = deps.secrets.newCode();
  const id = newId();
  const createdAt = deps.clock.now();
  const expiresAt = new Date(createdAt.getTime() + VALID_MINUTES * 60_000);
  const codeHash = deps.secrets.hash(id, code);
  await deps.signingCodes.insert({ id, ...about, accountId, codeHash, phone, createdAt, expiresAt });
  const text = deps.codeText(language, code, VALID_MINUTES);
  const delivery = await deps.sms.send({ to: phone, text, reference: id });
  // Nobody knows whether an SMS of unknown fate arrives: the person may still get it, or ask for another.
  if (delivery.kind === 'rejected') throw new DomainError('sms-not-sent');
  return { maskedPhone: maskPhone(phone), expiresAt, minutes: VALID_MINUTES };
}

async function demandRest(throttle: Throttle, accountId: string): Promise<void> {
  const seconds = await throttle.spend('signing-code', accountId);
  if (seconds > 0) throw new DomainError('too-many-requests', { seconds, minutes: Math.ceil(seconds / 60) });
}
