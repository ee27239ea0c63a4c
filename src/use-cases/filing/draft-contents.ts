import type { AttachmentRecord, AttachmentRepository } from '../../data/attachments';
import type { ConsentRecord, ConsentRepository } from '../../data/consents';
import type { DraftRecord, DraftRepository } from '../../data/drafts';
import type { EditionLibrary } from '../../data/edition-library';
import type { RegistryQuestionRepository } from '../../data/registry-questions';
import type { Person } from '../../domain/access/person';
import { checklist, missingDocuments } from '../../domain/documents/checklist';
import type { ChecklistItem } from '../../domain/documents/checklist-item';
import type { Edition } from '../../domain/edition/edition';
import { Channel } from '../../domain/edition/vocabulary';
import type { Answers } from '../../domain/fields/answer';
import { applicationForm, type ApplicationForm } from '../../domain/form/application-form';
import { checkDraft } from '../../domain/form/check-draft';
import { knownAnswers } from '../../domain/form/known-answers';
import { registryEvidence } from '../../domain/registry/evidence';
import { signedDocument, type SignedDocument } from '../../domain/signature/signed-document';
import type { Clock } from '../../kernel/clock';
import { DomainError } from '../../kernel/domain-error';
import { dayOf } from '../../kernel/day-of';

export interface DraftContentsDeps {
  readonly drafts: Pick<DraftRepository, 'find'>;
  readonly attachments: Pick<AttachmentRepository, 'listOfCase'>;
  readonly consents: Pick<ConsentRepository, 'listOfCase'>;
  readonly questions: Pick<RegistryQuestionRepository, 'listOfCase'>;
  readonly editions: Pick<EditionLibrary, 'get'>;
  readonly clock: Clock;
}

/** A draft with everything that belongs to it, checked as of now. */
export interface DraftContents {
  readonly draft: DraftRecord;
  readonly channel: Channel;
  readonly rules: Edition;
  readonly route: Edition | null;
  readonly form: ApplicationForm;
  readonly answers: Answers;
  readonly documents: readonly ChecklistItem[];
  readonly attachments: readonly AttachmentRecord[];
  readonly consents: readonly ConsentRecord[];
  readonly signed: SignedDocument;
  /** The first page on which something is missing or wrong; null when the application can be signed. */
  readonly incompletePage: string | null;
}

export type LoadDraftContents = ReturnType<typeof draftContents>;

/**
 * Reads a draft of the person with all that belongs to it. At a counter documents may be handed in on paper, so that the
 * list of documents holds nothing up there.
 * @throws DomainError `not-found` when it is filed, removed or somebody else's.
 */
export function draftContents(deps: DraftContentsDeps) {
  return async (person: Person, draftId: string): Promise<DraftContents> => {
    const draft = await deps.drafts.find(draftId);
    if (draft === undefined || draft.accountId !== person.accountId) throw new DomainError('not-found');
    const [rules, route, attachments, consents, journal] = await Promise.all([
      deps.editions.get(draft.serviceId, draft.rulesEdition),
      draft.routeEdition === null ? null : deps.editions.get(draft.serviceId, draft.routeEdition),
      deps.attachments.listOfCase(draftId),
      deps.consents.listOfCase(draftId),
      deps.questions.listOfCase(draftId),
    ]);
    const channel = Channel.parse(draft.channel);
    const representative = draft.representative !== null;
    const form = applicationForm(rules, { channel, representative });
    const checked = checkDraft(form, draft.answers, { today: dayOf(deps.clock.now()) });
    const answers = { ...checked.answers, ...knownAnswers(form, person.kind === 'citizen' ? person.iin : draft.applicantIin) };
    const documents = checklist({
      edition: rules,
      channel,
      answers,
      registryAnswers: registryEvidence(journal),
      representative,
    });
    const missing = channel === 'portal' ? missingDocuments(documents, attachments.map(({ documentId }) => documentId)) : [];
    return {
      draft,
      channel,
      rules,
      route,
      form,
      answers,
      documents,
      attachments,
      consents,
      signed: signedOf({ draft, rules, form, answers, documents, attachments, consents }),
      incompletePage: firstIncomplete(form, checked.pages, missing.length > 0),
    };
  };
}

function firstIncomplete(
  form: ApplicationForm,
  pages: readonly { key: string; problems: readonly unknown[] }[],
  lacksDocuments: boolean,
): string | null {
  const incomplete = form.pages.find(({ key, kind }) =>
    kind === 'documents' ? lacksDocuments : pages.some((page) => page.key === key && page.problems.length > 0),
  );
  return incomplete?.key ?? null;
}

type Signable = Pick<DraftContents, 'draft' | 'rules' | 'form' | 'answers' | 'documents' | 'attachments' | 'consents'>;

function signedOf({ draft, rules, form, answers, documents, attachments, consents }: Signable): SignedDocument {
  const nameOf = (id: string) => documents.find(({ documentId }) => documentId === id)?.name ?? { kk: id, ru: id };
  return signedDocument({
    language: draft.language,
    service: rules.title,
    edition: `${rules.id}@${rules.edition.id}`,
    fields: form.fields,
    answers,
    files: attachments.map(({ documentId, fileName, storageKey }) => ({
      document: nameOf(documentId),
      name: fileName,
      key: storageKey,
    })),
    consents: consents.map(({ textKk, textRu, version }) => ({ text: { kk: textKk, ru: textRu }, version })),
  });
}
