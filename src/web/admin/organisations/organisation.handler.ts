import { OrganisationKind } from '../../../domain/organisation/organisation';
import type { Clock } from '../../../kernel/clock';
import type { findOrganisation, OrganisationView } from '../../../use-cases/administration/find-organisation';
import type { previewOrganisation } from '../../../use-cases/administration/preview-organisation';
import type { saveOrganisation } from '../../../use-cases/administration/save-organisation';
import { demandPerson } from '../../citizen/draft/demand-person';
import { type Handler, page, type Reply, type RequestContext } from '../../route';
import { emptyDecision } from '../decision/typed-decision';
import { type OrganisationForm, presentOrganisation } from './organisation.presenter';
import { plannedDay } from './planned-day';
import { emptyOrganisation, typedFrom } from './typed-organisation';

/** What the page of an organisation does. */
export interface OrganisationUses {
  readonly findOrganisation: ReturnType<typeof findOrganisation>;
  readonly previewOrganisation: ReturnType<typeof previewOrganisation>;
  readonly saveOrganisation: ReturnType<typeof saveOrganisation>;
  readonly clock: Clock;
}

/** Shows what was decided last, to be changed. */
export function showOrganisation({ findOrganisation: find, clock }: OrganisationUses): Handler {
  return async (context) => {
    const view = await find(demandPerson(context), context.params.code ?? '');
    const now = clock.now();
    const decision = { ...emptyDecision(view.version), from: plannedDay(view.effectiveFrom, now) };
    return answer(view, { typed: typedFrom(view.code, view.value), decision, flaws: [], now }, context);
  };
}

/** Shows the form of a new one. */
export function showNewOrganisation({ clock }: OrganisationUses): Handler {
  return async (context) => {
    const kind = OrganisationKind.safeParse(context.query.kind).data ?? '';
    const form = { typed: emptyOrganisation(kind), decision: emptyDecision(0), flaws: [], now: clock.now() };
    return answer(undefined, form, context);
  };
}

/** The page of an organisation as it was typed; `failed` is the status when something is to be mended. */
export function answer(
  view: OrganisationView | undefined,
  form: OrganisationForm,
  context: RequestContext,
  failed = 422,
): Reply {
  const model = presentOrganisation(view, form, context);
  const status = form.flaws.length > 0 ? { status: failed, hasErrors: true } : {};
  return page('admin/organisation', model.heading, model, status);
}
