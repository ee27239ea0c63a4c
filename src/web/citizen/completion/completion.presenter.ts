import type { CompletionItem } from '../../../domain/completion/completion-events';
import { FILE_LIMITS } from '../../../domain/files/check-file';
import { fieldType } from '../../../domain/fields/registry';
import { dateInWords, timeOfDay } from '../../../kernel/date-words';
import { textIn } from '../../../kernel/localized-text';
import type { OpenCompletion } from '../../../use-cases/completion/open-completion';
import type { RequestContext } from '../../route';
import { answerExtension } from '../../text/answer-extension';
import { clauseInWords } from '../../text/clause-in-words';
import { type ErrorSummary, errorSummary } from '../fields/error-summary';
import type { BoxField, FieldModel, TickField } from '../fields/field-model';
import { fileSize } from '../file-size';
import { plainBox } from '../fields/plain-box';
import { presentField } from '../fields/present-field';
import { type AnswerShown, documentError, errorsOf, ownErrors } from './answer-errors';

interface Asked {
  readonly name: string;
  readonly verdict: string;
  readonly reason: string;
  /** The official's own words. */
  readonly words: string | null;
}

/** The page on which somebody answers a request. */
export interface AnswerModel {
  readonly heading: string;
  readonly service: string;
  readonly number: string;
  readonly backHref: string;
  readonly action: string;
  readonly until: string;
  /** Why they have longer than they were first told. */
  readonly extended: string | null;
  readonly clause: string | null;
  readonly summary: ErrorSummary;
  readonly documents: readonly (Asked & {
    readonly inputId: string;
    readonly error: string | null;
    readonly files: readonly { id: string; name: string; size: string; href: string }[];
  })[];
  readonly fields: readonly (Asked & { readonly former: string; readonly field: FieldModel })[];
  readonly note: BoxField;
  /** At a counter: the visitor was compared with their document. */
  readonly identity: TickField | null;
  readonly saved: string | null;
  readonly hint: string;
}

declare module '../../rendering/view-models' {
  interface ViewModels {
    'citizen/completion': AnswerModel;
  }
}

/** The request with what is put together so far. */
export function presentAnswer(
  open: OpenCompletion,
  shown: AnswerShown,
  context: RequestContext,
): AnswerModel {
  const { language, words: w, t } = context;
  const { application, rules, completion, request } = open;
  const place = `/${language}/applications/${application.number}`;
  const { until, clause } = completion;
  const extension = answerExtension(open.events, 'completion', language);
  const own = ownErrors(open, shown, context);
  return {
    heading: w['completion.answer.heading'],
    service: textIn(rules.title, language),
    number: application.number,
    backHref: context.person?.kind === 'staff' ? `/${language}/office/cases/${application.id}` : place,
    action: `${place}/completion`,
    until: `${dateInWords(until, language)}, ${timeOfDay(until)}`,
    extended: extension && t('status.answer-extended', extension),
    clause: clause === null ? null : clauseInWords(clause, language),
    summary: errorSummary(errorsOf(open, shown, own, context), t),
    documents: open.documents.map(({ item, files }) => ({
      ...asked(item, context),
      inputId: `file-${item.id}`,
      error: documentError(item.id, open, shown, context),
      files: files.map(({ attachmentId: id, name, size }) => ({
        ...{ id, name, size: fileSize(size, language) },
        href: `/${language}/files/${application.id}/${id}`,
      })),
    })),
    fields: fieldsOf(open, shown, context),
    note: noteBox(open.note, own.note, context),
    identity: context.person?.kind === 'staff' ? identityTick(own.identity, context) : null,
    saved: request.savedAt === null ? null : t('apply.question.saved', { time: timeOfDay(request.savedAt) }),
    hint: t('completion.answer.files-hint', { limit: fileSize(FILE_LIMITS.maxBytes, language) }),
  };
}

function noteBox(value: string, error: string | null, { words: w }: RequestContext): BoxField {
  const label = w['completion.answer.note'];
  return plainBox(
    { id: 'note', label, note: w['fields.optional'], error, value, rows: 3, spellcheck: true },
    w,
  );
}

function asked(item: CompletionItem, { language, words: w }: RequestContext): Asked {
  return {
    name: item.name[language],
    verdict: w[`completion.verdict.${item.verdict}`],
    reason: item.reason[language],
    words: item.words,
  };
}

function fieldsOf(
  open: OpenCompletion,
  { complains }: AnswerShown,
  context: RequestContext,
): AnswerModel['fields'] {
  const { language, words: w } = context;
  const problems = complains ? open.answer.problems : [];
  return open.fields.map(({ item, field, typed, former }) => {
    const model = presentField(field, typed, { ...context, problems, sources: {} });
    const isSame = complains && open.answer.unchanged.includes(field.id);
    return {
      ...asked(item, context),
      former: fieldType(field).display(field, former, language),
      field: isSame ? { ...model, error: w['completion.answer.same'] } : model,
    };
  });
}

function identityTick(error: string | null, { words: w }: RequestContext): TickField {
  return {
    ...{ kind: 'boolean', control: 'tick', id: 'identity', label: w['completion.answer.identity'] },
    ...{
      note: null,
      hint: null,
      error,
      errorWord: `${w['common.error-title']} `,
      source: null,
      checked: false,
    },
  };
}
