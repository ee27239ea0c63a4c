import { TURNS, type Turn } from '../../../domain/files/turn';
import type { RequestContext } from '../../route';

/** The turn that the address asks for; none when it asks for nothing that there is. */
export function turnOf({ query }: Pick<RequestContext, 'query'>): Turn {
  return TURNS.find((turn) => String(turn) === query.turn) ?? 0;
}

/** A quarter further to the right. */
export function turnedFurther(turn: Turn): Turn {
  return TURNS[(TURNS.indexOf(turn) + 1) % TURNS.length] ?? 0;
}
