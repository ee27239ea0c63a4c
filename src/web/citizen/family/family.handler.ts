import type { family } from '../../../use-cases/household/family';
import { type Handler, redirect } from '../../route';
import { demandPerson } from '../draft/demand-person';

interface Uses {
  readonly family: ReturnType<typeof family>;
}

/** Forgets a member of the family: what was filed stays as it is. */
export function submitForgetMember(use: Uses): Handler {
  return async (context) => {
    const { language, params, session, words: w } = context;
    await use.family.remove(demandPerson(context), params.memberId ?? '');
    session.notice(w['citizen.family.forgotten']);
    return redirect(`/${language}/cabinet?list=family`);
  };
}
