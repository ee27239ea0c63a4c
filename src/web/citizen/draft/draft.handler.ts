import type { OpenDraft } from '../../../use-cases/drafts/open-draft';
import type { openDraft } from '../../../use-cases/drafts/open-draft';
import type { removeDraft } from '../../../use-cases/drafts/remove-draft';
import { textIn } from '../../../kernel/localized-text';
import { type Handler, page, redirect, type RequestContext } from '../../route';
import { demandPerson } from './demand-person';
import { presentDraft } from './draft.presenter';
import { whileDraft } from './while-draft';

/** What the page that asks before a draft is thrown away shows. */
export interface RemoveDraftModel {
  readonly title: string;
  readonly action: string;
  readonly backHref: string;
}

declare module '../../rendering/view-models' {
  interface ViewModels {
    'citizen/remove-draft': RemoveDraftModel;
  }
}

interface Uses {
  readonly openDraft: ReturnType<typeof openDraft>;
  readonly removeDraft: ReturnType<typeof removeDraft>;
}

/** The list of tasks. */
export function showDraft(use: Uses): Handler {
  return whileDraft(async (context) => {
    const model = presentDraft(await opened(use, context), context);
    return page('citizen/draft', model.title, model);
  });
}

/** Asks before a draft is thrown away. */
export function showRemoveDraft(use: Uses): Handler {
  return whileDraft(async (context) => {
    const { draft, edition } = await opened(use, context);
    const backHref = `/${context.language}/apply/${draft.id}`;
    return page('citizen/remove-draft', context.words['apply.remove.heading'], {
      title: textIn(edition.title, context.language),
      action: `${backHref}/remove`,
      backHref,
    });
  });
}

/** Throws a draft away. */
export function submitRemoveDraft(use: Uses): Handler {
  return whileDraft(async (context) => {
    const person = demandPerson(context);
    const outcome = await use.removeDraft(person, context.params.draftId ?? '');
    context.session.notice(
      context.words[outcome === 'removed' ? 'apply.remove.done' : 'apply.remove.given-back'],
    );
    return redirect(
      `/${context.language}${person.kind === 'staff' ? '/office/counter' : '/cabinet?list=drafts'}`,
    );
  });
}

function opened(use: Uses, context: RequestContext): Promise<OpenDraft> {
  return use.openDraft(demandPerson(context), context.params.draftId ?? '');
}
