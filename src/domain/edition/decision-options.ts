import type { LocalizedText } from '../../kernel/localized-text';
import type { Edition } from './edition';
import { OUTCOME_POLARITY, type Polarity } from './outcome-polarity';
import type { ServiceRefusalGround } from './refusal';
import type { Outcome } from './result';
import type { OutcomeId } from './vocabulary';

/** A decision that can be taken on an application. */
export interface DecisionOption {
  readonly outcome: OutcomeId;
  readonly title: LocalizedText;
  readonly polarity: Polarity;
  /** Grounds of the act for a negative decision; empty when the act names none, then only the reason is written. */
  readonly grounds: readonly ServiceRefusalGround[];
  /** `true`: the act knows no refusal; a body that decides may grant or refuse, giving its reasons. */
  readonly derived: boolean;
}

const REASONED_REFUSAL: LocalizedText = {
  kk: 'Мемлекеттік қызмет көрсетуден дәлелді бас тарту',
  ru: 'Мотивированный отказ в оказании государственной услуги',
};

/** The decisions that the edition allows, in its own order, with at least one negative decision among them. */
export function decisionOptions(edition: Edition): DecisionOption[] {
  const grounds = edition.refusal?.of_service ?? [];
  const printed = edition.result.outcomes.map((outcome) => printedOption(outcome, grounds));
  if (printed.some(({ polarity }) => polarity === 'negative')) return printed;
  const refused: DecisionOption = {
    outcome: 'refused',
    title: REASONED_REFUSAL,
    polarity: 'negative',
    grounds,
    derived: true,
  };
  return [...printed, refused];
}

function printedOption(outcome: Outcome, grounds: readonly ServiceRefusalGround[]): DecisionOption {
  const polarity = OUTCOME_POLARITY[outcome.id];
  return {
    outcome: outcome.id,
    title: { kk: outcome.kk, ru: outcome.ru },
    polarity,
    grounds: polarity === 'negative' ? grounds : [],
    derived: false,
  };
}
