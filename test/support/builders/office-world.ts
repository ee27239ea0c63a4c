import { join } from 'node:path';
import type { Knex } from 'knex';
import { organisationRepository } from '../../../src/data/organisations';
import type { Citizen, StaffMember } from '../../../src/domain/access/person';
import type { OfficeRole } from '../../../src/domain/access/office-role';
import { workingCalendars } from '../../../src/domain/calendar/working-calendars';
import { CheckTable } from '../../../src/domain/checks/check-table';
import { StraightThroughTable } from '../../../src/domain/checks/straight-through';
import { AmountTable } from '../../../src/domain/right/amount-table';
import { RightTable } from '../../../src/domain/right/right-table';
import { CompletionReasons } from '../../../src/domain/completion/completion-reasons';
import { CompletionRules } from '../../../src/domain/completion/completion-rules';
import { DeadlineEffects } from '../../../src/domain/deadline/deadline-effect';
import { OverallTermTable } from '../../../src/domain/deadline/overall-term-table';
import { OneApplication } from '../../../src/domain/filing/one-application';
import { OrganisationFile, type Organisation } from '../../../src/domain/organisation/organisation';
import { ProofTable } from '../../../src/domain/registry/proofs/proof-table';
import { PayingDecisions } from '../../../src/domain/payment/paying-decisions';
import { DecisionPoints } from '../../../src/domain/routing/decision-points';
import { IntakeGroundTable } from '../../../src/domain/edition/intake-ground-table';
import { OfferRules } from '../../../src/domain/proactive/offer-rules';
import { SignatureKinds } from '../../../src/domain/signature/signature-kinds';
import { yamlIn } from '../read-once';
import { newId } from '../../../src/kernel/ids';
import type { Reference } from '../../../src/use-cases/filing/reference';
import { seededCalendar } from '../../domain/calendar/calendar-data';

const SEEDS = join(__dirname, '../../../seeds/reference');
const ALMALY = 'almaty-almaly-department';

/** The calendars that the project is seeded with. */
export const CALENDARS = workingCalendars(seededCalendar());

/** The reference data that the project is seeded with. */
export const REFERENCE: Reference = {
  calendars: () => Promise.resolve(CALENDARS),
  completionReasons: CompletionReasons.parse(readSeed('completion-reasons.yaml')),
  completionRules: CompletionRules.parse(readSeed('completion-rules.yaml')),
  deadlineEffects: DeadlineEffects.parse(readSeed('deadline-effects.yaml')),
  overallTerms: OverallTermTable.parse(readSeed('overall-terms.yaml')),
  decisionPoints: DecisionPoints.parse(readSeed('decision-points.yaml')),
  offerRules: OfferRules.parse(readSeed('proactive-offers.yaml')),
  payingDecisions: PayingDecisions.parse(readSeed('paying-decisions.yaml')),
  oneApplication: OneApplication.parse(readSeed('one-application.yaml')),
  automaticChecks: CheckTable.parse(readSeed('automatic-checks.yaml')),
  straightThrough: StraightThroughTable.parse(readSeed('straight-through.yaml')),
  rights: RightTable.parse(readSeed('rights.yaml')),
  benefitAmounts: AmountTable.parse(readSeed('benefit-amounts.yaml')),
  intakeGrounds: IntakeGroundTable.parse(readSeed('intake-grounds.yaml')),
  registryChecks: [],
  registryProofs: ProofTable.parse(readSeed('registry-proofs.yaml')),
  signatureKinds: SignatureKinds.parse(readSeed('signature-kinds.yaml')),
  registries: { registries: [] },
  registryTitles: new Map(),
};

/** The organisations that the project is seeded with. */
export const ORGANISATIONS: readonly Organisation[] = OrganisationFile.parse(
  readSeed('organisations.yaml'),
).organisations;

/** Puts every seeded organisation into a database. */
export async function insertOrganisations(knex: Knex): Promise<void> {
  for (const organisation of ORGANISATIONS) await organisationRepository(knex).save(organisation);
}

/** Somebody at work; at the department that decides when no district is named, unless told otherwise. */
export async function insertStaff(
  knex: Knex,
  role: OfficeRole,
  name: string,
  organisationCode: string = ALMALY,
): Promise<StaffMember> {
  const position = { kk: 'Бас маман', ru: 'Главный специалист' };
  const accountId = newId();
  await insertAccount(knex, {
    id: accountId,
    kind: 'staff',
    login: `${role}-${accountId.slice(0, 8)}`,
    full_name: name,
  });
  await knex('staff_members').insert({
    account_id: accountId,
    role,
    organisation_code: organisationCode,
    position_kk: position.kk,
    position_ru: position.ru,
  });
  return { kind: 'staff', accountId, name, role, organisationCode, position, language: 'ru' };
}

/** A citizen with an account. */
export async function insertCitizen(knex: Knex, iin: string, name: string): Promise<Citizen> {
  const accountId = newId();
  await insertAccount(knex, { id: accountId, kind: 'citizen', login: iin, iin, full_name: name });
  return { kind: 'citizen', accountId, iin, name, language: 'ru' };
}

async function insertAccount(knex: Knex, account: Record<string, string>): Promise<void> {
  const at = new Date('2026-01-05T05:00:00Z');
  await knex('accounts').insert({
    language: 'ru',
    password_hash: 'not a hash',
    created_at: at,
    password_changed_at: at,
    ...account,
  });
}

function readSeed(file: string): unknown {
  return yamlIn(join(SEEDS, file));
}
