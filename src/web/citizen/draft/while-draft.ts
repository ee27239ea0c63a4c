import { DomainError } from '../../../kernel/domain-error';
import { type Handler, redirect } from '../../route';

/** A handler about a draft. When the draft has been filed meanwhile, in another tab, it leads to the application. */
export function whileDraft(handler: Handler): Handler {
  return async (context) => {
    try {
      return await handler(context);
    } catch (problem) {
      if (!(problem instanceof DomainError) || problem.code !== 'draft-filed') throw problem;
      return redirect(`/${context.language}/applications/${problem.details.number}`);
    }
  };
}
