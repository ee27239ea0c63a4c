import type { Actor } from '../../../domain/application/actor';
import { stepsWithLimits, type TimedStep } from '../../../domain/routing/steps-with-limits';
import { surnameWithInitials } from '../../../domain/identifiers/masking';
import type { CaseView } from '../../../use-cases/office/find-case-view';
import type { RequestContext } from '../../route';
import { clauseInWords } from '../../text/clause-in-words';
import { limitInWords } from '../../text/limit-in-words';
import { whenInWords } from '../deadline.presenter';

/** A step of the route: who does it, within what time, by which clause, and how it stands. */
export interface StepModel {
  readonly className: '' | 'done' | 'now';
  readonly action: string;
  readonly who: string;
  readonly done: string | null;
  readonly limit: string | null;
  readonly clause: string | null;
  /** Why a step stands there that the act does not describe so. */
  readonly ruling: string | null;
}

/** The route of the case with what has been done of it. */
export function routeSection(view: CaseView, now: Date, context: RequestContext): StepModel[] {
  const { plan, state } = view;
  const at = plan.steps.findIndex(({ key }) => key === state.stepKey);
  const reached = at < 0 ? plan.steps.length : at;
  return stepsWithLimits(plan).map((timed, index) => {
    const { step } = timed;
    const { language } = context;
    const done =
      index < reached ? state.completed.findLast(({ stepKey }) => stepKey === step.key) : undefined;
    const passed = index < reached && (done !== undefined || step.automatic);
    return {
      className: index === at ? 'now' : passed ? 'done' : '',
      action: step.action[language],
      who: step.actor[language],
      done: done === undefined ? notDone(index < reached && !passed, context) : doneWords(done, now, context),
      limit: limitWords(timed, context),
      clause: step.clause === null ? null : clauseInWords(step.clause, language),
      ruling: step.ruling?.[language] ?? null,
    };
  });
}

function notDone(skipped: boolean, { words: w }: RequestContext): string | null {
  return skipped ? w['office.route.not-needed'] : null;
}

function doneWords({ by, at }: { by: Actor; at: Date }, now: Date, context: RequestContext): string {
  const who = by.kind === 'staff' ? surnameWithInitials(by.name) : context.words['office.actor.portal'];
  return `${who}, ${whenInWords(at, now, context)}`;
}

function limitWords(
  { limit, sharedWith }: TimedStep,
  { language, t, words: w }: RequestContext,
): string | null {
  if (limit === null) return w['office.route.no-limit'];
  const period = limitInWords(limit, language);
  return sharedWith === null ? period : t('office.route.shared', { period, step: sharedWith });
}
