import { FILE_LIMITS } from '../../../domain/files/check-file';
import { cleanText } from '../../../domain/fields/clean-text';
import { dateInWords, timeOfDay } from '../../../kernel/date-words';
import { textIn } from '../../../kernel/localized-text';
import type { CaseStatus, getStatus } from '../../../use-cases/cabinet/get-status';
import { type answerHearing, demandHearing } from '../../../use-cases/hearing/answer-hearing';
import { textOf } from '../../office/form-values';
import { type Handler, page, redirect, type Reply, type RequestContext } from '../../route';
import { answerExtension } from '../../text/answer-extension';
import { attachmentProblemText } from '../documents/attachment-problem-text';
import { demandPerson } from '../draft/demand-person';
import { type ErrorSummary, errorSummary } from '../fields/error-summary';
import type { BoxField } from '../fields/field-model';
import { fileSize } from '../file-size';
import { plainBox } from '../fields/plain-box';
import { orTooLate } from '../late/late-answer';
import { hearingGrounds, outcomeTitle } from '../status/hearing-note';
import type { LawLine } from '../check/warning-of';

/** The page on which somebody answers a preliminary decision. */
export interface HearingPageModel {
  readonly heading: string;
  readonly service: string;
  readonly number: string;
  readonly backHref: string;
  readonly action: string;
  readonly until: string;
  /** Why they have longer than they were first told. */
  readonly extended: string | null;
  readonly outcome: string;
  readonly reason: string | null;
  readonly grounds: readonly LawLine[];
  readonly summary: ErrorSummary;
  readonly words: BoxField;
  readonly filesError: string | null;
  readonly filesHint: string;
}

declare module '../../rendering/view-models' {
  interface ViewModels {
    'citizen/hearing': HearingPageModel;
  }
  interface ComponentModels {
    'components/hearing-decision': Pick<HearingPageModel, 'outcome' | 'reason' | 'grounds'> &
      Pick<RequestContext, 'words'>;
  }
}

/** What the page does. */
export interface HearingUses {
  readonly getStatus: ReturnType<typeof getStatus>;
  readonly answerHearing: ReturnType<typeof answerHearing>;
}

/** The preliminary decision, and room for what the applicant says to it. */
export function showHearing(use: HearingUses): Handler {
  return whileHeard(async (context) => answer(await load(use, context), NOTHING, context));
}

/** Sends what was written, or says what is wrong. */
export function submitHearing(use: HearingUses): Handler {
  return whileHeard(async (context) => {
    const status = await load(use, context);
    const words = cleanText(textOf(context, 'words'));
    const { files, uploadProblem, language, t } = context;
    if (uploadProblem !== null) {
      const limit = fileSize(FILE_LIMITS.maxBytes, language);
      return answer(status, { words, files: t(`apply.files.upload-${uploadProblem}`, { limit }) }, context);
    }
    const isEmpty = words === '' && !files.some(({ size }) => size > 0);
    if (isEmpty) return answer(status, { words, missing: true }, context);
    const caseId = status.application.id;
    const refused = await use.answerHearing(demandPerson(context), { caseId, words, files });
    if (refused.length > 0) {
      const why = refused.map((problem) => attachmentProblemText(problem, context)).join(' ');
      return answer(status, { words, files: why }, context);
    }
    context.session.notice(context.words['hearing.answer.sent']);
    return redirect(placeOf(context));
  });
}

interface Typed {
  readonly words: string;
  readonly missing?: boolean;
  /** Why the files were not taken. */
  readonly files?: string;
}

const NOTHING: Typed = { words: '' };

async function load({ getStatus: find }: HearingUses, context: RequestContext): Promise<CaseStatus> {
  const status = await find(demandPerson(context), context.params.number ?? '');
  demandHearing(status.state, status.now);
  return status;
}

function answer(status: CaseStatus, typed: Typed, context: RequestContext): Reply {
  const { words: w, language, t } = context;
  const hearing = demandHearing(status.state, status.now);
  const missing = typed.missing === true ? w['hearing.answer.missing'] : null;
  const filesError = typed.files ?? null;
  const extension = answerExtension(status.events, 'hearing', language);
  const errors = [
    ...(missing === null ? [] : [{ field: 'words', text: missing }]),
    ...(filesError === null ? [] : [{ field: 'files', text: filesError }]),
  ];
  const model: HearingPageModel = {
    heading: w['hearing.answer.heading'],
    service: textIn(status.edition.title, language),
    number: status.application.number,
    backHref: placeOf(context),
    action: `${placeOf(context)}/hearing`,
    until: `${dateInWords(hearing.until, language)}, ${timeOfDay(hearing.until)}`,
    extended: extension && t('status.answer-extended', extension),
    outcome: outcomeTitle(status, context),
    reason: hearing.reason,
    grounds: hearingGrounds(status, context),
    summary: errorSummary(errors, t),
    words: wordsBox(typed.words, missing, context),
    filesError,
    filesHint: t('completion.answer.files-hint', { limit: fileSize(FILE_LIMITS.maxBytes, language) }),
  };
  return page(
    'citizen/hearing',
    model.heading,
    model,
    errors.length > 0 ? { status: 422, hasErrors: true } : {},
  );
}

function wordsBox(value: string, error: string | null, { words: w }: RequestContext): BoxField {
  return plainBox(
    { id: 'words', label: w['hearing.answer.words'], error, value, rows: 8, spellcheck: true },
    w,
  );
}

function placeOf({ language, params }: RequestContext): string {
  return `/${language}/applications/${params.number}`;
}

/** When the time has passed, nobody reads an answer any more. */
function whileHeard(handler: Handler): Handler {
  return orTooLate(handler, ['hearing-closed', 'conflict'], ({ words: w }) => w['hearing.answer.closed']);
}
