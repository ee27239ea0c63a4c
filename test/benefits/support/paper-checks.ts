import { fold } from '../../../src/domain/application/fold';
import type { CheckResult } from '../../../src/domain/checks/check-result';
import type { Said } from '../../use-cases/automatic/automatic-world';
import type { BenefitWorld } from './benefit-world';
import type { Typed } from './draft-acts';
import type { Exercises } from './exercise';

/** A check that a registry passes, or a paper that somebody reads. */
export interface PaperCheckRow {
  readonly check: string;
  /** The paper that a registry spares. */
  readonly document: string;
  /** Answers by which it is asked for. */
  readonly when: Typed;
  /** Answers by which it is not, where it is not asked of everybody. */
  readonly unless?: Typed;
  /** What a registry says that spares it. */
  readonly confirmed: Said;
  /** The systems that confirm it together, where several people need it; left out where it is one. */
  readonly together?: readonly string[];
  /** What a registry may say besides, and that spares nothing. */
  readonly others?: readonly Said[];
}

type World = () => BenefitWorld;

/**
 * Proves such checks by applications as they are sent on the portal: passed once a registry has confirmed; not known while it
 * is silent, knows nothing, or says something else, and then the paper is there and nobody is refused.
 */
export function provePaperChecks(exercises: Exercises, world: World, rows: readonly PaperCheckRow[]): void {
  for (const row of rows) {
    const { check, document, when, unless, confirmed, others = [], together } = row;
    const passed = { verdict: 'passed', reason: 'confirmed' };
    exercises.prove('check', check, 'passed', `passes when a registry confirms «${document}»`, async () => {
      const found = await sent(world(), row, when, confirmed);
      expectOnly(exercises, found, passed);
      if (together !== undefined) expectTogether(found, document, together);
      if (unless === undefined) return;
      const notNeeded = { verdict: 'passed', reason: 'not-needed' };
      expectOnly(exercises, await sent(world(), row, unless, {}), notNeeded);
    });
    const rule = `refuses nobody while only «${document}» itself shows it`;
    exercises.prove('check', check, 'unknown', rule, async () => {
      const silent = Object.fromEntries(Object.keys(confirmed).map((name) => [name, 'silent' as const]));
      for (const said of [{}, silent, ...others]) {
        const found = await sent(world(), row, when, said);
        expectOnly(exercises, found, { verdict: 'not-known', reason: 'handed-in' });
        expect(found.state).toMatchObject({ status: 'in-work', decision: null, intakeRefusal: null });
      }
    });
  }
}

/** Sends an application with every paper that is still asked for, and makes its checks. */
async function sent(world: BenefitWorld, { check }: PaperCheckRow, typed: Typed, said: Said) {
  await world.owner('benefit_claims').delete();
  world.saysOnly(said);
  const draft = await world.write({ channel: 'portal', typed });
  for (const { state, documentId } of (await world.opened(draft)).checklist)
    if (state === 'attach') await world.attach(draft, documentId);
  expect(await world.send(draft)).toMatchObject({ kind: 'filed' });
  await world.process(draft.id);
  const state = fold((await world.caseOf(draft.id)).events);
  return { state, check, results: (state.checks?.results ?? []).filter((one) => one.check === check) };
}

/** Case and check name every system that confirmed, with the instant and the people. */
function expectTogether(
  { state, results }: Awaited<ReturnType<typeof sent>>,
  document: string,
  together: readonly string[],
): void {
  const confirmedBy = state.filed.documents.find(({ documentId }) => documentId === document)?.confirmedBy;
  expect(confirmedBy?.map(({ registry }) => registry)).toEqual(together);
  expect(confirmedBy?.every(({ at, people }) => at !== '' && people.length > 0)).toBe(true);
  expect(results.map(({ registry, also = [] }) => [registry, ...also])).toEqual([together]);
}

function expectOnly(
  { edition }: Exercises,
  { check, results }: { readonly check: string; readonly results: readonly CheckResult[] },
  { verdict, reason }: { readonly verdict: string; readonly reason: string },
): void {
  const clause = edition.automatic_checks?.find(({ id }) => id === check)?.clause;
  expect(results).toEqual([expect.objectContaining({ verdict, reason, clause })]);
}
