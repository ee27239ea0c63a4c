import { DomainError } from '../../../kernel/domain-error';
import type { applyAgain, showAgain } from '../../../use-cases/reapplication/apply-again';
import { type Handler, page, redirect, type RequestContext } from '../../route';
import { demandPerson } from '../draft/demand-person';
import { presentAgain } from './again.presenter';

/** What the page of a new application after a refusal does. */
export interface AgainUses {
  readonly showAgain: ReturnType<typeof showAgain>;
  readonly applyAgain: ReturnType<typeof applyAgain>;
}

/** What is taken over from a refused application. */
export function showAgainPage(use: AgainUses): Handler {
  return whileOpen(async (context) => {
    const input = inputOf(context);
    const model = presentAgain(await use.showAgain(demandPerson(context), input), input, context);
    return page('citizen/again', `${context.words['again.heading']}. ${model.title}`, model);
  });
}

/** Begins the new application. */
export function submitAgain(use: AgainUses): Handler {
  return whileOpen(async (context) => {
    const registryConsent = context.body.consent === 'yes';
    const draftId = await use.applyAgain(demandPerson(context), { ...inputOf(context), registryConsent });
    return redirect(`/${context.language}/apply/${draftId}`);
  });
}

function inputOf({ params, query, language }: RequestContext) {
  return { number: params.number ?? '', language, visitId: query.visit ?? null };
}

const CLOSED: readonly string[] = ['service-closed', 'channel-does-not-accept'];

/** Where the service takes no applications any more, the application's own page says what can be done instead. */
function whileOpen(handler: Handler): Handler {
  return async (context) => {
    try {
      return await handler(context);
    } catch (problem) {
      if (!(problem instanceof DomainError) || !CLOSED.includes(problem.code)) throw problem;
      context.session.notice(context.words['again.closed']);
      return redirect(`/${context.language}/applications/${context.params.number}`);
    }
  };
}
