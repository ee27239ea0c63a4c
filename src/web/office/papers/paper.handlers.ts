import type { Readable } from 'node:stream';
import type { Person } from '../../../domain/access/person';
import { demandPerson } from '../../citizen/draft/demand-person';
import type { FileReply, Handler } from '../../route';
import { caseIdOf } from '../case-id';

type Print = (person: Person, caseId: string) => Promise<{ readonly content: Buffer; readonly name: string }>;

/** A PDF of a case: shown in the page, or saved. */
export function paperHandler(print: Print, disposition: FileReply['disposition']): Handler {
  return async (context) => {
    const { content, name } = await print(demandPerson(context), caseIdOf(context));
    return { kind: 'file', content, name, mediaType: 'application/pdf', disposition };
  };
}

/** Gives a file that was handed in, for whoever may see the case. */
export type GetAttachment = (
  person: Person,
  caseId: string,
  attachmentId: string,
) => Promise<{
  readonly file: { readonly fileName: string; readonly mediaType: string };
  readonly content: Readable;
}>;

/** A document that the person attached. Its type was found in its content, so the browser may show it. */
export function attachmentHandler(getAttachment: GetAttachment): Handler {
  return async (context) => {
    const { file, content } = await getAttachment(
      demandPerson(context),
      caseIdOf(context),
      context.params.fileId ?? '',
    );
    return { kind: 'file', content, name: file.fileName, mediaType: file.mediaType, disposition: 'inline' };
  };
}
