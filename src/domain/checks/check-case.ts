import type { PlainDate } from '../../kernel/plain-date';
import type { RegistryFacts } from '../registry/answer';
import type { BenefitKind } from '../registry/benefits';
import type { RegistryName, RegistryQuestion } from '../registry/question';

/** A question about somebody, as far as a judge puts it; the secrets of digital documents are no business of checks. */
export type CheckQuestion<Name extends RegistryName = RegistryName> = Extract<
  RegistryQuestion,
  { registry: Name }
>;

/** What is known of a question. */
export type Known<Name extends RegistryName> =
  | { readonly kind: 'found'; readonly facts: RegistryFacts[Name]; readonly at: Date }
  | { readonly kind: 'not-found'; readonly at: Date }
  /** Not asked, or the registry was silent. */
  | { readonly kind: 'not-known'; readonly at: Date | null };

/** Another application of this portal for the same benefit and person. */
export interface OtherClaim {
  readonly benefit: BenefitKind;
  readonly subjectIin: string;
  readonly filedOn: PlainDate;
  /** Decided in favour, not only filed. */
  readonly assigned: boolean;
}

/** A paper of the application. `handed-in`: somebody looks at it; `missing`: neither a registry nor the person has shown it. */
export interface CheckedPaper {
  readonly documentId: string;
  readonly state: 'confirmed' | 'handed-in' | 'missing' | 'not-needed';
  /** Those that confirmed it. */
  readonly registries: readonly string[];
}

/** Everything that a check may look at. Judges see this and nothing else. */
export interface CheckCase {
  readonly applicantIin: string;
  /** The day of the application, or of the consent to a proactive service. */
  readonly appliedOn: PlainDate;
  /** Those because of whom it is paid: the deceased, the child, the person cared for, or the applicant. */
  readonly subjects: readonly string[];
  readonly carerIin: string;
  /** When the right arose, as the form says it. */
  readonly eventDay: PlainDate | undefined;
  readonly benefits: readonly BenefitKind[];
  /** Those of them that are paid once for one person. */
  readonly once: readonly BenefitKind[];
  readonly account: string | undefined;
  /** The cause of a disability as the form says it. */
  readonly cause: string | undefined;
  /** Ids of what the form must say and does not. */
  readonly missing: readonly string[];
  /** Papers that this check of the act is about. */
  readonly papers: readonly CheckedPaper[];
  /** Payments of which the act demands one, as this check names them. */
  readonly paid: readonly BenefitKind[];
  readonly others: readonly OtherClaim[];
  /** Until when somebody may apply, by the edition; undefined where it sets no end or the day is not known. */
  readonly windowEnd: (from: PlainDate) => PlainDate | undefined;
  readonly know: <Name extends RegistryName>(question: CheckQuestion<Name>) => Known<Name>;
}
