import type { AdministeredLibrary } from '../../data/administered-library';
import type { NewEvent } from '../../domain/application/event';
import type { Edition } from '../../domain/edition/edition';
import { hearingSettingAt } from '../../domain/hearing/hearing-setting-at';
import { hearFirst, type HearingStep } from '../../domain/hearing/hear-first';
import { DomainError } from '../../kernel/domain-error';
import type { CaseBefore } from '../cases/change-case';
import type { Reference } from '../filing/reference';
import { polarityOf } from '../office/decision-so-far';
import { hearingUntil } from './hearing-until';

export interface HearingDeps {
  readonly rules: Pick<AdministeredLibrary, 'hearings'>;
  readonly reference: Pick<Reference, 'calendars'>;
}

/** A decision that is to be prepared, as a hearing sees it. */
export interface HeardDecision {
  readonly stepKey: string;
  readonly outcome: string;
  readonly groundIds: readonly string[];
  readonly reason: string | null;
}

/** What a hearing adds to the facts, and whether the decision itself goes on. */
export interface Heard {
  readonly events: readonly NewEvent[];
  /** False: the applicant is heard first. */
  readonly goesOn: boolean;
}

/**
 * What the hearing of the applicant asks for before a decision is prepared. The term of the service keeps running meanwhile.
 * @throws DomainError `conflict` while the applicant may still answer
 */
export function hearApplicant(deps: HearingDeps) {
  return async (
    { state }: CaseBefore,
    decision: HeardDecision,
    { rules, at, actor }: { readonly rules: Edition } & Pick<NewEvent, 'at' | 'actor'>,
  ): Promise<Heard> => {
    const setting = hearingSettingAt(await deps.rules.hearings(), state.filed.serviceId, at);
    const { outcome, groundIds } = decision;
    const wanted = { polarity: polarityOf(outcome), outcome, groundIds };
    const step = hearFirst(wanted, state.hearing, setting, at);
    if (step.kind === 'wait') throw new DomainError('conflict');
    const closed = closing(state.hearing !== null && state.hearing.answer !== null, step, { at, actor });
    if (step.kind === 'go') return { events: closed, goesOn: true };
    const { days } = setting;
    const { filed } = state;
    const until = hearingUntil({ rules, filed, at, days, calendars: await deps.reference.calendars() });
    const payload = { ...decision, groundIds: [...groundIds], days, until: until.toISOString() };
    return { events: [...closed, { type: 'hearing-opened', at, actor, payload }], goesOn: false };
  };
}

function closing(
  answered: boolean,
  { closes }: Exclude<HearingStep, { kind: 'wait' }>,
  made: Pick<NewEvent, 'at' | 'actor'>,
): NewEvent[] {
  return closes === null ? [] : [{ type: 'hearing-closed', ...made, payload: { result: closes, answered } }];
}
