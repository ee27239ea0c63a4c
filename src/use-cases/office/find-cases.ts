import type { ApplicationRepository } from '../../data/applications';
import type { FoundCase, QueueRepository } from '../../data/queue';
import { canSeeCase } from '../../domain/access/case-access';
import type { Person } from '../../domain/access/person';
import { checkIin } from '../../domain/identifiers/iin';
import { normaliseApplicationNumber } from '../../domain/numbering/application-number';
import { caseFacts } from './case-facts';

/** What was found: one case by its number, or the cases of one person that may be seen. */
export type FoundCases =
  | { readonly kind: 'case'; readonly caseId: string }
  | { readonly kind: 'person'; readonly cases: readonly FoundCase[] }
  | { readonly kind: 'nothing' };

type Deps = {
  readonly applications: Pick<ApplicationRepository, 'findByNumber' | 'findCase'>;
  readonly queue: Pick<QueueRepository, 'listOfApplicant'>;
};

/** Looks for a case by the number, or for the cases of a person by the IIN. What may not be seen is not found. */
export function findCases({ applications, queue }: Deps) {
  return async (person: Person, text: string): Promise<FoundCases> => {
    const number = normaliseApplicationNumber(text);
    if (number !== undefined) {
      const found = await applications.findByNumber(number);
      const loaded = found && (await applications.findCase(found.id));
      const seen = loaded && canSeeCase(person, caseFacts(loaded));
      return seen ? { kind: 'case', caseId: loaded.application.id } : { kind: 'nothing' };
    }
    const iin = checkIin(text);
    if (!iin.ok) return { kind: 'nothing' };
    const cases = (await queue.listOfApplicant(iin.iin)).filter((found) =>
      canSeeCase(person, factsOf(found)),
    );
    return cases.length === 0 ? { kind: 'nothing' } : { kind: 'person', cases };
  };
}

function factsOf(found: FoundCase) {
  const { itemOrganisation, itemRole, holderId } = found;
  const workItem =
    itemOrganisation === null || itemRole === null
      ? null
      : { organisationCode: itemOrganisation, role: itemRole, holderId };
  return { ...found, workItem };
}
