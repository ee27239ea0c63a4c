import type { WorkingCalendars } from '../../domain/calendar/working-calendars';
import type { OverallTermTable } from '../../domain/deadline/overall-term-table';
import type { RegistryDirectory } from '../../domain/edition/registry-directory';
import type { RegistryCheck } from '../../domain/registry/registry-check';
import type { DecisionPoints } from '../../domain/routing/decision-points';
import type { LocalizedText } from '../../kernel/localized-text';

/** Reference data that the rules of a case are read with; loaded at start, the same for every request. */
export interface Reference {
  readonly calendars: WorkingCalendars;
  readonly overallTerms: OverallTermTable;
  readonly decisionPoints: DecisionPoints;
  readonly registryChecks: readonly RegistryCheck[];
  /** What is known of each state system. */
  readonly registries: RegistryDirectory;
  /** Names of the state systems, by id. */
  readonly registryTitles: ReadonlyMap<string, LocalizedText>;
}
