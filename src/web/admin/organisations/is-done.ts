import { differenceOf } from '../../../domain/administration/difference';
import type { AdministeredOrganisation } from '../../../domain/administration/administered-organisation';
import type { Person } from '../../../domain/access/person';
import type { OrganisationView } from '../../../use-cases/administration/find-organisation';
import type { TypedDecision } from '../decision/typed-decision';

/** Whether the very same decision of the same person is the last one already: the button was pressed twice. */
export function isDone(
  { history: [last] }: Pick<OrganisationView, 'history'>,
  {
    value,
    decision,
    person,
  }: {
    readonly value: AdministeredOrganisation;
    readonly decision: Pick<TypedDecision, 'reason' | 'seenVersion' | 'step'>;
    readonly person: Person;
  },
): boolean {
  if (last === undefined || decision.step !== 'apply' || last.version <= decision.seenVersion) return false;
  const isOwn = last.authorId === person.accountId && last.reason === decision.reason.trim();
  return isOwn && differenceOf(last.value, value).length === 0;
}
