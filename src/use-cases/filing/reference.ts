import type { CheckTable } from '../../domain/checks/check-table';
import type { StraightThroughRule } from '../../domain/checks/straight-through';
import type { AmountTable } from '../../domain/right/amount-table';
import type { RightRule } from '../../domain/right/right-table';
import type { WorkingCalendars } from '../../domain/calendar/working-calendars';
import type { CompletionReason } from '../../domain/completion/completion-reasons';
import type { CompletionRule } from '../../domain/completion/completion-rules';
import type { DeadlineEffects } from '../../domain/deadline/deadline-effect';
import type { OverallTermTable } from '../../domain/deadline/overall-term-table';
import type { IntakeGroundTable } from '../../domain/edition/intake-ground-table';
import type { RegistryDirectory } from '../../domain/edition/registry-directory';
import type { RegistryCheck } from '../../domain/registry/registry-check';
import type { ProofTable } from '../../domain/registry/proofs/proof-table';
import type { PayingDecision } from '../../domain/payment/paying-decisions';
import type { OneApplication } from '../../domain/filing/one-application';
import type { OfferRules } from '../../domain/proactive/offer-rules';
import type { DecisionPoints } from '../../domain/routing/decision-points';
import type { SignatureKinds } from '../../domain/signature/signature-kinds';
import type { LocalizedText } from '../../kernel/localized-text';

/** Reference data that the rules of a case are read with. All but the calendars is loaded at start. */
export interface Reference {
  /** The calendars of both weeks as they hold now: an administrator may change them at any time. */
  readonly calendars: () => Promise<WorkingCalendars>;
  /** Why something is asked for again. */
  readonly completionReasons: readonly CompletionReason[];
  /** In which editions an application may be completed, and how. */
  readonly completionRules: readonly CompletionRule[];
  /** What a period does to the term of a case, where the act says more than its length. */
  readonly deadlineEffects: DeadlineEffects;
  readonly overallTerms: OverallTermTable;
  readonly decisionPoints: DecisionPoints;
  /** Which decisions pay money, and how. */
  readonly payingDecisions: readonly PayingDecision[];
  /** Which answers of one filing make applications of their own. */
  readonly oneApplication: OneApplication;
  /** How the automatic checks of the editions are made. */
  readonly automaticChecks: CheckTable;
  /** What is decided without a clerk. */
  readonly straightThrough: readonly StraightThroughRule[];
  /** From when payments are due. */
  readonly rights: readonly RightRule[];
  /** Sums that are proposed to whoever decides. */
  readonly benefitAmounts: AmountTable;
  /** What the grounds for not accepting documents are for. */
  readonly intakeGrounds: IntakeGroundTable;
  readonly registryChecks: readonly RegistryCheck[];
  /** Which papers a question to a registry can spare. */
  readonly registryProofs: ProofTable;
  /** Which kinds of signature an application may have, by edition and channel. */
  readonly signatureKinds: SignatureKinds;
  /** Which event of a registry offers which service, and when silence ends an offer. */
  readonly offerRules: OfferRules;
  /** What is known of each state system. */
  readonly registries: RegistryDirectory;
  /** Names of the state systems, by id. */
  readonly registryTitles: ReadonlyMap<string, LocalizedText>;
}
