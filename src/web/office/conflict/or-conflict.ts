import { EVENT_PAYLOADS, type EventType } from '../../../domain/application/event';
import { dateInWords, timeOfDay } from '../../../kernel/date-words';
import { DomainError } from '../../../kernel/domain-error';
import { type Handler, page, type Reply, type RequestContext } from '../../route';

const EVENT_TYPES = Object.keys(EVENT_PAYLOADS) as EventType[];

/** What the page says when somebody was faster. */
export interface ConflictModel {
  readonly heading: string;
  readonly text: string;
  /** What was done to the case last, by whom and when; null when it is not known. */
  readonly last: string | null;
  /** What the person had written, so that it is not written twice; null when there was nothing. */
  readonly typed: string | null;
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
      return conflictPage(context, problem.details);
    }
  };
}

function conflictPage(context: RequestContext, details: DomainError['details']): Reply {
  const { language, words: w, t, params, body } = context;
  const { holder } = details;
  const caseId = params.id ?? (typeof body.take === 'string' ? body.take : undefined);
  const heading = w['office.conflict.heading'];
  const model: ConflictModel = {
    heading,
    text: holder === undefined ? w['office.conflict.moved'] : t('office.conflict.held', { name: holder }),
    last: lastActWords(details, context),
    typed: typedWords(body),
    caseHref: caseId === undefined ? null : `/${language}/office/cases/${encodeURIComponent(caseId)}`,
    queueHref: `/${language}/office`,
  };
  return page('office/conflict', heading, model, { status: 409 });
}

function lastActWords(
  { fact, at, by, actor }: DomainError['details'],
  { words: w, t, language }: RequestContext,
): string | null {
  const type = EVENT_TYPES.find((one) => one === fact);
  if (type === undefined || at === undefined) return null;
  const when = new Date(at);
  return t('office.conflict.last', {
    what: w[`office.event.${type}`],
    who: by ?? w[actor === 'citizen' ? 'office.actor.citizen' : 'office.actor.portal'],
    when: `${dateInWords(when, language)}, ${timeOfDay(when)}`,
  });
}

/** Fields in which people write sentences. What is chosen and typed in figures is quickly done again. */
const WRITTEN = /^((account-)?reason|note)$|-words$/;

function typedWords(body: RequestContext['body']): string | null {
  const written = Object.entries(body).flatMap(([name, value]) =>
    WRITTEN.test(name) && typeof value === 'string' ? [value.trim()] : [],
  );
  const words = written.filter((text) => text !== '');
  return words.length === 0 ? null : words.join('\n\n');
}
