import { keptFresh } from '../data/kept-fresh';
import { RULES_FRESH_MS } from '../domain/administration/known-everywhere';
import * as prints from '../print/register';
import { draftContents } from '../use-cases/filing/draft-contents';
import { findSigningWays } from '../use-cases/filing/find-signing-ways';
import { findPaper } from '../use-cases/filing/find-paper';
import { getPaper } from '../use-cases/filing/get-paper';
import { getResultFile } from '../use-cases/filing/get-result-file';
import { printApplication } from '../use-cases/filing/print-application';
import { printToSign } from '../use-cases/filing/print-to-sign';
import { printReceipt } from '../use-cases/filing/print-receipt';
import { requestSigningCode } from '../use-cases/filing/request-signing-code';
import { sendApplication } from '../use-cases/filing/send-application';
import { sendSigned } from '../use-cases/filing/send-signed';
import { getCounterSlip } from '../use-cases/handover/get-counter-slip';
import { openSigningLink } from '../use-cases/handover/open-signing-link';
import { signLater } from '../use-cases/handover/sign-later';
import { takeBackDraft } from '../use-cases/handover/take-back-draft';
import { printIntakeRefusal } from '../use-cases/office/print-intake-refusal';
import { findToSignAgain } from '../use-cases/signatures/find-to-sign-again';
import { keepSignature } from '../use-cases/signatures/keep-signature';
import { requestCodeAgain } from '../use-cases/signatures/request-code-again';
import { signAgainByCode } from '../use-cases/signatures/sign-again-by-code';
import { signAgainByKey } from '../use-cases/signatures/sign-again-by-key';
import { clauseInWords } from '../web/text/clause-in-words';
import { codeText, linkText } from '../web/text/message-words';
import type { ContainerParts } from './parts';
import { useCaseDeps } from './use-case-deps';

/** Signing, filing and what is printed of it. */
export function createFiling(parts: ContainerParts) {
  const deps = { ...useCaseDeps(parts), makePrint: prints.makePrint, clauseInWords };
  const loadDraft = draftContents(deps);
  const receipt = printReceipt(deps);
  const application = printApplication(deps);
  const organisations = { list: keptFresh(() => deps.organisations.list(), RULES_FRESH_MS, deps.clock) };
  const ways = findSigningWays(deps);
  const again = { ...deps, findToSignAgain: findToSignAgain(deps), findSigningWays: ways };
  return {
    loadDraft,
    findToSignAgain: again.findToSignAgain,
    signAgainByKey: signAgainByKey({ ...again, keepSignature: keepSignature(deps) }),
    signAgainByCode: signAgainByCode(again),
    requestCodeAgain: requestCodeAgain({ ...again, codeText }),
    findSigningWays: ways,
    ncalayerUrl: deps.ncalayerUrl,
    signLater: signLater({ ...deps, loadDraft, linkText }),
    openSigningLink: openSigningLink(deps),
    takeBackDraft: takeBackDraft(deps),
    getCounterSlip: getCounterSlip({ ...deps, loadDraft }),
    sendSigned: sendSigned({ ...deps, loadDraft, organisations, keepSignature: keepSignature(deps) }),
    requestSigningCode: requestSigningCode({ ...deps, loadDraft, codeText, findSigningWays: ways }),
    sendApplication: sendApplication({ ...deps, loadDraft, organisations }),
    findPaper: findPaper(deps),
    printToSign: printToSign({ ...deps, loadDraft }),
    getReceipt: getPaper({ ...deps, print: receipt }),
    getApplication: getPaper({ ...deps, print: application }),
    /** What was filed by the case's id, in the language of the application. */
    getApplicationOfCase: application,
    /** The receipt by the case's id, in the language of the application. */
    getReceiptOfCase: receipt,
    getResultFile: getResultFile({
      ...deps,
      printIntakeRefusal: printIntakeRefusal({ ...deps, prints }),
    }),
  };
}
