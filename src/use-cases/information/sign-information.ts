import { randomBytes } from 'node:crypto';
import type { Secrets } from '../../adapters/secrets/port';
import type { SignatureVerdict } from '../../adapters/signature/port';
import type { EditionLibrary } from '../../data/edition-library';
import type {
  InformationRequest,
  InformationRequestRepository,
  InformationSignature,
} from '../../data/information-requests';
import type { SigningCodeRepository } from '../../data/signing-codes';
import type { Person } from '../../domain/access/person';
import type { Edition } from '../../domain/edition/edition';
import { findInformationOffer } from '../../domain/information/information-offer';
import { randomSigns, resultNumber } from '../../domain/numbering/result-number';
import { DomainError } from '../../kernel/domain-error';
import type { Language } from '../../kernel/language';
import type { FindSigningWays } from '../filing/find-signing-ways';
import { CODE_TRIES } from '../filing/send-application';
import { type SendCodeDeps, type SentCode, sendSigningCode } from '../filing/send-signing-code';
import { spendTries } from '../identity/spend-tries';
import type { KeepSignature } from '../signatures/keep-signature';

export interface SignInformationDeps extends SendCodeDeps {
  readonly editions: Pick<EditionLibrary, 'get'>;
  readonly informationRequests: Pick<InformationRequestRepository, 'find' | 'send' | 'nextSerial'>;
  readonly signingCodes: Pick<SigningCodeRepository, 'insert' | 'spendTry' | 'use'>;
  readonly secrets: Secrets;
  readonly findSigningWays: FindSigningWays;
  readonly keepSignature: KeepSignature;
}

/** A request of the person, with the edition by which it is answered. */
export interface OwnInformation {
  readonly request: InformationRequest;
  readonly rules: Edition;
}

/** What came of signing. `sent`: it is on its way, by this press or by an earlier one. */
export type InformationSigned =
  | { readonly kind: 'sent' | 'code-expired' | 'unknown' }
  | { readonly kind: 'wrong-code'; readonly triesLeft: number }
  | { readonly kind: 'invalid'; readonly reason: Extract<SignatureVerdict, { kind: 'invalid' }>['reason'] };

/** Purpose of a code that signs a request. */
const PURPOSE = 'information';
/** A registry that is silent so long before the end of the term is named in the answer, ms. */
const LAST_MOMENT_MS = 2 * 60_000;
const MINUTE_MS = 60_000;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A request by its id, for whoever wrote it. @throws DomainError `not-found` */
export function findInformation(deps: Pick<SignInformationDeps, 'informationRequests' | 'editions'>) {
  return async ({ accountId }: Person, id: string): Promise<OwnInformation> => {
    const request = UUID.test(id) ? await deps.informationRequests.find(id) : undefined;
    if (request?.accountId !== accountId) throw new DomainError('not-found');
    return { request, rules: await deps.editions.get(request.serviceId, request.rulesEdition) };
  };
}

/**
 * Sends a code that signs a request.
 * @throws DomainError `not-found`, `conflict` when it was signed already, `forbidden`, `no-phone`, `too-many-requests`,
 * `sms-not-sent`
 */
export function requestInformationCode(deps: SignInformationDeps) {
  const own = findInformation(deps);
  return async (person: Person, id: string, language: Language): Promise<SentCode> => {
    const { request, rules } = await own(person, id);
    if (request.sent !== null) throw new DomainError('conflict');
    if (deps.findSigningWays(rules, 'portal').phoneCode === 'no') throw new DomainError('forbidden');
    return sendSigningCode(deps, person, aboutOf(request), language);
  };
}

/** Signs a request by the code that was sent; pressed twice it is sent once. @throws DomainError `not-found` */
export function signInformationByCode(deps: SignInformationDeps) {
  const own = findInformation(deps);
  return async (person: Person, id: string, typed: string): Promise<InformationSigned> => {
    const { request, rules } = await own(person, id);
    if (request.sent !== null) return { kind: 'sent' };
    const wanted = { ...aboutOf(request), accountId: person.accountId, now: deps.clock.now() };
    const code = await deps.signingCodes.spendTry({ ...wanted, limit: CODE_TRIES });
    if (code === undefined)
      return (await own(person, id)).request.sent ? { kind: 'sent' } : { kind: 'code-expired' };
    if (!deps.secrets.matches(code.id, typed.replace(/\D/g, ''), code.codeHash)) {
      const triesLeft = CODE_TRIES - code.attempts;
      return triesLeft > 0 ? { kind: 'wrong-code', triesLeft } : { kind: 'code-expired' };
    }
    await send(deps, { request, rules }, { way: 'sms-code', evidenceId: code.id });
    await deps.signingCodes.use(code.id, deps.clock.now());
    return { kind: 'sent' };
  };
}

/**
 * Signs a request by key. One of which nobody can tell whether it holds sends nothing: it is no loss to press again.
 * @throws DomainError `not-found`, `forbidden`, `too-many-requests`
 */
export function signInformationByKey(deps: SignInformationDeps) {
  const own = findInformation(deps);
  return async (person: Person, id: string, cms: string): Promise<InformationSigned> => {
    const found = await own(person, id);
    const { request, rules } = found;
    if (request.sent !== null) return { kind: 'sent' };
    if (!deps.findSigningWays(rules, 'portal').eds) throw new DomainError('forbidden');
    await spendTries(deps.throttle, { signature: person.accountId });
    const { id: evidenceId, verdict } = await deps.keepSignature({
      ...{ caseId: request.id, accountId: person.accountId, purpose: 'information', cms, use: 'sign' },
      ...{ document: Buffer.from(request.signedText), iin: request.applicantIin },
    });
    if (verdict.kind === 'invalid') return { kind: 'invalid', reason: verdict.reason };
    if (verdict.kind === 'unknown') return { kind: 'unknown' };
    await send(deps, found, { way: 'eds', evidenceId });
    return { kind: 'sent' };
  };
}

function aboutOf({ id, textHash }: InformationRequest) {
  return { caseId: id, purpose: PURPOSE, documentHash: textHash };
}

/** The term runs from here. The second job answers in any case, with what is known by then. */
async function send(
  deps: SignInformationDeps,
  { request, rules }: OwnInformation,
  signature: InformationSignature,
): Promise<void> {
  const offer = findInformationOffer(rules);
  if (offer === undefined) throw new DomainError('not-found');
  const at = deps.clock.now();
  const dueAt = new Date(at.getTime() + offer.minutes * MINUTE_MS);
  const number = resultNumber(await deps.informationRequests.nextSerial(), randomSigns(randomBytes(16)));
  const job = (last: boolean) => ({
    task: 'answer-information',
    payload: { requestId: request.id, last },
    key: `information:${request.id}:${last}`,
  });
  await deps.informationRequests.send(request.id, { number, at, dueAt, signature }, [
    job(false),
    { ...job(true), runAt: new Date(dueAt.getTime() - LAST_MOMENT_MS) },
  ]);
}
