import { z } from 'zod';
import { RegistryText } from './registry-fields';
import { RegistryIin } from './registry-iin';

const RegistryIban = z.string().regex(/^KZ\d{5}[A-Z0-9]{13}$/);

/** Whether an account is this person's: order 206, annexes 1–3, row 8. The system is not named there. */
export const AccountHolderQuestion = z.strictObject({
  registry: z.literal('account-holder'),
  iin: RegistryIin,
  iban: RegistryIban,
});

/** `holder`: the account is the person's own. `open`: money can be sent to it. Nothing is told of another's account. */
export const AccountHolder = z
  .object({
    iin: RegistryIin,
    iban: RegistryIban,
    holder: z.boolean(),
    open: z.boolean(),
    bank: RegistryText.exactOptional(),
  })
  .refine(({ holder, open }) => holder || !open, { message: 'tells of another’s account' });
export type AccountHolder = z.infer<typeof AccountHolder>;

/** The number behind a reference, for its owner who has confirmed the account: order 206, clause 35-2. */
export const AccountNumberQuestion = z.strictObject({
  registry: z.literal('account-number'),
  iin: RegistryIin,
  reference: z.string().min(1),
});

/** The number of an account of this very person; a reference to anybody else's is not found. */
export const AccountNumber = z.object({
  iin: RegistryIin,
  reference: z.string().min(1),
  iban: RegistryIban,
  bank: RegistryText,
});
export type AccountNumber = z.infer<typeof AccountNumber>;

/** The person's own accounts to which a benefit can be paid. */
export const BankAccountsQuestion = z.strictObject({
  registry: z.literal('bank-accounts'),
  iin: RegistryIin,
});

/**
 * The open accounts. `reference` stands for an account towards the payment system; of the number itself only its last
 * four signs are told, enough for its owner to choose.
 */
export const BankAccounts = z.object({
  iin: RegistryIin,
  accounts: z
    .array(
      z.object({
        reference: z.string().min(1),
        lastFour: z.string().regex(/^[A-Z0-9]{4}$/),
        bank: RegistryText,
        special: z.boolean(),
      }),
    )
    .max(30),
});
export type BankAccounts = z.infer<typeof BankAccounts>;
