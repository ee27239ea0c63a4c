import type { Channel } from '../../../src/domain/edition/vocabulary';
import type { Answers } from '../../../src/domain/fields/answer';
import { LANGUAGES } from '../../../src/kernel/language';
import { registerApplication } from '../../../src/use-cases/registration/register-application';
import type { Said } from '../../use-cases/automatic/automatic-world';
import type { BenefitWorld } from './benefit-world';
import { expectSays, textOf } from './draft-acts';
import type { Exercises } from './exercise';

/** Proves the paper of a decision: by the edition's form, with its title in both languages, its number and the applicant. */
export function proveResult(
  exercises: Exercises,
  world: () => BenefitWorld,
  {
    on,
    outcome,
    answers,
    paper = 'result',
  }: { readonly on: Channel; readonly outcome: string; readonly answers?: Answers; readonly paper?: string },
): void {
  exercises.prove('paper', paper, 'made', `is what «${outcome}» gives, in both languages`, async () => {
    await world().owner('benefit_claims').delete();
    const { id } = await world().file(on, answers);
    await world().decide(id, outcome);
    const { result, application } = await world().caseOf(id);
    const text = textOf(await world().work.storage.read(result?.storageKey ?? ''));
    const form = exercises.edition.forms.find((one) => one.id === paper);
    const option = exercises.edition.result.outcomes.find((one) => one.id === outcome);
    expectSays(text, [
      form?.title.kk,
      form?.title.ru,
      option?.kk,
      option?.ru,
      result?.number,
      application.applicantName,
    ]);
  });
}

/** Proves the receipt of acceptance: by the edition's form of the channel, in either language. */
export function proveAcceptance(
  exercises: Exercises,
  world: () => BenefitWorld,
  on: Channel,
  paper: string,
): void {
  exercises.prove('paper', paper, 'made', `is the receipt of whoever applies on ${on}`, async () => {
    world().saysOnly({});
    const draft = await world().write({ channel: on });
    for (const item of (await world().opened(draft)).checklist)
      if (item.state === 'attach') await world().attach(draft, item.documentId);
    expect(await world().send(draft)).toMatchObject({ kind: 'filed' });
    const form = exercises.edition.forms.find(({ id }) => id === paper);
    for (const language of ['kk', 'ru'] as const) {
      expectSays(await world().receiptOf(draft, language), [form?.title[language]]);
    }
  });
}

/** Proves the paper of a refusal that a check of the portal made by itself. */
export function proveAutomaticRefusal(
  exercises: Exercises,
  world: () => BenefitWorld,
  { paper, said, answers }: { readonly paper: string; readonly said: Said; readonly answers: Answers },
): void {
  exercises.prove(
    'paper',
    paper,
    'made',
    'is what a failed check brings, in the language of the application',
    async () => {
      for (const language of LANGUAGES) {
        await world().owner('benefit_claims').delete();
        world().saysOnly(said);
        const { id } = await world().file('portal', answers, language);
        await world().process(id);
        const { content } = await world().work.printRefusal(world().citizen, id);
        expectSays(textOf(content), [
          exercises.edition.forms.find((one) => one.id === paper)?.title[language],
        ]);
      }
      return [
        { kind: 'ground', id: exercises.edition.refusal?.of_intake?.[0]?.id ?? '', facet: 'refused' },
      ] as const;
    },
  );
}

/** Proves the journal of applications: whoever applied stands in it once, under the next number of the year. */
export function proveJournal(exercises: Exercises, world: () => BenefitWorld, answers?: Answers): void {
  exercises.prove(
    'paper',
    'registration-journal',
    'made',
    'has each application once, under the next number',
    async () => {
      const register = registerApplication(world().deps);
      const filed = [await world().file('portal', answers), await world().file('portal', answers)];
      for (const { id } of filed) {
        expect(await register(id)).toBe(true);
        expect(await register(id)).toBe(false);
      }
      const numbers = await Promise.all(
        filed.map(async ({ id }) =>
          (await world().caseOf(id)).events.flatMap((one) =>
            one.type === 'registered' ? [one.payload.number] : [],
          ),
        ),
      );
      const [[first = 0] = [], [second] = []] = numbers;
      expect(numbers).toEqual([[first], [first + 1]]);
      expect(second).toBe(first + 1);
    },
  );
}
