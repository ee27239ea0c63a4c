import type { AdministeredVersion } from '../../../domain/administration/administered-version';
import type { Leaf } from '../../../domain/administration/difference';
import type { Edition } from '../../../domain/edition/edition';
import { StartEvent, Unit, type Channel, type ChannelScope } from '../../../domain/edition/vocabulary';
import { dateInWords } from '../../../kernel/date-words';
import { limitInWords } from '../../text/limit-in-words';
import type { RequestContext } from '../../route';
import type { FactWords } from '../decision/history.presenter';

type Context = Pick<RequestContext, 'language' | 'words' | 't'>;

/** How the single facts of a period are called and said. */
export function periodWords({ words: w }: Pick<Context, 'words'>): FactWords {
  const labels: Readonly<Record<string, string>> = {
    amount: w['admin.deadlines.amount'],
    unit: w['admin.deadlines.unit'],
    starts: w['admin.deadlines.fact.starts'],
    excludesStartDay: w['admin.deadlines.fact.first'],
    'condition.kk': w['admin.deadlines.condition-kk'],
    'condition.ru': w['admin.deadlines.condition-ru'],
  };
  return {
    label: (path) => labels[path.join('.')] ?? path.join('.'),
    value: ([fact = ''], value) => factInWords(fact, value, w),
  };
}

/** What is said of a fact otherwise than it is written. */
const SAY: Readonly<Record<string, (value: Leaf, w: Context['words']) => string | undefined>> = {
  unit: (value, w) =>
    Unit.options.flatMap((one) => (one === value ? [w[`admin.deadlines.unit.${one}`]] : []))[0],
  starts: (value, w) =>
    StartEvent.options.flatMap((one) => (one === value ? [w[`vocab.start.${one}`]] : []))[0],
  excludesStartDay: (value, w) => w[`admin.deadlines.first.${value === true ? 'act' : 'general-rule'}`],
};

function factInWords(fact: string, value: Leaf, w: Context['words']): string {
  if (value === null || value === undefined) return w['admin.difference.nothing'];
  return SAY[fact]?.(value, w) ?? String(value);
}

/** What a decision sets, in one line: «5 рабочих дней», or that the act's own words hold again. */
export function decisionInWords(
  { value }: AdministeredVersion<'deadline-override'>,
  { language, words: w }: Pick<Context, 'language' | 'words'>,
): string {
  return value === null ? w['admin.deadlines.as-printed'] : limitInWords(value, language);
}

/** Channels in a row: «Портал, Услугодатель». */
export function channelsInWords(
  channels: readonly (Channel | ChannelScope)[],
  { words: w }: Pick<Context, 'words'>,
): string {
  return channels.map((channel) => w[`vocab.channel.${channel}`]).join(', ');
}

/** «Стандарт № 279 от 28 апреля 2015 года. Утратил силу» */
export function actInWords({ edition }: Edition, { words: w, t, language }: Context): string {
  const { kind, act, status } = edition;
  const name = t('passport.act-name', {
    kind: w[`vocab.edition-kind.${kind}`],
    number: act.number,
    date: dateInWords(act.date, language),
  });
  return `${name}. ${w[`vocab.edition-status.${status}`]}`;
}
