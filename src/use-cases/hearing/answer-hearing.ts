import type { ApplicationRepository } from '../../data/applications';
import type { AttachmentRepository } from '../../data/attachments';
import { canAnswerRequest } from '../../domain/access/case-access';
import type { Person } from '../../domain/access/person';
import { actorOf } from '../../domain/application/actor-of';
import type { EventPayload } from '../../domain/application/event';
import type { ApplicationState } from '../../domain/application/fold';
import type { HearingState } from '../../domain/application/fold-hearing';
import { DomainError } from '../../kernel/domain-error';
import { changeCase, type CaseBefore, type CaseDecision } from '../cases/change-case';
import { demandSight } from '../cases/case-facts';
import { untilAgreed } from '../cases/until-agreed';
import { type AttachmentProblem, type IncomingFile, takeFile, type TakeFileDeps } from '../drafts/take-file';

/** What an applicant says to a preliminary decision. */
export interface HearingAnswer {
  readonly caseId: string;
  readonly words: string;
  readonly files: readonly IncomingFile[];
}

export interface AnswerHearingDeps extends TakeFileDeps {
  readonly applications: Pick<ApplicationRepository, 'findCase' | 'commit'>;
  readonly attachments: Pick<AttachmentRepository, 'insert' | 'remove'>;
}

/** Under which name the files of a hearing are kept. */
const HEARING_DOCUMENT = 'hearing';

type SentFile = EventPayload<'hearing-answered'>['files'][number];

/**
 * Sends what the applicant says to the preliminary decision; once. When a file is refused nothing is sent. Whatever else
 * happens to the case at that moment, the answer is written as long as the hearing is open; one that is not taken leaves no
 * file behind.
 * @returns the files that were refused; none: the answer is with the official
 * @throws DomainError `not-found`, `hearing-closed` when its time has passed or it was answered, `invalid` without words and
 * files, `conflict`, `storage-unavailable`
 */
export function answerHearing(deps: AnswerHearingDeps) {
  return async (person: Person, answer: HearingAnswer): Promise<readonly AttachmentProblem[]> => {
    const { caseId } = answer;
    const chosen = chosenOf(answer);
    // Taken once, however often the answer is written anew.
    const held: { taken: TakenFiles | null } = { taken: null };
    const write = async (before: CaseBefore): Promise<CaseDecision | null> => {
      if (!canAnswerRequest(person, demandSight(person, before))) throw new DomainError('not-found');
      demandHearing(before.state, deps.clock.now());
      const taken = (held.taken ??= await takeAll(deps, person, caseId, chosen));
      if (taken.refused.length > 0) return null;
      const at = deps.clock.now();
      const payload = { words: answer.words.trim(), files: taken.files, atCounter: person.kind === 'staff' };
      return { events: [{ type: 'hearing-answered', at, actor: actorOf(person), payload }], jobs: [] };
    };
    try {
      await untilAgreed(() => changeCase(deps.applications)(caseId, write));
    } catch (problem) {
      // Of any other problem nobody knows whether the answer was written after all.
      if (problem instanceof DomainError) await putBack(deps, caseId, held.taken?.files ?? []);
      throw problem;
    }
    return held.taken?.refused ?? [];
  };
}

/** The hearing in which the applicant may speak; in its last instant still. @throws DomainError `hearing-closed` */
export function demandHearing({ hearing }: Pick<ApplicationState, 'hearing'>, now: Date): HearingState {
  if (hearing?.status !== 'open' || now > hearing.until) throw new DomainError('hearing-closed');
  return hearing;
}

/** The files that were chosen. @throws DomainError `invalid` where there is nothing to send */
function chosenOf({ words, files }: HearingAnswer): IncomingFile[] {
  const chosen = files.filter(({ size, name }) => size > 0 || name !== '');
  if (words.trim() === '' && chosen.length === 0) throw new DomainError('invalid');
  return chosen;
}

interface TakenFiles {
  readonly files: SentFile[];
  readonly refused: readonly AttachmentProblem[];
}

/** All files, or none. */
async function takeAll(
  deps: AnswerHearingDeps,
  person: Person,
  caseId: string,
  chosen: readonly IncomingFile[],
): Promise<TakenFiles> {
  const files: SentFile[] = [];
  const refused: AttachmentProblem[] = [];
  for (const file of chosen) {
    const outcome = await takeFile(deps, person, { caseId, documentId: HEARING_DOCUMENT }, file);
    if ('problem' in outcome) refused.push(outcome.problem);
    else {
      const { id: attachmentId, fileName: name, size, storageKey: key } = outcome.file;
      files.push({ attachmentId, name, size, key });
    }
  }
  if (refused.length === 0) return { files, refused };
  await putBack(deps, caseId, files);
  return { files: [], refused };
}

async function putBack(
  { attachments, clock }: AnswerHearingDeps,
  caseId: string,
  files: readonly SentFile[],
): Promise<void> {
  for (const { attachmentId } of files) await attachments.remove(caseId, attachmentId, clock.now());
}
