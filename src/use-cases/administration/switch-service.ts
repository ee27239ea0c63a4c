import type { EditionRepository } from '../../data/editions';
import type { EditionLibrary } from '../../data/edition-library';
import type { Projections } from '../../data/projections';
import type { Person } from '../../domain/access/person';
import { DomainError } from '../../kernel/domain-error';
import { decide, type DecideDeps, type Decision } from './decide';
import { demandAdministrator } from './demand-administrator';
import { whenInForce } from './take-into-force';

/** Opening or closing a service for applications; a value of null leaves it to the force of its acts. */
export type OpeningDecision = Omit<Decision<'service-opening'>, 'kind'>;

export interface SwitchServiceDeps extends DecideDeps {
  readonly editionRows: Pick<EditionRepository, 'findOpening'>;
  readonly editions: Pick<EditionLibrary, 'ofService' | 'forget'>;
  readonly projections: Projections;
}

/**
 * Opens or closes a service for applications, at once or from an instant on. Whoever has begun an application keeps it,
 * and cases that were filed go on.
 * @throws DomainError `not-found` for an unknown service, and those of {@link decide}
 */
export function switchService(deps: SwitchServiceDeps) {
  const write = decide(deps);
  return async (person: Person, opening: OpeningDecision): Promise<void> => {
    demandAdministrator(person);
    if ((await deps.editions.ofService(opening.subject)).length === 0) throw new DomainError('not-found');
    const decision = { ...opening, kind: 'service-opening' as const };
    const found = await deps.editionRows.findOpening(opening.subject);
    const standing = found === undefined ? null : { isOpen: found.isOpen };
    await write(person, decision, { standing, ...whenInForce(decision, deps.projections) });
    deps.editions.forget();
  };
}
