import type { Clock } from '../../kernel/clock';
import type { LocalizedText } from '../../kernel/localized-text';
import type { getStatus } from '../../use-cases/cabinet/get-status';
import type { listCabinet } from '../../use-cases/cabinet/list-cabinet';
import type { checkDraft } from '../../use-cases/automatic/check-draft';
import type { addAttachments } from '../../use-cases/drafts/add-attachments';
import type { getAttachment } from '../../use-cases/drafts/get-attachment';
import type { getStart } from '../../use-cases/drafts/get-start';
import type { askAboutDocuments } from '../../use-cases/drafts/ask-about-documents';
import type { digitalDocument } from '../../use-cases/drafts/digital-document';
import type { openDraft } from '../../use-cases/drafts/open-draft';
import type { removeAttachment } from '../../use-cases/drafts/remove-attachment';
import type { removeDraft } from '../../use-cases/drafts/remove-draft';
import type { saveConsents } from '../../use-cases/drafts/save-consents';
import type { savePage } from '../../use-cases/drafts/save-page';
import type { startDraft } from '../../use-cases/drafts/start-draft';
import type { family } from '../../use-cases/household/family';
import type { logIn } from '../../use-cases/identity/log-in';
import type { beginKeyLogin } from '../../use-cases/identity/begin-key-login';
import type { logInByKey } from '../../use-cases/identity/log-in-by-key';
import type { answerHearing } from '../../use-cases/hearing/answer-hearing';
import type { register } from '../../use-cases/identity/register';
import type { loginStep } from '../../use-cases/identity/login-step';
import type { MessageWords } from '../../use-cases/messages/deliver-message';
import type { FindToSignAgain } from '../../use-cases/signatures/find-to-sign-again';
import type { signAgainByCode } from '../../use-cases/signatures/sign-again-by-code';
import type { signAgainByKey } from '../../use-cases/signatures/sign-again-by-key';
import type { getEvidence } from '../../use-cases/signatures/get-evidence';
import type { SendApplication } from './check/check.handler';
import type { draftContents } from '../../use-cases/filing/draft-contents';
import type { sendSigned } from '../../use-cases/filing/send-signed';
import type { findSigningWays } from '../../use-cases/filing/find-signing-ways';
import type { getCounterSlip } from '../../use-cases/handover/get-counter-slip';
import type { openSigningLink } from '../../use-cases/handover/open-signing-link';
import type { signLater } from '../../use-cases/handover/sign-later';
import type { takeBackDraft } from '../../use-cases/handover/take-back-draft';

import type { AgainUses } from './again/again.handler';
import type { InformationUses } from './information/information.handler';
import type { InformationSignUses } from './information/information-sign.handler';
import type { CompletionUses } from './completion/completion.handler';
import type { RequestSigningCode } from './sign/send-code';
import type { findPaper } from '../../use-cases/filing/find-paper';
import type { printToSign } from '../../use-cases/filing/print-to-sign';
import type { GetReceipt, GetResultFile } from './status/status.handler';

/** Everything the citizen's pages do, made by the container. */
export interface CitizenDeps extends CompletionUses, AgainUses, InformationUses, InformationSignUses {
  readonly clock: Clock;
  readonly register: ReturnType<typeof register>;
  readonly logIn: ReturnType<typeof logIn>;
  readonly beginKeyLogin: ReturnType<typeof beginKeyLogin>;
  readonly logInByKey: ReturnType<typeof logInByKey>;
  readonly loginStep: ReturnType<typeof loginStep>;
  readonly cabinet: ReturnType<typeof listCabinet>;
  readonly family: ReturnType<typeof family>;
  readonly messageWords: MessageWords;
  /** The public address of the portal, without a slash at its end. */
  readonly baseUrl: string;
  readonly getStart: ReturnType<typeof getStart>;
  readonly startDraft: ReturnType<typeof startDraft>;
  readonly openDraft: ReturnType<typeof openDraft>;
  readonly checkDraft: ReturnType<typeof checkDraft>;
  readonly digitalDocument: ReturnType<typeof digitalDocument>;
  readonly askAboutDocuments: ReturnType<typeof askAboutDocuments>;
  /** Names of the registries by their codes. */
  readonly registryTitles: ReadonlyMap<string, LocalizedText>;
  readonly savePage: ReturnType<typeof savePage>;
  readonly saveConsents: ReturnType<typeof saveConsents>;
  readonly addAttachments: ReturnType<typeof addAttachments>;
  readonly removeAttachment: ReturnType<typeof removeAttachment>;
  readonly removeDraft: ReturnType<typeof removeDraft>;
  readonly getAttachment: ReturnType<typeof getAttachment>;
  readonly requestSigningCode: RequestSigningCode;
  readonly sendApplication: SendApplication;
  readonly findPaper: ReturnType<typeof findPaper>;
  readonly printToSign: ReturnType<typeof printToSign>;
  /** What was filed, as PDF. */
  readonly getApplication: GetReceipt;
  readonly loadDraft: ReturnType<typeof draftContents>;
  readonly sendSigned: ReturnType<typeof sendSigned>;
  readonly findSigningWays: ReturnType<typeof findSigningWays>;
  readonly findToSignAgain: FindToSignAgain;
  readonly signAgainByKey: ReturnType<typeof signAgainByKey>;
  readonly signAgainByCode: ReturnType<typeof signAgainByCode>;
  readonly requestCodeAgain: RequestSigningCode;
  readonly signLater: ReturnType<typeof signLater>;
  readonly openSigningLink: ReturnType<typeof openSigningLink>;
  readonly takeBackDraft: ReturnType<typeof takeBackDraft>;
  readonly getCounterSlip: ReturnType<typeof getCounterSlip>;
  /** Where pages that sign look for NCALayer. */
  readonly ncalayerUrl: string;
  readonly getEvidence: ReturnType<typeof getEvidence>;
  readonly answerHearing: ReturnType<typeof answerHearing>;
  readonly getStatus: ReturnType<typeof getStatus>;
  readonly getReceipt: GetReceipt;
  readonly getResultFile: GetResultFile;
}
