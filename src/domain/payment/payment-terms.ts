import { z } from 'zod';
import { checkIban } from '../identifiers/iban';

/** How often a decision pays. */
export const PAYMENT_FREQUENCIES = ['once', 'monthly'] as const;
export type PaymentFrequency = (typeof PAYMENT_FREQUENCIES)[number];

/** An account of Kazakhstan as it is kept: twenty capitals and digits with right check digits. */
const Account = z.string().refine((account) => {
  const checked = checkIban(account);
  return checked.ok && checked.iban === account;
});

/**
 * What a decision pays, as the official wrote it and the head signs it. Days are `YYYY-MM-DD`.
 */
export const PaymentTerms = z
  .strictObject({
    /** In tiyn, as a whole number in digits: exact, and no database or parser rounds it. Of each month, when monthly. */
    amount: z.string().regex(/^[1-9]\d{0,13}$/),
    frequency: z.enum(PAYMENT_FREQUENCIES),
    /** The first day of the right to it. */
    from: z.iso.date(),
    /** The last day, of a monthly payment that ends; null: it has no end so far, or is paid once. */
    until: z.iso.date().nullable(),
    account: Account,
    /** Why it is not the account that the person named; null: it is that one. */
    accountReason: z.string().nullable(),
  })
  .refine(({ from, until }) => until === null || until >= from);
export type PaymentTerms = z.infer<typeof PaymentTerms>;
