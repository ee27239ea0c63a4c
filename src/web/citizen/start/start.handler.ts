import type { Clock } from '../../../kernel/clock';
import { dayOf } from '../../../kernel/day-of';
import { DomainError } from '../../../kernel/domain-error';
import type { getStart } from '../../../use-cases/drafts/get-start';
import type { startDraft } from '../../../use-cases/drafts/start-draft';
import { type Handler, page, redirect, type Reply, type RequestContext } from '../../route';
import { demandPerson } from '../draft/demand-person';
import { checkStart, NOTHING_TYPED, type StartFlaws, type TypedStart } from './start.form';
import { presentStart } from './start.presenter';

interface Uses {
  readonly getStart: ReturnType<typeof getStart>;
  readonly startDraft: ReturnType<typeof startDraft>;
  readonly clock: Clock;
}

/** What comes, and for whom it is. */
export function showStart(use: Uses): Handler {
  return (context) => answer(use, context, NOTHING_TYPED, {});
}

/** Begins the application. */
export function submitStart(use: Uses): Handler {
  return async (context) => {
    const { language, params, words: w } = context;
    const { typed, flaws, way } = checkStart(context.body, dayOf(use.clock.now()), context);
    if (way === undefined) return answer(use, context, typed, flaws);
    try {
      const draftId = await use.startDraft(demandPerson(context), {
        serviceId: params.serviceId ?? '',
        language,
        registryConsent: typed.consent === 'yes',
        ...way,
      });
      return redirect(`/${language}/apply/${draftId}`);
    } catch (problem) {
      if (!(problem instanceof DomainError) || problem.code !== 'own-principal') throw problem;
      return answer(use, context, typed, { principal_iin: w['apply.start.own-principal'] });
    }
  };
}

async function answer(
  use: Uses,
  context: RequestContext,
  typed: TypedStart,
  flaws: StartFlaws,
): Promise<Reply> {
  const start = await use.getStart(demandPerson(context), context.params.serviceId ?? '');
  const model = presentStart(start, context, typed, flaws);
  const failed = model.summary.errors.length > 0;
  return page('citizen/start', model.title, model, failed ? { status: 422, hasErrors: true } : {});
}
