import { DomainError } from '../../../kernel/domain-error';
import type { OfficeUseCases } from '../../../use-cases/office/office-use-cases';
import { demandPerson } from '../../citizen/draft/demand-person';
import { type Handler, page, redirect, type Reply, type RequestContext } from '../../route';
import { findCms } from '../../signing/find-cms';
import { caseIdOf, casePlace } from '../case-id';
import { orConflict } from '../conflict/or-conflict';
import { proseOf, textOf } from '../form-values';
import { findSignRefusal } from './sign-refusal';
import { presentSign, type SignFlaw } from './sign.presenter';

/** How heads sign here. */
export interface OfficeSigning {
  /** Address of NCALayer on the head's own machine. */
  readonly ncalayerUrl: string;
  /** Whether a password is taken in the place of a key. */
  readonly substitute: boolean;
}

type Uses = Pick<
  OfficeUseCases,
  'findCaseView' | 'signDecision' | 'signSeveral' | 'returnDecision' | 'readDecisionText' | 'findOwnIin'
> & { readonly signing: OfficeSigning };

/** The decision as it will be, to be signed by key or, where that is taken, by password. */
export function showSign(use: Uses): Handler {
  return orConflict((context) => signPage(use, context, null));
}

/** The exact bytes that are signed by key, as a text to read. */
export function sendDecisionText({ readDecisionText }: Pick<Uses, 'readDecisionText'>): Handler {
  return async (context) => ({
    kind: 'file',
    content: Buffer.from(await readDecisionText(demandPerson(context), caseIdOf(context))),
    name: 'decision.txt',
    mediaType: 'text/plain; charset=utf-8',
    disposition: 'inline',
  });
}

/** Signs by key; a signature that does not hold shows the page again. A second press leads to the same case. */
export function submitSignKey(use: Uses): Handler {
  return orConflict(async (context) => {
    const cms = findCms(context, 'cms');
    if (cms === undefined)
      return signPage(use, context, { field: 'key', text: context.words['signing.key.missing'] });
    const [signed] = await use.signSeveral(demandPerson(context), [{ ...actOf(context), cms }]);
    const refusal = signed?.refusal ?? null;
    return refusal === null ? done(context) : refused(use, context, refusal);
  });
}

/** Signs by password; a wrong one shows the page again. */
export function submitSign(use: Uses): Handler {
  return orConflict(async (context) => {
    const act = { ...actOf(context), password: textOf(context, 'password') };
    try {
      await use.signDecision(demandPerson(context), act);
    } catch (problem) {
      if (!(problem instanceof DomainError)) throw problem;
      return refused(use, context, problem);
    }
    return done(context);
  });
}

/** Gives the draft back to be worked over. */
export function submitReturn(use: Uses): Handler {
  return orConflict(async (context) => {
    const reason = proseOf(context, 'reason');
    if (reason === '') {
      return signPage(use, context, { field: 'reason', text: context.words['office.sign.reason-missing'] });
    }
    await use.returnDecision(demandPerson(context), {
      caseId: caseIdOf(context),
      stepKey: textOf(context, 'step'),
      reason,
    });
    context.session.notice(context.words['office.notice.returned']);
    return redirect(`/${context.language}/office`);
  });
}

function actOf(context: RequestContext): { caseId: string; stepKey: string; seq: number } {
  const seq = Number(textOf(context, 'seq'));
  return { caseId: caseIdOf(context), stepKey: textOf(context, 'step'), seq };
}

function done(context: RequestContext): Reply {
  context.session.notice(context.words['office.notice.signed']);
  return redirect(casePlace(context, caseIdOf(context)));
}

function refused(use: Uses, context: RequestContext, refusal: DomainError): Promise<Reply> {
  const text = findSignRefusal(refusal, context);
  if (text === undefined) throw refusal;
  // Whatever belongs to neither box stands at the first way to sign.
  return signPage(use, context, { field: refusal.code === 'wrong-password' ? 'password' : 'key', text });
}

async function signPage(use: Uses, context: RequestContext, flaw: SignFlaw | null): Promise<Reply> {
  const person = demandPerson(context);
  const [view, iin] = await Promise.all([
    use.findCaseView(person, caseIdOf(context)),
    use.findOwnIin(person),
  ]);
  if (!view.can.work || view.step?.stage !== 'sign') throw new DomainError('conflict');
  const text = view.can.sign ? await use.readDecisionText(person, view.application.id) : null;
  const model = presentSign(view, { ...use.signing, iin, text, flaw }, context);
  return page('office/sign', model.heading, model, {
    ...(flaw === null ? {} : { status: 422, hasErrors: true }),
    ...(model.key === null ? {} : { connectsTo: use.signing.ncalayerUrl }),
  });
}
