import { createHash } from 'node:crypto';
import type { RegistryQuestion } from '../../src/domain/registry/question';
import { plainDate } from '../../src/kernel/plain-date';
import {
  DEMO_CITIZEN_WITH_ASP,
  DEMO_POWER_OF_ATTORNEY,
  DEMO_REPRESENTATIVE,
} from '../../src/adapters/gateway/simulator/demo-citizens';
import type { Country } from '../../src/adapters/gateway/simulator/people/make-country';

/** A question to every registry to which the simulated country has something to say. */
export function questionsOf({ registers }: Country): readonly RegistryQuestion[] {
  const iin = DEMO_CITIZEN_WITH_ASP;
  const of = (lists: ReadonlyMap<string, unknown>): string => [...lists.keys()][0] ?? '';
  const [bin, dead, holder] = [of(registers.legalEntities), of(registers.deathOf), of(registers.accounts)];
  const iban = registers.accounts.get(holder)?.[0]?.iban ?? '';
  const pensioner = of(
    new Map([...registers.awards].filter(([, all]) => all.some(({ benefit }) => benefit === 'age-pension'))),
  );
  return [
    { registry: 'gbd-fl', iin },
    { registry: 'family', iin },
    { registry: 'asp-payments', iin, year: 2026, quarter: 4 },
    {
      registry: 'notary-powers',
      number: DEMO_POWER_OF_ATTORNEY,
      principalIin: iin,
      representativeIin: DEMO_REPRESENTATIVE,
    },
    { registry: 'legal-entities', bin },
    { registry: 'sole-proprietors', iin: of(registers.businesses) },
    { registry: 'births', iin: of(registers.birthOf), as: 'child' },
    { registry: 'marriages', iin: of(registers.marriages) },
    { registry: 'deaths', iin: dead },
    { registry: 'name-changes', iin: of(registers.nameChanges) },
    { registry: 'disability', iin: of(registers.findings) },
    { registry: 'school-studies', iin: of(registers.schooling) },
    { registry: 'higher-studies', iin: of(registers.higher) },
    { registry: 'school-guardianships', iin: of(registers.guardianships) },
    { registry: 'guardianships', iin: of(registers.guardianships) },
    { registry: 'adoptions', iin: of(registers.adoptions) },
    { registry: 'benefits', iin: pensioner },
    { registry: 'care-benefits', iin: of(registers.carers) },
    {
      registry: 'pension-contributions',
      iin: of(registers.work),
      from: plainDate('2015-01-01'),
      until: plainDate('2026-10-31'),
    },
    { registry: 'bank-accounts', iin: holder },
    { registry: 'account-holder', iin: holder, iban },
    { registry: 'account-number', iin: holder, reference: accountReference(iban) },
    { registry: 'digital-document-request', iin, document: 'identity-document' },
    {
      registry: 'digital-document',
      iin,
      document: 'identity-document',
      request: 'never-made',
      code: '000000',
    },
    { registry: 'mental-health', iin: of(registers.onMentalRecord) },
  ];
}

/** The reference under which the simulated registry of accounts speaks of one. */
function accountReference(iban: string): string {
  return createHash('sha256').update(iban).digest('hex').slice(0, 16);
}
