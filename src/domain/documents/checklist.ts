import type { EditionDocument } from '../edition/documents';
import type { FormField } from '../edition/forms';
import { ALL_CHANNELS, type Channel } from '../edition/vocabulary';
import { type ApplicationForm, applicationForm } from '../form/application-form';
import type { ChecklistInput, ChecklistItem } from './checklist-item';
import { documentState, findEvidence } from './document-state';
import { isApplication, providedBy, provesRepresentation, SIGNED_APPLICATION } from './document-words';
import { documentsOfChannel } from './documents-of-channel';
import { isOwnDocument } from './documents-of-field';

/**
 * The documents of an application on a channel, each with what is to be done about it. On the portal it tells the person
 * what to attach; at a counter the operator ticks by it what was handed in.
 * @throws DomainError `edition-without-application-form`
 */
export function checklist(input: ChecklistInput): readonly ChecklistItem[] {
  const form = applicationForm(input.edition, input);
  const listed = documentsOfChannel(input.edition, form);
  const own = [...ownApplication(listed, input), ...ownPowerOfAttorney(listed, input)];
  const documents = [...listed, ...ofForm(form, input), ...own];
  return documents.map((document) => itemOf(document, input));
}

/** The lines that must be attached and for which nothing was: `attachments` are the ids of documents with a file or a tick. */
export function missingDocuments(
  items: readonly ChecklistItem[],
  attachments: Iterable<string>,
): readonly ChecklistItem[] {
  const given = new Set([...attachments].flatMap(providedBy));
  return items.filter(({ documentId, mayFileWithout }) => !mayFileWithout && !given.has(documentId));
}

function itemOf(document: EditionDocument, input: ChecklistInput): ChecklistItem {
  const { state, reason } = documentState(document, input);
  const evidence = state === 'confirmed' ? findEvidence(document, input) : undefined;
  return {
    documentId: document.id,
    name: document.name,
    state,
    reason,
    required: document.required,
    condition: document.condition,
    purpose: document.purpose,
    alternative: document.alternative,
    kinds: document.kinds ?? [],
    group: document.group,
    clause: document.clause,
    proposed: document.proposed === true,
    inSource: document.in_source !== false,
    confirmedBy: evidence?.by ?? [],
    mayFileWithout: state !== 'attach',
  };
}

/** Papers that only the form of the channel names. */
function ofForm(form: ApplicationForm, { edition }: ChecklistInput): readonly EditionDocument[] {
  return form.uploads
    .filter((field) => isOwnDocument(field, edition.documents))
    .map((field) => ofField(field, form));
}

function ofField(field: FormField, form: ApplicationForm): EditionDocument {
  return {
    id: field.id,
    name: field.label,
    channels: [ALL_CHANNELS],
    required: field.required ? 'always' : 'if-available',
    in_source: !form.proposed,
    ...(form.proposed ? { proposed: true as const } : {}),
    ...(field.clause === undefined ? {} : { clause: field.clause }),
  };
}

/** Ways on which nobody stands at a window. */
const WITHOUT_WINDOW: readonly Channel[] = ['portal', 'mobile-proactive', 'one-application'];

/** At a window somebody signs by hand, and the edition lists no paper that would be: the printed form is one all the same. */
function ownApplication(
  listed: readonly EditionDocument[],
  { channel }: ChecklistInput,
): readonly EditionDocument[] {
  if (WITHOUT_WINDOW.includes(channel) || listed.some(isApplication)) return [];
  return [
    {
      id: SIGNED_APPLICATION,
      name: { kk: 'Қол қойылған өтініш', ru: 'Подписанное заявление' },
      channels: [ALL_CHANNELS],
      required: 'always',
      in_source: false,
      proposed: true,
    },
  ];
}

/** Somebody acts for the applicant and the edition lists no proof: the law wants one in any case (Civil Code, art. 167). */
function ownPowerOfAttorney(
  listed: readonly EditionDocument[],
  { edition, representative }: ChecklistInput,
): readonly EditionDocument[] {
  if (!representative || listed.some(provesRepresentation)) return [];
  const clause = edition.applicants?.representative?.clause;
  return [
    {
      id: listed.some(({ id }) => id === 'power-of-attorney')
        ? 'representative-authority'
        : 'power-of-attorney',
      name: { kk: 'Нотариат куәландырған сенімхат', ru: 'Нотариально удостоверенная доверенность' },
      channels: [ALL_CHANNELS],
      required: 'always',
      in_source: false,
      proposed: true,
      ...(clause === undefined ? {} : { clause }),
    },
  ];
}
