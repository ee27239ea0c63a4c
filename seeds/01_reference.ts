import type { OrganisationRepository } from '../src/data/organisations';
import type { Organisation } from '../src/domain/organisation/organisation';

type Organisations = Pick<OrganisationRepository, 'save' | 'list' | 'listDecided'>;

/**
 * Organisations by stable code; run again it brings them up to date. Those about which an administrator has decided stay
 * as decided. Those that the portal no longer brings stay for the cases that name them, and take nothing new.
 */
export async function seedReference(
  organisations: Organisations,
  wanted: readonly Organisation[],
): Promise<void> {
  const [known, decided] = await Promise.all([organisations.list(), organisations.listDecided()]);
  const codes = new Set(wanted.map(({ code }) => code));
  const retired = known
    .filter(({ code }) => !codes.has(code))
    .map((organisation) => ({ ...organisation, districts: [], isDefault: false }));
  const texts = new Map(known.map((organisation) => [organisation.code, JSON.stringify(organisation)]));
  for (const organisation of [...wanted, ...retired]) {
    const isKept =
      decided.has(organisation.code) || texts.get(organisation.code) === JSON.stringify(organisation);
    if (!isKept) await organisations.save(organisation);
  }
}
