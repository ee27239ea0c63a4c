import type { IntakeGround } from '../../../domain/edition/intake-ground-table';
import type { IntakeRefusalSetting } from './intake-refusal.presenter';

/** What a refusal to accept documents lacks; null when it is complete. */
export function findRefusalFlaw(
  grounds: readonly IntakeGround[],
  { groundId, missing }: Pick<IntakeRefusalSetting, 'groundId' | 'missing'>,
): IntakeRefusalSetting['flaw'] {
  const ground = grounds.find(({ id }) => id === groundId);
  if (ground === undefined) return 'ground-missing';
  return ground.listsDocuments && missing.length === 0 ? 'documents-missing' : null;
}
