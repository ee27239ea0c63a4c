import type { Person } from '../../../domain/access/person';
import type { checkDraft } from '../../../use-cases/automatic/check-draft';
import type { PaperFlaw } from '../../../domain/filing/paper-signature';
import type { findPaper } from '../../../use-cases/filing/find-paper';
import type { printToSign } from '../../../use-cases/filing/print-to-sign';
import type { openDraft } from '../../../use-cases/drafts/open-draft';
import { type Handler, page, redirect, type Reply, type RequestContext } from '../../route';
import { demandPerson } from '../draft/demand-person';
import { whileDraft } from '../draft/while-draft';
import { putAside } from '../question/question.handler';
import type { RegistryTitles } from '../../text/confirmed-by';
import { presentCheck } from './check.presenter';

/** What came of sending an application. */
export type Sent =
  | { readonly kind: 'filed'; readonly number: string; readonly applicationId: string }
  | { readonly kind: 'wrong-code'; readonly triesLeft: number }
  | { readonly kind: 'code-expired' }
  | { readonly kind: 'incomplete'; readonly pageKey: string }
  | { readonly kind: 'not-signed'; readonly flaw: PaperFlaw };

/** Files an application; `code` is null where the applicant signed the printed form at a counter. */
export type SendApplication = (
  person: Person,
  input: { draftId: string; code: string | null },
) => Promise<Sent>;

interface Uses {
  readonly openDraft: ReturnType<typeof openDraft>;
  readonly checkDraft: ReturnType<typeof checkDraft>;
  readonly sendApplication: SendApplication;
  readonly findPaper: ReturnType<typeof findPaper>;
  readonly printToSign: ReturnType<typeof printToSign>;
  readonly registryTitles: RegistryTitles;
}

/** All answers before signing; whoever is not there yet is led to where something is missing. */
export function showCheck(use: Uses): Handler {
  return whileDraft((context) => answer(use, context));
}

/** On the portal leads to where one signs; at a counter files what the visitor signed on paper. */
export function submitCheck(use: Uses): Handler {
  return whileDraft(async (context) => {
    const { language, params, body } = context;
    const { draftId = '' } = params;
    if (body.later !== undefined) return putAside(context);
    const person = demandPerson(context);
    if (person.kind === 'staff') return sendOnPaper(use, person, context, draftId);
    const { draft } = await use.openDraft(person, draftId);
    return redirect(`/${language}/apply/${draft.id}/sign`);
  });
}

/** The filled-in application as PDF, for the visitor's own hand. */
export function submitPrint(use: Uses): Handler {
  return whileDraft(async (context) => {
    const { language, params } = context;
    const { draftId = '' } = params;
    const printed = await use.printToSign(demandPerson(context), draftId);
    if (printed.kind === 'incomplete') return redirect(`/${language}/apply/${draftId}/${printed.pageKey}`);
    const { content, name } = printed;
    return { kind: 'file', content, name, mediaType: 'application/pdf', disposition: 'inline' };
  });
}

async function sendOnPaper(
  use: Uses,
  person: Person,
  context: RequestContext,
  draftId: string,
): Promise<Reply> {
  const { language } = context;
  const sent = await use.sendApplication(person, { draftId, code: null });
  if (sent.kind === 'filed') return redirect(`/${language}/sent/${sent.number}`);
  if (sent.kind === 'not-signed') return answer(use, context, sent.flaw);
  return redirect(`/${language}/apply/${draftId}${sent.kind === 'incomplete' ? `/${sent.pageKey}` : ''}`);
}

async function answer(use: Uses, context: RequestContext, flaw: PaperFlaw | null = null): Promise<Reply> {
  const { language, params, words: w } = context;
  const open = await use.openDraft(demandPerson(context), params.draftId ?? '');
  const unready = open.pages.find(({ state }) => state !== 'ready');
  if (unready !== undefined) return redirect(`/${language}/apply/${open.draft.id}/${unready.page.key}`);
  const [checks, paper] = await Promise.all([use.checkDraft(open), use.findPaper(open)]);
  const model = presentCheck(open, { checks, paper, flaw }, context, use.registryTitles);
  const refused = flaw === null ? {} : { status: 422, hasErrors: true };
  return page('citizen/check', w['apply.check.heading'], model, refused);
}
