import type { ApplicationRepository } from '../../data/applications';
import type { FoundCase, QueueRepository } from '../../data/queue';
import { canSeeCase } from '../../domain/access/case-access';
import type { Person } from '../../domain/access/person';
import { checkIin } from '../../domain/identifiers/iin';
import { normaliseApplicationNumber } from '../../domain/numbering/application-number';
import { caseFacts } from '../cases/case-facts';

/** What was found: one case by its number, or the cases of one person that may be seen. */
export type FoundCases =
  | { readonly kind: 'case'; readonly caseId: string }
  | { readonly kind: 'person'; readonly cases: readonly FoundCase[] }
  | { readonly kind: 'nothing' };

type Deps = {
  readonly applications: Pick<ApplicationRepository, 'findByNumber' | 'findCase'>;
  readonly queue: Pick<QueueRepository, 'listOfApplicant'>;
};

/**
 * Looks for a case by the number, then for the cases of a person by the IIN: twelve digits can be either. What may not be
 * seen is not found.
 */
export function findCases(deps: Deps) {
  return async (person: Person, text: string): Promise<FoundCases> => {
    const caseId = await findByNumber(deps, person, text);
    if (caseId !== undefined) return { kind: 'case', caseId };
    const iin = checkIin(text);
    if (!iin.ok) return { kind: 'nothing' };
    const cases = (await deps.queue.listOfApplicant(iin.iin)).filter((found) =>
      canSeeCase(person, factsOf(found)),
    );
    return cases.length === 0 ? { kind: 'nothing' } : { kind: 'person', cases };
  };
}

async function findByNumber(
  { applications }: Deps,
  person: Person,
  text: string,
): Promise<string | undefined> {
  const number = normaliseApplicationNumber(text);
  const found = number === undefined ? undefined : await applications.findByNumber(number);
  const loaded = found && (await applications.findCase(found.id));
  return loaded && canSeeCase(person, caseFacts(loaded)) ? loaded.application.id : undefined;
}

function factsOf(found: FoundCase) {
  const { itemOrganisation, itemRole, holderId } = found;
  const workItem =
    itemOrganisation === null || itemRole === null
      ? null
      : { organisationCode: itemOrganisation, role: itemRole, holderId };
  return { ...found, workItem };
}
