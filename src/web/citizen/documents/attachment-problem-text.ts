import { FILE_LIMITS } from '../../../domain/files/check-file';
import { type AttachmentProblem, MOST_FILES } from '../../../use-cases/drafts/add-attachments';
import type { RequestContext } from '../../route';
import { fileSize } from '../file-size';

/** Why a file was not taken and what to do, in words. */
export function attachmentProblemText(
  { code, name, size }: AttachmentProblem,
  { language, t }: Pick<RequestContext, 'language' | 't'>,
): string {
  return t(`apply.files.${code}`, {
    name,
    size: fileSize(size, language),
    limit: fileSize(FILE_LIMITS.maxBytes, language),
    most: MOST_FILES.ofDocument,
  });
}
