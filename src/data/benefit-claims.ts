import type { Knex } from 'knex';
import type { OtherClaim } from '../domain/checks/check-case';
import { BenefitKind } from '../domain/registry/benefits';
import { plainDate, type PlainDate } from '../kernel/plain-date';
import { runPrepared } from './prepared';

/** A claim of an application on a benefit because of a person. */
export interface NewClaim {
  readonly benefit: BenefitKind;
  readonly subjectIin: string;
  /** An assignment keeps the place: what is paid once. */
  readonly forGood: boolean;
}

/** What becomes of the claims of a case: given free by a refusal, or kept by an assignment where it is for good. */
export type ClaimChange = 'release' | 'assign';

export type BenefitClaimRepository = ReturnType<typeof benefitClaimRepository>;

interface Row {
  readonly benefit: string;
  readonly subjectIin: string;
  readonly filedOn: string;
  readonly assigned: boolean;
}

/** Whoever is first has the place; who comes second finds it taken, also when both came in the same moment. */
const TAKE = {
  name: 'take-benefit-claims',
  text: `INSERT INTO benefit_claims (benefit, subject_iin, application_id, filed_on, for_good)
    SELECT c.benefit, c.subject_iin, $1, $2, c.for_good
    FROM unnest($3::text[], $4::text[], $5::boolean[]) AS c (benefit, subject_iin, for_good)
    ORDER BY c.subject_iin, c.benefit ON CONFLICT DO NOTHING`,
};

const OTHERS = {
  name: 'other-benefit-claims',
  text: `SELECT benefit, subject_iin AS "subjectIin", filed_on::text AS "filedOn", assigned FROM benefit_claims
    WHERE subject_iin = ANY ($1) AND benefit = ANY ($2) AND application_id <> $3`,
};

/** Which application stands for a benefit because of a person. */
export function benefitClaimRepository(knex: Knex) {
  return {
    /** Takes the places that are free. */
    async take(applicationId: string, filedOn: PlainDate, claims: readonly NewClaim[]): Promise<void> {
      await runPrepared(knex, TAKE, [
        applicationId,
        filedOn,
        claims.map(({ benefit }) => benefit),
        claims.map(({ subjectIin }) => subjectIin),
        claims.map(({ forGood }) => forGood),
      ]);
    },

    /** The claims of other applications on these benefits because of these people. */
    async findOthers(
      caseId: string,
      benefits: readonly BenefitKind[],
      subjects: readonly string[],
    ): Promise<OtherClaim[]> {
      const rows = await runPrepared<Row>(knex, OTHERS, [[...subjects], [...benefits], caseId]);
      return rows.map((row) => ({
        ...row,
        benefit: BenefitKind.parse(row.benefit),
        filedOn: plainDate(row.filedOn),
      }));
    },
  };
}

/** Changes the claims of a case in the transaction of the fact that decides about them. */
export async function changeClaims(trx: Knex, applicationId: string, change: ClaimChange): Promise<void> {
  const own = trx('benefit_claims').where({ application_id: applicationId });
  if (change === 'release') {
    await own.delete();
    return;
  }
  await own.clone().where({ for_good: false }).delete();
  await own.clone().update({ assigned: true });
}
