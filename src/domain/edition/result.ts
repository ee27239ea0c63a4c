import { z } from 'zod';
import { BothLanguages, Clause, NoteRu, Text } from './fact-parts';
import { ChannelScope, DeliveryWay, OutcomeId, ResultKind } from './vocabulary';

/** One way in which the service can end. */
export const Outcome = z.strictObject({
  id: OutcomeId.describe('Which outcome'),
  kind: ResultKind.describe('Sort of paper, where it differs').exactOptional(),
  channels: z.array(ChannelScope).describe('Channels to which it is limited').exactOptional(),
  kk: Text.describe('Kazakh'),
  ru: Text.describe('Russian'),
  notes_ru: NoteRu.exactOptional(),
  clause: Clause.exactOptional(),
});
export type Outcome = z.infer<typeof Outcome>;

/** What the applicant receives in the end. */
export const ServiceResult = z.strictObject({
  title: BothLanguages.describe('Name of the result'),
  kind: ResultKind.describe('Sort of paper'),
  outcomes: z.array(Outcome).min(1).describe('Ways in which the service can end'),
  texts: z.array(BothLanguages).describe('Wordings that the act prints').exactOptional(),
  delivery: z.array(DeliveryWay).describe('How it is handed over').exactOptional(),
  form_ru: Text.describe('Form that the act prescribes').exactOptional(),
  notes_ru: NoteRu.exactOptional(),
  clause: Clause,
});
export type ServiceResult = z.infer<typeof ServiceResult>;
