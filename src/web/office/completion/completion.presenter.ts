import { askableDocuments, askableFields } from '../../../domain/completion/askable';
import type { CompletionFlaw } from '../../../domain/completion/completion-flaws';
import type { CompletionKind } from '../../../domain/completion/completion-reasons';
import type { CompletionTerms } from '../../../domain/completion/completion-rules';
import { periodInWords } from '../../../domain/deadline/period-in-words';
import { fieldType } from '../../../domain/fields/registry';
import { dateInWords, timeOfDay } from '../../../kernel/date-words';
import type { CaseView } from '../../../use-cases/office/find-case-view';
import { type ErrorSummary, errorSummary } from '../../citizen/fields/error-summary';
import type { RequestContext } from '../../route';
import { clauseInWords } from '../../text/clause-in-words';
import { casePlace } from '../case-id';
import { caseFiles } from '../files/case-files';
import { type AskSetting, type MarkRow, markRow } from './mark-row';
import { markName } from './read-marks';

/** The page on which an applicant is asked for what is missing or unclear. */
export interface AskModel {
  readonly heading: string;
  readonly lead: string;
  readonly backHref: string;
  readonly backText: string;
  readonly action: string;
  readonly step: string;
  readonly summary: ErrorSummary;
  readonly documents: readonly MarkRow[];
  readonly answers: readonly MarkRow[];
  /** What sending does to the person and to the term, each with its clause. */
  readonly consequences: readonly { text: string; clause: string | null }[];
}

declare module '../../rendering/view-models' {
  interface ViewModels {
    'office/completion': AskModel;
  }
}

/** The page with what is marked so far. */
export function presentAsk(view: CaseView, setting: AskSetting, context: RequestContext): AskModel {
  const { words: w, t, language } = context;
  const { application, rules, state, step } = view;
  const place = casePlace(context, application.id);
  const files = caseFiles(view, context);
  const errors = setting.flaws.map((flaw) => ({
    field: flaw.code === 'nothing-marked' ? 'marks' : errorPlace(flaw),
    text:
      flaw.code === 'nothing-marked' ? w['completion.ask.nothing-marked'] : flawWords(flaw, view, context),
  }));
  const row = (kind: CompletionKind, id: string, name: string) =>
    markRow({ kind, id }, name, setting, context);
  return {
    heading: w['completion.ask.heading'],
    lead: rules.title[language],
    backHref: place,
    backText: `${application.number}, ${application.applicantName}`,
    action: `${place}/completion`,
    step: step?.key ?? '',
    summary: errorSummary(errors, t),
    documents: askableDocuments(state.filed).map(({ documentId, name }) => ({
      ...row('document', documentId, name[language]),
      value: null,
      files: files.get(documentId) ?? [],
    })),
    answers: askableFields(rules, state.filed).map((field) => ({
      ...row('answer', field.id, field.label[language]),
      value: fieldType(field).display(field, state.filed.answers[field.id], language),
      files: [],
    })),
    consequences: consequencesOf(setting, context),
  };
}

function errorPlace(flaw: Exclude<CompletionFlaw, { code: 'nothing-marked' }>): string {
  return `${markName(flaw.item)}-${flaw.code === 'reason-missing' ? 'reason' : 'words'}`;
}

function flawWords(
  { code, item }: Exclude<CompletionFlaw, { code: 'nothing-marked' }>,
  { state, rules }: CaseView,
  { t, language }: RequestContext,
): string {
  const name =
    item.kind === 'document'
      ? state.filed.documents.find(({ documentId }) => documentId === item.id)?.name[language]
      : askableFields(rules, state.filed).find(({ id }) => id === item.id)?.label[language];
  return t(`completion.ask.${code}`, { name: name ?? '' });
}

function consequencesOf(
  { terms, times }: AskSetting,
  { words: w, t, language }: RequestContext,
): AskModel['consequences'] {
  const instant = (at: Date) => `${dateInWords(at, language)}, ${timeOfDay(at)}`;
  const clause = (printed: string) => (printed === '' ? null : clauseInWords(printed, language));
  const { answer, extension, notify, afterwards } = terms;
  const period = (one: { amount: number; unit: CompletionTerms['answer']['unit'] }) =>
    periodInWords(one.amount, one.unit, language);
  return [
    { text: t('completion.ask.told', { date: instant(times.notifyBy) }), clause: clause(notify.clause) },
    {
      text: [
        t('completion.ask.until', { date: instant(times.until), period: period(answer) }),
        ...(answer.proposed === null ? [] : [answer.proposed[language]]),
      ].join('. '),
      clause: clause(answer.clause),
    },
    terms.term === 'extended'
      ? {
          text: t('completion.ask.extended', { period: period(extension) }),
          clause: clause(extension.clause),
        }
      : { text: w['completion.ask.paused'], clause: clause(extension.clause) },
    ...(afterwards === null
      ? []
      : [
          {
            text: t('completion.ask.afterwards', { period: period(afterwards) }),
            clause: clause(afterwards.clause),
          },
        ]),
    { text: w['completion.ask.lapses'], clause: null },
  ];
}
