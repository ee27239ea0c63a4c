import { isKnown, said, silent, type CheckJudge } from '../judgement';
import type { CheckCase, CheckQuestion } from '../check-case';

/** The account is the applicant's own and takes money: a datum of the decision. Of another's account nothing is told. */
export const accountOwn: CheckJudge = {
  questions: (about) => {
    const question = holderQuestion(about);
    return question === undefined ? [] : [question];
  },
  judge: (about) => {
    const question = holderQuestion(about);
    if (question === undefined) return { verdict: 'not-known', reason: 'no-account' };
    const known = about.know<'account-holder'>(question);
    if (!isKnown(known)) return silent('account-holder', known);
    const facts = known.kind === 'found' ? known.facts : { holder: false, open: false };
    if (!facts.holder) return said('account-holder', known, { verdict: 'failed', reason: 'not-own' });
    return facts.open
      ? said('account-holder', known, { verdict: 'passed', reason: 'own' })
      : said('account-holder', known, { verdict: 'failed', reason: 'closed' });
  },
};

function holderQuestion({
  account,
  applicantIin: iin,
}: CheckCase): CheckQuestion<'account-holder'> | undefined {
  return account === undefined ? undefined : { registry: 'account-holder', iin, iban: account };
}
