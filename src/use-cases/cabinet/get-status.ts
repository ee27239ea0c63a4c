import type { ApplicationRepository, LoadedCase } from '../../data/applications';
import type { CompletionRequestRepository } from '../../data/completion-requests';
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
import { findUnsent, type UnsentCompletion } from '../completion/find-unsent';
import { type FindRefusedDeps, refusedCase } from '../reapplication/find-refused';
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
  /** What the applicant had prepared for a request and not sent in time; null where there is nothing, and for officials. */
  readonly unsent: UnsentCompletion | null;
  /** It was refused, and this person may begin a new application from it. */
  readonly mayApplyAgain: boolean;
  /** The instant at which it is looked at. */
  readonly now: Date;
}

export interface GetStatusDeps extends FindRefusedDeps {
  readonly applications: Pick<ApplicationRepository, 'findByNumber' | 'findCase' | 'listOfGroup'>;
  readonly editions: Pick<EditionLibrary, 'asOf'>;
  readonly organisations: Pick<OrganisationRepository, 'find'>;
  readonly messages: Pick<MessageRepository, 'listOfCase'>;
  readonly completionRequests: Pick<CompletionRequestRepository, 'findEndedDraft'>;
  readonly clock: Clock;
}

/** Where an application stands, for whoever may see it. @throws DomainError `not-found` for all others too. */
export function getStatus(deps: GetStatusDeps) {
  const { applications, editions, organisations, messages, clock } = deps;
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
    const state = fold(loaded.events);
    const isCitizen = person.kind === 'citizen';
    const [unsent, again] = await Promise.all([
      isCitizen ? findUnsent(deps, loaded.application.id, { state, rules: edition }) : null,
      isCitizen ? refusedCase(deps, person, loaded) : undefined,
    ]);
    return {
      ...loaded,
      state,
      unsent,
      mayApplyAgain: again !== undefined,
      edition,
      organisation,
      messages: told,
      together,
      now: clock.now(),
    };
  };
}
