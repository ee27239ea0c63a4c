import type { Deadline } from '../edition/deadlines';
import type { DeadlineEffectRow } from './deadline-effect';
import type { DeadlineRequest } from './deadline-request';
import type { DueRequest } from './due-request';

/** A period of an act that has a length, ready to be computed by what it does. */
export interface TimedDeadline {
  readonly request: DueRequest & Required<Pick<DueRequest, 'intake'>>;
  readonly deadline: Deadline;
  /** What the table says of it; undefined where its start tells enough. */
  readonly row: DeadlineEffectRow | undefined;
  readonly asked: DeadlineRequest;
}
