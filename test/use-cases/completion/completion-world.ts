import { readFile } from 'node:fs/promises';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Knex } from 'knex';
import { attachmentRepository } from '../../../src/data/attachments';
import { completionRequestRepository } from '../../../src/data/completion-requests';
import type { Citizen, StaffMember } from '../../../src/domain/access/person';
import type { MarkedItem } from '../../../src/domain/completion/completion-flaws';
import type { Edition } from '../../../src/domain/edition/edition';
import { answerCompletion } from '../../../src/use-cases/completion/answer-completion';
import { askCompletion } from '../../../src/use-cases/completion/ask-completion';
import { lapseCompletions } from '../../../src/use-cases/completion/lapse-completions';
import { openCompletion } from '../../../src/use-cases/completion/open-completion';
import { saveCompletion } from '../../../src/use-cases/completion/save-completion';
import { withdrawCompletion } from '../../../src/use-cases/completion/withdraw-completion';
import { fileCase } from '../../support/builders/filed-case';
import { insertCitizen, insertStaff } from '../../support/builders/office-world';
import { samplePdf } from '../../support/sample-files';
import { office } from '../office/office';

/** Every act by which a case is completed, beside those of the office, over one database and one clock. */
export function completionWork(knex: Knex, editions: readonly Edition[], start: string) {
  const work = office(knex, editions, start);
  return { ...work, ...completionActs(knex, work) };
}

/** The acts by which a case is completed, beside an office that is there. */
export function completionActs(knex: Knex, work: Pick<ReturnType<typeof office>, 'deps'>) {
  const deps = {
    ...work.deps,
    completionRequests: completionRequestRepository(knex),
    attachments: attachmentRepository(knex),
    antivirus: { scan: () => Promise.resolve({ kind: 'off' as const }) },
    readFile: (path: string) => readFile(path),
  };
  return {
    ask: askCompletion(deps),
    open: openCompletion(deps),
    save: saveCompletion(deps),
    answer: answerCompletion(deps),
    withdraw: withdrawCompletion(deps),
    lapse: lapseCompletions(deps),
  };
}

export type CompletionWork = ReturnType<typeof completionWork>;

/** A case of somebody whose open step a clerk holds. */
export interface CaseInHands {
  readonly citizen: Citizen;
  readonly clerk: StaffMember;
  readonly caseId: string;
  readonly number: string;
  readonly stepKey: string;
}

/** Files a case from the portal, and gives its first step to a clerk. */
export async function caseInHands(knex: Knex, work: CompletionWork, rules: Edition): Promise<CaseInHands> {
  const citizen = await insertCitizen(knex, '930512400211', 'Қасымова Айгерім Серікқызы');
  const clerk = await insertStaff(knex, 'clerk', 'Сейітова Гүлнар');
  const applicant = { iin: citizen.iin, name: citizen.name };
  const wanted = { rules, route: rules, channel: 'portal' as const, filer: citizen, applicant };
  const { id: caseId, number } = await fileCase(knex, { ...wanted, filedAt: work.clock.now() });
  await work.claim(clerk, { caseId });
  const { step } = await work.view(clerk, caseId);
  return { citizen, clerk, caseId, number, stepKey: step?.key ?? '' };
}

/** The mark of something that is to be replaced. */
export function mark(kind: MarkedItem['kind'], id: string, more: Partial<MarkedItem> = {}): MarkedItem {
  const reasonId = kind === 'document' ? 'unreadable' : 'mistyped';
  return { kind, id, verdict: 'replace', reasonId, words: null, ...more };
}

/** A PDF on its way for a document. */
export function upload(documentId: string, content = documentId) {
  const path = join(mkdtempSync(join(tmpdir(), 'jardem-completion-')), 'file');
  const bytes = samplePdf(content);
  writeFileSync(path, bytes);
  return { documentId, name: 'құжат.pdf', declaredType: 'application/pdf', size: bytes.length, path };
}
