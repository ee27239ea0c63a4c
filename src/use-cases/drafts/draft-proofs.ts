import type { EditionDocument } from '../../domain/edition/documents';
import type { Edition } from '../../domain/edition/edition';
import type { ChecklistItem } from '../../domain/documents/checklist-item';
import { plannedProofs, type PlannedPaper } from '../../domain/registry/proofs/planned-proofs';
import type { ProofContext } from '../../domain/registry/proofs/proof-subjects';
import type { ProofTable } from '../../domain/registry/proofs/proof-table';
import { remember } from '../../kernel/remember';

const provable = remember<Edition, readonly EditionDocument[]>();

/** The papers of an edition that the answer of a registry can spare; most editions have none. */
export function provableDocuments(edition: Edition, { proofs }: ProofTable): readonly EditionDocument[] {
  return provable(edition, '', () =>
    edition.documents.filter(
      ({ id, waived_when_confirmed_by: by }) =>
        by !== undefined && proofs.some(({ documents }) => documents.includes(id)),
    ),
  );
}

/**
 * The papers of an application that registries may spare, with the questions for that, as far as its answers name everybody.
 * @param items the list of documents as it is without any of these answers
 */
export function proofsOf(
  edition: Edition,
  items: readonly ChecklistItem[],
  table: ProofTable,
  context: ProofContext,
): readonly PlannedPaper[] {
  const asked = new Set(
    items
      .filter(({ state }) => state === 'attach' || state === 'may-attach')
      .map(({ documentId }) => documentId),
  );
  const documents = provableDocuments(edition, table).filter(({ id }) => asked.has(id));
  return documents.length === 0 ? [] : plannedProofs(table, documents, context);
}
