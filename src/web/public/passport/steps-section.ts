import type { ProcessRoute, ProcessStep } from '../../../domain/edition/process';
import { limitInWords } from '../../text/limit-in-words';
import { actName } from './act-section';
import type { Reading } from './reading';
import { OPEN, type Section, type SectionPart, type StepItem } from './section';
import { missing } from './who-section';

/** How an application goes from desk to desk, by every route of the editions; each route opens on its own. */
export function stepsSection(r: Reading, others: readonly Reading[]): Section {
  const parts = [r, ...others].flatMap((reading) =>
    (reading.edition.process ?? []).map((route) => routePart(reading, route, reading !== r)),
  );
  return { id: 'steps', heading: r.w['passport.steps'], intro: [r.w['passport.steps-intro']], parts };
}

function routePart(r: Reading, route: ProcessRoute, foreign: boolean): SectionPart {
  const { route: channel, variant, also_for: also = [], label, condition, notes_ru: notes } = route;
  const name = [
    [channel, ...also].map((id) => r.w[`vocab.channel.${id}`]).join(', '),
    ...(variant === undefined ? [] : [r.w[`vocab.variant.${variant}`]]),
    ...(foreign ? [actName(r)] : []),
  ].join('. ');
  return {
    ...OPEN,
    fold: name,
    kind: 'route',
    notes: [
      ...[label, condition].flatMap((text) => (text === undefined ? [] : [r.say(text)])),
      ...r.remark(notes),
    ],
    items: route.steps.map((step) => stepItem(r, step)),
  };
}

function stepItem(r: Reading, step: ProcessStep): StepItem {
  const { action, actor, actor_in_source: named, block, label, outcome, condition_ru: condition } = step;
  return {
    action: r.say(action),
    actor: r.say(actor),
    notes: [
      ...[block, label].flatMap((text) => (text === undefined ? [] : [r.say(text)])),
      ...r.remark(condition),
      ...(outcome === undefined
        ? []
        : [{ text: r.t('passport.step-outcome', { outcome: outcome[r.language] }), lang: null }]),
      ...missing(r, named === undefined ? {} : { in_source: named }),
      ...r.remark(step.notes_ru),
    ],
    limit: limitOf(r, step),
    clause: r.clause(step.clause),
  };
}

function limitOf(r: Reading, { amount, unit, bound }: ProcessStep): string | null {
  if (amount === undefined || unit === undefined) return null;
  return limitInWords({ amount, unit, ...(bound === undefined ? {} : { bound }) }, r.language);
}
