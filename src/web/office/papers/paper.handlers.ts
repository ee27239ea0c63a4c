import type { Person } from '../../../domain/access/person';
import { isLanguage, type Language } from '../../../kernel/language';
import { demandPerson } from '../../citizen/draft/demand-person';
import type { FileReply, Handler } from '../../route';
import { caseIdOf } from '../case-id';

/** Prints a paper of a case, in the applicant's language unless another is wanted. */
export type PrintPaper = (
  person: Person,
  caseId: string,
  language?: Language,
) => Promise<{ readonly content: Buffer; readonly name: string }>;

/** A PDF of a case: shown in the page, or saved; in the applicant's language unless the address names another. */
export function paperHandler(print: PrintPaper, disposition: FileReply['disposition']): Handler {
  return async (context) => {
    const { language } = context.query;
    const chosen = isLanguage(language) ? language : undefined;
    const { content, name } = await print(demandPerson(context), caseIdOf(context), chosen);
    return { kind: 'file', content, name, mediaType: 'application/pdf', disposition };
  };
}
