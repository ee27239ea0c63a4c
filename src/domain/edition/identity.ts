import { z } from 'zod';
import { BothLanguages, Clause, Day, FactId, LineSpan, NoteRu, Text } from './fact-parts';
import { EditionKind, EditionStatus, Territory } from './vocabulary';

/** Name of a service; English is a gloss for those who write the program. */
export const ServiceTitle = z.strictObject({
  kk: Text.describe('Kazakh'),
  ru: Text.describe('Russian'),
  en: Text.describe('English gloss'),
});
export type ServiceTitle = z.infer<typeof ServiceTitle>;

/** Where the edition was read. */
export const EditionSource = z.strictObject({
  file: Text.describe('Name of the source file'),
  lines: LineSpan.describe('First and last line'),
  annex: Text.describe('Annex of the act'),
});
export type EditionSource = z.infer<typeof EditionSource>;

/** The act, as far as the sources state it. */
export const Act = z.strictObject({
  title_kk: Text.describe('Title in Kazakh'),
  title_ru: Text.describe('Title in Russian'),
  issuer_ru: Text.describe('Who issued it'),
  number: Text.describe('Number of the act'),
  date: Day.describe('Day of the act'),
  registered_number: Text.describe('Number in the register of normative acts').exactOptional(),
  registered_date: Day.describe('Day of registration').exactOptional(),
  registered_by_ru: Text.describe('Who registered it').exactOptional(),
});
export type Act = z.infer<typeof Act>;

/** The act that ended the force of this one. */
export const RepealedBy = z.strictObject({
  act_ru: Text.describe('The repealing act'),
  date: Day.describe('Day of the repealing act'),
});
export type RepealedBy = z.infer<typeof RepealedBy>;

/** The rules that an amending act changes. */
export const Amends = z.strictObject({
  act_ru: Text.describe('The amended act'),
  number: Text.describe('Its number'),
  date: Day.describe('Its day'),
  registered_number: Text.describe('Its number in the register').exactOptional(),
  rules_kk: Text.describe('Title of the rules in Kazakh'),
  rules_ru: Text.describe('Title of the rules in Russian'),
  changes: z
    .array(z.strictObject({ clause: Clause, change: Text.describe('What happens to the clause') }))
    .describe('Changed clauses'),
});
export type Amends = z.infer<typeof Amends>;

/** The act's own rule on its entry into force. */
export const EntryIntoForce = z.strictObject({
  rule: BothLanguages.describe('The rule as printed'),
  clause: Clause,
});
export type EntryIntoForce = z.infer<typeof EntryIntoForce>;

/** Identity of an edition: one act's version of a service. */
export const EditionIdentity = z.strictObject({
  id: FactId,
  kind: EditionKind.describe('Sort of act'),
  source: EditionSource.describe('Where it was read'),
  act: Act.describe('The act'),
  amends: Amends.describe('What it amends').exactOptional(),
  legal_basis_ru: Text.describe('The law it rests on').exactOptional(),
  entry_into_force: EntryIntoForce.describe('When it comes into force').exactOptional(),
  status: EditionStatus.describe('Whether it is in force'),
  repealed_by: RepealedBy.describe('What ended its force').exactOptional(),
  territory: Territory.nullable().describe('Territory of a local act'),
  notes_ru: NoteRu.exactOptional(),
});
export type EditionIdentity = z.infer<typeof EditionIdentity>;

/** Who gives the service. */
export const Provider = z.strictObject({
  kk: Text.describe('Kazakh'),
  ru: Text.describe('Russian'),
  address_kk: Text.describe('Address in Kazakh').exactOptional(),
  address_ru: Text.describe('Address in Russian').exactOptional(),
  clause: Clause.exactOptional(),
  notes_ru: NoteRu.exactOptional(),
});
export type Provider = z.infer<typeof Provider>;
