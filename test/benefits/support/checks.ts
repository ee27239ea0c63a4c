import { fold } from '../../../src/domain/application/fold';
import type { ApplicationState } from '../../../src/domain/application/fold';
import type { Channel } from '../../../src/domain/edition/vocabulary';
import type { Answers } from '../../../src/domain/fields/answer';
import type { Said } from '../../use-cases/automatic/automatic-world';
import type { BenefitWorld } from './benefit-world';
import { textOf } from './draft-acts';
import { expectFree, expectGround } from './grounds';
import type { Exercises } from './exercise';

/** What registries say and the application answers, and what a check then finds. */
export interface Situation {
  readonly said?: Said;
  readonly answers?: Answers;
  /** Local instant at which it is filed. */
  readonly at?: Date;
  /** The reason that the result names. */
  readonly reason: string;
}

/** An automatic check on a channel. */
export interface CheckRow {
  readonly check: string;
  readonly on: Channel;
  readonly passes: Situation;
  /** Left out for what is shown by a paper where no registry confirms it: that is not known, and never fails. */
  readonly fails?: Situation;
  /** Left out for what is always known. */
  readonly unknown?: Situation;
  /** What a failure leads to, by the act. */
  readonly then: 'refuse-intake' | 'refuse-service' | 'clerk' | 'paper';
  /** The ground that a refusal names. */
  readonly ground?: string;
}

type World = () => BenefitWorld;

/** Proves checks: passed, failed with what the act then does, and not known, which refuses nobody. */
export function proveChecks(
  exercises: Exercises,
  world: World,
  well: () => Situation,
  rows: readonly CheckRow[],
): void {
  for (const row of rows) {
    const { check, on, fails, unknown } = row;
    const of = (situation: Situation) => checked(world(), { ...row, situation, well: well() });
    exercises.prove('check', check, 'passed', `passes on ${on} (${row.passes.reason})`, async () => {
      const { results } = await of(row.passes);
      expect(results.map(({ verdict }) => verdict)).not.toContain('failed');
      expect(results).toContainEqual(
        expect.objectContaining({ verdict: 'passed', reason: row.passes.reason }),
      );
      expectClause(exercises, check, results);
    });
    if (fails !== undefined)
      exercises.prove(
        'check',
        check,
        'failed',
        `fails on ${on} (${fails.reason}), and then: ${row.then}`,
        async () => {
          const { caseId, results } = await of(fails);
          expect(results).toContainEqual(
            expect.objectContaining({ verdict: 'failed', reason: fails.reason, consequence: row.then }),
          );
          await expectConsequence(exercises, world(), row, caseId);
        },
      );
    if (unknown !== undefined)
      exercises.prove(
        'check',
        check,
        'unknown',
        `refuses nobody on ${on} while it is not known (${unknown.reason})`,
        async () => {
          const { state, results } = await of(unknown);
          expect(results).toContainEqual(
            expect.objectContaining({ verdict: 'not-known', reason: unknown.reason }),
          );
          expect([state.status, state.decision]).toEqual(['in-work', null]);
        },
      );
  }
}

async function checked(
  world: BenefitWorld,
  { check, on, situation, well }: { check: string; on: Channel; situation: Situation; well: Situation },
) {
  await world.owner('benefit_claims').delete();
  if (situation.at ?? well.at) world.clock.set(situation.at ?? well.at ?? '');
  world.saysOnly({ ...well.said, ...situation.said });
  const { id: caseId } = await world.file(on, { ...well.answers, ...situation.answers });
  await world.process(caseId);
  const state = fold((await world.caseOf(caseId)).events);
  return { caseId, state, results: resultsOf(state, check) };
}

function resultsOf({ checks }: ApplicationState, check: string) {
  return (checks?.results ?? []).filter((result) => result.check === check);
}

function expectClause({ edition }: Exercises, check: string, results: ReturnType<typeof resultsOf>): void {
  const stated = edition.automatic_checks?.find(({ id }) => id === check);
  for (const { clause } of results) expect(clause).toBe(stated?.clause);
}

async function expectConsequence(
  exercises: Exercises,
  world: BenefitWorld,
  { check, then, ground = '' }: CheckRow,
  caseId: string,
): Promise<void> {
  const { events } = await world.caseOf(caseId);
  const state = fold(events);
  if (then === 'refuse-intake') {
    expect(state.intakeRefusal?.failedChecks).toContain(check);
    return expectIntakeRefused(exercises, world, caseId, ground);
  }
  if (then === 'refuse-service') return expectServiceRefused(exercises, world, caseId, ground);
  expect([state.status, state.decision, state.intakeRefusal]).toEqual(['in-work', null, null]);
}

async function expectIntakeRefused(
  exercises: Exercises,
  world: BenefitWorld,
  caseId: string,
  ground: string,
): Promise<void> {
  const { status, intakeRefusal } = fold((await world.caseOf(caseId)).events);
  expect([status, intakeRefusal?.groundId]).toEqual(['intake-refused', ground]);
  const { content } = await world.work.printRefusal(world.citizen, caseId);
  expectGround(exercises, ground, textOf(content), 'ru');
  await expectFree(world, caseId);
}

async function expectServiceRefused(
  exercises: Exercises,
  world: BenefitWorld,
  caseId: string,
  ground: string,
): Promise<void> {
  const { events, result } = await world.caseOf(caseId);
  const { status, decision } = fold(events);
  expect([status, decision?.groundIds, decision?.payment]).toEqual(['issued', [ground], null]);
  expectGround(exercises, ground, textOf(await world.work.storage.read(result?.storageKey ?? '')), 'ru');
  await expectFree(world, caseId);
}
