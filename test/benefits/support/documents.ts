import type { Channel, RegistryId } from '../../../src/domain/edition/vocabulary';
import { fold } from '../../../src/domain/application/fold';
import { LANGUAGES, type Language } from '../../../src/kernel/language';
import type { Said } from '../../use-cases/automatic/automatic-world';
import type { BenefitWorld } from './benefit-world';
import { digitalOf } from './said';
import { expectSays, type Typed } from './draft-acts';
import type { Exercises } from './exercise';
import type { Exercised, Facet } from './parts-of-edition';

/** A document on one channel, by the answers that bring it and those that do not. */
export interface DocumentRow {
  readonly document: string;
  readonly on: Channel;
  /** Answers by which it is asked for. */
  readonly when?: Typed;
  /** Answers by which it is not; left out where it is asked of everybody. */
  readonly unless?: Typed;
  /** It is asked for because somebody acts for the applicant. */
  readonly represented?: boolean;
  /** What is done about it; `attach`: nothing is filed without it. */
  readonly state?: 'attach' | 'may-attach' | 'made-by-portal';
  /** By registry: what it says when it confirms. */
  readonly waivers?: Partial<Record<RegistryId, Said>>;
  /** Registries by which the act waives it and that cannot be asked: it is handed in whatever they know. */
  readonly handedIn?: readonly RegistryId[];
  /** The registry is asked when the application is begun, and not again. */
  readonly atStart?: boolean;
  /** Said by registries in all of its tests. */
  readonly known?: Said;
}

type World = () => BenefitWorld;

/** Proves documents: demanded when their condition holds, left out when not, on the receipt, waived by a registry. */
export function proveDocuments(exercises: Exercises, world: World, rows: readonly DocumentRow[]): void {
  for (const [index, row] of rows.entries()) {
    proveDemand(exercises, world, row);
    // How a receipt lists documents is the same on every channel.
    if (rows.findIndex(({ document }) => document === row.document) === index)
      proveReceipt(exercises, world, row);
    if (row.unless !== undefined) proveOmission(exercises, world, row);
    for (const [registry, said] of Object.entries(row.waivers ?? {}))
      proveWaiver(exercises, world, row, registry, said);
    for (const registry of row.handedIn ?? []) proveHandedIn(exercises, world, row, registry);
  }
}

const written = async (
  world: BenefitWorld,
  { on, when, represented, known }: DocumentRow,
  language: Language = 'ru',
) => {
  world.saysOnly(known ?? {});
  return world.write({ channel: on, typed: when ?? {}, represented: represented === true, language });
};

function proveDemand(exercises: Exercises, world: World, row: DocumentRow): void {
  const { document, on, state = 'attach' } = row;
  exercises.prove('document', document, 'demanded', `is «${state}» on ${on}`, async () => {
    const draft = await written(world(), row);
    const line = await world().lineOf(draft, document);
    expect(line?.state).toBe(state);
    expect(line?.mayFileWithout).toBe(state !== 'attach');
    expect(line?.clause).toBe(exercises.edition.documents.find(({ id }) => id === document)?.clause);
    if (state === 'attach') await expectRefusedWithout(exercises, world(), row, draft);
    // No registry knew anything here.
    return Object.keys(row.waivers ?? {}).map((registry) => waiver(document, registry, 'not known'));
  });
}

/** The portal names it at its own place and sends nothing; at a window the worker refuses with a paper that names it. */
async function expectRefusedWithout(
  { edition }: Exercises,
  world: BenefitWorld,
  row: DocumentRow,
  draft: Awaited<ReturnType<BenefitWorld['write']>>,
): Promise<void> {
  const { on, document } = row;
  if (on === 'portal') {
    const { pages } = await world.opened(draft);
    const documents = pages.find(({ page }) => page.kind === 'documents');
    expect(documents?.problems.map(({ target }) => target)).toContain(`document-${document}`);
    expect(pages.filter(({ problems }) => problems.length > 0)).toEqual([documents]);
    expect(await world.send(draft)).toEqual({ kind: 'incomplete', pageKey: documents?.page.key });
    return;
  }
  const name = edition.documents.find(({ id }) => id === document)?.name;
  for (const language of ['ru', 'kk'] as const) {
    const other = language === 'ru' ? draft : await written(world, row, language);
    expectSays(await world.refuseAtWindow(other, 'incomplete-documents', [document]), [name?.[language]]);
  }
}

function proveReceipt(exercises: Exercises, world: World, row: DocumentRow): void {
  const { document, on, state } = row;
  exercises.prove('document', document, 'on the receipt', `stands on the receipt on ${on}`, async () => {
    const draft = await written(world(), row);
    const { checklist } = await world().opened(draft);
    for (const item of checklist)
      if (item.state === 'attach' || (item.documentId === document && state === 'may-attach'))
        await world().attach(draft, item.documentId);
    expect(await world().send(draft)).toMatchObject({ kind: 'filed' });
    const name = exercises.edition.documents.find(({ id }) => id === document)?.name;
    for (const language of LANGUAGES)
      expectSays(await world().receiptOf(draft, language), [name?.[language]]);
  });
}

function proveOmission(exercises: Exercises, world: World, row: DocumentRow): void {
  const { document, on, unless, known } = row;
  exercises.prove(
    'document',
    document,
    'left out',
    `is not asked for on ${on} when its condition does not hold`,
    async () => {
      const draft = await written(world(), {
        document,
        on,
        ...(known && { known }),
        ...(unless && { when: unless }),
      });
      expect((await world().lineOf(draft, document))?.state).toBe('not-needed');
    },
  );
}

function proveWaiver(
  exercises: Exercises,
  world: World,
  row: DocumentRow,
  registry: string,
  said: Said,
): void {
  const { document, on, known = {} } = row;
  const { id } = waiver(document, registry, 'confirmed');
  const rule = `spares the paper on ${on}, recorded with its time, and nothing while it is silent`;
  exercises.prove('waiver', id, ['silent', 'confirmed'], rule, async () => {
    const silence = Object.fromEntries(Object.keys(said).map((question) => [question, 'silent' as const]));
    const early = await written(world(), { ...row, known: { ...known, ...silence } });
    expect(await world().lineOf(early, document)).toMatchObject({
      ...{ state: 'attach', reason: 'registry-unavailable' },
    });
    world().clock.advance(60_000);
    world().says(said);
    const draft = row.atStart ? await written(world(), { ...row, known: { ...known, ...said } }) : early;
    await world().askAgain(draft);
    expect(await world().lineOf(draft, document)).toMatchObject({
      ...{ state: 'confirmed', confirmedBy: [{ registry, at: world().clock.now() }] },
    });
    for (const item of (await world().opened(draft)).checklist)
      if (item.state === 'attach') await world().attach(draft, item.documentId);
    expect(await world().send(draft)).toMatchObject({ kind: 'filed' });
    const { filed } = fold((await world().caseOf(draft.id)).events);
    expect(filed.documents.find(({ documentId }) => documentId === document)).toMatchObject({
      ...{ state: 'confirmed', registry },
    });
  });
}

function waiver(document: string, registry: string, facet: Facet): Exercised {
  return { kind: 'waiver', id: `${document} by ${registry}`, facet };
}

function proveHandedIn(exercises: Exercises, world: World, row: DocumentRow, registry: RegistryId): void {
  const { document, on, state = 'attach' } = row;
  exercises.prove(
    'waiver',
    `${document} by ${registry}`,
    'handed in',
    `cannot be asked for: the paper is handed in on ${on}`,
    async () => {
      const draft = await written(world(), row);
      const { questions } = await world().opened(draft);
      expect(questions.filter((one) => one.registry === registry)).toEqual([]);
      expect((await world().lineOf(draft, document))?.state).toBe(state);
    },
  );
}

/** Proves that a paper of a request of another kind is never asked of an application. */
export function proveOtherRequest(exercises: Exercises, world: World, document: string): void {
  exercises.prove('document', document, 'left out', 'is not asked for with an application', async () => {
    const draft = await written(world(), { document, on: 'portal' });
    expect(await world().lineOf(draft, document)).toMatchObject({
      state: 'not-needed',
      reason: 'other-request',
    });
  });
}

/** Proves that a document taken from its owner's phone stands for the paper, and that without it the paper is asked for. */
export function proveDigital(exercises: Exercises, world: World, row: DocumentRow): void {
  const { document, on } = row;
  const { id } = waiver(document, 'digital-documents', 'confirmed');
  const rule = `stands for the paper on ${on} once its owner has given it, and not while the service is silent`;
  exercises.prove('waiver', id, ['not known', 'silent', 'confirmed'], rule, async () => {
    await world().owner('rate_limits').delete();
    const draft = await written(world(), row);
    expect(await world().fetch(draft, document)).toBe('not-sent');
    expect((await world().lineOf(draft, document))?.state).toBe('attach');
    await world().owner('rate_limits').delete();
    world().says({ ...digitalOf(document), 'digital-document': 'silent' });
    expect(await world().fetch(draft, document)).toBe('unavailable');
    expect((await world().lineOf(draft, document))?.state).toBe('attach');
    await world().owner('rate_limits').delete();
    world().says(digitalOf(document));
    expect(await world().fetch(draft, document)).toBe('given');
    expect(await world().lineOf(draft, document)).toMatchObject({
      ...{ state: 'confirmed', confirmedBy: [{ registry: 'digital-documents', at: world().clock.now() }] },
    });
  });
}

/** Proves that a paper of one channel is not on the list of another. */
export function proveAbsent(exercises: Exercises, world: World, document: string, on: Channel): void {
  exercises.prove('document', document, 'left out', `is not asked for on ${on}`, async () => {
    const { id } = await world().file(on);
    const { filed } = fold((await world().caseOf(id)).events);
    expect(filed.documents.map(({ documentId }) => documentId)).not.toContain(document);
  });
}
