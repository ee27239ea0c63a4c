import { z } from 'zod';
import { FactId } from '../../edition/fact-parts';
import { JUDGE_IDS } from './judges';

const FieldIds = z.array(z.string().regex(/^[a-z0-9_]+$/));

/** Who is asked about, by the fields of the forms that name them. */
export const ProofSubject = z.strictObject({
  fields: FieldIds,
  /** Lists of which each row names one person. */
  lists: FieldIds,
  /** A column that is answered yes in the rows that are meant; left out where all of them are. */
  whose: z
    .string()
    .regex(/^[a-z0-9_]+$/)
    .exactOptional(),
  /** Who is meant when no field names anybody. */
  otherwise: z.literal('applicant').exactOptional(),
});
export type ProofSubject = z.infer<typeof ProofSubject>;

const SubjectId = z.string().regex(/^[a-z-]+$/);

/** Of people in the rows of a list those whom a proof suits, by the options of a column: a marriage proves a spouse. */
export const SuitedRows = z.strictObject({
  column: z.string().regex(/^[a-z0-9_]+$/),
  is: z.array(z.string().min(1)).min(1),
});
export type SuitedRows = z.infer<typeof SuitedRows>;

/**
 * That an answer of a registry can spare papers. A paper is needed for everybody whom the proofs of it are about; `where`
 * says whom of them this one suits, and makes nobody's paper unnecessary.
 */
export const RegistryProof = z.strictObject({
  judge: z.enum(JUDGE_IDS),
  about: SubjectId,
  where: SuitedRows.exactOptional(),
  documents: z.array(FactId).min(1),
});
export type RegistryProof = z.infer<typeof RegistryProof>;

/** The file `seeds/reference/registry-proofs.yaml`. */
export const ProofTable = z
  .strictObject({
    subjects: z.record(SubjectId, ProofSubject),
    claims: z.strictObject({
      death: FieldIds,
      disability: FieldIds,
      account: FieldIds,
      bin: FieldIds,
      deceased: FieldIds,
    }),
    proofs: z.array(RegistryProof),
    unproven: z.array(z.strictObject({ document: FactId, reason: z.string().min(1) })),
  })
  .refine(({ subjects, proofs }) => proofs.every(({ about }) => Object.hasOwn(subjects, about)), {
    message: 'a proof about somebody who is not among the subjects',
  });
export type ProofTable = z.infer<typeof ProofTable>;
