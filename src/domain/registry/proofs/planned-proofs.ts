import type { EditionDocument } from '../../edition/documents';
import { REGISTRY_CODES, type RegistryQuestion } from '../question';
import { JUDGES, type JudgeId } from './judges';
import { proofSubjects, type ProofContext } from './proof-subjects';
import type { ProofTable, RegistryProof } from './proof-table';
import type { Sought } from './sought';

/** A question whose answer may confirm what a paper shows of one person. */
export interface PlannedProof {
  readonly judge: JudgeId;
  readonly sought: Sought;
  readonly question: RegistryQuestion;
}

/**
 * A paper that registries may spare: of each person for whom it is needed the proofs any of which will do, one at least.
 * Nobody's proof spares it for another.
 */
export interface PlannedPaper {
  readonly documentId: string;
  readonly people: readonly {
    /** By name where the form has one, else by number. */
    readonly who: string;
    readonly proofs: readonly PlannedProof[];
  }[];
}

/**
 * The papers of an application that registries may spare, and what is asked for that of everybody whom the answers name so
 * far. Nothing is asked that spares no paper, for a registry learns no more than it must: a paper that is needed for
 * somebody whom no proof suits, or who is not named yet, is left out.
 * @param documents those that are asked for as long as no registry confirms them
 */
export function plannedProofs(
  table: ProofTable,
  documents: readonly EditionDocument[],
  context: ProofContext,
): readonly PlannedPaper[] {
  return documents.flatMap(({ id: documentId, waived_when_confirmed_by: by = [] }) => {
    const proofs = table.proofs.filter(
      ({ judge, documents: spared }) =>
        spared.includes(documentId) && by.includes(REGISTRY_CODES[JUDGES[judge].registry]),
    );
    const people = peopleOf(table, proofs, context);
    return people === undefined ? [] : [{ documentId, people }];
  });
}

/** Everybody for whom a paper is needed; undefined where it is needed for nobody known, or cannot be spared. */
function peopleOf(
  table: ProofTable,
  proofs: readonly RegistryProof[],
  context: ProofContext,
): PlannedPaper['people'] | undefined {
  const meant = [...new Set(proofs.map(({ about }) => about))].map((about) => among(table, about, context));
  if (!meant.every(({ isWhole }) => isWhole)) return undefined;
  const names = new Map(meant.flatMap(({ people }) => people).map(({ iin, name }) => [iin, name ?? iin]));
  const all = proofs.flatMap((proof) => ofProof(table, proof, context));
  const people = [...names].map(([iin, who]) => ({
    who,
    proofs: all.filter(({ sought }) => sought.iin === iin),
  }));
  return people.length > 0 && people.every((one) => one.proofs.length > 0) ? people : undefined;
}

function ofProof(
  table: ProofTable,
  { judge, about, where }: RegistryProof,
  context: ProofContext,
): PlannedProof[] {
  return among(table, about, context, where).people.flatMap((sought): PlannedProof[] => {
    const question = JUDGES[judge].ask(sought);
    return question === undefined ? [] : [{ judge, sought, question }];
  });
}

function among(
  { subjects, claims }: ProofTable,
  about: string,
  context: ProofContext,
  where?: RegistryProof['where'],
): ReturnType<typeof proofSubjects> {
  const subject = subjects[about];
  return subject === undefined
    ? { people: [], isWhole: true }
    : proofSubjects(subject, claims, context, where);
}
