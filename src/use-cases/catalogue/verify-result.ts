import type { ResultRecord } from '../../data/application-records';
import type { ApplicationRepository, LoadedCase } from '../../data/applications';
import type { EditionLibrary } from '../../data/edition-library';
import type { InformationRequestRepository } from '../../data/information-requests';
import type { OrganisationRepository } from '../../data/organisations';
import type { SignatureRepository } from '../../data/signatures';
import { byAuthority } from '../../domain/edition/by-authority';
import { initials } from '../../domain/identifiers/masking';
import { INFORMATION_TITLE } from '../../domain/information/information-words';
import { normaliseResultNumber } from '../../domain/numbering/result-number';
import { DomainError } from '../../kernel/domain-error';
import type { LocalizedText } from '../../kernel/localized-text';

/** All that a stranger with the number may learn. */
export interface VerifiedResult {
  readonly number: string;
  readonly service: LocalizedText;
  readonly outcome: LocalizedText;
  readonly issuedAt: Date;
  readonly initials: string;
  readonly iinLastFour: string;
  readonly signedBy: VerifiedSignature;
}

/**
 * Who signed: by key, as the certificate says, for which body and when, and when that was checked; or as the portal knows
 * them, by their password.
 */
export type VerifiedSignature =
  | {
      readonly way: 'key';
      readonly name: string;
      readonly organisation: LocalizedText;
      readonly at: Date;
      readonly checkedAt: Date;
    }
  | { readonly way: 'password'; readonly name: string }
  /** Made by the portal itself: nothing was decided, and nobody signed. */
  | { readonly way: 'portal' };

/** The case of a result, as far as its signature is told. */
interface CaseOfResult extends Pick<LoadedCase, 'events'> {
  readonly application: Pick<LoadedCase['application'], 'organisationCode'>;
}

/** What verifying needs. */
export interface VerifyDeps {
  readonly applications: Pick<ApplicationRepository, 'findResult'> & {
    readonly findCase: (id: string) => Promise<CaseOfResult | undefined>;
  };
  readonly signatureRows: Pick<SignatureRepository, 'find'>;
  readonly organisations: Pick<OrganisationRepository, 'find'>;
  readonly informationRequests: Pick<InformationRequestRepository, 'findByNumber'>;
  readonly library: Pick<EditionLibrary, 'ofService'>;
  /** Spends a look-up of an address; gives the seconds to wait, 0 when it is allowed. */
  readonly spendLookUp: (address: string) => Promise<number>;
}

/** Confirms a result by its number as typed. Undefined alike for a number that cannot be, is unknown, or is not yet issued. */
export type VerifyResult = (typed: string, address: string) => Promise<VerifiedResult | undefined>;

/**
 * Makes the look-up. Every try counts, a well-formed one or not, so that nobody finds numbers by trying.
 * @throws DomainError `too-many-requests`
 */
export function verifyResult(deps: VerifyDeps): VerifyResult {
  const { applications, spendLookUp } = deps;
  return async (typed, address) => {
    const seconds = await spendLookUp(address);
    if (seconds > 0) throw new DomainError('too-many-requests', { seconds });
    const number = normaliseResultNumber(typed);
    if (number === undefined) return undefined;
    const result = await applications.findResult(number);
    return result === undefined ? verifyInformation(deps, number) : verifyIssued(deps, result);
  };
}

async function verifyIssued(deps: VerifyDeps, result: ResultRecord): Promise<VerifiedResult | undefined> {
  if (result.issuedAt === null) return undefined;
  const editions = (await deps.library.ofService(result.serviceId)).sort(byAuthority);
  const outcomes = editions.flatMap((edition) => edition.result.outcomes);
  const [newest] = editions;
  const outcome = outcomes.find(({ id }) => id === result.outcome);
  const signedBy = await findSignature(deps, result);
  if (newest === undefined || outcome === undefined || signedBy === undefined) return undefined;
  return {
    number: result.number,
    service: newest.title,
    outcome,
    issuedAt: result.issuedAt,
    initials: result.applicantInitials,
    iinLastFour: result.iinLastFour,
    signedBy,
  };
}

/** An answer about an assigned benefit: that it is genuine, not what it says. */
async function verifyInformation(
  { informationRequests, library }: VerifyDeps,
  number: string,
): Promise<VerifiedResult | undefined> {
  const request = await informationRequests.findByNumber(number);
  if (!request?.answered) return undefined;
  const [newest] = (await library.ofService(request.serviceId)).sort(byAuthority);
  if (newest === undefined) return undefined;
  return {
    ...{ number, service: newest.title, outcome: INFORMATION_TITLE, issuedAt: request.answered.at },
    ...{ initials: initials(request.applicantName), iinLastFour: request.applicantIin.slice(-4) },
    signedBy: { way: 'portal' },
  };
}

async function findSignature(
  deps: VerifyDeps,
  { applicationId, number }: ResultRecord,
): Promise<VerifiedSignature | undefined> {
  const found = await deps.applications.findCase(applicationId);
  const fact = found?.events
    .filter((event) => event.type === 'decision-signed')
    .find(({ payload }) => payload.resultNumber === number);
  if (found === undefined || fact === undefined) return undefined;
  const { actor, at, payload } = fact;
  const { way, evidenceId } = payload.signature;
  const organisationCode =
    actor.kind === 'staff' ? actor.organisationCode : found.application.organisationCode;
  if (way === 'eds' && evidenceId !== null) return byKey(deps, organisationCode, { at, evidenceId });
  return actor.kind === 'staff' ? { way: 'password', name: actor.name } : undefined;
}

async function byKey(
  { signatureRows, organisations }: VerifyDeps,
  organisationCode: string,
  { at, evidenceId }: { readonly at: Date; readonly evidenceId: string },
): Promise<VerifiedSignature> {
  const [evidence, organisation] = await Promise.all([
    signatureRows.find(evidenceId),
    organisations.find(organisationCode),
  ]);
  if (!evidence?.signer || organisation === undefined) throw new Error('A signature without its evidence');
  const { signer, checkedAt } = evidence;
  return { way: 'key', name: signer.name, organisation: organisation.name, at, checkedAt };
}
