import type { EditionLibrary } from '../../data/edition-library';
import type { OrganisationRepository } from '../../data/organisations';
import type { RegistryQuestionRepository } from '../../data/registry-questions';
import type { StaffMember, Person } from '../../domain/access/person';
import type { Edition } from '../../domain/edition/edition';
import type { Channel } from '../../domain/edition/vocabulary';
import { RegisteredPerson } from '../../domain/registry/registered-person';
import { DomainError } from '../../kernel/domain-error';
import { newId } from '../../kernel/ids';
import type { AskRegistry } from '../registries/ask-registry';
import { CHANNEL_OF_KIND, counterServices } from './counter-services';

/** Who stands at the window, as far as the state knows. */
export interface Visitor {
  /** Under which the question to the registry was journaled. */
  readonly visitId: string;
  readonly iin: string;
  /** Null when the registry does not know the person or does not answer: then the identity document is read. */
  readonly record: RegisteredPerson | null;
  readonly status: 'found' | 'not-found' | 'unavailable';
}

export interface CounterDeps {
  readonly editions: Pick<EditionLibrary, 'all' | 'openings'>;
  readonly organisations: Pick<OrganisationRepository, 'find'>;
  readonly questions: Pick<RegistryQuestionRepository, 'listOfCase'>;
  readonly askRegistry: AskRegistry;
}

/** Why a visitor's record is asked for. */
export const COUNTER_PURPOSE = 'counter-identification';

/** The window at which a member of staff works: its channel and what may be applied for there. */
export function findCounter({ organisations, editions }: Pick<CounterDeps, 'organisations' | 'editions'>) {
  return async (person: Person): Promise<{ staff: StaffMember; channel: Channel; services: Edition[] }> => {
    const place = person.kind === 'staff' ? await organisations.find(person.organisationCode) : undefined;
    if (person.kind !== 'staff' || place === undefined) throw new DomainError('forbidden');
    const channel = CHANNEL_OF_KIND[place.kind];
    return { staff: person, channel, services: await counterServices(editions, channel) };
  };
}

/** Asks the state database of individuals who the visitor is; the visitor's document lies before the operator. */
export function identifyVisitor({ askRegistry }: Pick<CounterDeps, 'askRegistry'>) {
  return async (person: Person, iin: string): Promise<Visitor> => {
    const visitId = newId();
    const answer = await askRegistry(
      { registry: 'gbd-fl', iin },
      { caseId: visitId, purpose: COUNTER_PURPOSE, consentId: null, askedBy: person.accountId },
    );
    return { visitId, iin, record: answer.kind === 'found' ? answer.facts : null, status: answer.kind };
  };
}

/**
 * A visitor who was identified before, from the journal: what the registry said cannot be changed on the way.
 * @throws DomainError `not-found` when this person never asked that
 */
export function findVisitor({ questions }: Pick<CounterDeps, 'questions'>) {
  return async (person: Person, visitId: string): Promise<Visitor> => {
    const asked = (await questions.listOfCase(visitId)).find(
      ({ purpose, askedBy }) => purpose === COUNTER_PURPOSE && askedBy === person.accountId,
    );
    const iin = asked?.question.iin;
    if (asked === undefined || typeof iin !== 'string') throw new DomainError('not-found');
    const record = asked.status === 'found' ? RegisteredPerson.parse(asked.answer) : null;
    return { visitId, iin, record, status: asked.status };
  };
}
