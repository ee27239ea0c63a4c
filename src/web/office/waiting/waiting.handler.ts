import type { Clock } from '../../../kernel/clock';
import type { OfficeUseCases } from '../../../use-cases/office/office-use-cases';
import type { OneOfSeveral, SignedOne } from '../../../use-cases/office/sign-several';
import { demandPerson } from '../../citizen/draft/demand-person';
import { type Handler, page, type Reply, type RequestContext } from '../../route';
import { findCms } from '../../signing/find-cms';
import { demandId } from '../case-id';
import { listOf, textOf } from '../form-values';
import type { OfficeSigning } from '../sign/sign.handler';
import { findWaitingKey, presentWaiting } from './waiting.presenter';

type Uses = Pick<OfficeUseCases, 'listWaiting' | 'signSeveral' | 'findOwnIin'> & {
  readonly signing: OfficeSigning;
  readonly clock: Clock;
};

/** Decisions that wait for the head's signature. */
export function showWaiting(use: Uses): Handler {
  return (context) => waitingPage(use, context, null);
}

/** Signs those that were ticked and carry a signature; the others of the page stay as they are. */
export function submitWaiting(use: Uses): Handler {
  return async (context) => {
    const acts = actsOf(context);
    if (acts.length === 0) return waitingPage(use, context, null, context.words['signing.key.missing']);
    return waitingPage(use, context, await use.signSeveral(demandPerson(context), acts));
  };
}

function actsOf(context: RequestContext): OneOfSeveral[] {
  return listOf(context, 'case').flatMap((sent) => {
    const caseId = demandId(sent);
    const cms = findCms(context, `cms-${caseId}`);
    if (cms === undefined) return [];
    const seq = Number(textOf(context, `seq-${caseId}`));
    return [{ caseId, stepKey: textOf(context, `step-${caseId}`), seq, cms }];
  });
}

async function waitingPage(
  use: Uses,
  context: RequestContext,
  signed: readonly SignedOne[] | null,
  error: string | null = null,
): Promise<Reply> {
  const person = demandPerson(context);
  const [list, iin] = await Promise.all([
    use.listWaiting(person, findWaitingKey(context.query.after)),
    use.findOwnIin(person),
  ]);
  const { ncalayerUrl } = use.signing;
  const setting = { ...list, signed, error, iin, ncalayerUrl, now: use.clock.now() };
  const model = presentWaiting(setting, context);
  return page('office/waiting', model.heading, model, {
    ...(error === null ? {} : { status: 422, hasErrors: true }),
    ...(model.key === null ? {} : { connectsTo: ncalayerUrl }),
  });
}
