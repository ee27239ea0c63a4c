import { isAnswerComplete } from '../../../domain/completion/completion-answer';
import { changesRows } from '../../../domain/fields/list-rows';
import { FILE_LIMITS } from '../../../domain/files/check-file';
import { DomainError } from '../../../kernel/domain-error';
import type { answerCompletion } from '../../../use-cases/completion/answer-completion';
import type { openCompletion, OpenCompletion } from '../../../use-cases/completion/open-completion';
import type { saveCompletion } from '../../../use-cases/completion/save-completion';
import { type Handler, page, redirect, type Reply, type RequestContext } from '../../route';
import { attachmentProblemText } from '../documents/attachment-problem-text';
import { demandPerson } from '../draft/demand-person';
import { fileSize } from '../file-size';
import { orTooLate } from '../late/late-answer';
import type { AnswerShown } from './answer-errors';
import { presentAnswer } from './completion.presenter';

/** What the page of an answer does. */
export interface CompletionUses {
  readonly openCompletion: ReturnType<typeof openCompletion>;
  readonly saveCompletion: ReturnType<typeof saveCompletion>;
  readonly answerCompletion: ReturnType<typeof answerCompletion>;
}

const FILE = /^file-(.+)$/;
const CALM: AnswerShown = { complains: false, refused: new Map(), lacksIdentity: false };

/** The short list of what is asked for, with what is kept of the answer. */
export function showCompletion({ openCompletion: open }: CompletionUses): Handler {
  return whileWaiting(async (context) =>
    answer(await open(demandPerson(context), context.params.number ?? ''), CALM, context),
  );
}

/** Keeps what was typed and chosen, and, unless it is for later, sends it. */
export function submitCompletion(use: CompletionUses): Handler {
  return whileWaiting(async (context) => {
    const person = demandPerson(context);
    const { open, refused } = await saved(use, context);
    if (typeof context.body.remove === 'string') return redirect(placeOf(context));
    if (refused.size === 0 && isForLater(open, context)) return keep(open, context);
    const lacksIdentity = person.kind === 'staff' && context.body.identity === undefined;
    if (refused.size > 0 || lacksIdentity || !isAnswerComplete(open.answer))
      return complaint(open, { refused, lacksIdentity }, context);
    await use.answerCompletion(person, open.application.id);
    context.session.notice(context.words['completion.answer.sent']);
    return redirect(caseOf(context, open));
  });
}

function complaint(
  open: OpenCompletion,
  { refused, lacksIdentity }: Pick<AnswerShown, 'refused' | 'lacksIdentity'>,
  context: RequestContext,
): Reply {
  const complains = !isForLater(open, context);
  return answer(open, { complains, refused, lacksIdentity: complains && lacksIdentity }, context);
}

/** Something is only kept: files, what was typed, or one more row. */
function isForLater(open: OpenCompletion, context: RequestContext): boolean {
  const { later, keep: only } = context.body;
  return later !== undefined || only !== undefined || addsRows(open, context);
}

function keep(open: OpenCompletion, context: RequestContext): Reply {
  return context.body.later === undefined ? answer(open, CALM, context) : putAside(context);
}

/** A row of a list was added or taken away: the page is shown again, and nothing complained about. */
function addsRows({ fields }: OpenCompletion, { body }: RequestContext): boolean {
  return fields.some(({ field }) => field.type === 'list' && changesRows(body, field.id));
}

async function saved(
  { saveCompletion: save, openCompletion: open }: CompletionUses,
  context: RequestContext,
): Promise<{ open: OpenCompletion; refused: ReadonlyMap<string, string> }> {
  const { body, files, params, uploadProblem, language, t } = context;
  const { number = '' } = params;
  const person = demandPerson(context);
  const input = {
    ...{ number, body, removes: typeof body.remove === 'string' ? body.remove : null },
    files: files.map((file) => ({ ...file, documentId: FILE.exec(file.field)?.[1] ?? '' })),
  };
  // A form that was cut off in the middle says nothing of its boxes: what was kept before stays.
  if (uploadProblem !== null) {
    const text = t(`apply.files.upload-${uploadProblem}`, {
      limit: fileSize(FILE_LIMITS.maxBytes, language),
    });
    const found = await open(person, number);
    const [first] = found.documents;
    return { open: found, refused: new Map([[first?.item.id ?? '', text]]) };
  }
  const kept = await save(person, input);
  const refused = [...kept.refused].map(([id, problems]): [string, string] => [
    id,
    problems.map((problem) => attachmentProblemText(problem, context)).join(' '),
  ]);
  return { open: kept.open, refused: new Map(refused) };
}

function answer(open: OpenCompletion, shown: AnswerShown, context: RequestContext): Reply {
  const model = presentAnswer(open, shown, context);
  const hasErrors = model.summary.errors.length > 0;
  return page('citizen/completion', model.heading, model, hasErrors ? { status: 422, hasErrors } : {});
}

function placeOf({ language, params }: RequestContext): string {
  return `/${language}/applications/${params.number}/completion`;
}

function caseOf(
  { language, person, params }: RequestContext,
  { application }: Pick<OpenCompletion, 'application'>,
) {
  return person?.kind === 'staff'
    ? `/${language}/office/cases/${application.id}`
    : `/${language}/applications/${params.number}`;
}

function putAside(context: RequestContext): Reply {
  context.session.notice(context.words['completion.answer.kept']);
  return redirect(`/${context.language}/applications/${context.params.number}`);
}

/** When nothing is waited for any more, nobody reads an answer; when another window changed it, it is looked at again. */
function whileWaiting(handler: Handler): Handler {
  const inTime = orTooLate(handler, ['completion-closed'], ({ words: w }) => w['completion.answer.closed']);
  return async (context) => {
    try {
      return await inTime(context);
    } catch (problem) {
      if (!(problem instanceof DomainError) || problem.code !== 'conflict') throw problem;
      context.session.notice(context.words['completion.answer.changed']);
      return redirect(placeOf(context));
    }
  };
}
