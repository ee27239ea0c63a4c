import type { StartEvent, Unit } from '../edition/vocabulary';

interface Period {
  readonly amount: number;
  readonly unit: Unit;
  /** Clause of the act by which the term changes. */
  readonly clause: string;
}

/** The term grows by a period, counted from the day on which it ended before any move to a working day. */
export interface TermExtended extends Period {
  readonly kind: 'extended';
}

/** The term that ran until now no longer counts; another begins with an event, mostly the arrival of what was missing. */
export interface TermRestarted extends Period {
  readonly kind: 'restarted';
  readonly at: Date;
  /** `documents-completed` unless said otherwise. */
  readonly startEvent?: StartEvent;
}

/** The term stood still from one instant to another. */
export interface TermPaused {
  readonly kind: 'paused';
  readonly from: Date;
  readonly to: Date;
  readonly clause: string;
}

/** Something that happened to a case and moved its term. */
export type TermChange = TermExtended | TermRestarted | TermPaused;
