import type { FindSigningWays } from '../../../use-cases/filing/find-signing-ways';
import type { FindToSignAgain } from '../../../use-cases/signatures/find-to-sign-again';
import type { signAgainByKey } from '../../../use-cases/signatures/sign-again-by-key';
import { type Handler, page, type Reply, type RequestContext } from '../../route';
import { findCms } from '../../signing/find-cms';
import { invalidReasonKey } from '../../text/invalid-reason-key';
import { demandPerson } from '../draft/demand-person';
import { presentSignAgain } from './sign-again.presenter';
import { toStatus } from './to-status';

interface Uses {
  readonly findToSignAgain: FindToSignAgain;
  readonly findSigningWays: FindSigningWays;
  readonly signAgainByKey: ReturnType<typeof signAgainByKey>;
  readonly ncalayerUrl: string;
}

/** Asks how the person signs what they filed again. */
export function showSignAgain(use: Uses): Handler {
  return (context) => answer(use, context, null);
}

/** The exact bytes that were filed. */
export function sendFiledDocument(use: Pick<Uses, 'findToSignAgain'>): Handler {
  return async (context) => {
    const found = await use.findToSignAgain(demandPerson(context), context.params.number ?? '');
    if (found.kind === 'settled') return toStatus(context, 'settled');
    return {
      kind: 'file',
      content: found.signed.text,
      name: 'jardem.txt',
      mediaType: 'text/plain; charset=utf-8',
      disposition: 'inline',
    };
  };
}

/** Takes the new signature by key. Pressed twice, or in two tabs, it signs once. */
export function submitSignAgainKey(use: Uses): Handler {
  return async (context) => {
    const cms = findCms(context, 'cms');
    if (cms === undefined) return answer(use, context, context.words['signing.key.missing']);
    const { number = '' } = context.params;
    const outcome = await use.signAgainByKey(demandPerson(context), { number, cms });
    if (outcome.kind !== 'invalid') return toStatus(context, outcome.kind);
    return answer(use, context, context.words[invalidReasonKey(outcome.reason)]);
  };
}

async function answer(use: Uses, context: RequestContext, error: string | null): Promise<Reply> {
  const found = await use.findToSignAgain(demandPerson(context), context.params.number ?? '');
  if (found.kind === 'settled') return toStatus(context, 'settled');
  const ways = use.findSigningWays(found.rules, found.channel);
  const model = presentSignAgain(found, ways, context, { socket: use.ncalayerUrl, error });
  return page('citizen/sign', model.heading, model, {
    ...(error === null ? {} : { status: 422, hasErrors: true }),
    ...(ways.eds ? { connectsTo: use.ncalayerUrl } : {}),
  });
}
