import type { IntakeRefusalGround } from '../../../domain/edition/refusal';
import { namesMissing } from '../../../use-cases/office/intake-grounds';
import type { IntakeRefusalSetting } from './intake-refusal.presenter';

/** What a refusal to accept documents lacks; null when it is complete. */
export function findRefusalFlaw(
  grounds: readonly IntakeRefusalGround[],
  { groundId, missing }: Pick<IntakeRefusalSetting, 'groundId' | 'missing'>,
): IntakeRefusalSetting['flaw'] {
  const ground = grounds.find(({ id }) => id === groundId);
  if (ground === undefined) return 'ground-missing';
  return namesMissing(ground) && missing.length === 0 ? 'documents-missing' : null;
}
