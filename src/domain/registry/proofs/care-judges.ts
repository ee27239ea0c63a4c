import type { PlainDate } from '../../../kernel/plain-date';
import type { Study } from '../studies';
import { byIin, defineJudge } from './judge';
import type { ProofVerdict, Sought } from './sought';

interface Span {
  readonly since: PlainDate;
  readonly until?: PlainDate;
}

/** A finding of the medical-social examination that holds today, of the day that the form names. */
export const disability = defineJudge('disability', byIin, ({ findings }, { disabledSince, today }) => {
  const holding = findings.filter(({ setOn, until }) => holds({ since: setOn, ...spanEnd(until) }, today));
  if (holding.length === 0) return 'not-confirmed';
  const isOfDay = disabledSince === undefined || holding.some(({ setOn }) => setOn === disabledSince);
  return isOfDay ? 'confirmed' : 'contradicted';
});

/** That the applicant is guardian or adoptive parent today: order 206, annexes 1–3, row 8. */
export const guardianship = defineJudge('guardianships', byIin, ({ guardianships, adoptions }, sought) =>
  verdictOf(
    isGuardian(guardianships, sought) ||
      adoptions.some(({ adopters }) => adopters.some(({ iin }) => iin === sought.applicantIin)),
  ),
);

/** The same by the national education database, which knows of children: order 509, disability Rules, clause 7. */
export const schoolGuardianship = defineJudge('school-guardianships', byIin, ({ guardianships }, sought) =>
  verdictOf(isGuardian(guardianships, sought)),
);

/** Studies below the university. */
export const schoolStudies = defineJudge('school-studies', byIin, ({ studies }, { today }) =>
  verdictOf(studies.some((study) => isStudying(study, today))),
);

/** Studies at a university. */
export const higherStudies = defineJudge('higher-studies', byIin, ({ studies }, { today }) =>
  verdictOf(studies.some((study) => isStudying(study, today))),
);

/** A carer who is on no record of a mental health centre: order 206, annex 3, row 8. */
export const mentalHealth = defineJudge('mental-health', byIin, ({ onRecord }) => verdictOf(!onRecord));

/** Full-time and going on today, an academic leave among it: order 509, survivor Rules, clause 7. */
function isStudying({ form, since, until, academicLeaveUntil }: Study, today: PlainDate): boolean {
  if (form !== 'full-time') return false;
  return holds({ since, until }, today) || (academicLeaveUntil !== undefined && today <= academicLeaveUntil);
}

function isGuardian(
  guardianships: readonly (Span & { readonly guardian: { readonly iin: string } })[],
  { applicantIin, today }: Sought,
): boolean {
  return guardianships.some((one) => one.guardian.iin === applicantIin && holds(one, today));
}

function holds({ since, until }: Span, today: PlainDate): boolean {
  return since <= today && (until === undefined || today <= until);
}

function spanEnd(until: PlainDate | undefined): { until?: PlainDate } {
  return until === undefined ? {} : { until };
}

function verdictOf(isProved: boolean): ProofVerdict {
  return isProved ? 'confirmed' : 'not-confirmed';
}
