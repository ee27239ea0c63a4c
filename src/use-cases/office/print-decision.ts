import type { Storage } from '../../adapters/storage/port';
import type { Person } from '../../domain/access/person';
import { fold } from '../../domain/application/fold';
import { DomainError } from '../../kernel/domain-error';
import { demandSight } from '../cases/case-facts';
import type { OfficeActDeps, PrintDeps } from './office-deps';
import type { PrintedPaper } from './print-intake-refusal';
import { resultPrint } from './result-print';

type Deps = Pick<OfficeActDeps, 'applications' | 'editions' | 'organisations'> &
  PrintDeps & {
    readonly storage: Pick<Storage, 'read'>;
  };

/** Stands where a number will be once the head has signed. */
const DRAFT_NUMBER = 'жоба / проект';

/**
 * The paper of a decision: the stored one when it is signed, else the draft as the head reads it before signing, without
 * number and signature.
 * @throws DomainError `not-found`, also while no decision is prepared; `file-missing`, `file-corrupt`
 */
export function printDecision(deps: Deps) {
  return async (person: Person, caseId: string): Promise<PrintedPaper> => {
    const loaded = await deps.applications.findCase(caseId);
    if (loaded === undefined) throw new DomainError('not-found');
    demandSight(person, loaded);
    const { filed, filedAt, decision, resultKey, resultNumber } = fold(loaded.events);
    if (resultKey !== null && resultNumber !== null) {
      return { content: await deps.storage.read(resultKey), name: `${resultNumber}.pdf` };
    }
    const organisations = await deps.organisations.list();
    const provider = organisations.find(({ code }) => code === loaded.application.organisationCode);
    if (decision === null || provider === undefined) throw new DomainError('not-found');
    const content = await resultPrint({
      filed,
      decision,
      provider,
      rules: await deps.editions.asOf(filed.serviceId, filed.rulesEdition, filedAt),
      number: DRAFT_NUMBER,
      at: decision.preparedAt,
      verifyUrl: `${deps.baseUrl}/${filed.language}/verify`,
      deps,
    });
    return { content, name: `${filed.number}.pdf` };
  };
}
