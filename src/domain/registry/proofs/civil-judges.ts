import type { PlainDate } from '../../../kernel/plain-date';
import type { BirthRecord, MarriageRecord } from '../civil-records';
import { isRecordConfirming, judgeAbsence, type CivilAct } from '../completeness';
import { findIinHint } from '../../identifiers/iin-hint';
import { byIin, defineJudge } from './judge';
import type { ProofVerdict, Sought } from './sought';

const asChild = ({ iin }: Sought) => ({ iin, as: 'child' });

/** A birth that was registered in Kazakhstan since the records are complete: order 509, disability Rules, clause 7. */
export const birth = defineJudge(
  'births',
  asChild,
  ({ records: [record] }, sought) => judgeBirth(record, sought),
  unborn,
);

/**
 * That a dependant was the child of the deceased. Other relatives are proved by the papers of several people, which the
 * applicant hands in: order 509, survivor Rules, clause 6.
 */
export const kinship = defineJudge(
  'births',
  asChild,
  ({ records: [record] }, sought) => {
    const verdict = judgeBirth(record, sought);
    if (verdict !== 'confirmed' || record === undefined) return verdict;
    return parentsOf(record).includes(sought.deceasedIin) ? 'confirmed' : 'not-confirmed';
  },
  unborn,
);

/** That the applicant became a parent by adoption. */
export const adoptionRecord = defineJudge('births', asChild, ({ records: [record] }, { applicantIin }) => {
  if (record?.adoptedOn === undefined) return 'not-confirmed';
  return parentsOf(record).includes(applicantIin) ? 'confirmed' : 'not-confirmed';
});

/** A marriage; those made abroad are not confirmed: order 206, annexes 1 and 2, row 8. */
export const marriage = defineJudge(
  'marriages',
  byIin,
  ({ records }) => recorded(records, (record) => isRecordConfirming('marriage', record)),
  unrecorded,
);

/**
 * That a dependant was married to the deceased until the death: order 509, survivor Rules, clause 6. A marriage that ended
 * in a divorce is none of a spouse; one that is not there may be from before, or from abroad.
 */
export const marriageToDeceased = defineJudge(
  'marriages',
  byIin,
  ({ records }, { iin, deceasedIin }) => {
    const isTheirs = ({ spouses }: MarriageRecord): boolean =>
      deceasedIin !== undefined && deceasedIin !== iin && spouses.some((one) => one.iin === deceasedIin);
    const theirs = records.filter(isTheirs);
    const lasting = theirs.filter(({ divorce: ended }) => ended === undefined);
    if (theirs.length > 0 && lasting.length === 0) return 'contradicted';
    return recorded(lasting, (record) => isRecordConfirming('marriage', record));
  },
  unrecorded,
);

/** The divorce of a marriage, registered in Kazakhstan. */
export const divorce = defineJudge(
  'marriages',
  byIin,
  ({ records }) =>
    recorded(records, ({ divorce: ended }) => ended !== undefined && isRecordConfirming('divorce', ended)),
  unrecorded,
);

/** A death, on the day that the form names: order 509, survivor Rules, clause 6. */
export const death = defineJudge(
  'deaths',
  byIin,
  (record, { diedOn }) => {
    if (diedOn !== undefined && record.diedOn !== diedOn) return 'contradicted';
    return isRecordConfirming('death', record) ? 'confirmed' : 'cannot-tell';
  },
  ({ diedOn }) => absence('death', diedOn),
);

function judgeBirth(record: BirthRecord | undefined, sought: Sought): ProofVerdict {
  if (record === undefined) return unborn(sought);
  if (sought.bornOn !== undefined && record.bornOn !== sought.bornOn) return 'contradicted';
  return isRecordConfirming('birth', record) ? 'confirmed' : 'cannot-tell';
}

/** Where the form does not say the day of birth, the digits of the number are hint enough for the age of a record. */
function unborn({ bornOn, iin }: Sought): ProofVerdict {
  return absence('birth', bornOn ?? findIinHint(iin)?.birthDate);
}

function absence(act: CivilAct, happenedOn: PlainDate | undefined): ProofVerdict {
  const meaning = judgeAbsence(act, happenedOn === undefined ? {} : { happenedOn });
  return meaning === 'absent' ? 'not-confirmed' : 'cannot-tell';
}

function recorded<Record>(records: readonly Record[], proves: (record: Record) => boolean): ProofVerdict {
  return records.some(proves) ? 'confirmed' : unrecorded();
}

/** A marriage that the system has not may be one from before, or from abroad: nobody says when it was. */
function unrecorded(): ProofVerdict {
  return 'cannot-tell';
}

function parentsOf({ mother, father }: BirthRecord): readonly unknown[] {
  return [mother?.iin, father?.iin].filter((iin) => iin !== undefined);
}
