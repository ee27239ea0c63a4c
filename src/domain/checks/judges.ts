import { accountOwn } from './judges/account-own';
import { applicantRegistered } from './judges/applicant-registered';
import { birthRecorded } from './judges/birth-recorded';
import { carerCapable } from './judges/carer-capable';
import { carerChanges } from './judges/carer-changes';
import { dataComplete } from './judges/data-complete';
import { deathRecorded } from './judges/death-recorded';
import { deceasedWasRecipient } from './judges/deceased-was-recipient';
import { disabilityRecorded } from './judges/disability-recorded';
import { disabilityShown } from './judges/disability-shown';
import { identityShown } from './judges/identity-shown';
import { noAssistant } from './judges/no-assistant';
import { notApplied } from './judges/not-applied';
import { notAssigned } from './judges/not-assigned';
import { papersShown } from './judges/papers-shown';
import { sameLocality } from './judges/same-locality';
import { subjectAlive } from './judges/subject-alive';
import { withinWindow } from './judges/within-window';
import type { CheckJudge } from './judgement';

/** Every rule of the automatic checks, by the name under which the table of checks has it. */
export const CHECK_JUDGES = {
  'account-own': accountOwn,
  'applicant-registered': applicantRegistered,
  'birth-recorded': birthRecorded,
  'carer-capable': carerCapable,
  'carer-changes': carerChanges,
  'data-complete': dataComplete,
  'death-recorded': deathRecorded,
  'deceased-was-recipient': deceasedWasRecipient,
  'disability-recorded': disabilityRecorded,
  'disability-shown': disabilityShown,
  'identity-shown': identityShown,
  'no-assistant': noAssistant,
  'not-applied': notApplied,
  'not-assigned': notAssigned,
  'papers-shown': papersShown,
  'same-locality': sameLocality,
  'subject-alive': subjectAlive,
  'within-window': withinWindow,
} as const satisfies Record<string, CheckJudge>;

export type CheckJudgeId = keyof typeof CHECK_JUDGES;

/** The names of the judges. */
export const CHECK_JUDGE_IDS = Object.keys(CHECK_JUDGES) as CheckJudgeId[];
