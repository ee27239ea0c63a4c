import type { Readable } from 'node:stream';
import { checkIin } from '../../../domain/identifiers/iin';
import { findInformationOffer } from '../../../domain/information/information-offer';
import type { Clock } from '../../../kernel/clock';
import { DomainError } from '../../../kernel/domain-error';
import { textIn } from '../../../kernel/localized-text';
import type { Person } from '../../../domain/access/person';
import type { beginInformation, showInformation } from '../../../use-cases/information/begin-information';
import type { findInformation } from '../../../use-cases/information/sign-information';
import { type Handler, page, redirect, type Reply, type RequestContext } from '../../route';
import { demandPerson } from '../draft/demand-person';
import { presentAsk, presentInformation, type TypedWhom } from './information.presenter';

/** What the pages of information about an assigned benefit do. */
export interface InformationUses {
  readonly showInformation: ReturnType<typeof showInformation>;
  readonly beginInformation: ReturnType<typeof beginInformation>;
  readonly findInformation: ReturnType<typeof findInformation>;
  readonly getInformationFile: (
    person: Person,
    id: string,
  ) => Promise<{ readonly name: string; readonly content: Readable }>;
  readonly clock: Clock;
}

/** Asks about whom. */
export function showInformationAsk(use: InformationUses): Handler {
  return (context) => ask(use, context, { who: 'myself', iin: '', error: null });
}

/** Writes the request, to be signed. */
export function submitInformationAsk(use: InformationUses): Handler {
  return async (context) => {
    const { words: w, language, params } = context;
    const person = demandPerson(context);
    const typed = typedOf(context);
    const subjectIin = subjectOf(person, typed);
    if (subjectIin === undefined) return ask(use, context, { ...typed, error: w['information.iin-wrong'] });
    try {
      const input = { serviceId: params.serviceId ?? '', subjectIin, language };
      return redirect(`/${language}/information/${await use.beginInformation(person, input)}/sign`);
    } catch (problem) {
      const error = flawOf(problem, context);
      if (error === undefined) throw problem;
      return ask(use, context, { ...typed, error });
    }
  };
}

function typedOf({ body }: RequestContext): Omit<TypedWhom, 'error'> {
  const who = body.who === 'other' ? 'other' : 'myself';
  return { who, iin: typeof body.iin === 'string' ? body.iin.trim() : '' };
}

function subjectOf(person: Person, { who, iin }: Omit<TypedWhom, 'error'>): string | undefined {
  if (who === 'other') return findIin(iin);
  return person.kind === 'citizen' ? person.iin : undefined;
}

/** One request: waiting, or answered; one that is not signed yet is signed first. */
export function showInformationRequest(use: InformationUses): Handler {
  return async (context) => {
    const { params, language, words: w } = context;
    const found = await use.findInformation(demandPerson(context), params.requestId ?? '');
    const offer = findInformationOffer(found.rules);
    if (offer === undefined) throw new DomainError('not-found');
    const service = textIn(found.rules.title, language);
    const model = presentInformation({ ...found, offer }, service, use.clock.now(), context);
    if (model === null) return redirect(`/${language}/information/${found.request.id}/sign`);
    return page('citizen/information', w['information.heading'], model);
  };
}

/** The paper of the answer. */
export function sendInformationFile(use: Pick<InformationUses, 'getInformationFile'>): Handler {
  return async (context) => {
    const file = await use.getInformationFile(demandPerson(context), context.params.requestId ?? '');
    return { kind: 'file', ...file, mediaType: 'application/pdf', disposition: 'attachment' };
  };
}

function findIin(typed: string): string | undefined {
  const checked = checkIin(typed);
  return checked.ok ? checked.iin : undefined;
}

function flawOf(problem: unknown, { words: w }: RequestContext): string | undefined {
  if (!(problem instanceof DomainError)) return undefined;
  if (problem.code === 'not-own-child') return w['information.not-own'];
  return problem.code === 'registry-silent' ? w['information.registry-silent'] : undefined;
}

async function ask(use: InformationUses, context: RequestContext, typed: TypedWhom): Promise<Reply> {
  const found = await use.showInformation(demandPerson(context), context.params.serviceId ?? '');
  const model = presentAsk(found, typed, context);
  const hasErrors = typed.error !== null;
  const heading = `${context.words['information.heading']}. ${model.service}`;
  return page('citizen/information-ask', heading, model, hasErrors ? { status: 422, hasErrors } : {});
}
