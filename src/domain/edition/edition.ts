import { z } from 'zod';
import { Applicants } from './applicants';
import { AutomaticCheck } from './automatic-checks';
import { EditionChannel, Mode } from './channels';
import { EditionComplaint } from './complaints';
import { EditionConsent } from './consents';
import { Deadline } from './deadlines';
import { DocumentRule, EditionDocument } from './documents';
import { FactId, Text } from './fact-parts';
import { Fee } from './fee';
import { EditionForm } from './forms';
import { EditionIdentity, Provider, ServiceTitle } from './identity';
import { Ambiguity, OtherRequirement } from './other-requirements';
import { ProcessRoute } from './process';
import { Refusal } from './refusal';
import { RegistryUse } from './registries';
import { ServiceResult } from './result';
import { Schedule } from './schedules';
import { Family } from './vocabulary';

/**
 * One act's version of one public service: the law as data. A section that is absent is a section on which the act is
 * silent. Nothing is transformed: the parsed edition equals the facts in the file, value for value.
 */
export const Edition = z.strictObject({
  id: FactId.describe('Id of the service'),
  title: ServiceTitle.describe('Name of the service'),
  family: Family.describe('Family of services'),
  edition: EditionIdentity.describe('The act'),
  provider: Provider.describe('Who gives the service'),
  applicants: Applicants.describe('Who may apply').exactOptional(),
  channels: z.array(EditionChannel).min(1).describe('Ways to the service'),
  mode: Mode.describe('Form in which it is given'),
  result: ServiceResult.describe('What the applicant receives'),
  fee: Fee.describe('What it costs').exactOptional(),
  deadlines: z.array(Deadline).describe('Periods of time'),
  schedules: z.array(Schedule).describe('Working hours').exactOptional(),
  documents: z.array(EditionDocument).describe('What is handed in'),
  document_rules: z.array(DocumentRule).describe('Rules about all documents').exactOptional(),
  registries: z.array(RegistryUse).describe('Systems that are asked').exactOptional(),
  automatic_checks: z.array(AutomaticCheck).describe('Checks by systems').exactOptional(),
  refusal: Refusal.describe('Grounds for refusal').exactOptional(),
  process: z.array(ProcessRoute).describe('Routes of steps').exactOptional(),
  forms: z.array(EditionForm).describe('Forms'),
  complaints: z.array(EditionComplaint).describe('Ways of appeal').exactOptional(),
  consents: z.array(EditionConsent).describe('Consents that are asked for').exactOptional(),
  other: z.array(OtherRequirement).describe('Other rules').exactOptional(),
  ambiguities: z.array(Ambiguity).describe('Where the act is unclear').exactOptional(),
  not_in_source: z.array(Text).describe('What the source refers to and lacks').exactOptional(),
});
export type Edition = z.infer<typeof Edition>;
