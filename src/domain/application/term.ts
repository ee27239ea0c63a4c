import { z } from 'zod';
import { OrganisationSchedule } from '../deadline/organisation-schedule';
import type { TermChange } from '../deadline/term-change';
import { Unit } from '../edition/vocabulary';

const Period = { amount: z.number(), unit: Unit, clause: z.string() };

/** Something that moved the term of a case, as the journal keeps it. Instants are ISO strings. */
const TermMove = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('extended'), ...Period }),
  z.strictObject({ kind: z.literal('restarted'), ...Period, at: z.string() }),
  z.strictObject({ kind: z.literal('paused'), from: z.string(), to: z.string(), clause: z.string() }),
]);
export type TermMove = z.infer<typeof TermMove>;

/** The statutory term as it was promised: what the act says and what came out. Instants are ISO strings. */
export const Term = z.strictObject({
  deadlineIds: z.array(z.string()),
  amount: z.number().nullable(),
  unit: z.string().nullable(),
  clause: z.string().nullable(),
  derived: z.boolean(),
  dueAt: z.string(),
  /** What has happened to it since; without it nothing has. */
  changes: z.array(TermMove).exactOptional(),
  trace: z.array(z.record(z.string(), z.unknown())),
  /** Hours that the places keep themselves, where they differ from those of the act. */
  hours: z
    .strictObject({
      provider: OrganisationSchedule.nullable(),
      intake: OrganisationSchedule.nullable(),
    })
    .exactOptional(),
});
export type Term = z.infer<typeof Term>;

/** The moves of a term as the reckoning of it takes them, in their order. */
export function termChanges(moves: readonly TermMove[] = []): TermChange[] {
  return moves.map((move) => {
    if (move.kind === 'restarted') return { ...move, at: new Date(move.at) };
    if (move.kind === 'paused') return { ...move, from: new Date(move.from), to: new Date(move.to) };
    return move;
  });
}
