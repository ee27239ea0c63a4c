import type { AdministeredKind, AdministeredValue } from '../../../domain/administration/administered-values';
import { differenceOf } from '../../../domain/administration/difference';
import type { Decided, DecisionPage } from './decision-page';
import type { TypedDecision } from './typed-decision';

/** The same value is something new only where it is for another day than the one that still waits, or names an act. */
export function isSomethingNew<K extends AdministeredKind, Thing extends Decided<K>, Own>(
  { stands }: DecisionPage<K, Thing, Own>,
  thing: Thing,
  { act }: TypedDecision,
  value: AdministeredValue<K> | null,
): boolean {
  const [last] = thing.history;
  if (last !== undefined && (last.effectiveFrom > thing.now || act.number !== '')) return true;
  const [before, after] = [last === undefined ? stands(thing) : last.value, value];
  return (before === null) !== (after === null) || differenceOf(before, after).length > 0;
}
