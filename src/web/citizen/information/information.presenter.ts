import { periodInWords } from '../../../domain/deadline/period-in-words';
import { plainOptions } from '../../office/decision/plain-options';
import { dateInWords, timeOfDay } from '../../../kernel/date-words';
import { textIn } from '../../../kernel/localized-text';
import { isNothingAssigned } from '../../../domain/information/information-answer';
import { unbrokenNumber } from '../../../domain/numbering/unbroken-number';
import type { InformationPage } from '../../../use-cases/information/begin-information';
import type { OwnInformation } from '../../../use-cases/information/sign-information';
import type { RequestContext } from '../../route';
import type { WordKey } from '../../text/words';
import { clauseInWords } from '../../text/clause-in-words';
import { type ErrorSummary, errorSummary } from '../fields/error-summary';
import type { BoxField, OptionsField } from '../fields/field-model';
import { plainBox } from '../fields/plain-box';

/** What the page from which one asks about an assigned benefit shows. */
export interface InformationAskModel {
  readonly service: string;
  readonly serviceHref: string;
  readonly summary: ErrorSummary;
  readonly term: string;
  readonly termClause: string | null;
  readonly action: string;
  readonly who: OptionsField;
  readonly iin: BoxField;
  readonly requests: readonly { readonly href: string; readonly text: string; readonly state: string }[];
}

/** What the page of one request shows. */
export interface InformationModel {
  readonly service: string;
  readonly backHref: string;
  readonly number: string;
  readonly sent: string;
  readonly due: string;
  readonly term: string;
  readonly termClause: string | null;
  readonly isLate: boolean;
  readonly about: string | null;
  /** Null: it is not answered yet. */
  readonly answered: { readonly at: string; readonly text: string; readonly fileHref: string } | null;
  readonly reloadHref: string;
}

declare module '../../rendering/view-models' {
  interface ViewModels {
    'citizen/information-ask': InformationAskModel;
    'citizen/information': InformationModel;
  }
}

/** What was typed before, and what is wrong with it. */
export interface TypedWhom {
  readonly who: string;
  readonly iin: string;
  readonly error: string | null;
}

type Context = Pick<RequestContext, 'language' | 'words' | 't'>;

const OF_ONE = {
  myself: 'information.who.myself',
  other: 'information.who.other',
  hint: 'information.iin-hint',
} as const satisfies Record<string, WordKey>;

/** Where what is paid hangs on the number of somebody else. */
const BECAUSE_OF_OTHERS = {
  myself: 'information.who.received',
  other: 'information.who.because',
  hint: 'information.iin-hint-because',
} as const satisfies Record<string, WordKey>;

/** Asks about whom; shows what was asked before. */
export function presentAsk(
  { rules, offer, requests, bySubject }: InformationPage,
  { who, iin, error }: TypedWhom,
  context: RequestContext,
): InformationAskModel {
  const { language, words: w, t } = context;
  const said = bySubject ? BECAUSE_OF_OTHERS : OF_ONE;
  const option = (value: 'myself' | 'other') => ({
    ...{ id: `who-${value}`, value, label: w[said[value]], checked: who === value },
  });
  return {
    service: textIn(rules.title, language),
    serviceHref: `/${language}/services/${rules.id}`,
    summary: errorSummary(error === null ? [] : [{ field: 'iin', text: error }], t),
    ...termOf(offer, context),
    action: `/${language}/services/${rules.id}/information`,
    who: {
      ...plainOptions('who', w['information.who'], null, context),
      control: 'radio',
      options: [option('myself'), option('other')],
    },
    iin: plainBox(
      {
        ...{ id: 'iin', label: w['information.iin'], error, value: iin },
        hint: w[said.hint],
        ...{ inputmode: 'numeric', width: 'digits-12' },
      },
      w,
    ),
    requests: requests.map(({ id, sent, answered }) => ({
      href: `/${language}/information/${id}`,
      text: t('information.row', {
        number: unbrokenNumber(sent?.number ?? ''),
        date: sent === null ? '' : instant(sent.at, context),
      }),
      state: w[answered === null ? 'information.waiting' : 'information.answered'],
    })),
  };
}

/** One request: when the answer comes, or the answer. */
export function presentInformation(
  { request, offer }: OwnInformation & Pick<InformationPage, 'offer'>,
  service: string,
  now: Date,
  context: Context,
): InformationModel | null {
  const { language, words: w } = context;
  const { id, sent, answered, subjectIin, applicantIin } = request;
  if (sent === null) return null;
  const place = `/${language}/information/${id}`;
  return {
    service,
    backHref: `/${language}/services/${request.serviceId}/information`,
    number: unbrokenNumber(sent.number),
    sent: instant(sent.at, context),
    due: instant(sent.dueAt, context),
    ...termOf(offer, context),
    isLate: answered === null && now > sent.dueAt,
    about: subjectIin === applicantIin ? null : subjectIin,
    answered: answered && {
      at: instant(answered.at, context),
      text: w[answerKey(answered.answer)],
      fileHref: `${place}/file`,
    },
    reloadHref: place,
  };
}

function answerKey(answer: NonNullable<OwnInformation['request']['answered']>['answer']) {
  if (answer.silent.length > 0) return 'information.partly' as const;
  return isNothingAssigned(answer) ? ('information.nothing' as const) : ('information.found' as const);
}

function termOf(
  { minutes, termClause }: InformationPage['offer'],
  { language, words: w }: Context,
): { readonly term: string; readonly termClause: string } {
  return {
    term: periodInWords(minutes, 'minute', language),
    termClause: termClause === null ? w['information.own-term'] : clauseInWords(termClause, language),
  };
}

function instant(at: Date, { language }: Pick<Context, 'language'>): string {
  return `${dateInWords(at, language)}, ${timeOfDay(at)}`;
}
