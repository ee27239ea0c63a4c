import { isLocked, mayShowInline } from '../../../domain/files/scan-state';
import type { CaseView } from '../../../use-cases/office/find-case-view';
import type { RequestContext } from '../../route';
import { fileSize } from '../../citizen/file-size';
import { casePlace } from '../case-id';

/** A file of a case as its page and the page of the file show it. */
export interface CaseFile {
  readonly id: string;
  /** The document that it was handed in for. */
  readonly document: string;
  readonly name: string;
  readonly size: string;
  readonly isPicture: boolean;
  /** Why it cannot be looked at here; null when it can. */
  readonly hindrance: string | null;
  /** Nobody may open or save it any more. */
  readonly isLocked: boolean;
  /** Its page; also of one that cannot be looked at. */
  readonly href: string;
  readonly downloadHref: string;
  /** Null where there is none, or it may not be shown. */
  readonly thumbnailHref: string | null;
}

/** Names end in what the content was found to be: nothing else was accepted. */
const PDF = /\.pdf$/i;

/** The files of a case by document, each in the order in which they came. */
export function caseFiles(
  { application, state, scans }: CaseView,
  context: Pick<RequestContext, 'language' | 'words'>,
): ReadonlyMap<string, readonly CaseFile[]> {
  const { language, words: w } = context;
  const place = casePlace(context, application.id);
  return new Map(
    state.filed.documents.map(({ documentId, name: document, files }) => [
      documentId,
      files.map(({ attachmentId: id, name, size, key }) => {
        const scan = scans.get(key) ?? null;
        const locked = isLocked(scan);
        const isPicture = !PDF.test(name);
        return {
          id,
          document: document[language],
          name,
          size: fileSize(size, language),
          isPicture,
          isLocked: locked,
          hindrance: mayShowInline(scan) ? null : w[locked ? 'office.file.locked' : 'office.file.waiting'],
          href: `${place}/documents/${id}`,
          downloadHref: `${place}/files/${id}`,
          thumbnailHref: isPicture && mayShowInline(scan) ? `${place}/files/${id}/thumbnail` : null,
        };
      }),
    ]),
  );
}
