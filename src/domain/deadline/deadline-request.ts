import type { WorkingCalendars } from '../calendar/working-calendars';
import type { Edition } from '../edition/edition';
import type { Channel } from '../edition/vocabulary';
import type { DeadlineEffects } from './deadline-effect';
import type { OrganisationSchedule } from './organisation-schedule';
import type { OverallTermTable } from './overall-term-table';
import type { TraceEntry } from './trace';

/** Which period of which edition is asked about, and everything that its end depends on. */
export interface DeadlineRequest {
  readonly edition: Edition;
  readonly deadlineId: string;
  readonly channel: Channel;
  /**
   * The instant of the event from which the period runs. For one that extends the service's term or is counted back from
   * its end: the filing, from which that term runs.
   */
  readonly start: Date;
  /** For the same ones: the end of that term, where it is known and need not be computed. */
  readonly termDue?: Date;
  readonly calendars: WorkingCalendars;
  readonly effects: DeadlineEffects;
  readonly overallTerms: OverallTermTable;
  /** Hours that the provider and the place of filing keep themselves. */
  readonly own?: { readonly provider?: OrganisationSchedule; readonly intake?: OrganisationSchedule };
}

/** The end of a period and why; `due` is null only where there is nothing to compute, and the trace says so. */
export interface DeadlineDue {
  readonly due: Date | null;
  readonly trace: readonly TraceEntry[];
}
