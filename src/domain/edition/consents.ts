import { z } from 'zod';
import { Clause, FactId, InSource, Proposed, Text } from './fact-parts';

/** A consent that the applicant is asked for. */
export const EditionConsent = z.strictObject({
  id: FactId,
  kk: Text.describe('Kazakh'),
  ru: Text.describe('Russian'),
  in_source: InSource.exactOptional(),
  proposed: Proposed.exactOptional(),
  clause: Clause.exactOptional(),
});
export type EditionConsent = z.infer<typeof EditionConsent>;
