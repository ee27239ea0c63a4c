import type { Knex } from 'knex';
import { outboxSms } from '../../../src/adapters/sms/fake';
import { keyedSecrets } from '../../../src/adapters/secrets/live';
import { seededCalendar } from '../../domain/calendar/calendar-data';
import { createRepositories } from '../../../src/container/repositories';
import type { Edition } from '../../../src/domain/edition/edition';
import { publishEdition } from '../../../src/use-cases/editions/publish-edition';
import { draftContents } from '../../../src/use-cases/filing/draft-contents';
import { findSigningWays } from '../../../src/use-cases/filing/find-signing-ways';
import { requestSigningCode } from '../../../src/use-cases/filing/request-signing-code';
import type { Person } from '../../../src/domain/access/person';
import { newId } from '../../../src/kernel/ids';
import { makePrint } from '../../../src/print/register';
import { printToSign } from '../../../src/use-cases/filing/print-to-sign';
import { sendApplication } from '../../../src/use-cases/filing/send-application';
import { settableClock } from '../clock';
import { REFERENCE } from './office-world';

/** Signing and filing on a test's database, with a clock and the phones in the test's hands. */
export async function filingWorld(knex: Knex, editions: readonly Edition[], startedAt: string) {
  const clock = settableClock(startedAt);
  const secrets = keyedSecrets('a key for tests that nobody uses elsewhere');
  const repositories = createRepositories(
    knex,
    clock,
    (limit, subject) => secrets.hash(limit, subject),
    seededCalendar(),
  );
  const texts: string[] = [];
  const sms = outboxSms(({ text }) => Promise.resolve(void texts.push(text)));
  const deps = { ...repositories, clock, secrets, sms, reference: REFERENCE, findOptions: () => undefined };
  for (const edition of editions)
    await publishEdition({ editions: repositories.editionRows, clock })(edition);
  const loadDraft = draftContents(deps);
  const print = printToSign({ ...deps, loadDraft, makePrint });
  const ways = findSigningWays({ reference: REFERENCE, substitute: true });
  return {
    clock,
    repositories,
    loadDraft,
    requestCode: requestSigningCode({
      ...deps,
      loadDraft,
      codeText: (_language, code) => code,
      findSigningWays: ways,
    }),
    send: sendApplication({ ...deps, loadDraft }),
    printToSign: print,
    /** Prints the draft at a window, and attaches what came back signed. */
    signOnPaper: async (person: Person, draftId: string): Promise<Buffer> => {
      const printed = await print(person, draftId);
      if (printed.kind !== 'printed') throw new Error(`Not complete: ${printed.pageKey}`);
      const { documentId } = (await loadDraft(person, draftId)).printed;
      if (documentId === null) throw new Error('The signed application is no document of the list');
      await repositories.attachments.insert({
        ...{ id: newId(), caseId: draftId, documentId, storageKey: 'f'.repeat(64) },
        ...{ fileName: 'signed.pdf', mediaType: 'application/pdf', size: 10, pages: 1 },
        ...{ uploadedBy: person.accountId, uploadedAt: clock.now() },
      });
      return printed.content;
    },
    /** The code of the newest SMS. */
    lastCode: () => texts.at(-1) ?? '',
  };
}
