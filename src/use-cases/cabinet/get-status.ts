import type { ApplicationRepository, LoadedCase } from '../../data/applications';
import type { EditionLibrary } from '../../data/edition-library';
import type { MessageRepository, StoredMessage } from '../../data/messages';
import type { OrganisationRepository } from '../../data/organisations';
import type { Person } from '../../domain/access/person';
import { type ApplicationState, fold } from '../../domain/application/fold';
import type { Edition } from '../../domain/edition/edition';
import type { Organisation } from '../../domain/organisation/organisation';
import { DomainError } from '../../kernel/domain-error';
import { demandSight } from '../cases/case-facts';
import { type FiledTogether, findFiledTogether } from '../cases/filed-together';
import type { Clock } from '../../kernel/clock';

/** A case as its applicant sees it. */
export interface CaseStatus extends LoadedCase {
  readonly state: ApplicationState;
  readonly edition: Edition;
  readonly organisation: Organisation | undefined;
  /** What was told of it, oldest first. */
  readonly messages: readonly StoredMessage[];
  /** The applications that were filed with it as one, itself among them; empty where it stands alone. */
  readonly together: readonly FiledTogether[];
  /** The instant at which it is looked at. */
  readonly now: Date;
}

interface Deps {
  readonly applications: Pick<ApplicationRepository, 'findByNumber' | 'findCase' | 'listOfGroup'>;
  readonly editions: Pick<EditionLibrary, 'asOf'>;
  readonly organisations: Pick<OrganisationRepository, 'find'>;
  readonly messages: Pick<MessageRepository, 'listOfCase'>;
  readonly clock: Clock;
}

/** Where an application stands, for whoever may see it. @throws DomainError `not-found` for all others too. */
export function getStatus({ applications, editions, organisations, messages, clock }: Deps) {
  return async (person: Person, number: string): Promise<CaseStatus> => {
    const found = await applications.findByNumber(number);
    const loaded = found && (await applications.findCase(found.id));
    if (loaded === undefined) throw new DomainError('not-found');
    demandSight(person, loaded);
    const { serviceId, rulesEdition, organisationCode } = loaded.application;
    const [edition, organisation, told, together] = await Promise.all([
      editions.asOf(serviceId, rulesEdition, loaded.application.filedAt),
      organisations.find(organisationCode),
      messages.listOfCase(loaded.application.id),
      findFiledTogether(applications, loaded.application),
    ]);
    return {
      ...loaded,
      state: fold(loaded.events),
      edition,
      organisation,
      messages: told,
      together,
      now: clock.now(),
    };
  };
}
