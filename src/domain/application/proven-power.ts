import { REGISTRY_CODES } from '../registry/question';
import type { EventPayload } from './event';

/**
 * Whether whoever filed an application may be told, and paid for, without an official's look at their power: they are the
 * applicant themselves, a window saw the power, or the notaries' system confirmed it.
 */
export function hasProvenPower({
  representative,
  channel,
  documents,
}: Pick<EventPayload<'filed'>, 'representative' | 'channel' | 'documents'>): boolean {
  if (representative === null || channel !== 'portal') return true;
  return documents.some(
    ({ state, registry }) => state === 'confirmed' && registry === REGISTRY_CODES['notary-powers'],
  );
}
