import type { BenefitKind, Benefits } from '../../registry/benefits';
import type { RegistryQuestion } from '../../registry/question';
import type { CheckCase, Known } from '../check-case';

/** Benefits of families and carers stand in the system of the authorised body, pensions and allowances in another one. */
const FAMILY: ReadonlySet<BenefitKind> = new Set([
  'birth-benefit',
  'childcare-benefit',
  'disabled-child-carer-benefit',
  'childhood-disability-care-benefit',
]);

type Keeper = 'benefits' | 'care-benefits';

/** The system that knows who is paid a benefit. */
export function keeperOf(benefit: BenefitKind): Keeper {
  return FAMILY.has(benefit) ? 'care-benefits' : 'benefits';
}

/** What the keepers of the benefits asked for are asked about everybody because of whom it is paid. */
export function benefitQuestions({ benefits, subjects }: CheckCase): readonly RegistryQuestion[] {
  const keepers = [...new Set(benefits.map(keeperOf))];
  return keepers.flatMap((registry) => subjects.map((iin): RegistryQuestion => ({ registry, iin })));
}

/** What the keeper of a benefit knows of a person. */
export function benefitRecords(about: CheckCase, benefit: BenefitKind, iin: string): Known<Keeper> {
  return keeperOf(benefit) === 'benefits'
    ? about.know<'benefits'>({ registry: 'benefits', iin })
    : about.know<'care-benefits'>({ registry: 'care-benefits', iin });
}

/** The awards in an answer; none where the registry knows nothing of the person. */
export function awardsIn(known: Exclude<Known<Keeper>, { kind: 'not-known' }>): Benefits['awards'] {
  return known.kind === 'found' ? known.facts.awards : [];
}

/** Every pair of a benefit and a person that an application asks for. */
export function pairsOf({ benefits, subjects }: CheckCase): readonly (readonly [BenefitKind, string])[] {
  return benefits.flatMap((benefit) => subjects.map((iin) => [benefit, iin] as const));
}
