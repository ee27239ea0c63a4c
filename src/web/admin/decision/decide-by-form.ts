import type { AdministeredKind, AdministeredValue } from '../../../domain/administration/administered-values';
import { differenceOf } from '../../../domain/administration/difference';
import { DomainError } from '../../../kernel/domain-error';
import { demandPerson } from '../../citizen/draft/demand-person';
import { textOf } from '../../office/form-values';
import { redirect, type Handler, type Reply, type RequestContext } from '../../route';
import type { WordKey } from '../../text/words';
import { checkDecision, type CheckedDecision } from './check-decision';
import type { Decided, DecisionPage, FormState } from './decision-page';
import { isSomethingNew } from './is-something-new';
import { emptyDecision, isPreviewed, readDecision, typedDigest, type TypedDecision } from './typed-decision';
import type { Flaw } from '../../forms/flaw';

interface Refusal {
  readonly field: string;
  readonly text: WordKey;
}

/** What the use case may still refuse, and where it is mended. A day may end between the check and the decision. */
const NOTHING_CHANGED: Refusal = { field: 'reason', text: 'admin.decision.nothing-changed' };
const REFUSALS: Readonly<Record<string, Refusal>> = {
  'nothing-changed': NOTHING_CHANGED,
  'effective-in-past': { field: 'from-day', text: 'admin.decision.from-past' },
};

/** The handlers of a page: shown, and sent. */
export function decideByForm<K extends AdministeredKind, Thing extends Decided<K>, Own>(
  page: DecisionPage<K, Thing, Own>,
): { readonly show: Handler; readonly submit: Handler } {
  return { show: showPage(page), submit: submitPage(page) };
}

/** The form is filled with the last decision, whether it holds already or not. */
function showPage<K extends AdministeredKind, Thing extends Decided<K>, Own>(
  page: DecisionPage<K, Thing, Own>,
): Handler {
  return async (context) => {
    const thing = await page.load(context);
    const own = page.fill(thing.history[0]?.value ?? null, thing);
    return page.present(thing, untouched(own, emptyDecision(seenOf(thing))), context);
  };
}

/**
 * The form sent: an earlier version to return to fills it; else what is wrong is shown, then the effect, and what was
 * shown is applied.
 */
function submitPage<K extends AdministeredKind, Thing extends Decided<K>, Own>(
  page: DecisionPage<K, Thing, Own>,
): Handler {
  return async (context) => {
    const thing = await page.load(context);
    const returned = textOf(context, 'return');
    if (returned !== '') return page.present(thing, returnedTo(page, thing, returned), context);
    const typed = readDecision(context);
    const own = page.read(context);
    const state = untouched(own, typed);
    const common = checkDecision(typed, page.asks, thing.now, context);
    const { flaws: ownFlaws, value } = page.check(own, thing, context);
    const flaws = [...ownFlaws, ...common.flaws];
    if (typed.seenVersion !== seenOf(thing)) return conflict(page, thing, state, context);
    if (flaws.length > 0) return wrong(page, thing, { ...state, flaws }, context);
    if (!isSomethingNew(page, thing, typed, value)) return nothingNew(page, thing, state, context);
    if (!isPreviewed(typed, context)) return effect(page, thing, state, context);
    try {
      const decision = { ...common.decision, value };
      await page.write(demandPerson(context), thing, honest(decision, thing));
    } catch (problem) {
      return refused(problem, page, thing, state, context);
    }
    context.session.notice(context.words['admin.decision.applied']);
    return redirect(page.place(thing, context));
  };
}

function nothingNew<K extends AdministeredKind, Thing extends Decided<K>, Own>(
  page: DecisionPage<K, Thing, Own>,
  thing: Thing,
  state: FormState<Own>,
  context: RequestContext,
): Reply {
  return wrong(page, thing, { ...state, flaws: [flawOf(NOTHING_CHANGED, context)] }, context);
}

function flawOf({ field, text }: Refusal, { words: w }: RequestContext): Flaw {
  return { field, text: w[text] };
}

/** "0" stands for what was there before any decision. */
function returnedTo<K extends AdministeredKind, Thing extends Decided<K>, Own>(
  { fill }: DecisionPage<K, Thing, Own>,
  thing: Thing,
  returned: string,
): FormState<Own> {
  const earlier = thing.history.find(({ version }) => String(version) === returned);
  const decision = emptyDecision(seenOf(thing));
  return untouched(fill(earlier?.value ?? null, thing), {
    ...decision,
    returnsTo: earlier?.version ?? null,
  });
}

type Valued<K extends AdministeredKind> = CheckedDecision & { readonly value: AdministeredValue<K> | null };

/** Whoever filled the form with an earlier version and then changed it returns to nothing. */
function honest<K extends AdministeredKind>(decision: Valued<K>, { history }: Decided<K>): Valued<K> {
  const { returnsTo, ...others } = decision;
  const earlier = history.find(({ version }) => version === returnsTo);
  const isSame = earlier !== undefined && differenceOf(earlier.value, decision.value).length === 0;
  return isSame ? decision : others;
}

function wrong<K extends AdministeredKind, Thing extends Decided<K>, Own>(
  page: DecisionPage<K, Thing, Own>,
  thing: Thing,
  state: FormState<Own>,
  context: RequestContext,
): Reply {
  return { ...page.present(thing, state, context), status: 422, hasErrors: true };
}

function effect<K extends AdministeredKind, Thing extends Decided<K>, Own>(
  page: DecisionPage<K, Thing, Own>,
  thing: Thing,
  state: FormState<Own>,
  context: RequestContext,
): Reply {
  const { words: w } = context;
  const isLater = state.typed.step === 'apply';
  const notice = w[isLater ? 'admin.decision.changed-since' : 'admin.decision.preview-first'];
  return page.present(thing, { ...state, notice, previewed: typedDigest(context) }, context);
}

/** Nothing typed is lost: the form is shown with it, and with the version that came between. */
function conflict<K extends AdministeredKind, Thing extends Decided<K>, Own>(
  page: DecisionPage<K, Thing, Own>,
  thing: Thing,
  state: FormState<Own>,
  context: RequestContext,
): Reply {
  const typed = { ...state.typed, seenVersion: seenOf(thing), returnsTo: null };
  const flaws = [{ field: 'history', text: context.words['admin.decision.conflict'] }];
  return { ...page.present(thing, { ...state, typed, flaws }, context), status: 409, hasErrors: true };
}

async function refused<K extends AdministeredKind, Thing extends Decided<K>, Own>(
  problem: unknown,
  page: DecisionPage<K, Thing, Own>,
  thing: Thing,
  state: FormState<Own>,
  context: RequestContext,
): Promise<Reply> {
  if (!(problem instanceof DomainError)) throw problem;
  if (problem.code === 'conflict') return conflict(page, await page.load(context), state, context);
  const refusal = REFUSALS[problem.code];
  if (refusal === undefined) throw problem;
  return wrong(page, thing, { ...state, flaws: [flawOf(refusal, context)] }, context);
}

function untouched<Own>(own: Own, typed: TypedDecision): FormState<Own> {
  return { own, typed, flaws: [], notice: null, previewed: null };
}

function seenOf<K extends AdministeredKind>({ history }: Decided<K>): number {
  return history[0]?.version ?? 0;
}
