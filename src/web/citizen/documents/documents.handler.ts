import type { addAttachments } from '../../../use-cases/drafts/add-attachments';
import type { openDraft } from '../../../use-cases/drafts/open-draft';
import type { removeAttachment } from '../../../use-cases/drafts/remove-attachment';
import { FILE_LIMITS } from '../../../domain/files/check-file';
import { textIn } from '../../../kernel/localized-text';
import { type Handler, page, redirect, type Reply, type RequestContext } from '../../route';
import { demandPerson } from '../draft/demand-person';
import { whileDraft } from '../draft/while-draft';
import { putAside } from '../question/question.handler';
import { fileSize } from '../file-size';
import { attachmentProblemText } from './attachment-problem-text';
import { type DocumentsShown, presentDocuments } from './documents.presenter';

interface Uses {
  readonly openDraft: ReturnType<typeof openDraft>;
  readonly addAttachments: ReturnType<typeof addAttachments>;
  readonly removeAttachment: ReturnType<typeof removeAttachment>;
}

/** The list of documents. */
export function showDocuments(use: Uses): Handler {
  return whileDraft((context) =>
    answer(use, context, { errors: new Map(), replaces: context.query.replace ?? null }),
  );
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
      return answer(use, context, { errors: new Map([[documentId, problem]]), replaces });
    }
    const problems = await use.addAttachments(demandPerson(context), {
      draftId,
      documentId,
      files,
      replaces,
    });
    if (problems.length > 0) {
      const why = problems.map((problem) => attachmentProblemText(problem, context)).join(' ');
      return answer(use, context, { errors: new Map([[documentId, why]]), replaces: null });
    }
    session.notice(w['apply.documents.done']);
    return redirect(`/${language}/apply/${draftId}/documents#document-${encodeURIComponent(documentId)}`);
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
      `/${language}/apply/${draftId}/documents${documentId === null ? '' : `#document-${documentId}`}`,
    );
  });
}

/** Goes on when nothing is missing, else says what is. */
export function submitDocumentsNext(use: Uses): Handler {
  return whileDraft(async (context) => {
    const { language, params, body, t } = context;
    if (body.later !== undefined) return putAside(context);
    const { missing, pages } = await use.openDraft(demandPerson(context), params.draftId ?? '');
    if (missing.length === 0) {
      const index = pages.findIndex(({ page: { kind } }) => kind === 'documents');
      return redirect(`/${language}/apply/${params.draftId}/${pages[index + 1]?.page.key ?? 'check'}`);
    }
    const errors = missing.map(({ documentId, name }): [string, string] => [
      documentId,
      t('fields.document.missing', { label: textIn(name, language) }),
    ]);
    return answer(use, context, { errors: new Map(errors), replaces: null });
  });
}

async function answer(use: Uses, context: RequestContext, shown: DocumentsShown): Promise<Reply> {
  const open = await use.openDraft(demandPerson(context), context.params.draftId ?? '');
  const model = presentDocuments(open, shown, context);
  const failed = model.summary.errors.length > 0 ? { status: 422, hasErrors: true } : {};
  return page('citizen/documents', context.words['apply.documents.heading'], model, failed);
}

function text(sent: string | string[] | undefined): string {
  return typeof sent === 'string' ? sent : '';
}
