import type { EditionLibrary } from '../../data/edition-library';
import type { OrganisationRepository } from '../../data/organisations';
import type { StaffRepository } from '../../data/staff';
import type { AdministeredVersion } from '../../domain/administration/administered-version';
import type { Edition } from '../../domain/edition/edition';
import type { LocalizedText } from '../../kernel/localized-text';

/** How the things of decisions are called, so that nobody has to read their codes. */
export interface SubjectNames {
  readonly editions: readonly Edition[];
  /** By code. */
  readonly organisations: ReadonlyMap<string, LocalizedText>;
  /** By login. */
  readonly staff: ReadonlyMap<string, string>;
}

interface Deps {
  readonly editions: Pick<EditionLibrary, 'all'>;
  readonly organisations: Pick<OrganisationRepository, 'list'>;
  readonly staff: Pick<StaffRepository, 'listNames'>;
}

/** Looks up the names of what some decisions are about. Of people only those are looked up who are meant. */
export function subjectNames({ editions, organisations, staff }: Deps) {
  return async (
    decisions: readonly Pick<AdministeredVersion, 'kind' | 'subject'>[],
  ): Promise<SubjectNames> => {
    const logins = decisions
      .filter(({ kind }) => kind === 'staff' || kind === 'staff-access')
      .map(({ subject }) => subject);
    const [all, places, names] = await Promise.all([
      editions.all(),
      organisations.list(),
      staff.listNames([...new Set(logins)]),
    ]);
    return {
      editions: all,
      organisations: new Map(places.map(({ code, name }) => [code, name])),
      staff: names,
    };
  };
}
