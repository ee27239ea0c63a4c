import type { SigningWays } from '../../../domain/signature/signing-ways';
import { textIn } from '../../../kernel/localized-text';
import type { ToSignAgain } from '../../../use-cases/signatures/find-to-sign-again';
import type { RequestContext } from '../../route';
import { keySigning } from '../../signing/key-signing';
import { clauseInWords } from '../../text/clause-in-words';
import { errorSummary } from '../fields/error-summary';
import { codeOf, type SignModel } from '../sign/sign.presenter';

/** The ladder for what is filed already: by key, or by a code where that is allowed. It goes to no counter. */
export function presentSignAgain(
  { number, person, rules, signed }: ToSignAgain,
  ways: SigningWays,
  context: Pick<RequestContext, 'language' | 'words' | 't'>,
  { socket, error }: { readonly socket: string; readonly error: string | null },
): SignModel {
  const { language, words: w, t } = context;
  const status = `/${language}/applications/${number}`;
  const base = `${status}/sign`;
  const key = keySigning(
    'person',
    { socket, iin: person.iin, button: w['signing.key.submit'], error },
    context,
  );
  return {
    heading: w['signing.again.heading'],
    lead: w['signing.again.lead'],
    service: textIn(rules.title, language),
    summary: errorSummary(error === null ? [] : [{ field: 'key', text: error }], t),
    backHref: status,
    clause: ways.clause === null ? null : clauseInWords(ways.clause, language),
    lines: signed.text.toString().split('\n'),
    documentHref: `${base}/document`,
    key: ways.eds ? { ...key, action: `${base}/key` } : null,
    laterAction: null,
    counterAction: null,
    code: codeOf(ways, status),
  };
}
