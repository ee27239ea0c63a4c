import { fold } from '../../../src/domain/application/fold';
import type { Channel } from '../../../src/domain/edition/vocabulary';
import type { Answers } from '../../../src/domain/fields/answer';
import { LANGUAGES, type Language } from '../../../src/kernel/language';
import { clauseInWords } from '../../../src/web/text/clause-in-words';
import type { BenefitWorld } from './benefit-world';
import { expectSays, textOf } from './draft-acts';
import type { Exercises } from './exercise';

/** A ground for not accepting documents, at a channel where somebody may name it. */
export interface IntakeGroundRow {
  readonly ground: string;
  readonly on: Channel;
  /** Documents that are not there, for a ground that speaks of them. */
  readonly missing?: readonly string[];
  /** The form of the edition that is its receipt. */
  readonly paper: string;
  readonly answers?: Answers;
}

type World = () => BenefitWorld;

/** Proves grounds of intake: chosen by an official, on a paper in either language, and the place for the benefit is free again. */
export function proveIntakeGrounds(
  exercises: Exercises,
  world: World,
  rows: readonly IntakeGroundRow[],
): void {
  for (const row of rows) {
    const { ground: groundId, on, missing = [], paper, answers } = row;
    exercises.prove(
      'ground',
      groundId,
      'refused',
      `refuses intake on ${on} with its paper in both languages`,
      async () => {
        for (const language of LANGUAGES) {
          const { id: caseId } = await world().file(on, answers, language);
          const taken = await world().take(caseId);
          if (taken === null) throw new Error('Nobody can take the case');
          const { person, stepKey } = taken;
          await world().work.refuseIntake(person, { caseId, stepKey, groundId, missing, note: null });
          const { events, workItem } = await world().caseOf(caseId);
          const state = fold(events);
          expect([state.status, state.intakeRefusal?.groundId, state.intakeRefusal?.formId]).toEqual([
            'intake-refused',
            groundId,
            paper,
          ]);
          expect(workItem).toBeNull();
          const text = textOf((await world().work.printRefusal(person, caseId)).content);
          expectGround(exercises, groundId, text, language);
          expectNamed(exercises, missing, text, language);
          expectSays(text, [exercises.edition.forms.find(({ id }) => id === paper)?.title[language]]);
          await expectFree(world(), caseId);
        }
        return [{ kind: 'paper', id: paper, facet: 'made' }] as const;
      },
    );
  }
}

/** Proves grounds of the service: decided, signed, on the notice in either language, and the place is free again. */
export function proveServiceGrounds(
  exercises: Exercises,
  world: World,
  {
    on,
    outcome,
    grounds,
    answers,
  }: {
    readonly on: Channel;
    readonly outcome: string;
    readonly grounds: readonly string[];
    readonly answers?: Answers;
  },
): void {
  for (const groundId of grounds) {
    exercises.prove(
      'ground',
      groundId,
      'refused',
      `refuses the service with its notice in both languages`,
      async () => {
        for (const language of LANGUAGES) {
          const { id: caseId } = await world().file(on, answers, language);
          await world().decide(caseId, outcome, [groundId]);
          const { events, result } = await world().caseOf(caseId);
          const { status, decision } = fold(events);
          expect([status, decision?.outcome, decision?.groundIds]).toEqual(['issued', outcome, [groundId]]);
          const text = textOf(await world().work.storage.read(result?.storageKey ?? ''));
          expectGround(exercises, groundId, text, language);
          await expectFree(world(), caseId);
        }
      },
    );
  }
}

/** The paper says the ground in the words of the act, and its clause. */
export function expectGround(
  { edition }: Exercises,
  groundId: string,
  text: string,
  language: Language,
): void {
  const { of_intake: intake = [], of_service: service = [] } = edition.refusal ?? {};
  const ground = [...intake, ...service].find(({ id }) => id === groundId);
  expectSays(text, [ground?.[language], ground && clauseInWords(ground.clause, language)]);
}

function expectNamed(
  { edition }: Exercises,
  documents: readonly string[],
  text: string,
  language: Language,
): void {
  expectSays(
    text,
    documents.map((id) => edition.documents.find((one) => one.id === id)?.name[language]),
  );
}

/** Nobody who was refused stands in the way of the next application. */
export async function expectFree(world: BenefitWorld, caseId: string): Promise<void> {
  expect(await world.owner('benefit_claims').where({ application_id: caseId })).toEqual([]);
}
