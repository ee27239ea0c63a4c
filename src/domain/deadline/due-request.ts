import type { WorkingCalendars } from '../calendar/working-calendars';
import type { StartEvent, Unit } from '../edition/vocabulary';
import type { Schedule } from './schedule';
import type { TraceEntry } from './trace';

/** A period of time and the event from which it runs. */
export interface DueRequest {
  /** Length in units; parts of a day, month or year are dropped, less than nothing is nothing. */
  readonly amount: number;
  readonly unit: Unit;
  /** Whether the act itself says that the day of the start does not count; by the general rule it never does. */
  readonly excludesStartDay: boolean;
  readonly clause: string;
  readonly start: Date;
  readonly startEvent: StartEvent;
  /** Hours of the provider: working days are counted by its week, and a due day ends with its hours. */
  readonly schedule: Schedule;
  /** Hours of the place where the application is filed: it registers, and minutes and hours run by its clock. */
  readonly intake?: Schedule;
  readonly calendars: WorkingCalendars;
}

/** The last instant in time, and why it is that one. */
export interface Due {
  readonly due: Date;
  readonly trace: readonly TraceEntry[];
}
