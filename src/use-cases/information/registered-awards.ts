import type { InformationRequest } from '../../data/information-requests';
import type { CheckParties } from '../../domain/checks/check-table';
import { keeperOf } from '../../domain/checks/judges/benefit-records';
import type { InformationAnswer } from '../../domain/information/information-answer';
import { ownAwards } from '../../domain/information/own-awards';
import type { BenefitAward } from '../../domain/registry/benefits';
import { canonicalJson } from '../../kernel/canonical-json';
import type { AskRegistry } from '../registries/ask-registry';
import { INFORMATION_PURPOSE } from './begin-information';

/**
 * What the keepers of the edition's benefits know; which of them were silent. Where an assignment is known by the person
 * because of whom it is paid, they are asked about everybody for whom the person has applied here.
 * @param appliedFor their numbers
 */
export async function registeredAwards(
  askRegistry: AskRegistry,
  request: InformationRequest,
  parties: CheckParties | undefined,
  appliedFor: readonly string[],
): Promise<Pick<InformationAnswer, 'awards' | 'silent'>> {
  const { applicantIin: ownIin, subjectIin, id: caseId, accountId: askedBy } = request;
  const bySubject = parties?.informed_by === 'subject';
  const numbers = new Set([subjectIin, ...(bySubject && subjectIin === ownIin ? appliedFor : [])]);
  const kinds = (parties?.benefits ?? []).map(({ kind }) => kind);
  const context = { caseId, purpose: INFORMATION_PURPOSE, consentId: null, askedBy };
  const questions = [...new Set(kinds.map(keeperOf))].flatMap((registry) =>
    [...numbers].map((iin) => ({ registry, iin })),
  );
  const { found, silent } = await heard(askRegistry, questions, context);
  const awards = ownAwards(found, kinds, { ownIin, subjectIin, bySubject });
  return { awards: awards.map((one) => registered(one, bySubject)), silent };
}

/** What was said, each award once, and which systems said nothing. */
async function heard(
  ask: AskRegistry,
  questions: readonly { readonly registry: ReturnType<typeof keeperOf>; readonly iin: string }[],
  context: Parameters<AskRegistry>[1],
): Promise<{ readonly found: readonly BenefitAward[]; readonly silent: string[] }> {
  const found = new Map<string, BenefitAward>();
  const silent = new Set<string>();
  for (const question of questions) {
    const answer = await ask(question, context);
    if (answer.kind === 'unavailable') silent.add(question.registry);
    // Two questions may bring the same award, by either of its people.
    for (const one of answer.kind === 'found' ? answer.facts.awards : []) found.set(canonicalJson(one), one);
  }
  return { found: [...found.values()], silent: [...silent] };
}

function registered(
  { benefit, since, until, subjectIin }: BenefitAward,
  bySubject: boolean,
): InformationAnswer['awards'][number] {
  return { benefit, since, until: until ?? null, ...(bySubject ? { forIins: [subjectIin] } : {}) };
}
