import { FORMER } from '../../../use-cases/reapplication/former';
import type { Words } from '../../text/words';

/** From where an answer was taken, in words; null for what the person typed. */
export function sourceText(source: string | undefined, words: Words): string | null {
  if (source === 'gbd-fl') return words['apply.source.gbd-fl'];
  if (source === FORMER) return words['apply.source.former'];
  return source === 'account' ? words['apply.source.account'] : null;
}
