import { printedRecoveryCode } from '../../../domain/identity/recovery-code';
import { DomainError } from '../../../kernel/domain-error';
import type { SecondFactorUseCases } from '../../../use-cases/identity/second-factor-use-cases';
import { demandPerson } from '../../citizen/draft/demand-person';
import { RETURN_PLACE } from '../../citizen/login/go-on';
import { type Handler, page, redirect } from '../../route';
import { textOf } from '../form-values';
import { findNewCodes, forgetNewCodes } from './kept-codes';
import { presentNewCodes } from './new-codes.presenter';

type Uses = Pick<SecondFactorUseCases, 'shownCodes'>;

/** The person says that they keep the codes, which are then shown no more; without the tick the page asks again. */
export function submitKept(use: Uses): Handler {
  return async (context) => {
    const { session, language } = context;
    const codes = findNewCodes(use, context, demandPerson(context).accountId);
    if (codes !== undefined && textOf(context, 'kept') !== 'yes') {
      const model = presentNewCodes(codes, true, context);
      return page('office/second-factor-new-codes', model.heading, model, { status: 422, hasErrors: true });
    }
    forgetNewCodes(context);
    const place = session.get(RETURN_PLACE);
    session.set(RETURN_PLACE, null);
    return redirect(place ?? `/${language}/office`);
  };
}

/**
 * The codes as a text file.
 * @throws DomainError `not-found` once they are shown no more
 */
export function sendNewCodes(use: Uses): Handler {
  return async (context) => {
    const { words: w } = context;
    const codes = findNewCodes(use, context, demandPerson(context).accountId);
    if (codes === undefined) throw new DomainError('not-found');
    const list = codes.map((code, index) => `${index + 1}. ${printedRecoveryCode(code)}`);
    const lines = [
      w['office.second-factor.file.title'],
      w['office.second-factor.file.lead'],
      '',
      ...list,
      '',
    ];
    return {
      kind: 'file',
      content: Buffer.from(lines.join('\r\n')),
      name: 'jardem-recovery-codes.txt',
      mediaType: 'text/plain; charset=utf-8',
      disposition: 'attachment',
    };
  };
}
