import type { AdministeredRepository } from '../../data/administered';
import type { Person } from '../../domain/access/person';
import type { MessageWording } from '../../domain/administration/administered-values';
import type { AdministeredVersion } from '../../domain/administration/administered-version';
import { inForceAt } from '../../domain/administration/in-force';
import { TOLD_FACTS, type ToldFact } from '../../domain/messages/facts';
import type { Clock } from '../../kernel/clock';
import { DomainError } from '../../kernel/domain-error';
import { demandAdministrator } from './demand-administrator';

/** The message about a fact with everything that was decided about its words. */
export interface FoundMessage {
  readonly fact: ToldFact;
  /** The portal's own words. */
  readonly standard: MessageWording;
  /** The words that hold now. */
  readonly words: MessageWording;
  /** Decisions about its words, the newest first. */
  readonly history: readonly AdministeredVersion<'message-wording'>[];
  readonly now: Date;
}

/** A message in the list, with the last decision about its words. */
export interface ListedMessage {
  readonly fact: ToldFact;
  readonly last: AdministeredVersion<'message-wording'> | null;
}

interface Deps {
  readonly administered: Pick<AdministeredRepository, 'history'>;
  readonly standardWording: (fact: ToldFact) => MessageWording;
  readonly clock: Clock;
}

/** The message about a fact, in the portal's own words and as it is worded now. @throws DomainError `forbidden`, `not-found` */
export function findMessage({ administered, standardWording, clock }: Deps) {
  return async (person: Person, named: string): Promise<FoundMessage> => {
    demandAdministrator(person);
    const fact = TOLD_FACTS.find((known) => known === named);
    if (fact === undefined) throw new DomainError('not-found');
    const history = await administered.history('message-wording', fact);
    const standard = standardWording(fact);
    const now = clock.now();
    return { fact, standard, words: inForceAt(history, now)?.value ?? standard, history, now };
  };
}

/** Every message that people get by themselves. @throws DomainError `forbidden` */
export function listMessages({ administered }: { administered: Pick<AdministeredRepository, 'listLatest'> }) {
  return async (person: Person): Promise<ListedMessage[]> => {
    demandAdministrator(person);
    const latest = await administered.listLatest('message-wording');
    return TOLD_FACTS.map((fact) => ({
      fact,
      last: latest.find(({ subject }) => subject === fact) ?? null,
    }));
  };
}
