import { randomBytes } from 'node:crypto';
import type { Storage } from '../../adapters/storage/port';
import type { ResultRecord } from '../../data/application-records';
import type { StaffMember } from '../../domain/access/person';
import type { DecisionState } from '../../domain/application/fold';
import { initials } from '../../domain/identifiers/masking';
import { findApplicationNumber } from '../../domain/numbering/application-number';
import { randomSigns, resultNumber } from '../../domain/numbering/result-number';
import type { LocalizedText } from '../../kernel/localized-text';
import type { CaseBefore } from '../cases/change-case';
import type { DecisionPaper } from './decision-paper';
import type { PrintDeps } from './office-deps';
import { resultPrint } from './result-print';

export interface MakeResultDeps extends PrintDeps {
  readonly storage: Pick<Storage, 'put'>;
}

/** A decision that somebody signs, and how that is named on its paper. */
export interface SignedDecision extends Pick<DecisionPaper, 'rules' | 'provider'> {
  readonly decision: DecisionState;
  /** Who signs, as the paper names them. */
  readonly head: Pick<StaffMember, 'name' | 'position'>;
  readonly way: LocalizedText;
  readonly at: Date;
}

/** Makes and stores the paper of a signed decision, under a number that nobody can guess. */
export async function makeResult(
  deps: MakeResultDeps,
  { state: { filed }, application }: CaseBefore,
  { rules, provider, decision, head, way, at }: SignedDecision,
): Promise<ResultRecord> {
  const serial = findApplicationNumber(filed.number)?.serial;
  if (serial === undefined) throw new Error('A case has a number that is none');
  const number = resultNumber(serial, randomSigns(randomBytes(16)));
  const pdf = await resultPrint({
    filed,
    decision,
    rules,
    provider,
    number,
    at,
    signedBy: { name: head.name, position: head.position, at, way },
    verifyUrl: `${deps.baseUrl}/${filed.language}/verify/${number}`,
    deps,
  });
  const { key } = await deps.storage.put(pdf);
  return {
    number,
    applicationId: application.id,
    serviceId: filed.serviceId,
    outcome: decision.outcome,
    applicantInitials: initials(filed.applicant.name),
    iinLastFour: filed.applicant.iin.slice(-4),
    signedAt: at,
    issuedAt: null,
    storageKey: key,
  };
}
