import type { Person } from '../../domain/access/person';
import { fold } from '../../domain/application/fold';
import { DomainError } from '../../kernel/domain-error';
import { demandSight } from '../cases/case-facts';
import { decisionPaper } from './decision-paper';
import type { OfficeActDeps } from './office-deps';

type Deps = Pick<OfficeActDeps, 'applications' | 'editions' | 'organisations'>;

/**
 * The text that a head signs by key, for whoever may see the case.
 * @throws DomainError `not-found`, also while no decision is prepared
 */
export function readDecisionText(deps: Deps) {
  return async (person: Person, caseId: string): Promise<string> => {
    const loaded = await deps.applications.findCase(caseId);
    if (loaded === undefined) throw new DomainError('not-found');
    demandSight(person, loaded);
    const { signed } = await decisionPaper(deps, { ...loaded, state: fold(loaded.events) });
    return signed.text;
  };
}
