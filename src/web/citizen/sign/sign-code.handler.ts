import type { Clock } from '../../../kernel/clock';
import { textIn } from '../../../kernel/localized-text';
import type { openDraft } from '../../../use-cases/drafts/open-draft';
import { type Handler, page, redirect, type Reply, type RequestContext } from '../../route';
import type { SendApplication, Sent } from '../check/check.handler';
import { demandPerson } from '../draft/demand-person';
import { whileDraft } from '../draft/while-draft';
import { type CodeRequest, type RequestSigningCode, sendCode } from './send-code';
import { findSentCode, forgetSentCode, secondsToWait } from './sent-code';
import { presentSignCode } from './sign-code.presenter';

interface Uses {
  readonly openDraft: ReturnType<typeof openDraft>;
  readonly requestSigningCode: RequestSigningCode;
  readonly sendApplication: SendApplication;
  readonly clock: Clock;
}

/** Asks for the code that was sent. */
export function showSignCode(use: Uses): Handler {
  return whileDraft((context) => answer(use, context, null));
}

/** Signs with the code and files. Pressed twice, or in two tabs, it leads to the one application. */
export function submitSignCode(use: Uses): Handler {
  return whileDraft(async (context) => {
    const { params, body, words: w } = context;
    const { draftId = '' } = params;
    const code = typeof body.code === 'string' ? body.code.trim() : '';
    if (code === '') return answer(use, context, w['apply.sign.missing']);
    return outcome(use, context, await use.sendApplication(demandPerson(context), { draftId, code }));
  });
}

/** Sends a code, another one not sooner than a minute after the last; the page then says what came of it. */
export function submitSignAgain(use: Uses): Handler {
  return whileDraft(async (context) => {
    const { draftId = '' } = context.params;
    const isFirst = findSentCode(context, draftId) === undefined;
    const left = secondsToWait(context, draftId, use.clock.now());
    const asked = left > 0 ? null : await sendCode(use, context, draftId);
    return afterAsking(context, asked, { left, isFirst });
  });
}

/** @param asked null when it is too soon for another code */
function afterAsking(
  { language, params, words: w, t, session }: RequestContext,
  asked: CodeRequest | null,
  { left, isFirst }: { readonly left: number; readonly isFirst: boolean },
): Reply {
  const apply = `/${language}/apply/${params.draftId}`;
  if (asked?.kind === 'incomplete') return redirect(`${apply}/${asked.pageKey}`);
  if (asked?.kind === 'failed') {
    session.notice(w[asked.why]);
    return redirect(`${apply}/sign`);
  }
  const notice = asked === null ? t('apply.sign.wait', { count: left }) : w['apply.sign.sent-again'];
  if (!isFirst) session.notice(notice);
  return redirect(`${apply}/sign/code`);
}

function outcome(use: Uses, context: RequestContext, sent: Sent): Promise<Reply> | Reply {
  const { language, params, words: w, t } = context;
  switch (sent.kind) {
    case 'filed':
      forgetSentCode(context);
      return redirect(`/${language}/sent/${sent.number}`);
    case 'wrong-code':
      return answer(use, context, t('apply.sign.wrong', { count: sent.triesLeft }));
    case 'code-expired':
      return answer(use, context, w['apply.sign.expired']);
    case 'not-signed':
      return redirect(`/${language}/apply/${params.draftId}/check`);
    case 'incomplete':
      return redirect(`/${language}/apply/${params.draftId}/${sent.pageKey}`);
  }
}

async function answer(use: Uses, context: RequestContext, error: string | null): Promise<Reply> {
  const { language, params, words: w } = context;
  const open = await use.openDraft(demandPerson(context), params.draftId ?? '');
  const sent = findSentCode(context, open.draft.id);
  if (sent === undefined) return redirect(`/${language}/apply/${open.draft.id}/sign`);
  const about = {
    base: `/${language}/apply/${open.draft.id}`,
    service: textIn(open.edition.title, language),
    meaning: w['apply.sign.meaning'],
    submit: w['apply.sign.submit'],
  };
  const model = presentSignCode(about, sent, context, error);
  return page(
    'citizen/sign-code',
    w['apply.sign.heading'],
    model,
    error === null ? {} : { status: 422, hasErrors: true },
  );
}
