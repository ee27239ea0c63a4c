import type { ApplicationRepository, LoadedCase } from '../../data/applications';
import type { EditionLibrary } from '../../data/edition-library';
import type { OrganisationRepository } from '../../data/organisations';
import type { Person } from '../../domain/access/person';
import { type ApplicationState, fold } from '../../domain/application/fold';
import type { Edition } from '../../domain/edition/edition';
import type { Organisation } from '../../domain/organisation/organisation';
import { DomainError } from '../../kernel/domain-error';
import { demandSight } from '../cases/case-facts';
import type { Clock } from '../../kernel/clock';

/** A case as its applicant sees it. */
export interface CaseStatus extends LoadedCase {
  readonly state: ApplicationState;
  readonly edition: Edition;
  readonly organisation: Organisation | undefined;
  /** The instant at which it is looked at. */
  readonly now: Date;
}

interface Deps {
  readonly applications: Pick<ApplicationRepository, 'findByNumber' | 'findCase'>;
  readonly editions: Pick<EditionLibrary, 'asOf'>;
  readonly organisations: Pick<OrganisationRepository, 'find'>;
  readonly clock: Clock;
}

/** Where an application stands, for whoever may see it. @throws DomainError `not-found` for all others too. */
export function getStatus({ applications, editions, organisations, clock }: Deps) {
  return async (person: Person, number: string): Promise<CaseStatus> => {
    const found = await applications.findByNumber(number);
    const loaded = found && (await applications.findCase(found.id));
    if (loaded === undefined) throw new DomainError('not-found');
    demandSight(person, loaded);
    const { serviceId, rulesEdition, organisationCode } = loaded.application;
    const [edition, organisation] = await Promise.all([
      editions.asOf(serviceId, rulesEdition, loaded.application.filedAt),
      organisations.find(organisationCode),
    ]);
    return { ...loaded, state: fold(loaded.events), edition, organisation, now: clock.now() };
  };
}
