import type { BenefitAward, BenefitKind } from '../registry/benefits';

/** Whose benefits are asked about: by whom, and about whom. */
export interface AboutWhom {
  readonly ownIin: string;
  readonly subjectIin: string;
  /** What is paid because of the subject goes to others: only what the person themselves receives is told. */
  readonly bySubject: boolean;
}

/**
 * The awards that the person may be told of: what they themselves are paid because of whom they ask about, and what that
 * person is paid. That somebody else is paid because of either is that person's own affair.
 */
export function ownAwards(
  awards: readonly BenefitAward[],
  kinds: readonly BenefitKind[],
  { ownIin, subjectIin, bySubject }: AboutWhom,
): readonly BenefitAward[] {
  return awards.filter(({ benefit, recipientIin, subjectIin: because }) => {
    if (!kinds.includes(benefit)) return false;
    if (recipientIin === subjectIin && (!bySubject || subjectIin === ownIin)) return true;
    return recipientIin === ownIin && because === subjectIin;
  });
}
