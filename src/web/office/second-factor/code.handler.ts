import { type Handler, page, type Reply, type RequestContext } from '../../route';
import { textOf } from '../form-values';
import { presentCode } from './code.presenter';
import { errorStatus, orWait } from './or-wait';
import type { SecondFactorPageDeps } from './second-factor-deps';
import { enter, loginAgain, whileHeld } from './while-held';

type Uses = Pick<SecondFactorPageDeps, 'clock' | 'passSecondFactor'>;

/** Asks for the code of the authenticator app. */
export function showCode(use: Uses): Handler {
  return whileHeld(use, async (context) => codePage(context, null));
}

/** Lets the person in by a right code. */
export function submitCode(use: Uses): Handler {
  return whileHeld(use, async (context, held) => {
    const outcome = await orWait(() => use.passSecondFactor(held, textOf(context, 'code')));
    if (outcome === undefined) return enter(context, held);
    return outcome === 'expired' ? loginAgain(context) : codePage(context, outcome);
  });
}

function codePage(context: RequestContext, flaw: Parameters<typeof presentCode>[0]): Reply {
  const model = presentCode(flaw, context);
  return page('office/second-factor', model.heading, model, flaw === null ? {} : errorStatus(flaw));
}
