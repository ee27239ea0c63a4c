import type { AdministeredRepository } from '../../data/administered';
import type { EditionLibrary } from '../../data/edition-library';
import type { Person } from '../../domain/access/person';
import type { AdministeredVersion } from '../../domain/administration/administered-version';
import { inForceAt } from '../../domain/administration/in-force';
import { groundSubject } from '../../domain/administration/rules-in-force';
import type { Edition } from '../../domain/edition/edition';
import type { RefusalGround } from '../../domain/edition/refusal';
import type { Clock } from '../../kernel/clock';
import type { LocalizedText } from '../../kernel/localized-text';
import { groundOf, type GroundPlace } from './change-ground';
import { demandAdministrator } from './demand-administrator';

/** A ground with everything that was decided about its words. */
export interface FoundGround {
  readonly place: GroundPlace;
  readonly edition: Edition;
  /** As the act prints it. */
  readonly printed: RefusalGround;
  /** The words that hold now. */
  readonly words: LocalizedText;
  /** Decisions about its words, the newest first. */
  readonly history: readonly AdministeredVersion<'refusal-ground'>[];
  readonly now: Date;
}

interface Deps {
  readonly editions: Pick<EditionLibrary, 'get'>;
  readonly administered: Pick<AdministeredRepository, 'history'>;
  readonly clock: Clock;
}

/** A ground for refusal, as printed and as it is worded now, with its history. @throws DomainError `forbidden`, `not-found` */
export function findGround({ editions, administered, clock }: Deps) {
  return async (person: Person, place: GroundPlace): Promise<FoundGround> => {
    demandAdministrator(person);
    const edition = await editions.get(place.serviceId, place.editionId);
    const printed = groundOf(edition, place);
    const history = await administered.history(
      'refusal-ground',
      groundSubject(edition, place.list, printed.id),
    );
    const now = clock.now();
    const { kk, ru } = inForceAt(history, now)?.value ?? printed;
    return { place, edition, printed, words: { kk, ru }, history, now };
  };
}
