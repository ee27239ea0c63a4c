import { z } from 'zod';

/** State information systems that editions may name: the ids and aliases of `seeds/reference/registries.yaml`. */
export const REGISTRY_IDS = [
  'gbd-fl',
  'gbd-ul',
  'zags',
  'nobd',
  'epvo',
  'torelik',
  'cbdi',
  'odk',
  'e-maket',
  'e-sobes',
  'e-licensing',
  'elicense-kz',
  'enis',
  'egov-gateway',
  'shep',
  'regional-egov-gateway',
  'iis-state-corporation',
  'state-corporation-is',
  'digital-documents',
  'egov-mobile',
  'egov-portal',
  'revoked-certificates-list',
  'sole-proprietor-registry',
  'pension-contributions-ais',
  'authorised-body-is',
  'mental-health-registry',
  'bank-accounts',
  'guardianship-registry',
  'pension-benefit-recipients',
  'competent-bodies',
  'labour-market-ais',
  'asp-recipients',
] as const;
export const RegistryId = z.enum(REGISTRY_IDS);
export type RegistryId = z.infer<typeof RegistryId>;
