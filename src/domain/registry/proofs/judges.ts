import { adoptionRecord, birth, death, divorce, kinship, marriage, marriageToDeceased } from './civil-judges';
import {
  disability,
  guardianship,
  higherStudies,
  mentalHealth,
  schoolGuardianship,
  schoolStudies,
} from './care-judges';
import { byIin, defineJudge, type Judge } from './judge';

/** That the account is the person's own and takes money; of another's account nothing more is told. */
const account = defineJudge(
  'account-holder',
  ({ iin, iban }) => (iban === undefined ? undefined : { iin, iban }),
  ({ holder, open }) => (holder && open ? 'confirmed' : 'contradicted'),
);

/** A legal entity that still is one. */
const legalEntity = defineJudge(
  'legal-entities',
  ({ bin }) => (bin === undefined ? undefined : { bin }),
  ({ liquidatedOn }, { today }) =>
    liquidatedOn === undefined || today < liquidatedOn ? 'confirmed' : 'contradicted',
);

/** A person who is a sole proprietor today. */
const soleProprietor = defineJudge('sole-proprietors', byIin, ({ registrations }, { today }) =>
  registrations.some(({ since, until }) => since <= today && (until === undefined || today <= until))
    ? 'confirmed'
    : 'not-confirmed',
);

/** Every way of proving, by the name under which the table of proofs has it. */
export const JUDGES = {
  birth,
  kinship,
  'adoption-record': adoptionRecord,
  marriage,
  'marriage-to-deceased': marriageToDeceased,
  divorce,
  death,
  disability,
  guardianship,
  'school-guardianship': schoolGuardianship,
  'school-studies': schoolStudies,
  'higher-studies': higherStudies,
  account,
  'legal-entity': legalEntity,
  'sole-proprietor': soleProprietor,
  'mental-health': mentalHealth,
} as const satisfies Record<string, Judge>;

export type JudgeId = keyof typeof JUDGES;

/** The names of the judges. */
export const JUDGE_IDS = Object.keys(JUDGES) as JudgeId[];
