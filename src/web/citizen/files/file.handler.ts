import type { getAttachment } from '../../../use-cases/drafts/get-attachment';
import { type Handler, redirect } from '../../route';
import { demandPerson } from '../draft/demand-person';

/**
 * Gives a person a file of their own as they handed it in: to be saved, never opened by the browser itself. Officials are
 * sent to the office's page of the file, where each look is written down; their own drafts at a counter are theirs.
 */
export function sendFile(use: { getAttachment: ReturnType<typeof getAttachment> }): Handler {
  return async (context) => {
    const { caseId = '', attachmentId = '' } = context.params;
    const found = await use.getAttachment(demandPerson(context), caseId, attachmentId);
    if (found.kind === 'of-case-of-others')
      return redirect(`/${context.language}/office/cases/${caseId}/files/${attachmentId}`);
    const { file, content } = found;
    return {
      kind: 'file',
      content,
      name: file.fileName,
      mediaType: file.mediaType,
      disposition: 'attachment',
    };
  };
}
