import type { OfferState } from '../../../domain/proactive/offer';
import type { Words } from '../../text/words';

/** How the state of an offer looks and reads. */
export interface OfferTag {
  readonly look: 'info' | 'ok' | 'warn' | 'bad';
  readonly text: string;
}

const LOOKS = {
  offered: 'info',
  agreed: 'warn',
  declined: 'bad',
  expired: 'bad',
  stopped: 'bad',
  filed: 'ok',
} as const satisfies Record<OfferState, OfferTag['look']>;

/** The tag of a state. */
export function offerTag(state: OfferState, words: Words): OfferTag {
  return { look: LOOKS[state], text: words[`offers.state.${state}`] };
}
