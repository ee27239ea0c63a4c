import type { addAttachments } from '../../../use-cases/drafts/add-attachments';
import type { askAboutDocuments } from '../../../use-cases/drafts/ask-about-documents';
import type { openDraft, OpenDraft } from '../../../use-cases/drafts/open-draft';
import type { removeAttachment } from '../../../use-cases/drafts/remove-attachment';
import { FILE_LIMITS } from '../../../domain/files/check-file';
import { textIn } from '../../../kernel/localized-text';
import { type Handler, page, redirect, type Reply, type RequestContext } from '../../route';
import { demandPerson } from '../draft/demand-person';
import { whileDraft } from '../draft/while-draft';
import { putAside } from '../question/question.handler';
import { fileSize } from '../file-size';
import { attachmentProblemText } from './attachment-problem-text';
import type { RegistryTitles } from '../../text/confirmed-by';
import { type DocumentsShown, presentDocuments } from './documents.presenter';

interface Uses {
  readonly openDraft: ReturnType<typeof openDraft>;
  readonly addAttachments: ReturnType<typeof addAttachments>;
  readonly removeAttachment: ReturnType<typeof removeAttachment>;
  readonly askAboutDocuments: ReturnType<typeof askAboutDocuments>;
  readonly registryTitles: RegistryTitles;
}

/** The list of documents; with `missing` in the address it names what is still to be attached. */
export function showDocuments(use: Uses): Handler {
  return whileDraft(async (context) => {
    const { query, language, t } = context;
    const open = await opened(use, context);
    const missing = query.missing === undefined ? [] : open.missing;
    const errors = missing.map(({ documentId, name }): [string, string] => [
      documentId,
      t('fields.document.missing', { label: textIn(name, language) }),
    ]);
    return answer(use, context, open, { errors: new Map(errors), replaces: query.replace ?? null }, 200);
  });
}

/** Takes the files of one document. */
export function submitDocuments(use: Uses): Handler {
  return whileDraft(async (context) => {
    const { language, params, body, files, uploadProblem, session, words: w, t } = context;
    const { draftId = '' } = params;
    const documentId = text(body.document);
    const replaces = text(body.replaces) === '' ? null : text(body.replaces);
    if (uploadProblem !== null) {
      const problem = t(`apply.files.upload-${uploadProblem}`, {
        limit: fileSize(FILE_LIMITS.maxBytes, language),
      });
      return refuse(use, context, documentId, problem, replaces);
    }
    const problems = await use.addAttachments(demandPerson(context), {
      draftId,
      documentId,
      files,
      replaces,
    });
    if (problems.length > 0) {
      const why = problems.map((problem) => attachmentProblemText(problem, context)).join(' ');
      return refuse(use, context, documentId, why, null);
    }
    session.notice(w['apply.documents.done']);
    return redirect(
      `/${language}/apply/${draftId}/${backOf(context)}#document-${encodeURIComponent(documentId)}`,
    );
  });
}

/** Takes a file back. */
export function submitRemoveAttachment(use: Uses): Handler {
  return whileDraft(async (context) => {
    const { language, params, session, words: w } = context;
    const { draftId = '', attachmentId = '' } = params;
    const documentId = await use.removeAttachment(demandPerson(context), draftId, attachmentId);
    if (documentId !== null) session.notice(w['apply.documents.removed']);
    return redirect(
      `/${language}/apply/${draftId}/${backOf(context)}${documentId === null ? '' : `#document-${documentId}`}`,
    );
  });
}

/** Asks the registries that were silent once more. */
export function submitAskAgain(use: Uses): Handler {
  return whileDraft(async (context) => {
    const { language, params, session, words: w } = context;
    const { draftId = '' } = params;
    await use.askAboutDocuments(demandPerson(context), draftId, true);
    session.notice(w['apply.documents.asked-again']);
    return redirect(`/${language}/apply/${draftId}/documents`);
  });
}

/** Goes on when nothing is missing, else back to the list, which then says what is. */
export function submitDocumentsNext(use: Uses): Handler {
  return whileDraft(async (context) => {
    const { language, params, body } = context;
    if (body.later !== undefined) return putAside(context);
    const { missing, pages } = await opened(use, context);
    const index = pages.findIndex(({ page: { kind } }) => kind === 'documents');
    const next = missing.length > 0 ? 'documents?missing=1' : (pages[index + 1]?.page.key ?? 'check');
    return redirect(`/${language}/apply/${params.draftId}/${next}`);
  });
}

/** The page from which a file was sent. */
function backOf({ body }: RequestContext): 'documents' | 'check' {
  return body.back === 'check' ? 'check' : 'documents';
}

function opened(use: Uses, context: RequestContext): Promise<OpenDraft> {
  return use.openDraft(demandPerson(context), context.params.draftId ?? '');
}

/** The list again, beside it what was refused. */
async function refuse(
  use: Uses,
  context: RequestContext,
  documentId: string,
  why: string,
  replaces: string | null,
): Promise<Reply> {
  const shown = { errors: new Map([[documentId, why]]), replaces };
  return answer(use, context, await opened(use, context), shown, 422);
}

function answer(
  { registryTitles }: Uses,
  context: RequestContext,
  open: OpenDraft,
  shown: Omit<DocumentsShown, 'registryTitles'>,
  status: number,
): Reply {
  const model = presentDocuments(open, { ...shown, registryTitles }, context);
  const hasErrors = model.summary.errors.length > 0;
  return page('citizen/documents', context.words['apply.documents.heading'], model, { status, hasErrors });
}

function text(sent: string | string[] | undefined): string {
  return typeof sent === 'string' ? sent : '';
}
