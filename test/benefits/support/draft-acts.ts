import type { Person } from '../../../src/domain/access/person';
import type { Channel } from '../../../src/domain/edition/vocabulary';
import type { Raw } from '../../../src/domain/fields/raw';
import { fieldType } from '../../../src/domain/fields/registry';
import { newId } from '../../../src/kernel/ids';
import * as prints from '../../../src/print/register';
import { makePrint } from '../../../src/print/register';
import { askAboutDocuments } from '../../../src/use-cases/drafts/ask-about-documents';
import { digitalDocument } from '../../../src/use-cases/drafts/digital-document';
import { openDraft } from '../../../src/use-cases/drafts/open-draft';
import { recordOfConsent } from '../../../src/use-cases/drafts/record-of-consent';
import { startDraft } from '../../../src/use-cases/drafts/start-draft';
import { draftContents } from '../../../src/use-cases/filing/draft-contents';
import { findSigningWays } from '../../../src/use-cases/filing/find-signing-ways';
import { printReceipt } from '../../../src/use-cases/filing/print-receipt';
import { printToSign } from '../../../src/use-cases/filing/print-to-sign';
import { requestSigningCode } from '../../../src/use-cases/filing/request-signing-code';
import { sendApplication } from '../../../src/use-cases/filing/send-application';
import { refuseAtCounter } from '../../../src/use-cases/office/refuse-at-counter';
import { clauseInWords } from '../../../src/web/text/clause-in-words';
import type { Language } from '../../../src/kernel/language';
import { readPdf } from '../../print/read-pdf';
import { REFERENCE } from '../../support/builders/office-world';
import { ME, type BaseWorld } from './base-world';

/** Answers as typed. */
export type Typed = Readonly<Record<string, Raw>>;

/** A draft to be written. */
export interface DraftWanted {
  readonly channel: Channel;
  readonly typed?: Typed;
  /** Somebody acts for the applicant. */
  readonly represented?: boolean;
  readonly language?: Language;
}

const ATTORNEY = { iin: '900515300127', name: 'Омаров Данияр Қайратұлы', basis: '77-1' };
const COUNTERS: Partial<Record<Channel, string>> = {
  provider: 'almaty-almaly-department',
  'mse-unit': 'almaty-mse-unit',
};

/** The text of a paper without its spaces: how its lines are broken is not the matter here. */
export function textOf(paper: Buffer): string {
  return squeezed(readPdf(paper).text);
}

/** Words as `textOf` gives them. */
export function squeezed(text: string): string {
  return text.replace(/[\s\u00a0\u2011-]+/g, '');
}

/** A paper says these words, whatever the size of its letters. */
export function expectSays(paper: string, words: readonly (string | undefined)[]): void {
  const text = paper.toLowerCase();
  expect(words.filter((one) => one === undefined || !text.includes(squeezed(one).toLowerCase()))).toEqual([]);
}

/** Drafts on the portal and at the counters, as people write them. */
export function draftActs(base: BaseWorld) {
  const { deps, edition, citizen, staffOf, clock } = base;
  const open = openDraft(deps);
  const start = startDraft(deps);
  const ask = askAboutDocuments(deps);
  const loadDraft = draftContents(deps);
  let code = '';
  const requestCode = requestSigningCode({
    ...deps,
    loadDraft,
    codeText: (_language, digits) => (code = digits),
    findSigningWays: findSigningWays({ reference: REFERENCE, substitute: true }),
  });
  const digital = digitalDocument(deps);
  const send = sendApplication({ ...deps, loadDraft });
  const print = printToSign({ ...deps, loadDraft, makePrint });
  const refuse = refuseAtCounter({ ...deps, loadDraft, prints, clauseInWords });
  const receipt = printReceipt({ ...deps, makePrint, clauseInWords, reference: REFERENCE });

  const writerOf = async (channel: Channel): Promise<Person> =>
    channel === 'portal' ? citizen : staffOf('operator', COUNTERS[channel] ?? 'almaty-almaly-corporation');

  /** A draft in which everything is answered by the examples of the kinds of fields, and agreed to; no file is attached. */
  async function write({ channel, typed = {}, represented = false, language = 'ru' }: DraftWanted) {
    const writer = await writerOf(channel);
    const common = { serviceId: edition.id, language, registryConsent: true };
    await base.owner('drafts').delete();
    const id = await start(writer, startOf(channel, represented, common));
    const { draft, whole, context } = await open(writer, id);
    const samples = whole.asked.map((field) => [field.id, fieldType(field).sample(field, context)] as const);
    const answers = { ...Object.fromEntries(samples), ...draft.answers, ...typed };
    await deps.drafts.save(id, { savedAt: clock.now(), answers });
    const act = { caseId: id, accountId: writer.accountId, language, givenAt: clock.now() };
    const given = new Set((await open(writer, id)).consents.map(({ consentId }) => consentId));
    for (const item of whole.consents)
      if (!given.has(item.id)) await deps.consents.give(recordOfConsent(item, act));
    await ask(writer, id, true);
    return { id, writer };
  }

  type Written = Awaited<ReturnType<typeof write>>;

  async function attach({ id, writer }: Written, documentId: string): Promise<void> {
    await deps.attachments.insert({
      ...{ id: newId(), caseId: id, documentId, storageKey: 'a'.repeat(64), fileName: `${documentId}.pdf` },
      ...{ mediaType: 'application/pdf', size: 1000, uploadedBy: writer.accountId, uploadedAt: clock.now() },
    });
  }

  /** At a window the visitor signs by hand what is printed of a complete draft, and it is scanned. */
  async function signByHand({ id, writer }: Written): Promise<void> {
    if ((await print(writer, id)).kind === 'incomplete') return;
    const { documentId } = (await loadDraft(writer, id)).printed;
    if (documentId === null) throw new Error('The signed application is no document of the list');
    await attach({ id, writer }, documentId);
  }

  return {
    write,
    attach,
    opened: ({ id, writer }: Written) => open(writer, id),
    lineOf: async ({ id, writer }: Written, documentId: string) =>
      (await open(writer, id)).checklist.find((item) => item.documentId === documentId),
    askAgain: ({ id, writer }: Written) => ask(writer, id, true),
    /** Takes a document from its owner's phone, with the code that the service sent there. */
    fetch: async ({ id, writer }: Written, documentId: string) => {
      await digital.request(writer, id, documentId);
      return digital.fetch(writer, id, documentId, '123456');
    },
    async send({ id, writer }: Written) {
      await base.owner('rate_limits').delete();
      if (writer.kind === 'citizen')
        await requestCode(writer, id, 'ru').catch((problem: unknown) => {
          if ((problem as { code?: string }).code !== 'incomplete') throw problem;
        });
      else await signByHand({ id, writer });
      return send(writer, { draftId: id, code: writer.kind === 'citizen' ? code : null });
    },
    /** The paper with which an operator refuses what a visitor brought. */
    refuseAtWindow: async ({ id, writer }: Written, groundId: string, missing: readonly string[]) =>
      textOf((await refuse(writer, { draftId: id, groundId, missing })).content),
    /** The receipt of acceptance as its reader gets it. */
    receiptOf: async ({ id, writer }: Written, language: Language) =>
      textOf((await receipt(writer, id, language)).content),
  };
}

function startOf(
  channel: Channel,
  represented: boolean,
  common: { serviceId: string; language: Language; registryConsent: boolean },
) {
  const person = { applicantIin: ME.iin, applicantName: ME.name, applicantPhone: ME.phone };
  if (channel !== 'portal')
    return {
      ...common,
      by: 'counter' as const,
      channel,
      ...person,
      representative: represented ? ATTORNEY : null,
    };
  if (!represented) return { ...common, by: 'myself' as const };
  return {
    ...common,
    ...{ by: 'representative' as const, principalIin: ATTORNEY.iin, principalName: ATTORNEY.name },
    powerNumber: ATTORNEY.basis,
  };
}
