import { z } from 'zod';
import { findPlainDate } from '../../kernel/plain-date';
import { RegistryIin } from './registry-iin';

/** A day written `YYYY-MM-DD`; any other text is an issue. */
export const RegistryDay = z.string().transform((value, context) => {
  const day = findPlainDate(value);
  if (day !== undefined) return day;
  context.addIssue({ code: 'custom', message: 'not a day' });
  return z.NEVER;
});
export type RegistryDay = z.infer<typeof RegistryDay>;

/** Words that a registry keeps in both languages. */
export const RegistryText = z.object({ kk: z.string().min(1), ru: z.string().min(1) });
export type RegistryText = z.infer<typeof RegistryText>;

/** A name as written in the identity document. `patronymic` is left out when the person has none. */
export const RegistryPersonName = z.object({
  surname: z.string().min(1),
  givenName: z.string().min(1),
  patronymic: z.string().min(1).exactOptional(),
});
export type RegistryPersonName = z.infer<typeof RegistryPersonName>;

/** A country in ISO 3166-1 alpha-3; Kazakhstan is `KAZ`. */
export const RegistryCountry = z.string().regex(/^[A-Z]{3}$/);
export type RegistryCountry = z.infer<typeof RegistryCountry>;

/** A person as a record names them: by IIN where one was issued, always by name. */
export const RecordedPerson = RegistryPersonName.extend({ iin: RegistryIin.exactOptional() });
export type RecordedPerson = z.infer<typeof RecordedPerson>;
