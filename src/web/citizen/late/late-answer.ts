import { DomainError } from '../../../kernel/domain-error';
import { type Handler, page, redirect, type RequestContext } from '../../route';

/** What whoever answers is told when it is too late. */
export interface LateAnswerModel {
  readonly heading: string;
  readonly text: string;
  /** What they had written, to be copied. */
  readonly typed: string;
  readonly caseHref: string;
}

declare module '../../rendering/view-models' {
  interface ViewModels {
    'citizen/late-answer': LateAnswerModel;
  }
}

/** Buttons and the form's own fields: nobody wrote them. */
const NOT_WRITTEN: ReadonlySet<string> = new Set(['_csrf', 'later', 'keep', 'remove', 'identity']);

/**
 * A handler of an answer for which nobody waits any more. What was written is shown once more, as it cannot be sent; who wrote
 * nothing is led to the case, which says how it stands.
 * @param codes under which the handler says so
 * @param text why it is not taken
 */
export function orTooLate(
  handler: Handler,
  codes: readonly string[],
  text: (context: RequestContext) => string,
): Handler {
  return async (context) => {
    try {
      return await handler(context);
    } catch (problem) {
      if (!(problem instanceof DomainError) || !codes.includes(problem.code)) throw problem;
      const { language, params, words: w } = context;
      const caseHref = `/${language}/applications/${params.number}`;
      const typed = writtenWords(context.body);
      if (typed === null) {
        context.session.notice(text(context));
        return redirect(caseHref);
      }
      const heading = w['late-answer.heading'];
      const model: LateAnswerModel = { heading, text: text(context), typed, caseHref };
      return page('citizen/late-answer', heading, model, { status: 409 });
    }
  };
}

function writtenWords(body: RequestContext['body']): string | null {
  const written = Object.entries(body).flatMap(([name, value]) =>
    !NOT_WRITTEN.has(name) && typeof value === 'string' ? [value.trim()] : [],
  );
  const words = written.filter((one) => one !== '');
  return words.length === 0 ? null : words.join('\n\n');
}
