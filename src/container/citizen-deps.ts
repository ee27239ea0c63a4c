import { readFile } from 'node:fs/promises';
import { getStatus } from '../use-cases/cabinet/get-status';
import { listCabinet } from '../use-cases/cabinet/list-cabinet';
import { answerCompletion } from '../use-cases/completion/answer-completion';
import { openCompletion } from '../use-cases/completion/open-completion';
import { saveCompletion } from '../use-cases/completion/save-completion';
import { checkDraft } from '../use-cases/automatic/check-draft';
import { addAttachments } from '../use-cases/drafts/add-attachments';
import { getAttachment } from '../use-cases/drafts/get-attachment';
import { getStart } from '../use-cases/drafts/get-start';
import { askAboutDocuments } from '../use-cases/drafts/ask-about-documents';
import { digitalDocument } from '../use-cases/drafts/digital-document';
import { openDraft } from '../use-cases/drafts/open-draft';
import { removeAttachment } from '../use-cases/drafts/remove-attachment';
import { removeDraft } from '../use-cases/drafts/remove-draft';
import { saveConsents } from '../use-cases/drafts/save-consents';
import { savePage } from '../use-cases/drafts/save-page';
import { startDraft } from '../use-cases/drafts/start-draft';
import { answerHearing } from '../use-cases/hearing/answer-hearing';
import { family } from '../use-cases/household/family';
import { applyAgain, showAgain } from '../use-cases/reapplication/apply-again';
import { logIn } from '../use-cases/identity/log-in';
import { beginKeyLogin } from '../use-cases/identity/begin-key-login';
import { logInByKey } from '../use-cases/identity/log-in-by-key';
import { keepSignature } from '../use-cases/signatures/keep-signature';
import { register } from '../use-cases/identity/register';
import { loginStep } from '../use-cases/identity/login-step';
import { getEvidence } from '../use-cases/signatures/get-evidence';
import type { CitizenDeps } from '../web/citizen/citizen-deps';
import { messageWords } from '../web/text/message-words';
import { createFiling } from './filing';
import { createOfferPages } from './proactive';
import { informationUses } from './information-uses';
import type { ContainerParts } from './parts';
import { useCaseDeps } from './use-case-deps';

/** What the citizen's pages do. */
export function createCitizenDeps(parts: ContainerParts): CitizenDeps {
  const deps = { ...useCaseDeps(parts), readFile: (path: string) => readFile(path) };
  return {
    clock: deps.clock,
    messageWords,
    baseUrl: deps.baseUrl,
    register: register(deps),
    logIn: logIn(deps),
    loginStep: loginStep(deps),
    beginKeyLogin: beginKeyLogin(deps),
    logInByKey: logInByKey({ ...deps, keepSignature: keepSignature(deps) }),
    cabinet: listCabinet(deps),
    family: family(deps),
    openOffer: createOfferPages(parts).openOffer,
    getStart: getStart(deps),
    startDraft: startDraft(deps),
    openDraft: openDraft(deps),
    askAboutDocuments: askAboutDocuments(deps),
    checkDraft: checkDraft(deps),
    digitalDocument: digitalDocument(deps),
    registryTitles: deps.reference.registryTitles,
    savePage: savePage(deps),
    saveConsents: saveConsents(deps),
    addAttachments: addAttachments(deps),
    removeAttachment: removeAttachment(deps),
    removeDraft: removeDraft(deps),
    getAttachment: getAttachment(deps),
    getEvidence: getEvidence(deps),
    getStatus: getStatus(deps),
    ...informationUses(deps),
    ...afterFiling(deps),
    ...createFiling(parts),
  };
}

/** What a person does about an application that was filed. */
function afterFiling(
  deps: ReturnType<typeof useCaseDeps> & { readonly readFile: (path: string) => Promise<Buffer> },
) {
  return {
    showAgain: showAgain(deps),
    applyAgain: applyAgain(deps),
    answerHearing: answerHearing(deps),
    openCompletion: openCompletion(deps),
    saveCompletion: saveCompletion(deps),
    answerCompletion: answerCompletion(deps),
  };
}
