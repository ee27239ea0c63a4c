import type { Person } from '../../domain/access/person';
import type { OrganisationSchedule } from '../../domain/deadline/organisation-schedule';
import type { Channel } from '../../domain/edition/vocabulary';
import type { Organisation } from '../../domain/organisation/organisation';
import { responsibleOrganisation } from '../../domain/organisation/responsible-organisation';

/** Hours that the places of a case keep themselves; null: those of the act. They are pinned to the case at filing. */
export interface OwnHours {
  readonly provider: OrganisationSchedule | null;
  /** Of the window at which it was filed. */
  readonly intake: OrganisationSchedule | null;
}

/** The hours of whoever decides, and of the window when somebody filed it there. */
export function ownHours(
  organisations: readonly Organisation[],
  {
    channel,
    address,
    person,
  }: { readonly channel: Channel; readonly address: string; readonly person: Person },
): OwnHours {
  const provider = responsibleOrganisation(organisations, { channel, performer: 'office', address });
  const window =
    person.kind === 'staff' ? organisations.find(({ code }) => code === person.organisationCode) : undefined;
  return { provider: provider.schedule, intake: window?.schedule ?? null };
}
