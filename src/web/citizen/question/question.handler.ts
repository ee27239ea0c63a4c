import { DomainError } from '../../../kernel/domain-error';
import { isLanguage } from '../../../kernel/language';
import type { openDraft } from '../../../use-cases/drafts/open-draft';
import type { OpenDraft } from '../../../use-cases/drafts/open-draft';
import { isOwnFamily } from '../../../use-cases/drafts/fill-from-family';
import type { family } from '../../../use-cases/household/family';
import type { SavedPage, savePage } from '../../../use-cases/drafts/save-page';
import { type Handler, page, redirect, type Reply, type RequestContext } from '../../route';
import { demandPerson } from '../draft/demand-person';
import { whileDraft } from '../draft/while-draft';
import { presentQuestion, type ShownPage } from './question.presenter';

interface Uses {
  readonly openDraft: ReturnType<typeof openDraft>;
  readonly savePage: ReturnType<typeof savePage>;
  readonly family: ReturnType<typeof family>;
}

/** A page of questions with what is kept. A page that was begun and is wrong says so at once. */
export function showQuestion(use: Uses): Handler {
  return whileDraft(async (context) => {
    const { draftId = '', pageKey = '' } = context.params;
    const open = await use.openDraft(demandPerson(context), draftId);
    const found = open.pages.find(({ page: { key, kind } }) => key === pageKey && kind === 'questions');
    if (found === undefined) return notAsked(context, open, pageKey);
    const problems = found.state === 'wrong' ? found.problems : [];
    return answer(use, context, open, { page: found.page, problems, fromCheck: isFromCheck(context) });
  });
}

/** Saves what was typed, right or wrong, and goes where the pressed button leads. */
export function submitQuestion(use: Uses): Handler {
  return whileDraft(async (context) => {
    const { language, params, body } = context;
    const { draftId = '', pageKey = '' } = params;
    const goOnIn = isLanguage(body._language) ? body._language : language;
    const saved = await use.savePage(demandPerson(context), { draftId, pageKey, body, language: goOnIn });
    if (goOnIn !== language) return redirect(`/${goOnIn}/apply/${draftId}/${pageKey}${fromQuery(context)}`);
    return body.later === undefined ? goOn(use, context, saved) : putAside(context);
  });
}

/** A page that other answers have closed, e.g. after going back in the browser, leads to the list of steps. */
function notAsked({ language }: RequestContext, { draft, whole }: OpenDraft, pageKey: string): Reply {
  if (!whole.pages.some(({ key }) => key === pageKey)) throw new DomainError('not-found');
  return redirect(`/${language}/apply/${draft.id}`);
}

async function goOn(use: Uses, context: RequestContext, saved: SavedPage): Promise<Reply> {
  const { open, page: shown, raw, problems, opened, changesRows } = saved;
  if (changesRows || problems.length > 0 || opened.length > 0) {
    return answer(use, context, open, {
      page: shown,
      raw,
      problems,
      opened,
      fromCheck: isFromCheck(context),
    });
  }
  const next = isFromCheck(context) ? 'check' : (saved.next ?? 'check');
  return redirect(`/${context.language}/apply/${open.draft.id}/${next}`);
}

async function answer(use: Uses, context: RequestContext, open: OpenDraft, shown: ShownPage): Promise<Reply> {
  const person = demandPerson(context);
  const offers = shown.page.fields.some((field) => field.person !== undefined) && isOwnFamily(person, open);
  const family = offers ? await use.family.list(person) : [];
  const model = presentQuestion(open, { ...shown, family }, context);
  const failed = model.summary.errors.length > 0;
  return page('citizen/question', model.heading, model, {
    savableForm: 'question',
    ...(failed ? { hasErrors: true } : {}),
    ...(failed && shown.raw !== undefined ? { status: 422 } : {}),
  });
}

/** «Save and come back later». */
export function putAside(context: RequestContext): Reply {
  const { session, words: w, language, person, params } = context;
  session.notice(w['apply.question.put-aside']);
  return redirect(
    person?.kind === 'staff' ? `/${language}/apply/${params.draftId}` : `/${language}/cabinet?list=drafts`,
  );
}

function isFromCheck({ query }: RequestContext): boolean {
  return query.from === 'check';
}

function fromQuery(context: RequestContext): string {
  return isFromCheck(context) ? '?from=check' : '';
}
