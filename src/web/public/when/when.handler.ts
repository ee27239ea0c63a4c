import { Channel } from '../../../domain/edition/vocabulary';
import type { Clock } from '../../../kernel/clock';
import type { reckonDue } from '../../../use-cases/catalogue/reckon-due';
import { page, type Handler } from '../../route';
import { instantTyped, typedWhen } from './typed-when';
import { presentWhen } from './when.presenter';

interface Uses {
  readonly reckonDue: ReturnType<typeof reckonDue>;
  readonly clock: Clock;
}

/** `/services/:serviceId/when`: the answer for the present moment, or for the one that was typed. */
export function showWhen({ reckonDue: reckon, clock }: Uses): Handler {
  return async (context) => {
    const { params, query } = context;
    const now = clock.now();
    const typed = typedWhen(context, now);
    const { at, flaws } = instantTyped(typed, context);
    const channel = Channel.safeParse(query.channel).data ?? null;
    const reckoned = await reckon(params.serviceId ?? '', channel, at ?? now);
    const model = presentWhen(reckoned, typed, { flaws, at: at ?? now }, context);
    const failed = flaws.length > 0;
    return page('public/when', model.heading, model, failed ? { status: 422, hasErrors: true } : {});
  };
}
