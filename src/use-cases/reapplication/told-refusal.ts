import type { LoadedCase } from '../../data/applications';
import { type ApplicationState, type DecisionState, fold } from '../../domain/application/fold';
import type { Edition } from '../../domain/edition/edition';
import { type IntakeGroundTable, intakeGrounds } from '../../domain/edition/intake-ground-table';
import type { RefusalGround } from '../../domain/edition/refusal';
import { Channel } from '../../domain/edition/vocabulary';
import type { FormerRefusal } from '../../domain/reapplication/former-refusal';

const NOTHING_DECIDED: Pick<DecisionState, 'groundIds' | 'reason' | 'signedAt'> = {
  groundIds: [],
  reason: null,
  signedAt: null,
};

type Told = Omit<FormerRefusal, 'anew'>;

/** What is told above the new draft. `rules`: the edition by which the former application was judged. */
export function toldRefusal(
  { application, events }: LoadedCase,
  rules: Edition,
  table: IntakeGroundTable,
): Told {
  const state = fold(events);
  const { intakeRefusal } = state;
  if (intakeRefusal === null) return ofService(application.number, state, rules);
  const { at, note, groundId } = intakeRefusal;
  const channel = Channel.parse(application.channel);
  const known = [...(rules.refusal?.of_intake ?? []), ...intakeGrounds(table, rules, channel)];
  const ground = known.find(({ id }) => id === groundId);
  return {
    ...{ number: application.number, kind: 'intake', decidedAt: at.toISOString(), reason: note },
    grounds: ground === undefined ? [] : [groundLine(ground)],
  };
}

function ofService(number: string, { decision, issuedAt, filedAt }: ApplicationState, rules: Edition): Told {
  const { groundIds, reason, signedAt } = decision ?? NOTHING_DECIDED;
  const grounds = (rules.refusal?.of_service ?? []).filter(({ id }) => groundIds.includes(id));
  const decidedAt = (signedAt ?? issuedAt ?? filedAt).toISOString();
  return { number, kind: 'service', decidedAt, reason, grounds: grounds.map(groundLine) };
}

function groundLine({ id, kk, ru, clause }: RefusalGround): FormerRefusal['grounds'][number] {
  return { id, text: { kk, ru }, clause };
}
