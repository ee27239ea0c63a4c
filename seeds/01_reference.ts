import type { OrganisationRepository } from '../src/data/organisations';
import type { Organisation } from '../src/domain/organisation/organisation';

/** Organisations by stable code; run again it brings them up to date. */
export async function seedReference(
  organisations: Pick<OrganisationRepository, 'save' | 'list'>,
  wanted: readonly Organisation[],
): Promise<void> {
  const known = new Map(
    (await organisations.list()).map((organisation) => [organisation.code, JSON.stringify(organisation)]),
  );
  for (const organisation of wanted) {
    if (known.get(organisation.code) !== JSON.stringify(organisation)) await organisations.save(organisation);
  }
}
