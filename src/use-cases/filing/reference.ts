import type { WorkingCalendars } from '../../domain/calendar/working-calendars';
import type { DeadlineEffects } from '../../domain/deadline/deadline-effect';
import type { OverallTermTable } from '../../domain/deadline/overall-term-table';
import type { RegistryDirectory } from '../../domain/edition/registry-directory';
import type { RegistryCheck } from '../../domain/registry/registry-check';
import type { ProofTable } from '../../domain/registry/proofs/proof-table';
import type { PayingDecision } from '../../domain/payment/paying-decisions';
import type { OfferRules } from '../../domain/proactive/offer-rules';
import type { DecisionPoints } from '../../domain/routing/decision-points';
import type { SignatureKinds } from '../../domain/signature/signature-kinds';
import type { LocalizedText } from '../../kernel/localized-text';

/** Reference data that the rules of a case are read with. All but the calendars is loaded at start. */
export interface Reference {
  /** The calendars of both weeks as they hold now: an administrator may change them at any time. */
  readonly calendars: () => Promise<WorkingCalendars>;
  /** What a period does to the term of a case, where the act says more than its length. */
  readonly deadlineEffects: DeadlineEffects;
  readonly overallTerms: OverallTermTable;
  readonly decisionPoints: DecisionPoints;
  /** Which decisions pay money, and how. */
  readonly payingDecisions: readonly PayingDecision[];
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
