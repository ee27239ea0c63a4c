import { act, read, type Route } from '../route';
import { showAgainPage, submitAgain } from './again/again.handler';
import { showCabinet } from './cabinet/cabinet.handler';
import { showCheck, submitCheck, submitPrint } from './check/check.handler';
import type { CitizenDeps } from './citizen-deps';
import { showCompletion, submitCompletion } from './completion/completion.handler';
import { showConsents, submitConsents } from './consents/consents.handler';
import {
  showDocuments,
  submitAskAgain,
  submitDocuments,
  submitDocumentsNext,
  submitRemoveAttachment,
} from './documents/documents.handler';
import { showDigital, submitDigital, submitDigitalCode } from './digital/digital.handler';
import { showDraft, showRemoveDraft, submitRemoveDraft } from './draft/draft.handler';
import { sendSignature, sendSignedDocument, sendVerdict, showEvidence } from './evidence/evidence.handler';
import { submitForgetMember } from './family/family.handler';
import { sendFile } from './files/file.handler';
import { showHearing, submitHearing } from './hearing/hearing.handler';
import {
  openLink,
  showWaiting,
  submitCounter,
  submitLater,
  submitTakeBack,
} from './handover/handover.handler';
import { sendNonce, showKeyLogin, submitKeyLogin } from './login/key-login.handler';
import { informationRoutes } from './information/information.routes';
import { showLogin, submitLogin } from './login/login.handler';
import { submitLogout } from './logout/logout.handler';
import { showQuestion, submitQuestion } from './question/question.handler';
import { showRegister, submitRegister } from './register/register.handler';
import { showSignCode, submitSignAgain, submitSignCode } from './sign/sign-code.handler';
import { sendSignDocument, showSign, submitSignKey } from './sign/sign.handler';
import { showAgainCode, submitAgainCode, submitAskAgainCode } from './sign-again/sign-again-code.handler';
import { sendFiledDocument, showSignAgain, submitSignAgainKey } from './sign-again/sign-again.handler';
import { showStart, submitStart } from './start/start.handler';
import { sendApplicationPrint, sendReceipt, sendResult, showSent, showStatus } from './status/status.handler';
import { setView } from './view/view.handler';

const EVIDENCE = '/signatures/:signatureId/evidence';

/** The citizen's pages. Members of staff at a counter write applications for visitors on the same pages. */
export function citizenRoutes(deps: CitizenDeps): Route[] {
  return [...identityRoutes(deps), ...draftRoutes(deps), ...caseRoutes(deps), ...informationRoutes(deps)];
}

function identityRoutes(deps: CitizenDeps): Route[] {
  return [
    read('/view', 'public', setView),
    read('/register', 'guest', showRegister),
    act('/register', 'guest', submitRegister(deps)),
    read('/login', 'guest', showLogin('citizen')),
    act('/login', 'guest', submitLogin('citizen', deps)),
    read('/office/login', 'guest', showLogin('staff')),
    act('/office/login', 'guest', submitLogin('staff', deps)),
    ...(['citizen', 'staff'] as const).flatMap((door) => {
      const place = door === 'citizen' ? '/login/key' : '/office/login/key';
      return [
        read(place, 'guest', showKeyLogin(door, deps)),
        act(place, 'guest', submitKeyLogin(door, deps)),
        act(`${place}/nonce`, 'guest', sendNonce(deps)),
      ];
    }),
    act('/logout', 'person', submitLogout),
  ];
}

/** Fixed places come before `:pageKey`, which would take them all. */
function draftRoutes(deps: CitizenDeps): Route[] {
  const apply = '/apply/:draftId';
  const permission = 'applying';
  return [
    read('/services/:serviceId/apply', 'citizen', showStart(deps)),
    act('/services/:serviceId/apply', 'citizen', submitStart(deps)),
    read(apply, permission, showDraft(deps)),
    read(`${apply}/remove`, permission, showRemoveDraft(deps)),
    act(`${apply}/remove`, permission, submitRemoveDraft(deps)),
    read(`${apply}/documents`, permission, showDocuments(deps)),
    {
      method: 'post',
      path: `${apply}/documents`,
      permission,
      body: 'upload',
      handler: submitDocuments(deps),
    },
    act(`${apply}/documents/next`, permission, submitDocumentsNext(deps)),
    act(`${apply}/documents/ask`, permission, submitAskAgain(deps)),
    ...digitalRoutes(`${apply}/documents/:documentId/digital`, deps),
    act(`${apply}/documents/:attachmentId/remove`, permission, submitRemoveAttachment(deps)),
    read(`${apply}/consents`, permission, showConsents(deps)),
    act(`${apply}/consents`, permission, submitConsents(deps)),
    ...checkRoutes(apply, deps),
    read(`${apply}/sign`, 'citizen', showSign(deps)),
    act(`${apply}/sign`, 'citizen', submitSignCode(deps)),
    act(`${apply}/sign/again`, 'citizen', submitSignAgain(deps)),
    read(`${apply}/sign/code`, 'citizen', showSignCode(deps)),
    read(`${apply}/sign/document`, 'citizen', sendSignDocument(deps)),
    act(`${apply}/sign/key`, 'citizen', submitSignKey(deps)),
    act(`${apply}/sign/later`, 'citizen', submitLater(deps)),
    act(`${apply}/sign/counter`, 'citizen', submitCounter(deps)),
    read(`${apply}/sign/waiting`, 'citizen', showWaiting(deps)),
    act(`${apply}/take-back`, 'citizen', submitTakeBack(deps)),
    read('/sign-later/:token', 'citizen', openLink(deps)),
    read(`${apply}/:pageKey`, permission, showQuestion(deps)),
    act(`${apply}/:pageKey`, permission, submitQuestion(deps)),
  ];
}

/** All answers before signing; at a counter also what is printed to be signed by hand. */
function checkRoutes(apply: string, deps: CitizenDeps): Route[] {
  return [
    read(`${apply}/check`, 'applying', showCheck(deps)),
    act(`${apply}/check`, 'applying', submitCheck(deps)),
    act(`${apply}/application`, 'counter', submitPrint(deps)),
  ];
}

/** A paper that is taken from its owner's phone. */
function digitalRoutes(place: string, deps: CitizenDeps): Route[] {
  return [
    read(place, 'applying', showDigital(deps)),
    act(place, 'applying', submitDigital(deps)),
    act(`${place}/code`, 'applying', submitDigitalCode(deps)),
  ];
}

/** What was filed is signed again, because its signature did not hold. */
function signAgainRoutes(place: string, deps: CitizenDeps): Route[] {
  return [
    read(place, 'citizen', showSignAgain(deps)),
    act(place, 'citizen', submitAgainCode(deps)),
    act(`${place}/again`, 'citizen', submitAskAgainCode(deps)),
    read(`${place}/code`, 'citizen', showAgainCode(deps)),
    read(`${place}/document`, 'citizen', sendFiledDocument(deps)),
    act(`${place}/key`, 'citizen', submitSignAgainKey(deps)),
  ];
}

function caseRoutes(deps: CitizenDeps): Route[] {
  return [
    read('/cabinet', 'citizen', showCabinet(deps)),
    act('/cabinet/family/:memberId/forget', 'citizen', submitForgetMember(deps)),
    read('/sent/:number', 'person', showSent(deps)),
    read('/applications/:number', 'person', showStatus(deps)),
    read('/applications/:number/receipt', 'person', sendReceipt(deps)),
    read('/applications/:number/application', 'person', sendApplicationPrint(deps)),
    read('/applications/:number/result', 'person', sendResult(deps)),
    read('/applications/:number/completion', 'person', showCompletion(deps)),
    {
      method: 'post',
      path: '/applications/:number/completion',
      permission: 'person',
      body: 'upload',
      handler: submitCompletion(deps),
    },
    read('/applications/:number/hearing', 'person', showHearing(deps)),
    {
      method: 'post',
      path: '/applications/:number/hearing',
      permission: 'person',
      body: 'upload',
      handler: submitHearing(deps),
    },
    read('/applications/:number/again', 'applying', showAgainPage(deps)),
    act('/applications/:number/again', 'applying', submitAgain(deps)),
    ...signAgainRoutes('/applications/:number/sign', deps),
    read('/files/:caseId/:attachmentId', 'person', sendFile(deps)),
    read(EVIDENCE, 'person', showEvidence(deps)),
    read(`${EVIDENCE}/document`, 'person', sendSignedDocument(deps)),
    read(`${EVIDENCE}/signature`, 'person', sendSignature(deps)),
    read(`${EVIDENCE}/verdict`, 'person', sendVerdict(deps)),
  ];
}
