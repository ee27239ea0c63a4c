import type { getAttachment } from '../../../use-cases/drafts/get-attachment';
import type { Handler } from '../../route';
import { demandPerson } from '../draft/demand-person';

/** Shows a file to whoever may see it. Only checked PDF and pictures are kept, so that they may open in the browser. */
export function sendFile(use: { getAttachment: ReturnType<typeof getAttachment> }): Handler {
  return async (context) => {
    const { caseId = '', attachmentId = '' } = context.params;
    const { file, content } = await use.getAttachment(demandPerson(context), caseId, attachmentId);
    return { kind: 'file', content, name: file.fileName, mediaType: file.mediaType, disposition: 'inline' };
  };
}
