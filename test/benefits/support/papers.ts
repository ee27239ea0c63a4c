import type { Channel } from '../../../src/domain/edition/vocabulary';
import type { Answers } from '../../../src/domain/fields/answer';
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
