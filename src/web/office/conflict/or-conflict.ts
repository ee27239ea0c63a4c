import { DomainError } from '../../../kernel/domain-error';
import { type Handler, page, type Reply, type RequestContext } from '../../route';

/** What the page says when somebody was faster. */
export interface ConflictModel {
  readonly heading: string;
  readonly text: string;
  /** The case as it is now; null when it is not known which. */
  readonly caseHref: string | null;
  readonly queueHref: string;
}

declare module '../../rendering/view-models' {
  interface ViewModels {
    'office/conflict': ConflictModel;
  }
}

/**
 * A handler of an act. When somebody else acted meanwhile, or the page was old, it says so and who has the case, and
 * leads to the case as it is now.
 */
export function orConflict(handler: Handler): Handler {
  return async (context) => {
    try {
      return await handler(context);
    } catch (problem) {
      if (!(problem instanceof DomainError)) throw problem;
      if (problem.code === 'own-decision') throw new DomainError('forbidden');
      if (problem.code !== 'conflict') throw problem;
      return conflictPage(context, problem.details.holder);
    }
  };
}

function conflictPage(
  { language, words: w, t, params, body }: RequestContext,
  holder: string | number | undefined,
): Reply {
  const caseId = params.id ?? (typeof body.take === 'string' ? body.take : undefined);
  const heading = w['office.conflict.heading'];
  const model: ConflictModel = {
    heading,
    text: holder === undefined ? w['office.conflict.moved'] : t('office.conflict.held', { name: holder }),
    caseHref: caseId === undefined ? null : `/${language}/office/cases/${encodeURIComponent(caseId)}`,
    queueHref: `/${language}/office`,
  };
  return page('office/conflict', heading, model, { status: 409 });
}
