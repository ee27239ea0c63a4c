import { assertNever } from '../../kernel/assert-never';
import type { Week } from '../calendar/week';
import type { ScheduleDays } from '../edition/vocabulary';

/** "Daily" is printed for an authority that elsewhere rests at weekends: the narrower reading, five days, is taken. */
export function weekOf(days: ScheduleDays): Week {
  switch (days) {
    case 'mon-fri':
    case 'daily':
      return 5;
    case 'mon-sat':
    case 'mon-sun':
    case 'sat':
      return 6;
    default:
      return assertNever(days);
  }
}
