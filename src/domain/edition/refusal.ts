import { z } from 'zod';
import { Clause, FactId, InSource, NoteRu, Text } from './fact-parts';
import { ChannelScope, IntakeRefusalCode, ServiceRefusalCode } from './vocabulary';

const groundFacts = {
  channels: z.array(ChannelScope).describe('Channels to which it is limited').exactOptional(),
  kk: Text.describe('Kazakh'),
  ru: Text.describe('Russian'),
  condition_ru: Text.describe('When it applies').exactOptional(),
  receipt_form: FactId.describe('Form of the receipt that is handed out').exactOptional(),
  in_source: InSource.exactOptional(),
  notes_ru: NoteRu.exactOptional(),
  clause: Clause,
};

/** A ground for not accepting the package of documents. */
export const IntakeRefusalGround = z.strictObject({ id: IntakeRefusalCode, ...groundFacts });
export type IntakeRefusalGround = z.infer<typeof IntakeRefusalGround>;

/** A ground for refusing the service. */
export const ServiceRefusalGround = z.strictObject({ id: ServiceRefusalCode, ...groundFacts });
export type ServiceRefusalGround = z.infer<typeof ServiceRefusalGround>;

/** Either ground, where the difference does not matter. */
export type RefusalGround = IntakeRefusalGround | ServiceRefusalGround;

/** Grounds on which an application or the service is refused. */
export const Refusal = z.strictObject({
  of_intake: z.array(IntakeRefusalGround).describe('Intake is refused').exactOptional(),
  of_service: z.array(ServiceRefusalGround).describe('The service is refused').exactOptional(),
  after_refusal: z
    .strictObject({ id: FactId, kk: Text.describe('Kazakh'), ru: Text.describe('Russian'), clause: Clause })
    .describe('What the applicant may do afterwards')
    .exactOptional(),
});
export type Refusal = z.infer<typeof Refusal>;
