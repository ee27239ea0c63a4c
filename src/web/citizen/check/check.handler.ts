import type { Person } from '../../../domain/access/person';
import type { checkDraft } from '../../../use-cases/automatic/check-draft';
import type { openDraft } from '../../../use-cases/drafts/open-draft';
import { type Handler, page, redirect, type Reply, type RequestContext } from '../../route';
import { demandPerson } from '../draft/demand-person';
import { whileDraft } from '../draft/while-draft';
import { putAside } from '../question/question.handler';
import type { RegistryTitles } from '../documents/document-state';
import { presentCheck } from './check.presenter';

/** What came of sending an application. */
export type Sent =
  | { readonly kind: 'filed'; readonly number: string; readonly applicationId: string }
  | { readonly kind: 'wrong-code'; readonly triesLeft: number }
  | { readonly kind: 'code-expired' }
  | { readonly kind: 'incomplete'; readonly pageKey: string };

/** Files an application; `code` is null where the applicant signed the printed form at a counter. */
export type SendApplication = (
  person: Person,
  input: { draftId: string; code: string | null },
) => Promise<Sent>;

interface Uses {
  readonly openDraft: ReturnType<typeof openDraft>;
  readonly checkDraft: ReturnType<typeof checkDraft>;
  readonly sendApplication: SendApplication;
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

async function sendOnPaper(
  use: Uses,
  person: Person,
  { language }: RequestContext,
  draftId: string,
): Promise<Reply> {
  const sent = await use.sendApplication(person, { draftId, code: null });
  if (sent.kind === 'filed') return redirect(`/${language}/sent/${sent.number}`);
  return redirect(`/${language}/apply/${draftId}${sent.kind === 'incomplete' ? `/${sent.pageKey}` : ''}`);
}

async function answer(use: Uses, context: RequestContext): Promise<Reply> {
  const { language, params, words: w } = context;
  const open = await use.openDraft(demandPerson(context), params.draftId ?? '');
  const unready = open.pages.find(({ state }) => state !== 'ready');
  if (unready !== undefined) return redirect(`/${language}/apply/${open.draft.id}/${unready.page.key}`);
  const checks = await use.checkDraft(open);
  const model = presentCheck(open, checks, context, use.registryTitles);
  return page('citizen/check', w['apply.check.heading'], model);
}
