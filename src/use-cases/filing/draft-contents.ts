import type { AttachmentRecord } from '../../data/attachments';
import type { ConsentRecord } from '../../data/consents';
import type { DraftRecord } from '../../data/drafts';
import type { Person } from '../../domain/access/person';
import type { ChecklistItem } from '../../domain/documents/checklist-item';
import type { Edition } from '../../domain/edition/edition';
import { type IntakeGround, intakeGrounds } from '../../domain/edition/intake-ground-table';
import type { Channel } from '../../domain/edition/vocabulary';
import type { Answers } from '../../domain/fields/answer';
import type { ApplicationForm } from '../../domain/form/application-form';
import type { FormerRefusal } from '../../domain/reapplication/former-refusal';
import type { SignedDocument } from '../../domain/signature/signed-document';
import { openDraft, type OpenDraftDeps } from '../drafts/open-draft';
import type { Reference } from './reference';
import { printedOf, type PaperToSign, signedOf } from './signed-draft';

/** A draft with everything that belongs to it, checked as of now. */
export interface DraftContents {
  readonly draft: DraftRecord;
  readonly channel: Channel;
  readonly rules: Edition;
  /** On which its documents may not be accepted. */
  readonly intakeGrounds: readonly IntakeGround[];
  readonly route: Edition | null;
  readonly form: ApplicationForm;
  readonly answers: Answers;
  readonly documents: readonly ChecklistItem[];
  readonly attachments: readonly AttachmentRecord[];
  readonly consents: readonly ConsentRecord[];
  readonly signed: SignedDocument;
  /** What a window prints of it for the visitor's own hand. */
  readonly printed: PaperToSign;
  /** Why a former application was refused from which it was begun; null where there was none. */
  readonly told: FormerRefusal | null;
  /** The first page on which something is missing or wrong; null when the application can be signed. */
  readonly incompletePage: string | null;
}

export interface DraftContentsDeps extends OpenDraftDeps {
  readonly reference: OpenDraftDeps['reference'] & Pick<Reference, 'intakeGrounds'>;
}

export type LoadDraftContents = ReturnType<typeof draftContents>;

/**
 * Reads a draft of the person with all that filing needs of it.
 * @throws DomainError `not-found` when it is removed or somebody else's, `draft-filed` when it was filed.
 */
export function draftContents(deps: DraftContentsDeps) {
  const open = openDraft(deps);
  return async (person: Person, draftId: string): Promise<DraftContents> => {
    const opened = await open(person, draftId);
    const {
      draft,
      edition: rules,
      form,
      answers,
      attachments,
      consents,
      checklist: documents,
      pages,
    } = opened;
    return {
      draft,
      channel: form.channel,
      rules,
      intakeGrounds: intakeGrounds(deps.reference.intakeGrounds, rules, form.channel),
      route:
        draft.routeEdition === null ? null : await deps.editions.get(draft.serviceId, draft.routeEdition),
      form,
      answers,
      documents,
      attachments,
      consents,
      signed: signedOf(opened),
      printed: printedOf(opened),
      told: opened.told,
      incompletePage: pages.find(({ problems }) => problems.length > 0)?.page.key ?? null,
    };
  };
}
