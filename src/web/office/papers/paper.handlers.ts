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
