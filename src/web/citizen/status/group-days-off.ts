import type { TraceEntry } from '../../../domain/deadline/trace';
import { dateInWords } from '../../../kernel/date-words';
import type { Language } from '../../../kernel/language';
import { addDays, type PlainDate } from '../../../kernel/plain-date';
import type { DeadlineReason } from './deadline-reason';

interface Group {
  readonly line: DeadlineReason;
  readonly first: PlainDate;
  last: PlainDate;
}

/** Says each entry, and joins days off that follow one another for one reason: «24–25 марта». */
export function groupDaysOff(
  trace: readonly TraceEntry[],
  language: Language,
  say: (entry: TraceEntry) => DeadlineReason,
): readonly DeadlineReason[] {
  const lines: (DeadlineReason | Group)[] = [];
  for (const entry of trace) {
    const line = say(entry);
    if (entry.code !== 'day-off') {
      lines.push(line);
      continue;
    }
    const before = lines.at(-1);
    if (
      before !== undefined &&
      'first' in before &&
      before.line.text === line.text &&
      addDays(before.last, 1) === entry.date
    ) {
      before.last = entry.date;
    } else {
      lines.push({ line, first: entry.date, last: entry.date });
    }
  }
  return lines.map((one) => ('first' in one ? { ...one.line, when: spanText(one, language) } : one));
}

function spanText({ first, last }: Group, language: Language): string {
  if (first === last) return dateInWords(first, language);
  return `${dateInWords(first, language)} – ${dateInWords(last, language)}`;
}
