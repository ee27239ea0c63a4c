import type { SigningCodeRecord, SigningCodeRepository } from '../../data/signing-codes';
import type { DraftPrintRepository } from '../../data/draft-prints';
import type { Secrets } from '../../adapters/secrets/port';
import type { Person } from '../../domain/access/person';
import { findPaperFlaw, type PaperFlaw } from '../../domain/filing/paper-signature';
import type { FiledSignature } from './assemble-filing';
import type { DraftContents, LoadDraftContents } from './draft-contents';
import { type Filed, fileDraft, type FileDraftDeps, filedBefore, findFiled } from './file-draft';
import { FILING_PURPOSE } from './request-signing-code';

/** Wrong tries that one code has. */
export const CODE_TRIES = 5;

export interface SendApplicationDeps extends FileDraftDeps {
  readonly loadDraft: LoadDraftContents;
  readonly signingCodes: Pick<SigningCodeRepository, 'spendTry'>;
  readonly secrets: Secrets;
  readonly draftPrints: Pick<DraftPrintRepository, 'find'>;
}

/** What came of pressing "send". */
export type Sent =
  | Filed
  | { readonly kind: 'wrong-code'; readonly triesLeft: number }
  | { readonly kind: 'code-expired' }
  | { readonly kind: 'incomplete'; readonly pageKey: string }
  | { readonly kind: 'not-signed'; readonly flaw: PaperFlaw };

/**
 * Files a draft: complete with number, first fact, open step and job, or not at all. Pressed twice, or from two tabs, it
 * makes one application and answers its number each time. At a counter the applicant signs what was
 * printed of it by hand: it is filed once the signed paper is attached, and there is no code.
 * @throws DomainError `not-found` for a draft that is neither the person's nor filed by them.
 */
export function sendApplication(deps: SendApplicationDeps) {
  return async (
    person: Person,
    { draftId, code }: { draftId: string; code: string | null },
  ): Promise<Sent> => {
    const contents = await deps.loadDraft(person, draftId).catch(filedBefore(draftId));
    if ('kind' in contents) return contents;
    if (contents.incompletePage !== null) return { kind: 'incomplete', pageKey: contents.incompletePage };
    const signature =
      person.kind === 'citizen'
        ? await checkCode(deps, person, contents, code ?? '')
        : await checkPaper(deps, contents);
    if ('kind' in signature) return signature;
    return (await fileDraft(deps, person, contents, signature)) ?? { kind: 'code-expired' };
  };
}

/** At a window: printed as it is now, and the signed paper is there. */
async function checkPaper(
  { draftPrints }: SendApplicationDeps,
  { draft, printed }: DraftContents,
): Promise<FiledSignature | Sent> {
  const print = await draftPrints.find(draft.id);
  const flaw = findPaperFlaw(print, printed.hash, printed.scans);
  if (print === undefined || flaw !== null) return { kind: 'not-signed', flaw: flaw ?? 'not-printed' };
  const signed = { hash: print.hash, at: print.printedAt.toISOString() };
  return { way: 'at-counter', evidenceId: null, code: null, printed: signed };
}

function byCode(code: SigningCodeRecord): FiledSignature {
  return { way: 'sms-code', evidenceId: code.id, code };
}

/** A try is counted before the code is looked at, so that parallel tries cannot slip through together. */
async function checkCode(
  deps: SendApplicationDeps,
  person: Person,
  { draft, signed }: DraftContents,
  typed: string,
): Promise<FiledSignature | Sent> {
  const code = await deps.signingCodes.spendTry({
    caseId: draft.id,
    accountId: person.accountId,
    purpose: FILING_PURPOSE,
    documentHash: signed.hash,
    now: deps.clock.now(),
    limit: CODE_TRIES,
  });
  if (code === undefined) return (await findFiled(deps, person, draft.id)) ?? { kind: 'code-expired' };
  if (deps.secrets.matches(code.id, typed.replace(/\D/g, ''), code.codeHash)) return byCode(code);
  const triesLeft = CODE_TRIES - code.attempts;
  return triesLeft > 0 ? { kind: 'wrong-code', triesLeft } : { kind: 'code-expired' };
}
