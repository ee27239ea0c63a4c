import { FEW_RECOVERY_CODES } from '../../../domain/identity/recovery-code';
import { type Handler, page, type Reply, type RequestContext } from '../../route';
import { textOf } from '../form-values';
import { errorStatus, isWait, orWait } from './or-wait';
import { presentRecovery, type RecoveryFlaw } from './recovery.presenter';
import type { SecondFactorPageDeps } from './second-factor-deps';
import { enter, loginAgain, whileHeld } from './while-held';

type Uses = Pick<SecondFactorPageDeps, 'clock' | 'passByRecoveryCode'>;

/** Asks for a code on paper, when the phone is not at hand. */
export function showRecovery(use: Uses): Handler {
  return whileHeld(use, async (context) => recoveryPage(context, null, ''));
}

/** Lets the person in by an unused recovery code and says how many remain. */
export function submitRecovery(use: Uses): Handler {
  return whileHeld(use, async (context, held) => {
    const typed = textOf(context, 'recovery');
    const outcome = await orWait(() => use.passByRecoveryCode(held, typed));
    if (isWait(outcome)) return recoveryPage(context, outcome, typed);
    if (outcome.kind === 'expired') return loginAgain(context);
    if (outcome.kind !== 'passed') return recoveryPage(context, outcome.kind, typed);
    const reply = await enter(context, held);
    const few = outcome.left <= FEW_RECOVERY_CODES;
    context.session.notice(
      context.t(few ? 'office.second-factor.few-left' : 'office.second-factor.left', { left: outcome.left }),
    );
    return reply;
  });
}

function recoveryPage(context: RequestContext, flaw: RecoveryFlaw | null, typed: string): Reply {
  const model = presentRecovery(flaw, typed, context);
  return page('office/second-factor-recovery', model.heading, model, flaw === null ? {} : errorStatus(flaw));
}
