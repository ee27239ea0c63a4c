import { redirect, type Reply, type RequestContext } from '../../route';

/** Leads to the page of the application and says what came of signing it again. */
export function toStatus(
  { language, params, words: w, session }: RequestContext,
  outcome: 'signed' | 'settled',
): Reply {
  session.notice(w[outcome === 'signed' ? 'signing.again.done' : 'signing.again.settled']);
  return redirect(`/${language}/applications/${params.number}`);
}
