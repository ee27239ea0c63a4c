import type { Person } from '../../../domain/access/person';
import { differenceOf } from '../../../domain/administration/difference';
import { DomainError } from '../../../kernel/domain-error';
import type {
  changeDeadline,
  DeadlineDecision,
  DeadlinePlace,
} from '../../../use-cases/administration/change-deadline';
import type { findDeadline, FoundDeadline } from '../../../use-cases/administration/find-deadline';
import type { previewDeadline } from '../../../use-cases/administration/preview-deadline';
import { demandPerson } from '../../citizen/draft/demand-person';
import { textOf } from '../../office/form-values';
import { type Handler, page, redirect, type Reply, type RequestContext } from '../../route';
import type { WordKey } from '../../text/words';
import { isPreviewed } from '../decision/typed-decision';
import { type PeriodState, placeInWords, presentPeriod } from './period.presenter';
import {
  checkChange,
  freshChange,
  lastVersion,
  readChange,
  returnedChange,
  type TypedChange,
} from './typed-change';

interface Uses {
  readonly findDeadline: ReturnType<typeof findDeadline>;
  readonly previewDeadline: ReturnType<typeof previewDeadline>;
  readonly changeDeadline: ReturnType<typeof changeDeadline>;
}

/** Whose attempt at which period. */
interface Attempt {
  readonly person: Person;
  readonly place: DeadlinePlace;
  readonly typed: TypedChange;
  readonly decision: DeadlineDecision;
}

/** What is wrong with a decision that the form itself cannot see, and the field at which it is mended. */
const REFUSALS: Readonly<Record<string, { readonly field: string; readonly text: WordKey }>> = {
  'nothing-changed': { field: 'amount', text: 'admin.decision.nothing-changed' },
  'effective-in-past': { field: 'from-day', text: 'admin.decision.from-past' },
};

/** A period with its form and history. */
export function showPeriod(use: Pick<Uses, 'findDeadline'>): Handler {
  return async (context) => {
    const found = await use.findDeadline(demandPerson(context), placeOf(context));
    return answer({ found, typed: freshChange(found) }, context);
  };
}

/** Shows what a change would do, then makes it; or fills the form with an earlier version. */
export function submitPeriod(use: Uses): Handler {
  return async (context) => {
    const [person, place] = [demandPerson(context), placeOf(context)];
    const found = await use.findDeadline(person, place);
    const wanted = textOf(context, 'return');
    if (wanted !== '') {
      const typed = returnedChange(found, Number(wanted));
      return answer({ found, typed, isReturned: true }, context);
    }
    const typed = readChange(context);
    const { flaws, decision } = checkChange(typed, found.now, context);
    if (decision === null) return answer({ found, typed, flaws }, context, 422);
    const attempt = { person, place, typed, decision };
    if (lastVersion(found.history) !== decision.seenVersion) return overtaken(found, attempt, context);
    if (!isPreviewed(typed.decision, context)) {
      const preview = await use.previewDeadline(person, place, decision);
      return answer({ found, typed, preview }, context);
    }
    return apply(use, found, attempt, context);
  };
}

async function apply(
  use: Uses,
  found: FoundDeadline,
  attempt: Attempt,
  context: RequestContext,
): Promise<Reply> {
  const { person, place, typed, decision } = attempt;
  try {
    await use.changeDeadline(person, place, decision);
  } catch (problem) {
    if (!(problem instanceof DomainError)) throw problem;
    if (problem.code === 'conflict')
      return overtaken(await use.findDeadline(person, place), attempt, context);
    const refusal = REFUSALS[problem.code];
    if (refusal === undefined) throw problem;
    const field = refusal.field === 'amount' && typed.what === 'withdraw' ? 'reason' : refusal.field;
    return answer({ found, typed, flaws: [{ field, text: context.words[refusal.text] }] }, context, 422);
  }
  return done(found, context);
}

/** Somebody decided meanwhile. Whoever pressed "apply" twice was themselves that somebody, and all is well. */
function overtaken(found: FoundDeadline, attempt: Attempt, context: RequestContext): Reply {
  if (isOwnRepeat(found, attempt)) return done(found, context);
  const { typed } = attempt;
  const seen = { ...typed, decision: { ...typed.decision, seenVersion: lastVersion(found.history) } };
  return answer({ found, typed: seen, isOvertaken: true }, context, 409);
}

function isOwnRepeat(
  { history: [last] }: FoundDeadline,
  { person, typed, decision: { value, act, reason, seenVersion } }: Attempt,
): boolean {
  if (last === undefined || typed.decision.step !== 'apply') return false;
  if (last.authorId !== person.accountId || last.version !== seenVersion + 1) return false;
  const { value: decided, act: by, reason: why } = last;
  return differenceOf({ value: decided, act: by, why }, { value, act, why: reason.trim() }).length === 0;
}

function done(found: FoundDeadline, context: RequestContext): Reply {
  context.session.notice(context.words['admin.decision.applied']);
  return redirect(placeInWords(found, context));
}

function answer(state: PeriodState, context: RequestContext, status = 200): Reply {
  const model = presentPeriod(state, context);
  return page('admin/deadline', model.heading, model, { status, hasErrors: status === 422 });
}

function placeOf({ params }: RequestContext): DeadlinePlace {
  const { serviceId = '', editionId = '', deadlineId = '' } = params;
  return { serviceId, editionId, deadlineId };
}
