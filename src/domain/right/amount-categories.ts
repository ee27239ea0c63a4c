import type { PlainDate } from '../../kernel/plain-date';
import type { CheckQuestion, Known } from '../checks/check-case';
import type { RegistryName, RegistryQuestion } from '../registry/question';

/** Whom an amount is about. */
export interface AmountSubjects {
  readonly applicantIin: string;
  readonly subjects: readonly string[];
  readonly appliedOn: PlainDate;
}

type Know = <Name extends RegistryName>(question: CheckQuestion<Name>) => Known<Name>;

/** Which child of a parent it is counts up to here: «the fourth and each later one». */
const LAST_ORDER = 4;

/** What must be asked to know which amount it is. */
export function amountQuestions(
  of: 'disability' | 'birth-order',
  { applicantIin, subjects }: AmountSubjects,
): readonly RegistryQuestion[] {
  if (of === 'birth-order') return [{ registry: 'births', iin: applicantIin, as: 'parent' }];
  return subjects.map((iin) => ({ registry: 'disability' as const, iin }));
}

/** What registries say that decides about an amount: the group of a disability, which child of a parent it is. */
export function amountCategories(about: AmountSubjects, know: Know): string[] {
  return [...disabilityCategories(about, know), ...orderCategories(about, know)];
}

function disabilityCategories({ subjects, appliedOn }: AmountSubjects, know: Know): string[] {
  return subjects.flatMap((iin) => {
    const known = know<'disability'>({ registry: 'disability', iin });
    const findings = known.kind === 'found' ? known.facts.findings : [];
    const holding = findings
      .filter(({ setOn, until }) => setOn <= appliedOn && (until === undefined || until >= appliedOn))
      .sort((a, b) => (a.setOn < b.setOn ? 1 : -1));
    return holding.slice(0, 1).flatMap(({ status, cause }) => [status, cause]);
  });
}

function orderCategories({ applicantIin, subjects }: AmountSubjects, know: Know): string[] {
  const known = know<'births'>({ registry: 'births', iin: applicantIin, as: 'parent' });
  const [child, ...more] = subjects;
  if (known.kind !== 'found' || child === undefined || more.length > 0) return [];
  const born = [...known.facts.records].sort((a, b) => (a.bornOn < b.bornOn ? -1 : 1));
  const place = born.findIndex((record) => record.child.iin === child);
  return place < 0 ? [] : [`child-${Math.min(place + 1, LAST_ORDER)}`];
}
