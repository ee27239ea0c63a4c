import type { AdministeredRepository } from '../../data/administered';
import type { EditionLibrary } from '../../data/edition-library';
import type { Person } from '../../domain/access/person';
import type { AdministeredVersion } from '../../domain/administration/administered-version';
import { groundSubject, type GroundList } from '../../domain/administration/rules-in-force';
import { byAuthority } from '../../domain/edition/by-authority';
import type { Edition } from '../../domain/edition/edition';
import type { RefusalGround } from '../../domain/edition/refusal';
import { foldText } from '../../domain/search/fold-text';
import { demandAdministrator } from './demand-administrator';

/** A ground in the list, with the last decision about its words. */
export interface ListedGround {
  readonly list: GroundList;
  readonly printed: RefusalGround;
  readonly last: AdministeredVersion<'refusal-ground'> | null;
}

/** An edition with those of its grounds that were looked for. */
export interface ListedEdition {
  readonly edition: Edition;
  readonly grounds: readonly ListedGround[];
}

interface Deps {
  readonly editions: Pick<EditionLibrary, 'all'>;
  readonly administered: Pick<AdministeredRepository, 'listLatest'>;
}

const LISTS = ['of_intake', 'of_service'] as const satisfies readonly GroundList[];

/**
 * The grounds for refusal of every edition, by service, the most authoritative edition first. Each typed word must stand
 * in the name of the service, in the number of the act or in the ground itself, as printed or as amended.
 * @throws DomainError `forbidden`
 */
export function listGrounds({ editions, administered }: Deps) {
  return async (person: Person, query: string): Promise<ListedEdition[]> => {
    demandAdministrator(person);
    const [all, latest] = await Promise.all([editions.all(), administered.listLatest('refusal-ground')]);
    const decided = new Map(latest.map((version) => [version.subject, version]));
    const wanted = wordsIn(query);
    return [...all]
      .sort((one, other) => (one.id === other.id ? byAuthority(one, other) : one.id < other.id ? -1 : 1))
      .map((edition) => ({
        edition,
        grounds: groundsOf(edition, decided).filter((ground) => isWanted(edition, ground, wanted)),
      }))
      .filter(({ grounds }) => grounds.length > 0);
  };
}

function groundsOf(
  edition: Edition,
  decided: ReadonlyMap<string, AdministeredVersion<'refusal-ground'>>,
): ListedGround[] {
  return LISTS.flatMap((list) =>
    (edition.refusal?.[list] ?? []).map((printed) => ({
      list,
      printed,
      last: decided.get(groundSubject(edition, list, printed.id)) ?? null,
    })),
  );
}

function wordsIn(query: string): string[] {
  return foldText(query)
    .split(/\s+/)
    .filter((word) => word !== '');
}

function isWanted(
  { title, edition }: Edition,
  { printed, last }: ListedGround,
  wanted: readonly string[],
): boolean {
  const { kk = '', ru = '' } = last?.value ?? {};
  const texts = [title.kk, title.ru, edition.act.number, printed.kk, printed.ru, kk, ru];
  const folded = foldText(texts.join('\n'));
  return wanted.every((word) => folded.includes(word));
}
