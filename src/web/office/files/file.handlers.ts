import { dateShort, timeOfDay } from '../../../kernel/date-words';
import type { FileWanted, ShownFile, viewFile } from '../../../use-cases/office/view-file';
import { demandPerson } from '../../citizen/draft/demand-person';
import type { FileReply, Handler, RequestContext } from '../../route';
import { caseIdOf, demandId } from '../case-id';
import { turnOf } from './turn-of';

/** What officials do with files. */
export type FileViewing = ReturnType<typeof viewFile>;

/** The file to be saved; an identity document carries its mark. */
export function downloadHandler({ download }: FileViewing): Handler {
  return async (context) => reply(await download(demandPerson(context), wantedFile(context)), 'attachment');
}

/** A picture drawn anew, turned as the address says. */
export function pictureHandler({ picture }: FileViewing): Handler {
  return async (context) =>
    reply(await picture(demandPerson(context), wantedFile(context), turnOf(context)), 'inline');
}

/** A PDF for the browser's own reader. */
export function pdfHandler({ pdf }: FileViewing): Handler {
  return async (context) => reply(await pdf(demandPerson(context), wantedFile(context)), 'inline');
}

/** A small picture for the list of documents. */
export function thumbnailHandler({ thumbnail }: FileViewing): Handler {
  return async (context) => reply(await thumbnail(demandPerson(context), wantedFile(context)), 'inline');
}

function wantedFile(context: RequestContext): FileWanted {
  return {
    caseId: caseIdOf(context),
    attachmentId: demandId(context.params.fileId),
    mark: ({ by, at, number }) =>
      context.t('office.file.mark', { by, at: `${dateShort(at)}, ${timeOfDay(at)}`, number }),
  };
}

function reply({ content, name, mediaType }: ShownFile, disposition: FileReply['disposition']): FileReply {
  return { kind: 'file', content, name, mediaType, disposition };
}
