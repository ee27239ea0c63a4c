import { z } from 'zod';
import { isLanguage } from '../../../kernel/language';
import type { openDraft, OpenDraft } from '../../../use-cases/drafts/open-draft';
import type { saveConsents } from '../../../use-cases/drafts/save-consents';
import { type Handler, page, redirect, type Reply, type RequestContext } from '../../route';
import { demandPerson } from '../draft/demand-person';
import { whileDraft } from '../draft/while-draft';
import { putAside } from '../question/question.handler';
import { presentConsents } from './consents.presenter';

const KEPT = 'ticked-consents';
const Kept = z.object({ draftId: z.string(), ticked: z.array(z.string()) });

interface Uses {
  readonly openDraft: ReturnType<typeof openDraft>;
  readonly saveConsents: ReturnType<typeof saveConsents>;
}

/** The consents, each with its own box. */
export function showConsents(use: Uses): Handler {
  return whileDraft(async (context) => {
    const open = await use.openDraft(demandPerson(context), context.params.draftId ?? '');
    return answer(context, open, { ticked: takeKept(context, open.draft.id), complain: false });
  });
}

/** Records what was ticked and withdraws what was unticked. A change of language is no act of consent. */
export function submitConsents(use: Uses): Handler {
  return whileDraft(async (context) => {
    const { language, params, body, session } = context;
    const { draftId = '' } = params;
    const ticked = Object.keys(body).filter((name) => body[name] === 'yes');
    if (isLanguage(body._language)) {
      session.set(KEPT, JSON.stringify({ draftId, ticked }));
      return redirect(`/${body._language}/apply/${draftId}/consents`);
    }
    const open = await use.saveConsents(demandPerson(context), { draftId, ticked, language });
    if (body.later !== undefined) return putAside(context);
    const isComplete = open.pages.every(
      ({ page: { kind }, state }) => kind !== 'consents' || state === 'ready',
    );
    return isComplete
      ? redirect(`/${language}/apply/${draftId}/check`)
      : answer(context, open, { ticked: null, complain: true });
  });
}

function answer(
  context: RequestContext,
  open: OpenDraft,
  shown: Parameters<typeof presentConsents>[1],
): Reply {
  const model = presentConsents(open, shown, context);
  return page('citizen/consents', context.words['apply.consents.heading'], model, {
    savableForm: 'consents',
    ...(model.summary.errors.length > 0 ? { status: 422, hasErrors: true } : {}),
  });
}

function takeKept({ session }: RequestContext, draftId: string): readonly string[] | null {
  const kept = session.get(KEPT);
  if (kept === null) return null;
  session.set(KEPT, null);
  const parsed = Kept.safeParse(JSON.parse(kept));
  return parsed.success && parsed.data.draftId === draftId ? parsed.data.ticked : null;
}
