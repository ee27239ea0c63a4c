import type { EditionDocument } from '../../edition/documents';
import { REGISTRY_CODES, type RegistryQuestion } from '../question';
import { JUDGES, type JudgeId } from './judges';
import { proofSubjects, type ProofContext } from './proof-subjects';
import type { ProofTable } from './proof-table';
import type { Sought } from './sought';

/** A question by whose answer papers may be spared. */
export interface PlannedProof {
  readonly judge: JudgeId;
  readonly sought: Sought;
  readonly question: RegistryQuestion;
  readonly documentIds: readonly string[];
}

/**
 * Every question that the papers of an application give reason to ask, of everybody concerned whom the answers name so far.
 * Nothing is asked that spares no paper: a registry learns no more than it must.
 * @param documents those that are asked for as long as no registry confirms them
 */
export function plannedProofs(
  { subjects, claims, proofs }: ProofTable,
  documents: readonly EditionDocument[],
  context: ProofContext,
): readonly PlannedProof[] {
  return proofs.flatMap(({ judge, about, documents: spared }) => {
    const registry = REGISTRY_CODES[JUDGES[judge].registry];
    const documentIds = documents
      .filter(
        ({ id, waived_when_confirmed_by: by }) => spared.includes(id) && by?.includes(registry) === true,
      )
      .map(({ id }) => id);
    const subject = subjects[about];
    if (documentIds.length === 0 || subject === undefined) return [];
    return proofSubjects(subject, claims, context).flatMap((sought): PlannedProof[] => {
      const question = JUDGES[judge].ask(sought);
      return question === undefined ? [] : [{ judge, sought, question, documentIds }];
    });
  });
}
