import { maskIin } from '../../../domain/identifiers/masking';
import type { AdministeredKind, AdministeredValue } from '../../../domain/administration/administered-values';
import { MESSAGE_PARTS } from '../../../domain/messages/message-variables';
import { dateInWords } from '../../../kernel/date-words';
import { LANGUAGES } from '../../../kernel/language';
import type { LocalizedText } from '../../../kernel/localized-text';
import type { RequestContext } from '../../route';
import { limitInWords } from '../../text/limit-in-words';
import { scheduleInWords } from '../../text/schedule-in-words';
import type { SubjectNames } from '../../../use-cases/administration/subject-names';
import { partLabel } from '../texts/wording-facts';

type Context = Pick<RequestContext, 'language' | 'words' | 't'> & { readonly names: SubjectNames };

/** A single fact of a thing: what it is, and how it stands. */
export type FactInWords = readonly [label: string, text: string];

type Present<V> = (value: V, context: Context) => readonly FactInWords[];

/** A new kind of thing says here what of it can change. */
const FACTS: { readonly [K in AdministeredKind]: Present<AdministeredValue<K>> } = {
  'calendar-move': ({ off, worked, source }, context) => [
    [context.words['admin.fact.off'], off === undefined ? '' : dateInWords(off, context.language)],
    [context.words['admin.fact.worked'], worked === undefined ? '' : dateInWords(worked, context.language)],
    ...bothTexts(context.words['admin.fact.source'], source, context),
  ],
  'kurban-ait': ({ date, source }, context) => [
    [context.words['admin.fact.date'], dateInWords(date, context.language)],
    ...bothTexts(context.words['admin.fact.source'], source, context),
  ],
  'deadline-override': ({ amount, unit, starts, excludesStartDay, condition }, context) => [
    [context.words['admin.fact.limit'], limitInWords({ amount, unit }, context.language)],
    [context.words['admin.fact.starts'], context.words[`vocab.start.${starts}`]],
    [context.words['admin.fact.excludes-start-day'], yesOrNo(excludesStartDay, context)],
    ...bothTexts(context.words['admin.fact.condition'], condition ?? NOTHING, context),
  ],
  'refusal-ground': ({ kk, ru }, { words: w }) => [
    [w['admin.texts.in-kk'], kk],
    [w['admin.texts.in-ru'], ru],
  ],
  'message-wording': (wording, context) =>
    MESSAGE_PARTS.flatMap((part) =>
      LANGUAGES.map((lang): FactInWords => [partLabel(part, lang, context), wording[part][lang]]),
    ),
  'service-opening': ({ isOpen }, { words: w }) => [
    [w['admin.services.takes'], w[isOpen ? 'admin.services.open' : 'admin.services.closed']],
  ],
  hearing: ({ isOn, days }, context) => [
    [context.words['admin.hearing.heading'], yesOrNo(isOn, context)],
    [context.words['admin.hearing.days'], String(days)],
  ],
  organisation: (value, context) => [
    [context.words['admin.fact.kind'], context.words[`vocab.channel.${value.kind}`]],
    ...bothTexts(context.words['admin.fact.name'], value.name, context),
    ...bothTexts(context.words['admin.fact.address'], value.address, context),
    [context.words['admin.fact.phone'], value.phone],
    [context.words['admin.fact.districts'], value.districts.join(', ')],
    [context.words['admin.fact.default'], yesOrNo(value.isDefault, context)],
    [context.words['admin.fact.schedule'], hoursInWords(value.schedule, context)],
  ],
  staff: (value, context) => [
    [context.words['admin.fact.person'], value.name],
    [context.words['admin.fact.role'], context.words[`admin.fact.role.${value.role}`]],
    [
      context.words['admin.fact.organisation'],
      context.names.organisations.get(value.organisationCode)?.[context.language] ?? value.organisationCode,
    ],
    ...bothTexts(context.words['admin.fact.position'], value.position, context),
    [context.words['admin.fact.email'], value.email ?? ''],
    [context.words['admin.staff.field.iin'], value.iin ? maskIin(value.iin) : ''],
    [context.words['admin.fact.language'], context.words[`admin.texts.in-${value.language}`]],
    [context.words['admin.fact.status'], context.words[`admin.fact.status.${value.status}`]],
  ],
  'message-resend': ({ channel }, { words: w }) => [
    [w['admin.fact.resent-by'], w[`delivery.channel.${channel}`]],
  ],
  'staff-access': ({ act }, { words: w }) => [[w['admin.fact.access'], w[`admin.fact.access.${act}`]]],
};

const NOTHING: LocalizedText = { kk: '', ru: '' };

/** The single facts of a thing in plain words; none without a value. */
export function factsInWords<K extends AdministeredKind>(
  kind: K,
  value: AdministeredValue<K> | null,
  context: Context,
): readonly FactInWords[] {
  return value === null ? [] : FACTS[kind](value, context);
}

function bothTexts(label: string, text: LocalizedText, { t }: Context): FactInWords[] {
  return LANGUAGES.map((lang) => [t(`admin.fact.${lang}`, { label }), text[lang]]);
}

function yesOrNo(value: boolean, { words: w }: Context): string {
  return w[value ? 'admin.difference.yes' : 'admin.difference.no'];
}

function hoursInWords(
  schedule: AdministeredValue<'organisation'>['schedule'],
  { language, words: w }: Context,
): string {
  if (schedule === null) return w['admin.fact.schedule-of-act'];
  const { days, open, close, breakStart, breakEnd, intakeOpen, intakeClose } = schedule;
  return scheduleInWords(
    {
      days,
      hours: `${open}-${close}`,
      ...(breakStart === undefined || breakEnd === undefined ? {} : { break: `${breakStart}-${breakEnd}` }),
      ...(intakeOpen === undefined || intakeClose === undefined
        ? {}
        : { intake: `${intakeOpen}-${intakeClose}` }),
    },
    language,
  );
}
