import type { Edition } from '../../../domain/edition/edition';
import { fullName } from '../../../domain/form/prefill-registry';
import { checkIin } from '../../../domain/identifiers/iin';
import { DomainError } from '../../../kernel/domain-error';
import { LANGUAGES } from '../../../kernel/language';
import type { startDraft } from '../../../use-cases/drafts/start-draft';
import type { takeOverDraft } from '../../../use-cases/handover/take-over-draft';
import type { listRefusalsOfVisitor } from '../../../use-cases/reapplication/list-refusals-of-visitor';
import type { Visitor } from '../../../use-cases/office/identify-visitor';
import type { OfficeUseCases } from '../../../use-cases/office/office-use-cases';
import { demandPerson } from '../../citizen/draft/demand-person';
import { type Handler, page, redirect, type Reply, type RequestContext } from '../../route';
import { demandId } from '../case-id';
import { proseOf, textOf } from '../form-values';
import { presentCounter, presentVisitor, type VisitorAnswers } from './counter.presenter';

interface Uses extends Pick<OfficeUseCases, 'findCounter' | 'identifyVisitor' | 'findVisitor'> {
  readonly startDraft: ReturnType<typeof startDraft>;
  readonly takeOverDraft: ReturnType<typeof takeOverDraft>;
  readonly listRefusalsOfVisitor: ReturnType<typeof listRefusalsOfVisitor>;
}

const CLOSED: readonly string[] = ['service-closed', 'channel-does-not-accept', 'not-found'];
const LONGEST_NAME = 200;

type Flaw = Exclude<VisitorAnswers['flaw'], null>;

/** The first page at the window. */
export function showCounter({ findCounter }: Uses): Handler {
  return async (context) => {
    const counter = await findCounter(demandPerson(context));
    const model = presentCounter(counter, { iin: '', error: null }, context);
    return page('office/counter', model.heading, model);
  };
}

/** Takes over what a visitor has filled in on the portal, by its number; a flaw does not say which of the two was wrong. */
export function slipHandler(use: Uses): Handler {
  return async (context) => {
    const person = demandPerson(context);
    const iin = checkIin(textOf(context, 'slip-iin'));
    try {
      if (!iin.ok) throw new DomainError('not-found');
      const draftId = await use.takeOverDraft(person, { number: textOf(context, 'slip'), iin: iin.iin });
      return redirect(`/${context.language}/apply/${draftId}`);
    } catch (problem) {
      if (!(problem instanceof DomainError) || !CLOSED.includes(problem.code)) throw problem;
      const slipError =
        context.words[`office.counter.slip-${problem.code === 'not-found' ? 'unknown' : 'closed'}`];
      const typed = { iin: '', error: null, slip: textOf(context, 'slip'), slipError };
      const model = presentCounter(await use.findCounter(person), typed, context);
      return page('office/counter', model.heading, model, { status: 422, hasErrors: true });
    }
  };
}

/** Finds out who the visitor is. */
export function identifyHandler(use: Uses): Handler {
  const { findCounter, identifyVisitor } = use;
  return async (context) => {
    const person = demandPerson(context);
    const counter = await findCounter(person);
    const typed = textOf(context, 'iin');
    const checked = checkIin(typed);
    if (!checked.ok) {
      const error = context.words[`office.counter.iin-${checked.problem}`];
      const model = presentCounter(counter, { iin: typed, error }, context);
      return page('office/counter', model.heading, model, { status: 422, hasErrors: true });
    }
    const visitor = await identifyVisitor(person, checked.iin);
    const refusals = await use.listRefusalsOfVisitor(person, { ...visitor, channel: counter.channel });
    const answers = { serviceId: '', name: '', language: context.language, flaw: null };
    const model = presentVisitor(visitor, { ...counter, refusals }, answers, context);
    return page('office/visitor', model.heading, model);
  };
}

/** Begins the application of the visitor and goes on with its pages. */
export function startHandler(use: Uses): Handler {
  return async (context) => {
    const person = demandPerson(context);
    const [counter, visitor] = await Promise.all([
      use.findCounter(person),
      use.findVisitor(person, demandId(textOf(context, 'visit'))),
    ]);
    const typed = typedBy(context);
    const name = visitor.record === null ? typed.name : fullName(visitor.record);
    const flaw =
      findFlaw(name, typed.serviceId, counter.services) ??
      (await begun(use, context, { counter, visitor, name }));
    if (typeof flaw === 'object') return flaw;
    const refusals = await use.listRefusalsOfVisitor(person, { ...visitor, channel: counter.channel });
    const model = presentVisitor(visitor, { ...counter, refusals }, { ...typed, flaw }, context);
    return page('office/visitor', model.heading, model, { status: 422, hasErrors: true });
  };
}

function findFlaw(name: string, serviceId: string, services: readonly Edition[]): Flaw | undefined {
  if (name === '') return 'name-missing';
  return services.some(({ id }) => id === serviceId) ? undefined : 'service-missing';
}

interface Visit {
  readonly counter: Awaited<ReturnType<Uses['findCounter']>>;
  readonly visitor: Visitor;
  readonly name: string;
}

/** The way to the draft, or why there is none: somebody has closed the service meanwhile. */
async function begun(
  { startDraft: start }: Uses,
  context: RequestContext,
  { counter, visitor, name }: Visit,
): Promise<Reply | Flaw> {
  try {
    const { serviceId, language } = typedBy(context);
    const draftId = await start(counter.staff, {
      by: 'counter',
      serviceId,
      language,
      registryConsent: textOf(context, 'consent') === 'yes',
      channel: counter.channel,
      applicantIin: visitor.iin,
      applicantName: name,
      applicantPhone: visitor.record?.mobilePhone ?? null,
      representative: null,
    });
    return redirect(`/${context.language}/apply/${draftId}`);
  } catch (problem) {
    if (problem instanceof DomainError && CLOSED.includes(problem.code)) return 'service-closed';
    throw problem;
  }
}

function typedBy(context: RequestContext): Omit<VisitorAnswers, 'flaw'> {
  const chosen = textOf(context, 'language');
  return {
    language: LANGUAGES.find((one) => one === chosen) ?? context.language,
    serviceId: textOf(context, 'service'),
    name: proseOf(context, 'name').replace(/\s+/g, ' ').slice(0, LONGEST_NAME),
  };
}
