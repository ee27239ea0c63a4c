import { z } from 'zod';
import { LANGUAGES } from '../../kernel/language';
import { RegistryCountry, RegistryDay, RegistryPersonName, RegistryText } from './registry-fields';
import { RegistryIin } from './registry-iin';

/** The document by which a person proves who they are. */
export const IdentityDocument = z.object({
  kind: z.enum([
    'identity-card',
    'passport',
    'residence-permit',
    'stateless-certificate',
    'kandas-certificate',
    'birth-certificate',
  ]),
  number: z.string().min(1),
  issuer: RegistryText,
  issuedOn: RegistryDay,
  validUntil: RegistryDay.exactOptional(),
});
export type IdentityDocument = z.infer<typeof IdentityDocument>;

/** Where a person is registered as living. `region` is a region or a city of republican significance. */
export const RegisteredAddress = z.object({
  region: RegistryText,
  district: RegistryText,
  locality: RegistryText,
  street: RegistryText,
  house: z.string().min(1),
  flat: z.string().min(1).exactOptional(),
});
export type RegisteredAddress = z.infer<typeof RegisteredAddress>;

/**
 * What the state database of individuals knows of a person. Birth date and sex are the registry's own facts and need
 * not agree with the digits of the IIN. `mobilePhone` is `+7` and ten digits. `deceasedOn` is there once a death is
 * recorded; `capacity` (дееспособность) is left out where no court has changed it and the registry says nothing.
 * `citizenship` is a country in ISO 3166-1 alpha-3, or `none`; `kandas` is true until a kandas becomes a citizen.
 */
export const RegisteredPerson = RegistryPersonName.extend({
  iin: RegistryIin,
  birthDate: RegistryDay,
  sex: z.enum(['male', 'female']),
  identityDocument: IdentityDocument.exactOptional(),
  address: RegisteredAddress,
  mobilePhone: z
    .string()
    .regex(/^\+7\d{10}$/)
    .exactOptional(),
  language: z.enum(LANGUAGES).exactOptional(),
  deceasedOn: RegistryDay.exactOptional(),
  capacity: z.enum(['full', 'limited', 'none']).exactOptional(),
  citizenship: z.union([RegistryCountry, z.literal('none')]).exactOptional(),
  kandas: z.boolean().exactOptional(),
});
export type RegisteredPerson = z.infer<typeof RegisteredPerson>;
