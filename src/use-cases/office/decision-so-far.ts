import type { ApplicationState } from '../../domain/application/fold';
import { OUTCOME_POLARITY } from '../../domain/edition/outcome-polarity';
import { OutcomeId } from '../../domain/edition/vocabulary';
import type { DecisionSoFar } from '../../domain/routing/advance';

/** Which way the decision of a case goes, for the steps that only one of the two ways passes. */
export function decisionSoFar({ decision }: Pick<ApplicationState, 'decision'>): DecisionSoFar {
  return decision === null ? 'none' : polarityOf(decision.outcome);
}

/** Whether an outcome, as a fact keeps it, gives the applicant what was asked for. */
export function polarityOf(outcome: string): 'positive' | 'negative' {
  return OUTCOME_POLARITY[OutcomeId.parse(outcome)];
}
