import type { ApplicationRepository } from '../../data/applications';
import type { EditionLibrary } from '../../data/edition-library';
import type { Person } from '../../domain/access/person';
import type { Channel } from '../../domain/edition/vocabulary';
import type { LocalizedText } from '../../kernel/localized-text';
import { counterServices } from '../office/counter-services';
import { canAnswerRequest } from '../../domain/access/case-access';
import { caseFacts } from '../cases/case-facts';
import { type FindRefusedDeps, isRefusedRecord, refusedCase } from './find-refused';

/** A refused application from which a window may begin a new one. */
export interface RefusalOfVisitor {
  readonly number: string;
  readonly filedAt: Date;
  readonly title: LocalizedText;
}

export interface ListRefusalsDeps extends Pick<FindRefusedDeps, 'reference'> {
  readonly applications: Pick<ApplicationRepository, 'listOfPerson' | 'findCase' | 'listOfGroup'>;
  readonly editions: Pick<EditionLibrary, 'all' | 'openings' | 'get'>;
}

/** So many of a visitor's applications are looked through, the newest first, and so many refusals are shown. */
const LOOKED_THROUGH = 30;
const SHOWN = 5;

/** An account that nobody has: of a visitor only the IIN is known. */
const NO_ACCOUNT = '00000000-0000-0000-0000-000000000000';

/** The refused applications of a visitor that this window may see, for services that it takes now; newest first. */
export function listRefusalsOfVisitor(deps: ListRefusalsDeps) {
  return async (
    person: Person,
    { iin, channel }: { readonly iin: string; readonly channel: Channel },
  ): Promise<readonly RefusalOfVisitor[]> => {
    const [filed, services] = await Promise.all([
      deps.applications.listOfPerson({ accountId: NO_ACCOUNT, iin }, null, LOOKED_THROUGH),
      counterServices(deps.editions, channel),
    ]);
    const taken = new Set(services.map(({ id }) => id));
    const found: RefusalOfVisitor[] = [];
    for (const one of filed.filter((each) => isRefusedRecord(each) && taken.has(each.serviceId))) {
      if (found.length === SHOWN) break;
      const loaded = await deps.applications.findCase(one.id);
      if (loaded === undefined || !canAnswerRequest(person, caseFacts(loaded))) continue;
      if ((await refusedCase(deps, person, loaded)) === undefined) continue;
      const { title } = await deps.editions.get(one.serviceId, one.rulesEdition);
      found.push({ number: one.number, filedAt: one.filedAt, title: one.link?.title ?? title });
    }
    return found;
  };
}
