import type { ApplicationRepository } from '../../data/applications';
import type { AttachmentRecord } from '../../data/attachments';
import type { ConsentRecord } from '../../data/consents';
import type { DraftRecord, DraftRepository } from '../../data/drafts';
import type { EditionLibrary } from '../../data/edition-library';
import type { RegistryQuestionRecord } from '../../data/registry-questions';
import type { Person } from '../../domain/access/person';
import { checklist, missingDocuments } from '../../domain/documents/checklist';
import type { ChecklistItem } from '../../domain/documents/checklist-item';
import type { Edition } from '../../domain/edition/edition';
import type { Answers } from '../../domain/fields/answer';
import type { FieldContext } from '../../domain/fields/field-type';
import type { ApplicationForm, FindOptions } from '../../domain/form/application-form';
import type { FormerRefusal } from '../../domain/reapplication/former-refusal';
import { digitalEvidence } from '../../domain/registry/digital-evidence';
import { proofEvidence } from '../../domain/registry/proofs/proof-evidence';
import type { PlannedPaper } from '../../domain/registry/proofs/planned-proofs';
import type { Reference } from '../filing/reference';
import { isLocked } from '../../domain/files/scan-state';
import type { Clock } from '../../kernel/clock';
import { dayOf } from '../../kernel/day-of';
import { DomainError } from '../../kernel/domain-error';
import { type DraftPage, draftPages } from './draft-pages';
import { evidenceOf, withConfirmedPower } from './evidence';
import { proofsOf } from './draft-proofs';
import { answeredForm } from './answered-form';
import { formOfDraft } from './form-of-draft';
import { storedAnswers, type TypedAnswers } from './stored-answers';

/** A draft with everything that follows from it today. */
export interface OpenDraft {
  readonly draft: DraftRecord;
  readonly edition: Edition;
  /** As the answers make it: with the questions that are asked. */
  readonly form: ApplicationForm;
  /** With every question that it may ask. */
  readonly whole: ApplicationForm;
  /** As typed, by field id. */
  readonly typed: TypedAnswers;
  /** Normalised: what is settled, and each answer that is right. Complete when no page has a problem. */
  readonly answers: Answers;
  readonly pages: readonly DraftPage[];
  readonly checklist: readonly ChecklistItem[];
  readonly missing: readonly ChecklistItem[];
  /** Files that count. */
  readonly attachments: readonly AttachmentRecord[];
  /** Files in which the antivirus found something: nobody opens them, and they are not filed. */
  readonly locked: readonly AttachmentRecord[];
  readonly consents: readonly ConsentRecord[];
  readonly questions: readonly RegistryQuestionRecord[];
  /** Papers that registries may spare, with the questions for that, asked or not. */
  readonly proofs: readonly PlannedPaper[];
  readonly context: FieldContext;
  /** Why a former application was refused from which it was begun; null where there was none. */
  readonly told: FormerRefusal | null;
}

/** What opening a draft needs. */
export interface OpenDraftDeps {
  readonly drafts: Pick<DraftRepository, 'findWhole'>;
  readonly applications: Pick<ApplicationRepository, 'findById'>;
  readonly editions: Pick<EditionLibrary, 'get' | 'asOf'>;
  readonly findOptions: FindOptions;
  readonly reference: Pick<Reference, 'registryProofs'>;
  readonly clock: Clock;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Opens a draft for whoever writes it.
 * @throws DomainError `not-found` when there is none or it is somebody else's; `draft-filed` with its `number` when it
 * has become an application.
 */
export function openDraft(deps: OpenDraftDeps) {
  return async (person: Person, draftId: string): Promise<OpenDraft> => {
    if (!UUID.test(draftId)) throw new DomainError('not-found');
    const found = await deps.drafts.findWhole(draftId);
    if (found === undefined) throw await whyGone(deps, person, draftId);
    const { draft } = found;
    if (draft.accountId !== person.accountId) throw new DomainError('not-found');
    const edition = await deps.editions.asOf(draft.serviceId, draft.rulesEdition, deps.clock.now());
    const attachments = found.attachments.filter(({ scan }) => !isLocked(scan ?? null));
    const locked = found.attachments.filter(({ scan }) => isLocked(scan ?? null));
    return assess({ ...found, attachments, locked, edition }, deps);
  };
}

type Loaded = Pick<
  OpenDraft,
  'draft' | 'edition' | 'attachments' | 'locked' | 'consents' | 'questions' | 'told'
>;

function assess(loaded: Loaded, { findOptions, clock, reference }: OpenDraftDeps): OpenDraft {
  const { draft, edition, attachments, consents, questions } = loaded;
  const context = { today: dayOf(clock.now()) };
  const whole = formOfDraft(draft, edition, findOptions);
  const typed = storedAnswers(draft.answers);
  const { form, checked, answers } = answeredForm(whole, { draft, typed, consents, context });
  const { proofs, items } = listOf({ ...loaded, form, answers, context }, reference.registryProofs);
  const list = withConfirmedPower(items, questions, context.today);
  const missing =
    form.channel === 'portal'
      ? missingDocuments(
          list,
          attachments.map(({ documentId }) => documentId),
        )
      : [];
  const pages = draftPages(form, checked, missing);
  return { ...loaded, form, whole, typed, answers, pages, checklist: list, missing, proofs, context };
}

/** The list of documents, first without the answers that may spare some, so that only about those is asked. */
function listOf(
  {
    draft,
    edition,
    form,
    answers,
    questions,
    context,
  }: Loaded & Pick<OpenDraft, 'form' | 'answers' | 'context'>,
  table: Reference['registryProofs'],
): { readonly proofs: readonly PlannedPaper[]; readonly items: readonly ChecklistItem[] } {
  const { channel, representative, fields } = form;
  const registryAnswers = [
    ...evidenceOf(questions, draft.applicantIin),
    ...digitalEvidence(edition.documents, questions),
  ];
  const input = { edition, channel, representative, answers, registryAnswers };
  const plain = checklist(input);
  const proofs = proofsOf(edition, plain, table, {
    fields,
    answers,
    applicantIin: draft.applicantIin,
    today: context.today,
  });
  if (proofs.length === 0) return { proofs, items: plain };
  const evidence = proofEvidence(proofs, questions);
  return { proofs, items: checklist({ ...input, registryAnswers: [...registryAnswers, ...evidence] }) };
}

async function whyGone(
  { applications }: Pick<OpenDraftDeps, 'applications'>,
  person: Person,
  id: string,
): Promise<DomainError> {
  const filed = await applications.findById(id);
  if (filed === undefined || filed.accountId !== person.accountId) return new DomainError('not-found');
  return new DomainError('draft-filed', { number: filed.number });
}
