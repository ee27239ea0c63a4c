import { findPlainDate, type PlainDate } from '../../kernel/plain-date';
import type { CheckQuestion, Known } from '../checks/check-case';
import type { RegistryName, RegistryQuestion } from '../registry/question';
import type { RightDays } from './right-period';
import type { RightRule } from './right-table';

type Know = <Name extends RegistryName>(question: CheckQuestion<Name>) => Known<Name>;

/** An application as its right is reckoned from it. */
export interface RightSource {
  readonly answers: Readonly<Record<string, unknown>>;
  readonly subjects: readonly string[];
  readonly appliedOn: PlainDate;
}

/** The day as a registry tells it. */
interface RecordedDays {
  readonly day: PlainDate;
  readonly until?: PlainDate;
}

/** What must be asked to know from when a right reaches. */
export function rightQuestions(
  { event }: RightRule,
  subjects: readonly string[],
): readonly RegistryQuestion[] {
  switch (event?.registry) {
    case 'deaths':
      return subjects.map((iin) => ({ registry: 'deaths' as const, iin }));
    case 'disability':
      return subjects.map((iin) => ({ registry: 'disability' as const, iin }));
    case 'births':
      return subjects.map((iin) => ({ registry: 'births' as const, iin, as: 'child' as const }));
    case undefined:
      return [];
  }
}

/** The days from which a right is reckoned: a registry knows better than a form. */
export function rightDays(
  rule: RightRule,
  source: RightSource,
  know: Know,
): Pick<RightDays, 'appliedOn' | 'event' | 'lastDay'> {
  const { appliedOn } = source;
  const recorded = recordedDays(rule, source, know);
  const said = saidDay(rule, source.answers);
  if (recorded !== undefined)
    return { appliedOn, event: { day: recorded.day, from: 'registry' }, lastDay: recorded.until };
  return {
    ...{ appliedOn, lastDay: undefined },
    event: said === undefined ? undefined : { day: said, from: 'form' },
  };
}

function saidDay({ event }: RightRule, answers: RightSource['answers']): PlainDate | undefined {
  return (event?.fields ?? [])
    .map((field) => answers[field])
    .map((answer) => (typeof answer === 'string' ? findPlainDate(answer) : undefined))
    .find((day) => day !== undefined);
}

function recordedDays(rule: RightRule, source: RightSource, know: Know): RecordedDays | undefined {
  const [iin] = source.subjects;
  if (iin === undefined) return undefined;
  switch (rule.event?.registry) {
    case 'deaths':
      return deathDays(iin, know);
    case 'births':
      return birthDays(iin, know);
    case 'disability':
      return foundDays(iin, source, know, saidDay(rule, source.answers));
    case undefined:
      return undefined;
  }
}

function deathDays(iin: string, know: Know): RecordedDays | undefined {
  const known = know<'deaths'>({ registry: 'deaths', iin });
  return known.kind === 'found' ? { day: known.facts.diedOn } : undefined;
}

function birthDays(iin: string, know: Know): RecordedDays | undefined {
  const known = know<'births'>({ registry: 'births', iin, as: 'child' });
  const [record] = known.kind === 'found' ? known.facts.records : [];
  return record && { day: record.bornOn };
}

/** Of the findings that hold, the one of the day that the form names, else the latest. */
function foundDays(
  iin: string,
  { appliedOn }: RightSource,
  know: Know,
  said: PlainDate | undefined,
): RecordedDays | undefined {
  const known = know<'disability'>({ registry: 'disability', iin });
  const findings = known.kind === 'found' ? known.facts.findings : [];
  const holding = findings
    .filter(({ setOn, until }) => setOn <= appliedOn && (until === undefined || until >= appliedOn))
    .sort((a, b) => (a.setOn < b.setOn ? 1 : -1));
  const finding = holding.find(({ setOn }) => setOn === said) ?? holding[0];
  if (finding === undefined) return undefined;
  return { day: finding.setOn, ...(finding.until === undefined ? {} : { until: finding.until }) };
}
