import type { EditionDocument } from '../edition/documents';
import type { FormField } from '../edition/forms';

/** Fields of the forms that name a document of the list in other words. */
const OTHER_WORDS: Readonly<Record<string, readonly string[]>> = {
  loss_document: ['death-certificate'],
  military_document: ['military-record'],
  service_death_document: ['service-death-certificate'],
  fee_payment_documents: ['fee-payment-proof'],
  supporting_documents: ['test-site-residence-proof'],
  identity_document_copy: ['identity-document'],
};

/** Fields that stand for all papers together. */
const ALL_PAPERS = /^(attachments|attached_documents)$/;

/** Ids of the documents that are handed in by an upload field of the form. A field for all papers names none of its own. */
export function documentsOfField(field: FormField, documents: readonly EditionDocument[]): readonly string[] {
  if (ALL_PAPERS.test(field.id)) return [];
  const ids = OTHER_WORDS[field.id] ?? [field.id.replaceAll('_', '-')];
  return documents.map(({ id }) => id).filter((id) => ids.includes(id));
}

/** Whether an upload field asks for a paper that no document of the edition stands for: it becomes a line of its own. */
export function isOwnDocument(field: FormField, documents: readonly EditionDocument[]): boolean {
  const named = field.type === 'document' && !ALL_PAPERS.test(field.id);
  return named && documentsOfField(field, documents).length === 0;
}
