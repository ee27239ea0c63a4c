import type { Route } from '../route';
import { showCabinet } from './cabinet/cabinet.handler';
import { showCheck, submitCheck } from './check/check.handler';
import type { CitizenDeps } from './citizen-deps';
import { showConsents, submitConsents } from './consents/consents.handler';
import {
  showDocuments,
  submitDocuments,
  submitDocumentsNext,
  submitRemoveAttachment,
} from './documents/documents.handler';
import { showDraft, showRemoveDraft, submitRemoveDraft } from './draft/draft.handler';
import { sendFile } from './files/file.handler';
import { showLogin, submitLogin } from './login/login.handler';
import { submitLogout } from './logout/logout.handler';
import { showQuestion, submitQuestion } from './question/question.handler';
import { showRegister, submitRegister } from './register/register.handler';
import { showSign, submitSign, submitSignAgain } from './sign/sign.handler';
import { showStart, submitStart } from './start/start.handler';
import { sendReceipt, sendResult, showSent, showStatus } from './status/status.handler';
import { setView } from './view/view.handler';

/** The citizen's pages. Members of staff at a counter write applications for visitors on the same pages. */
export function citizenRoutes(deps: CitizenDeps): Route[] {
  return [...identityRoutes(deps), ...draftRoutes(deps), ...caseRoutes(deps)];
}

function identityRoutes(deps: CitizenDeps): Route[] {
  return [
    { method: 'get', path: '/view', permission: 'public', handler: setView },
    { method: 'get', path: '/register', permission: 'guest', handler: showRegister },
    { method: 'post', path: '/register', permission: 'guest', handler: submitRegister(deps) },
    { method: 'get', path: '/login', permission: 'guest', handler: showLogin('citizen') },
    { method: 'post', path: '/login', permission: 'guest', handler: submitLogin('citizen', deps) },
    { method: 'get', path: '/office/login', permission: 'guest', handler: showLogin('staff') },
    { method: 'post', path: '/office/login', permission: 'guest', handler: submitLogin('staff', deps) },
    { method: 'post', path: '/logout', permission: 'person', handler: submitLogout },
  ];
}

/** Fixed places come before `:pageKey`, which would take them all. */
function draftRoutes(deps: CitizenDeps): Route[] {
  const apply = '/apply/:draftId';
  const permission = 'applying';
  return [
    { method: 'get', path: '/services/:serviceId/apply', permission: 'citizen', handler: showStart(deps) },
    { method: 'post', path: '/services/:serviceId/apply', permission: 'citizen', handler: submitStart(deps) },
    { method: 'get', path: apply, permission, handler: showDraft(deps) },
    { method: 'get', path: `${apply}/remove`, permission, handler: showRemoveDraft(deps) },
    { method: 'post', path: `${apply}/remove`, permission, handler: submitRemoveDraft(deps) },
    { method: 'get', path: `${apply}/documents`, permission, handler: showDocuments(deps) },
    {
      method: 'post',
      path: `${apply}/documents`,
      permission,
      body: 'upload',
      handler: submitDocuments(deps),
    },
    { method: 'post', path: `${apply}/documents/next`, permission, handler: submitDocumentsNext(deps) },
    {
      method: 'post',
      path: `${apply}/documents/:attachmentId/remove`,
      permission,
      handler: submitRemoveAttachment(deps),
    },
    { method: 'get', path: `${apply}/consents`, permission, handler: showConsents(deps) },
    { method: 'post', path: `${apply}/consents`, permission, handler: submitConsents(deps) },
    { method: 'get', path: `${apply}/check`, permission, handler: showCheck(deps) },
    { method: 'post', path: `${apply}/check`, permission, handler: submitCheck(deps) },
    { method: 'get', path: `${apply}/sign`, permission: 'citizen', handler: showSign(deps) },
    { method: 'post', path: `${apply}/sign`, permission: 'citizen', handler: submitSign(deps) },
    { method: 'post', path: `${apply}/sign/again`, permission: 'citizen', handler: submitSignAgain(deps) },
    { method: 'get', path: `${apply}/:pageKey`, permission, handler: showQuestion(deps) },
    { method: 'post', path: `${apply}/:pageKey`, permission, handler: submitQuestion(deps) },
  ];
}

function caseRoutes(deps: CitizenDeps): Route[] {
  return [
    { method: 'get', path: '/cabinet', permission: 'citizen', handler: showCabinet(deps) },
    { method: 'get', path: '/sent/:number', permission: 'person', handler: showSent(deps) },
    { method: 'get', path: '/applications/:number', permission: 'person', handler: showStatus(deps) },
    {
      method: 'get',
      path: '/applications/:number/receipt',
      permission: 'person',
      handler: sendReceipt(deps),
    },
    { method: 'get', path: '/applications/:number/result', permission: 'person', handler: sendResult(deps) },
    { method: 'get', path: '/files/:caseId/:attachmentId', permission: 'person', handler: sendFile(deps) },
  ];
}
