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
  readonly limit: string;
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
    const stands = index === at ? 'now' : index < reached ? 'behind' : 'ahead';
    return stepModel(view, timed, stands, now, context);
  });
}

type Stands = 'behind' | 'now' | 'ahead';

function stepModel(
  { state }: CaseView,
  timed: TimedStep,
  stands: Stands,
  now: Date,
  context: RequestContext,
): StepModel {
  const { step } = timed;
  const words = wordsOf(timed, context);
  if (stands !== 'behind') return { ...words, className: stands === 'now' ? 'now' : '', done: null };
  const done = state.completed.findLast(({ stepKey }) => stepKey === step.key);
  if (done !== undefined) return { ...words, className: 'done', done: doneWords(done, now, context) };
  if (step.automatic) return { ...words, className: 'done', done: null };
  return { ...words, className: '', done: context.words['office.route.not-needed'] };
}

function wordsOf(timed: TimedStep, context: RequestContext): Omit<StepModel, 'className' | 'done'> {
  const { action, actor, clause, ruling } = timed.step;
  const { language } = context;
  return {
    action: action[language],
    who: actor[language],
    limit: limitWords(timed, context),
    clause: clause === null ? null : clauseInWords(clause, language),
    ruling: ruling?.[language] ?? null,
  };
}

function doneWords({ by, at }: { by: Actor; at: Date }, now: Date, context: RequestContext): string {
  const who = by.kind === 'staff' ? surnameWithInitials(by.name) : context.words['office.actor.portal'];
  return `${who}, ${whenInWords(at, now, context)}`;
}

function limitWords({ limit, sharedWith }: TimedStep, { language, t, words: w }: RequestContext): string {
  if (limit === null) return w['office.route.no-limit'];
  const period = limitInWords(limit, language);
  return sharedWith === null ? period : t('office.route.shared', { period, step: sharedWith });
}
