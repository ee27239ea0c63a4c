import type { SystemStateRepository } from '../../data/system-states';
import { mayEnter } from '../../domain/access/permission';
import type { Person } from '../../domain/access/person';
import { conditionOf, type SystemCondition, type SystemMarks } from '../../domain/systems/system-state';
import type { Clock } from '../../kernel/clock';
import { DomainError } from '../../kernel/domain-error';
import type { LookedAfter } from './look-after-systems';

/** How an outside system is now, and what it did last. */
export interface SystemState extends SystemMarks {
  readonly condition: SystemCondition;
}

export interface ListSystemsDeps {
  readonly systemStates: Pick<SystemStateRepository, 'list'>;
  readonly lookedAfter: readonly Pick<LookedAfter, 'system'>[];
  readonly clock: Clock;
}

/** Every system that the portal uses, in the order in which they are configured; also one that has left no mark yet. */
export function systemStates({ systemStates: repository, lookedAfter, clock }: ListSystemsDeps) {
  return async (): Promise<SystemState[]> => {
    const known = new Map((await repository.list()).map((marks) => [marks.system, marks]));
    const now = clock.now();
    return lookedAfter.map(({ system }) => {
      const marks = known.get(system) ?? {
        system,
        lastSuccessAt: null,
        lastFailureAt: null,
        lastFailure: null,
        switchedOffAt: null,
      };
      return { ...marks, condition: conditionOf(marks, now) };
    });
  };
}

/** The same for a person. @throws DomainError `forbidden` for whoever is neither administrator nor auditor */
export function listSystems(deps: ListSystemsDeps) {
  const list = systemStates(deps);
  return async (person: Person): Promise<SystemState[]> => {
    if (!mayEnter('journal', person)) throw new DomainError('forbidden');
    return list();
  };
}
