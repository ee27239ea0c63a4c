import type { ApplicationRepository } from '../../data/applications';
import type { EditionLibrary } from '../../data/edition-library';
import { byAuthority } from '../../domain/edition/by-authority';
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
}

/** What verifying needs. */
export interface VerifyDeps {
  readonly applications: Pick<ApplicationRepository, 'findResult'>;
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
export function verifyResult({ applications, library, spendLookUp }: VerifyDeps): VerifyResult {
  return async (typed, address) => {
    const seconds = await spendLookUp(address);
    if (seconds > 0) throw new DomainError('too-many-requests', { seconds });
    const number = normaliseResultNumber(typed);
    const result = number === undefined ? undefined : await applications.findResult(number);
    if (result === undefined || result.issuedAt === null) return undefined;
    const editions = (await library.ofService(result.serviceId)).sort(byAuthority);
    const outcomes = editions.flatMap((edition) => edition.result.outcomes);
    const [newest] = editions;
    const outcome = outcomes.find(({ id }) => id === result.outcome);
    if (newest === undefined || outcome === undefined) return undefined;
    return {
      number: result.number,
      service: newest.title,
      outcome,
      issuedAt: result.issuedAt,
      initials: result.applicantInitials,
      iinLastFour: result.iinLastFour,
    };
  };
}
