import type { CompletionState } from '../../../domain/application/fold-completion';
import type { CompletionItem } from '../../../domain/completion/completion-events';
import { fieldType } from '../../../domain/fields/registry';
import { dateInWords, timeOfDay } from '../../../kernel/date-words';
import type { CaseView } from '../../../use-cases/office/find-case-view';
import { formFields } from '../../../use-cases/office/form-fields';
import { fileSize } from '../../citizen/file-size';
import type { PageModel } from '../../rendering/page-model';
import type { RequestContext } from '../../route';
import { answerExtension } from '../../text/answer-extension';
import { casePlace } from '../case-id';

interface Shown {
  readonly text: string;
  /** Null for what is no file. */
  readonly href: string | null;
}

/** Something that was asked for: why, what stood there, and what came. */
interface ChangeRow {
  readonly name: string;
  readonly why: string;
  readonly before: readonly Shown[];
  readonly after: readonly Shown[];
}

/** The last request to complete the case; what has changed stands first on the page. */
export interface CompletionSection {
  readonly heading: string;
  readonly look: '' | 'ok' | 'warn';
  readonly text: string;
  /** Why the applicant has longer than was first said. */
  readonly extended: string | null;
  /** In the applicant's own words. */
  readonly note: string | null;
  readonly rows: readonly ChangeRow[];
  readonly answered: boolean;
  /** Answers for a visitor. */
  readonly answerHref: string | null;
  /** Takes the request back. */
  readonly withdraw: { readonly action: string; readonly step: string } | null;
}

declare module '../../rendering/view-models' {
  interface ComponentModels {
    'components/case-completion': {
      readonly section: CompletionSection;
      readonly page: PageModel;
    };
  }
}

const LOOKS = { waiting: 'warn', answered: 'ok', lapsed: 'warn', withdrawn: '' } as const;

/** What there is to know of the last request; null when there was none, or a decision has followed it. */
export function completionSection(view: CaseView, context: RequestContext): CompletionSection | null {
  const { completion, decision } = view.state;
  if (completion === null || (decision !== null && decision.returnedReason === null)) return null;
  const { t, language, words: w } = context;
  const { status, askedAt, until, endedAt, answer, items } = completion;
  const instant = (at: Date) => `${dateInWords(at, language)}, ${timeOfDay(at)}`;
  const instants = { asked: instant(askedAt), until: instant(until), ended: instant(endedAt ?? until) };
  return {
    heading: w[`completion.case.${status}`],
    look: LOOKS[status],
    text: t(`completion.case.${status}-text`, instants),
    extended: status === 'waiting' ? extensionOf(view, context) : null,
    note: answer?.note ?? null,
    rows: items.map((item) => rowOf(item, completion, view, context)),
    answered: status === 'answered',
    ...actsOf(view, completion, context),
  };
}

function extensionOf(
  { events }: CaseView,
  { t, language }: Pick<RequestContext, 't' | 'language'>,
): string | null {
  const extension = answerExtension(events, 'completion', language);
  return extension && t('office.answer-extended', extension);
}

function actsOf(
  { application, can, step }: CaseView,
  { status }: CompletionState,
  context: RequestContext,
): Pick<CompletionSection, 'answerHref' | 'withdraw'> {
  const place = `/${context.language}/applications/${application.number}/completion`;
  const action = `${casePlace(context, application.id)}/completion/withdraw`;
  const isWaiting = status === 'waiting';
  return {
    answerHref: can.answerCompletion ? place : null,
    withdraw: isWaiting && can.work ? { action, step: step?.key ?? '' } : null,
  };
}

function rowOf(
  item: CompletionItem,
  completion: CompletionState,
  view: CaseView,
  context: RequestContext,
): ChangeRow {
  const { language } = context;
  const why = [item.reason[language], ...(item.words === null ? [] : [item.words])].join('. ');
  const shown = item.kind === 'document' ? filesOf : valuesOf;
  return { name: item.name[language], why, ...shown(item, completion, view, context) };
}

type Pair = Pick<ChangeRow, 'before' | 'after'>;

function filesOf(
  item: CompletionItem,
  { answer }: CompletionState,
  view: CaseView,
  context: RequestContext,
): Pair {
  const sent = answer?.documents.find(({ documentId }) => documentId === item.id);
  const there = view.state.filed.documents.find(({ documentId }) => documentId === item.id)?.files ?? [];
  const place = casePlace(context, view.application.id);
  const link = ({
    attachmentId,
    name,
    size,
  }: {
    attachmentId: string;
    name: string;
    size: number;
  }): Shown => ({
    text: `${name}, ${fileSize(size, context.language)}`,
    href: `${place}/files/${attachmentId}`,
  });
  return {
    before: (sent?.former ?? there).map(link),
    after: (sent?.files ?? []).map((file) => ({
      ...link(file),
      href: `${place}/documents/${file.attachmentId}`,
    })),
  };
}

function valuesOf(
  item: CompletionItem,
  { answer }: CompletionState,
  { rules, state }: CaseView,
  { language }: RequestContext,
): Pair {
  const field = formFields(rules, state.filed.formId).find(({ id }) => id === item.id);
  const sent = answer?.answers.find(({ fieldId }) => fieldId === item.id);
  const say = (value: unknown): Shown[] =>
    field === undefined ? [] : [{ text: fieldType(field).display(field, value, language), href: null }];
  return {
    before: say(sent === undefined ? state.filed.answers[item.id] : sent.former),
    after: sent === undefined ? [] : say(sent.value),
  };
}
