import type { SecondFactorUseCases } from '../../../use-cases/identity/second-factor-use-cases';
import { demandPerson } from '../../citizen/draft/demand-person';
import { type Handler, page, type Reply, type RequestContext } from '../../route';
import { textOf } from '../form-values';
import { presentCodes, type RenewalFlaw } from './codes.presenter';
import { findNewCodes, keepNewCodes } from './kept-codes';
import { presentNewCodes } from './new-codes.presenter';
import { errorStatus, isWait, orWait } from './or-wait';

type Uses = Pick<SecondFactorUseCases, 'listRecoveryCodes' | 'renewRecoveryCodes' | 'shownCodes'>;

/** The recovery codes of whoever is logged in: new ones as long as they are not kept, then which of them are used. */
export function showCodes(use: Uses): Handler {
  return async (context) => {
    const codes = findNewCodes(use, context, demandPerson(context).accountId);
    if (codes === undefined) return codesPage(use, context, null);
    const model = presentNewCodes(codes, false, context);
    return page('office/second-factor-new-codes', model.heading, model);
  };
}

/** Makes ten new codes for whoever proves themselves once more by password and code. */
export function submitRenewal(use: Uses): Handler {
  return async (context) => {
    const person = demandPerson(context);
    const input = { password: textOf(context, 'password'), code: textOf(context, 'code') };
    const outcome = await orWait(() => use.renewRecoveryCodes(person, input));
    if (isWait(outcome)) return codesPage(use, context, outcome);
    if (outcome.kind !== 'renewed') return codesPage(use, context, outcome.kind);
    return keepNewCodes(use, context, person.accountId, outcome.codes);
  };
}

async function codesPage(use: Uses, context: RequestContext, flaw: RenewalFlaw | null): Promise<Reply> {
  const codes = await use.listRecoveryCodes(demandPerson(context).accountId);
  const model = presentCodes(codes, flaw, context);
  return page('office/second-factor-codes', model.heading, model, flaw === null ? {} : errorStatus(flaw));
}
