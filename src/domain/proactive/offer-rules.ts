import { z } from 'zod';
import { BenefitKind } from '../registry/benefits';
import { EventKind } from './registry-event';

/**
 * To whom a service is offered, tried in the order of the rule: the parents of the subject, the subject, whoever had the
 * death registered, the other parent of the children whom the deceased leaves.
 */
export const RecipientRole = z.enum(['mother', 'father', 'self', 'declarant', 'surviving-parent']);
export type RecipientRole = z.infer<typeof RecipientRole>;

/** Where an answer of the application comes from, besides what every form takes from the registry of persons. */
export const AnswerSource = z.enum([
  'subject-name',
  'subject-iin',
  'subject-line',
  'subject-address',
  'orphans',
  'event-day',
  'record-line',
  'recipient-name',
  'recipient-iin',
  'recipient-address',
  'recipient-document',
  'recipient-capacity',
  'disability-line',
  'disability-cause',
  'deceased-status',
  'bank-name',
]);
export type AnswerSource = z.infer<typeof AnswerSource>;

const Words = z.string().min(1);
const Value = z.union([Words, z.boolean(), z.array(Words).min(1)]);
/** Where a column of a list comes from, besides number, name and day of birth of whom the row names. */
export const ColumnSource = z.enum(['birth-place', 'birth-record']);
export type ColumnSource = z.infer<typeof ColumnSource>;

const ColumnRule = z.union([
  z.strictObject({ is: Words }),
  z.strictObject({
    from: ColumnSource,
    /** How the field names what the registry says, and whatever else it says. */
    as: z.record(z.string(), Words).exactOptional(),
    otherwise: Words.exactOptional(),
  }),
]);
export type ColumnRule = z.infer<typeof ColumnRule>;
const AnswerRule = z.union([
  z.strictObject({ is: Value }),
  z.strictObject({
    from: AnswerSource,
    /** Where the columns of a list come from. */
    columns: z.record(z.string(), ColumnRule).exactOptional(),
    /** What the form calls the values of the registry. */
    as: z.record(z.string(), Words).exactOptional(),
    /** What it calls every other one; left out: such a value is no answer. */
    otherwise: Words.exactOptional(),
  }),
]);
export type AnswerRule = z.infer<typeof AnswerRule>;

/**
 * Which event offers which service to whom, with the clause.
 * `unlessPaid`: benefits that make the offer needless, and the registry that keeps them.
 * `onlyIfPaid`: the subject must have received one of these, as the deceased must for a burial payment.
 */
export const OfferRule = z.strictObject({
  event: EventKind,
  service: Words,
  edition: Words,
  clause: Words,
  to: z.array(RecipientRole).min(1),
  disability: z.array(z.enum(['child', 'group-1', 'group-2', 'group-3'])).exactOptional(),
  sinceChildhood: z.boolean().exactOptional(),
  unlessPaid: z.strictObject({
    registry: z.enum(['benefits', 'care-benefits']),
    kinds: z.array(BenefitKind).min(1),
  }),
  onlyIfPaid: z.array(BenefitKind).min(1).exactOptional(),
  answers: z.record(z.string(), AnswerRule),
  /** Required questions that nobody answers on this channel, with the reason why nothing hangs on them. */
  unasked: z.record(z.string(), Words).default({}),
});
export type OfferRule = z.infer<typeof OfferRule>;

const Days = z.strictObject({ days: z.int().min(1).max(90), reason: Words, proposed: z.literal(true) });

/** The whole of `seeds/reference/proactive-offers.yaml`. */
export const OfferRules = z
  .strictObject({ reminder: Days, silence: Days, offers: z.array(OfferRule).min(1) })
  .refine(({ reminder, silence }) => reminder.days < silence.days, 'the reminder comes before the end');
export type OfferRules = z.infer<typeof OfferRules>;
