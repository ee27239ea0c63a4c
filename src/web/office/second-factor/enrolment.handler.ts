import type { HeldLogin } from '../../../domain/identity/held-login';
import { RETURN_PLACE } from '../../citizen/login/go-on';
import { type Handler, page, redirect, type Reply, type RequestContext } from '../../route';
import { textOf } from '../form-values';
import { type EnrolmentFlaw, presentEnrolment } from './enrolment.presenter';
import { keepNewCodes } from './kept-codes';
import { errorStatus, isWait, orWait } from './or-wait';
import { qrImage } from '../../rendering/qr-image';
import type { SecondFactorPageDeps } from './second-factor-deps';
import { loginAgain, whileHeld } from './while-held';

type Uses = Pick<SecondFactorPageDeps, 'clock' | 'beginEnrolment' | 'confirmEnrolment' | 'shownCodes'>;

/** Key of the session under which the sealed secret waits for its first code. */
const SECRET = 'second-factor.secret';

/** Offers a secret to the authenticator app of somebody who logs in for the first time. */
export function showEnrolment(use: Uses): Handler {
  return whileHeld(use, (context, held) => enrolmentPage(use, context, held, null));
}

/** Keeps the second factor once a code proves it, lets the person in, and shows the recovery codes. */
export function submitEnrolment(use: Uses): Handler {
  return whileHeld(use, async (context, held) => {
    const { session, language } = context;
    const sealed = session.get(SECRET);
    if (sealed === null) return redirect(`/${language}/office/second-factor/enrol`);
    const outcome = await orWait(() => use.confirmEnrolment(held, sealed, textOf(context, 'code')));
    if (isWait(outcome)) return enrolmentPage(use, context, held, outcome);
    if (outcome.kind === 'expired') return loginAgain(context);
    if (outcome.kind !== 'enrolled') return enrolmentPage(use, context, held, outcome.kind);
    const place = session.get(RETURN_PLACE);
    await session.completeLogin(held);
    session.set(RETURN_PLACE, place);
    return keepNewCodes(use, context, held.accountId, outcome.codes);
  });
}

async function enrolmentPage(
  use: Uses,
  context: RequestContext,
  held: HeldLogin,
  flaw: EnrolmentFlaw | null,
): Promise<Reply> {
  const enrolment = await use.beginEnrolment(held, context.session.get(SECRET));
  if (enrolment === 'expired') return loginAgain(context);
  context.session.set(SECRET, enrolment.sealed);
  const model = presentEnrolment(enrolment, await qrImage(enrolment.address), flaw, context);
  return page('office/second-factor-enrolment', model.heading, model, flaw === null ? {} : errorStatus(flaw));
}
