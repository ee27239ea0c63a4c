import type { EditionLibrary } from '../../data/edition-library';
import type { ApplicationState } from '../../domain/application/fold';
import { Channel } from '../../domain/edition/vocabulary';
import type { Answers } from '../../domain/fields/answer';
import { applicationForm, type FindOptions } from '../../domain/form/application-form';
import { plannedProofs, type PlannedPaper } from '../../domain/registry/proofs/planned-proofs';
import type { PlainDate } from '../../kernel/plain-date';
import { provableDocuments } from '../drafts/draft-proofs';
import type { Reference } from '../filing/reference';

export interface ApplicationProofsDeps {
  readonly editions: Pick<EditionLibrary, 'asOf'>;
  readonly reference: Pick<Reference, 'registryProofs'>;
  readonly findOptions: FindOptions;
}

/** States of filed papers that say that no registry is needed for them any more. */
const SETTLED: readonly string[] = ['confirmed', 'not-needed', 'made-by-portal'];

/** The papers of a filed application that registries may confirm: what was handed in, and what is missing. */
export async function applicationProofs(
  { editions, reference, findOptions }: ApplicationProofsDeps,
  { filed, filedAt }: ApplicationState,
  today: PlainDate,
): Promise<readonly PlannedPaper[]> {
  const edition = await editions.asOf(filed.serviceId, filed.rulesEdition, filedAt);
  const open = new Set(
    filed.documents.filter(({ state }) => !SETTLED.includes(state)).map(({ documentId }) => documentId),
  );
  const documents = provableDocuments(edition, reference.registryProofs).filter(({ id }) => open.has(id));
  if (documents.length === 0) return [];
  const channel = Channel.parse(filed.channel);
  const form = applicationForm(
    edition,
    { channel, representative: filed.representative !== null },
    findOptions,
  );
  return plannedProofs(reference.registryProofs, documents, {
    fields: form.fields,
    // The answers were normalised by the form's own schema when they were filed.
    answers: filed.answers as Answers,
    applicantIin: filed.applicant.iin,
    today,
  });
}
