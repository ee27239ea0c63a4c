import { fold } from '../../../src/domain/application/fold';
import { fileOffer } from '../../../src/use-cases/proactive/file-offer';
import { insertOffer } from '../../support/builders/offer';
import { ME } from './base-world';
import type { BenefitWorld } from './benefit-world';
import { expectSays } from './draft-acts';
import type { Exercises } from './exercise';

/** Proves what the acts ask for where a service is offered: without consent, and without the account, nothing is filed. */
export function proveOffered(
  exercises: Exercises,
  world: () => BenefitWorld,
  consent: string,
  account: string | null,
): void {
  const about = { serviceId: exercises.edition.id, rulesEdition: exercises.edition.edition.id, iin: ME.iin };
  const demanded = async (change: object) => {
    const id = await insertOffer(world().owner, about);
    await world().owner('offers').where({ id }).update(change);
    await fileOffer(world().deps)(id);
    const offer = await world().deps.offers.find(id);
    expect(await world().deps.applications.findById(offer?.caseId ?? '')).toBeUndefined();
  };
  const listed = async (document: string) => {
    const { id } = await world().file('mobile-proactive');
    const { filed } = fold((await world().caseOf(id)).events);
    expect(filed.documents.find(({ documentId }) => documentId === document)?.state).toBe('made-by-portal');
    const name = exercises.edition.documents.find((one) => one.id === document)?.name;
    const draft = { id, writer: await world().operator() };
    for (const language of ['kk', 'ru'] as const)
      expectSays(await world().receiptOf(draft, language), [name?.[language]]);
  };
  const at = () => ({ consented_at: world().clock.now(), consented_by: 'sms' });
  exercises.prove(
    'document',
    consent,
    ['demanded', 'on the receipt'],
    'is what an offer waits for',
    async () => {
      await demanded({ state: 'offered' });
      await listed(consent);
    },
  );
  if (account === null) return;
  exercises.prove(
    'document',
    account,
    ['demanded', 'on the receipt'],
    'is what a consent waits for',
    async () => {
      await demanded({ state: 'agreed', ...at() });
      await listed(account);
    },
  );
}
