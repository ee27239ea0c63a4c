import type { StoredMessage } from '../../data/messages';

/** The reference of a message at its operator: another one for each round, or it would be taken for a repeat. */
export function messageReference({ id, round }: Pick<StoredMessage, 'id' | 'round'>): string {
  return round === 1 ? id : `${id}/${round}`;
}
