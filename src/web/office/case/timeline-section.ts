import { assertNever } from '../../../kernel/assert-never';
import { dateInWords, timeOfDay } from '../../../kernel/date-words';
import type { Actor } from '../../../domain/application/actor';
import type { ApplicationEvent } from '../../../domain/application/event';
import { decisionOptions } from '../../../domain/edition/decision-options';
import type { CaseView } from '../../../use-cases/office/find-case-view';
import type { RequestContext } from '../../route';

/** A fact of the case as the journal keeps it. */
export interface EventModel {
  readonly when: string;
  readonly what: string;
  readonly who: string;
  readonly note: string | null;
}

/** What happened, the latest first. */
export function timelineSection(view: CaseView, context: RequestContext): EventModel[] {
  return view.events
    .map((event) => ({
      when: `${dateInWords(event.at, context.language)}, ${timeOfDay(event.at)}`,
      what: context.words[`office.event.${event.type}`],
      who: actorWords(event.actor, context),
      note: noteOf(event, view, context),
    }))
    .toReversed();
}

function actorWords(actor: Actor, { words: w, language }: RequestContext): string {
  switch (actor.kind) {
    case 'staff':
      return `${actor.name}, ${actor.position[language]}`;
    case 'citizen':
      return w['office.actor.citizen'];
    case 'portal':
      return w['office.actor.portal'];
  }
}

function noteOf(event: ApplicationEvent, view: CaseView, context: RequestContext): string | null {
  const { language } = context;
  switch (event.type) {
    case 'step-completed':
    case 'intake-refused':
      return event.payload.note;
    case 'decision-prepared':
      return [outcomeWords(event.payload.outcome, view, context), event.payload.reason ?? '']
        .filter((text) => text !== '')
        .join('. ');
    case 'decision-returned':
      return event.payload.reason;
    case 'decision-signed':
    case 'result-issued':
      return `№\u00a0${event.payload.resultNumber}`;
    case 'claimed':
    case 'released':
      return view.plan.steps.find(({ key }) => key === event.payload.stepKey)?.action[language] ?? null;
    case 'filed':
      return null;
    default:
      return assertNever(event);
  }
}

/** The outcome in the words of the act. */
export function outcomeWords(
  outcome: string,
  { rules }: Pick<CaseView, 'rules'>,
  { language }: RequestContext,
): string {
  return decisionOptions(rules).find((option) => option.outcome === outcome)?.title[language] ?? outcome;
}
