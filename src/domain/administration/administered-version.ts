import { z } from 'zod';
import type { AdministeredKind, AdministeredValue } from './administered-values';

/** The act behind a decision: its number as printed, its date `YYYY-MM-DD`, and its name. */
export const AmendingAct = z.strictObject({
  number: z.string().trim().min(1).max(60),
  date: z.iso.date(),
  title: z.string().trim().max(300),
});
export type AmendingAct = z.infer<typeof AmendingAct>;

/** What every decision has, whatever it is about. */
interface DecisionFacts {
  /** Order of all decisions, a whole number as text (it may outgrow what JavaScript counts exactly). */
  readonly seq: string;
  readonly subject: string;
  readonly version: number;
  readonly effectiveFrom: Date;
  readonly reason: string;
  readonly act: AmendingAct | null;
  readonly returnsTo: number | null;
  readonly authorId: string | null;
  readonly authorName: string;
  readonly madeAt: Date;
}

/**
 * One decision of an administrator about one thing. A value of null withdraws: what was there without any decision
 * holds again.
 */
export type AdministeredVersion<K extends AdministeredKind = AdministeredKind> = {
  [T in K]: DecisionFacts & { readonly kind: T; readonly value: AdministeredValue<T> | null };
}[K];
