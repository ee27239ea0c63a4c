import type { AdministeredOrganisation } from '../../../domain/administration/administered-organisation';
import { DomainError } from '../../../kernel/domain-error';
import type { OrganisationView } from '../../../use-cases/administration/find-organisation';
import { demandPerson } from '../../citizen/draft/demand-person';
import type { Flaw } from '../../forms/flaw';
import { textOf } from '../../office/form-values';
import { type Handler, redirect, type Reply, type RequestContext } from '../../route';
import { checkDecision, type CheckedDecision } from '../decision/check-decision';
import { emptyDecision, isPreviewed, readDecision, typedDigest } from '../decision/typed-decision';
import { checkOrganisation } from './check-organisation';
import { isDone } from './is-done';
import { answer, type OrganisationUses } from './organisation.handler';
import { ASKS, type OrganisationForm } from './organisation.presenter';
import { refusalFlaw } from './refusal-flaw';
import { readOrganisation, typedFrom } from './typed-organisation';

/** Shows what the decision would do, fills the form with an earlier version, or decides. */
export function decideOrganisation(use: OrganisationUses): Handler {
  return async (context) => {
    const { code } = context.params;
    const view = code === undefined ? undefined : await use.findOrganisation(demandPerson(context), code);
    const returned = view?.history.find(({ version }) => String(version) === textOf(context, 'return'));
    if (view !== undefined && returned?.value) {
      const decision = { ...emptyDecision(view.version), returnsTo: returned.version };
      const typed = typedFrom(view.code, returned.value);
      return answer(view, { typed, decision, flaws: [], now: use.clock.now() }, context);
    }
    return checkAndDecide(use, view, context);
  };
}

async function checkAndDecide(
  use: OrganisationUses,
  view: OrganisationView | undefined,
  context: RequestContext,
): Promise<Reply> {
  const now = use.clock.now();
  const [typed, decision] = [readOrganisation(context), readDecision(context)];
  const { value, flaws: own } = checkOrganisation(typed, view === undefined, context);
  const { flaws: common, decision: checked } = checkDecision(decision, ASKS, now, context);
  const form = { typed, decision, flaws: [...own, ...common], now };
  if (value === null || form.flaws.length > 0) return answer(view, form, context);
  try {
    const wish = { subject: view?.code ?? typed.code, value, checked, isNew: view === undefined };
    return await previewOrSave(use, { view, form, wish }, context);
  } catch (problem) {
    return refused(use, problem, { form, value }, context);
  }
}

interface Attempt {
  readonly view: OrganisationView | undefined;
  readonly form: OrganisationForm;
  readonly wish: {
    readonly subject: string;
    readonly value: AdministeredOrganisation;
    readonly checked: CheckedDecision;
    readonly isNew: boolean;
  };
}

async function previewOrSave(
  use: OrganisationUses,
  { view, form, wish: { subject, value, checked, isNew } }: Attempt,
  context: RequestContext,
): Promise<Reply> {
  const person = demandPerson(context);
  if (isPreviewed(form.decision, context)) {
    await use.saveOrganisation(person, { subject, value, ...checked }, isNew);
    return done(subject, context);
  }
  const { effectiveFrom } = checked;
  const effect = await use.previewOrganisation(person, { subject, value, isNew, effectiveFrom });
  const changed = form.decision.step === 'apply';
  return answer(
    view,
    { ...form, preview: { effect, value, changed, digest: typedDigest(context) } },
    context,
  );
}

/** Says why it was not done; nothing that was typed is lost. A second press of the same button is no mistake. */
async function refused(
  use: OrganisationUses,
  problem: unknown,
  { form, value }: { readonly form: OrganisationForm; readonly value: AdministeredOrganisation },
  context: RequestContext,
): Promise<Reply> {
  const flaw = mendable(problem, context);
  const { code } = context.params;
  const person = demandPerson(context);
  const { decision, typed } = form;
  const now = await use.findOrganisation(person, code ?? typed.code).catch(() => undefined);
  if (now !== undefined && isDone(now, { value, decision, person })) return done(now.code, context);
  const view = code === undefined ? undefined : now;
  const seen = { ...decision, seenVersion: view?.version ?? decision.seenVersion };
  return answer(
    view,
    { ...form, decision: seen, flaws: [flaw] },
    context,
    flaw.field === 'history' ? 409 : 422,
  );
}

/** @throws the problem itself where no form can mend it */
function mendable(problem: unknown, context: RequestContext): Flaw {
  const flaw = problem instanceof DomainError ? refusalFlaw(problem.code, context) : undefined;
  if (flaw === undefined) throw problem;
  return flaw;
}

function done(code: string, context: RequestContext): Reply {
  context.session.notice(context.words['admin.decision.applied']);
  return redirect(`/${context.language}/admin/organisations/${code}`);
}
