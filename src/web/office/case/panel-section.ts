import { isHandedOut } from '../../../domain/application/hand-out';
import type { PlannedStep } from '../../../domain/routing/route-plan';
import type { CaseView } from '../../../use-cases/office/find-case-view';
import type { RequestContext } from '../../route';
import { casePlace } from '../case-id';

interface Link {
  readonly href: string;
  readonly text: string;
}

/** What can be done with the case now: one main act, and what stands beside it. */
export interface PanelModel {
  readonly heading: string;
  /** What the act says of the open step, or why there is nothing to do. */
  readonly text: string;
  /** A button that does it at once. `take` claims, `step` acts on the step that the page shows. */
  readonly form: {
    readonly action: string;
    readonly button: string;
    readonly take: string | null;
    readonly step: string | null;
    readonly withNote: boolean;
    /** Steps that pass only when the official says so. */
    readonly callable: readonly { value: string; text: string }[];
  } | null;
  /** A page on which it is done. */
  readonly main: Link | null;
  /** The applicant is asked for what is missing. */
  readonly ask: Link | null;
  readonly other: Link | null;
  readonly release: { readonly action: string; readonly step: string } | null;
}

/** The panel for whoever looks at the case. */
export function panelSection(view: CaseView, context: RequestContext): PanelModel {
  const { words: w, t, language } = context;
  const { step, can, workItem } = view;
  const nothing = { form: null, main: null, ask: null, other: null, release: null };
  if (step === null || workItem === null) {
    return { ...nothing, heading: w['office.panel.closed'], text: w[`office.status.${view.state.status}`] };
  }
  const action = step.action[language];
  if (can.claim)
    return { ...nothing, heading: w['office.panel.free'], text: action, form: claimForm(view, context) };
  if (!can.work) {
    const { holderName } = workItem;
    const text = holderName === null ? step.actor[language] : t('office.panel.held-by', { name: holderName });
    return { ...nothing, heading: w['office.panel.others'], text: `${text}. ${action}` };
  }
  return { heading: w['office.panel.yours'], text: action, ...ownActs(view, step, context) };
}

/** While the applicant is waited for, the step itself is not done. */
function ownActs(
  view: CaseView,
  step: PlannedStep,
  context: RequestContext,
): Omit<PanelModel, 'heading' | 'text'> {
  const { words: w } = context;
  const { can } = view;
  const place = casePlace(context, view.application.id);
  const isWaiting = view.state.completion?.status === 'waiting';
  return {
    ...(isWaiting ? { form: null, main: null } : actsOf(view, step, context)),
    ask: can.askCompletion ? { href: `${place}/completion`, text: w['completion.ask.link'] } : null,
    other: can.refuseIntake
      ? { href: `${place}/intake-refusal`, text: w['office.panel.refuse-intake'] }
      : null,
    release: { action: `${place}/release`, step: step.key },
  };
}

function claimForm({ application }: CaseView, { language, words: w }: RequestContext): PanelModel['form'] {
  return {
    action: `/${language}/office/claim`,
    button: w['office.panel.claim'],
    take: application.id,
    step: null,
    withNote: false,
    callable: [],
  };
}

function actsOf(
  view: CaseView,
  step: PlannedStep,
  context: RequestContext,
): Pick<PanelModel, 'form' | 'main'> {
  const { words: w } = context;
  const place = casePlace(context, view.application.id);
  switch (step.stage) {
    case 'prepare':
      return { form: null, main: { href: `${place}/decision`, text: w['office.panel.prepare'] } };
    case 'sign':
      return { form: null, main: { href: `${place}/sign`, text: w['office.panel.sign'] } };
    case 'issue':
      return isHandedOut(view.state.filed)
        ? { form: null, main: { href: `${place}/issue`, text: w['office.panel.issue'] } }
        : { form: stepForm(step, `${place}/issue`, w['office.panel.issue']), main: null };
    case 'register':
    case 'check':
    case 'work':
      return {
        form: {
          ...stepForm(step, `${place}/complete`, w[`office.panel.${step.stage}`]),
          withNote: true,
          callable: callableAfter(view, step, context),
        },
        main: null,
      };
  }
}

function stepForm({ key }: PlannedStep, action: string, button: string) {
  return { action, button, take: null, step: key, withNote: false, callable: [] };
}

/** Steps between this one and the next that every case passes, which an official may call in. */
function callableAfter({ plan }: CaseView, step: PlannedStep, { language }: RequestContext) {
  const rest = plan.steps.slice(plan.steps.indexOf(step) + 1);
  const end = rest.findIndex(({ when, automatic }) => when === 'always' && !automatic);
  return rest
    .slice(0, end < 0 ? rest.length : end)
    .filter(({ when }) => when === 'called-in')
    .map(({ key, action }) => ({ value: key, text: action[language] }));
}
