import type { ChecklistItem } from '../../../domain/documents/checklist-item';
import { findDigitalKind } from '../../../domain/registry/digital-evidence';
import { textIn } from '../../../kernel/localized-text';
import type { OpenDraft } from '../../../use-cases/drafts/open-draft';
import type { RequestContext } from '../../route';
import { clauseInWords } from '../../text/clause-in-words';
import { whyAnew } from '../again/told-refusal';
import { counterRefusalHref } from '../draft/counter-refusal-href';
import { draftSteps } from '../draft/draft.presenter';
import { fileSize } from '../file-size';
import { type ErrorSummary, errorSummary } from '../fields/error-summary';
import { type PlaceInDraft, placeInDraft } from '../question/place-in-draft';
import { documentNotes } from './document-notes';
import type { RegistryTitles } from '../../text/confirmed-by';
import { documentLook, documentState } from './document-state';

/** A file of a document. */
interface FileModel {
  readonly name: string;
  readonly size: string;
  readonly viewHref: string;
  readonly replaceHref: string;
  readonly removeAction: string;
}

/** One line of the checklist. */
export interface DocumentModel {
  readonly id: string;
  readonly documentId: string;
  readonly name: string;
  readonly look: string;
  readonly strong: string;
  readonly text: string;
  readonly notes: readonly string[];
  readonly kinds: readonly string[];
  readonly clause: string | null;
  readonly error: string | null;
  readonly files: readonly FileModel[];
  /** Where the document can be taken from the phone instead; null where there is no such way. */
  readonly digitalHref: string | null;
  /** Files in which the antivirus found something. */
  readonly locked: readonly { readonly text: string; readonly name: string; readonly removeAction: string }[];
  /** Null where nothing is to be attached. */
  readonly upload: {
    readonly inputId: string;
    readonly replaces: { id: string; name: string } | null;
  } | null;
}

/** What the page of documents shows. */
export interface DocumentsModel {
  readonly place: PlaceInDraft;
  readonly summary: ErrorSummary;
  readonly lead: string;
  readonly action: string;
  readonly nextAction: string;
  /** Where the registries are asked once more; null when none was silent. */
  readonly askAction: string | null;
  /** Refusing the visitor's documents at a counter; null on the portal. */
  readonly refusalHref: string | null;
  readonly documents: readonly DocumentModel[];
}

declare module '../../rendering/view-models' {
  interface ViewModels {
    'citizen/documents': DocumentsModel;
  }
  interface ComponentModels {
    'components/document-files': { readonly document: DocumentModel; readonly page: DocumentsPage };
  }
}

/** What every document's forms share. */
type DocumentsPage = Pick<DocumentsModel, 'action'> & {
  readonly csrf: string;
  readonly words: RequestContext['words'];
  /** The page to which one comes back. */
  readonly back: 'documents' | 'check';
};

/** What is said beside the list as it is kept. */
export interface DocumentsShown {
  /** What is wrong, by document. */
  readonly errors: ReadonlyMap<string, string>;
  /** File that is to be replaced. */
  readonly replaces: string | null;
  readonly registryTitles: RegistryTitles;
}

/** The list of documents of a draft. */
export function presentDocuments(
  open: OpenDraft,
  shown: DocumentsShown,
  context: Pick<RequestContext, 'language' | 'words' | 't'>,
): DocumentsModel {
  const { language, words: w, t } = context;
  const { errors } = shown;
  const base = `/${language}/apply/${open.draft.id}/documents`;
  const listed = open.checklist.filter(
    ({ reason }) => reason !== 'other-request' && reason !== 'listed-separately',
  );
  return {
    place: placeInDraft(open, 'documents', context, draftSteps(open, context)),
    summary: errorSummary(
      [...errors].map(([documentId, text]) => ({ field: targetOf(listed, documentId), text })),
      t,
    ),
    lead: open.form.channel === 'portal' ? w['apply.documents.lead'] : w['apply.documents.counter-lead'],
    action: base,
    nextAction: `${base}/next`,
    askAction: listed.some(({ reason }) => reason === 'registry-unavailable') ? `${base}/ask` : null,
    refusalHref: counterRefusalHref(open, language),
    documents: listed.map((item) => presentDocument(open, item, shown, context)),
  };
}

function presentDocument(
  { draft, attachments, edition, locked, told }: OpenDraft,
  item: ChecklistItem,
  { errors, replaces, registryTitles }: DocumentsShown,
  context: Pick<RequestContext, 'language' | 'words' | 't'>,
): DocumentModel {
  const { language } = context;
  const base = `/${language}/apply/${draft.id}/documents`;
  const own = attachments.filter(({ documentId }) => documentId === item.documentId);
  const replaced = own.find(({ id }) => id === replaces);
  return {
    id: `document-${item.documentId}`,
    documentId: item.documentId,
    name: textIn(item.name, language),
    look: documentLook(item, own.length > 0),
    ...documentState(item, own.length, registryTitles, context),
    notes: [...anewNotes(told, item, context), ...documentNotes(item, language)],
    // Which papers would do matters only to whoever must bring one.
    kinds: takesFiles(item) ? item.kinds.map((kind) => textIn(kind, language)) : [],
    clause: item.clause === undefined ? null : clauseInWords(item.clause, language),
    error: errors.get(item.documentId) ?? null,
    digitalHref: isDigital(item, edition) ? `${base}/${encodeURIComponent(item.documentId)}/digital` : null,
    files: own.map(({ id, fileName, size }) => ({
      name: fileName,
      size: fileSize(size, language),
      viewHref: `/${language}/files/${draft.id}/${id}`,
      replaceHref: `${base}?replace=${id}#document-${item.documentId}`,
      removeAction: `${base}/${id}/remove`,
    })),
    locked: lockedFiles(locked, item, base, context),
    upload: takesFiles(item)
      ? {
          inputId: `file-${item.documentId}`,
          replaces: replaced === undefined ? null : { id: replaced.id, name: replaced.fileName },
        }
      : null,
  };
}

/** What was wrong with the one that was handed in before the refusal. */
function anewNotes(
  told: OpenDraft['told'],
  { documentId }: ChecklistItem,
  context: Pick<RequestContext, 'language' | 'words' | 't'>,
): string[] {
  const anew = told?.anew.find((one) => one.documentId === documentId);
  return anew === undefined ? [] : [context.t('again.anew.note', { why: whyAnew(anew, context) })];
}

function lockedFiles(
  locked: OpenDraft['locked'],
  { documentId }: ChecklistItem,
  base: string,
  { t }: Pick<RequestContext, 't'>,
): DocumentModel['locked'] {
  return locked
    .filter((file) => file.documentId === documentId)
    .map(({ id, fileName: name }) => ({
      text: t('apply.files.locked', { name }),
      name,
      removeAction: `${base}/${id}/remove`,
    }));
}

function takesFiles({ state }: ChecklistItem): boolean {
  return state === 'attach' || state === 'may-attach';
}

function targetOf(items: readonly ChecklistItem[], documentId: string): string {
  const item = items.find((one) => one.documentId === documentId);
  return item !== undefined && takesFiles(item) ? `file-${documentId}` : `document-${documentId}`;
}

/** It is asked for, and its owner may have it in the phone. */
function isDigital({ documentId, state }: ChecklistItem, { documents }: OpenDraft['edition']): boolean {
  const document = documents.find(({ id }) => id === documentId);
  const isAsked = state === 'attach' || state === 'may-attach';
  return isAsked && document !== undefined && findDigitalKind(document) !== undefined;
}
