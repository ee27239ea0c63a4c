import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Knex } from 'knex';
import { MemoryStore } from 'express-session';
import pino from 'pino';
import { noAntivirus } from '../../../src/adapters/antivirus/off';
import type { Antivirus } from '../../../src/adapters/antivirus/port';
import { fakeGateway } from '../../../src/adapters/gateway/fake';
import type { Gateway } from '../../../src/adapters/gateway/port';
import { loadPopulation } from '../../../src/adapters/gateway/simulator/load-population';
import { argon2Hasher } from '../../../src/adapters/password/live';
import { countingSecrets } from '../../../src/adapters/secrets/fake';
import { outboxSms } from '../../../src/adapters/sms/fake';
import { memoryStorage } from '../../../src/adapters/storage/fake';
import { linkText, messageWords } from '../../../src/web/text/message-words';
import { outboxMail } from '../../../src/adapters/mail/fake';
import { seededCalendar } from '../../domain/calendar/calendar-data';
import { createApp } from '../../../src/app';
import { createRepositories } from '../../../src/container/repositories';
import type { Edition } from '../../../src/domain/edition/edition';
import { answerCompletion } from '../../../src/use-cases/completion/answer-completion';
import { openCompletion } from '../../../src/use-cases/completion/open-completion';
import { saveCompletion } from '../../../src/use-cases/completion/save-completion';
import { answerHearing } from '../../../src/use-cases/hearing/answer-hearing';
import { getStatus } from '../../../src/use-cases/cabinet/get-status';
import { listCabinet } from '../../../src/use-cases/cabinet/list-cabinet';
import { addAttachments } from '../../../src/use-cases/drafts/add-attachments';
import { getAttachment } from '../../../src/use-cases/drafts/get-attachment';
import { getStart } from '../../../src/use-cases/drafts/get-start';
import { askAboutDocuments } from '../../../src/use-cases/drafts/ask-about-documents';
import { digitalDocument } from '../../../src/use-cases/drafts/digital-document';
import { openDraft } from '../../../src/use-cases/drafts/open-draft';
import { removeAttachment } from '../../../src/use-cases/drafts/remove-attachment';
import { removeDraft } from '../../../src/use-cases/drafts/remove-draft';
import { saveConsents } from '../../../src/use-cases/drafts/save-consents';
import { savePage } from '../../../src/use-cases/drafts/save-page';
import { startDraft } from '../../../src/use-cases/drafts/start-draft';
import { checkDraft } from '../../../src/use-cases/automatic/check-draft';
import { publishEdition } from '../../../src/use-cases/editions/publish-edition';
import { draftContents } from '../../../src/use-cases/filing/draft-contents';
import { findSigningWays } from '../../../src/use-cases/filing/find-signing-ways';
import { requestSigningCode } from '../../../src/use-cases/filing/request-signing-code';
import { makePrint } from '../../../src/print/register';
import { findPaper } from '../../../src/use-cases/filing/find-paper';
import { printToSign } from '../../../src/use-cases/filing/print-to-sign';
import { sendApplication } from '../../../src/use-cases/filing/send-application';
import { getCounterSlip } from '../../../src/use-cases/handover/get-counter-slip';
import { openSigningLink } from '../../../src/use-cases/handover/open-signing-link';
import { signLater } from '../../../src/use-cases/handover/sign-later';
import { takeBackDraft } from '../../../src/use-cases/handover/take-back-draft';
import { sendSigned } from '../../../src/use-cases/filing/send-signed';
import { beginKeyLogin } from '../../../src/use-cases/identity/begin-key-login';
import { logInByKey } from '../../../src/use-cases/identity/log-in-by-key';
import { findToSignAgain } from '../../../src/use-cases/signatures/find-to-sign-again';
import { requestCodeAgain } from '../../../src/use-cases/signatures/request-code-again';
import { signAgainByCode } from '../../../src/use-cases/signatures/sign-again-by-code';
import { signAgainByKey } from '../../../src/use-cases/signatures/sign-again-by-key';
import { getEvidence } from '../../../src/use-cases/signatures/get-evidence';
import { family } from '../../../src/use-cases/household/family';
import { applyAgain, showAgain } from '../../../src/use-cases/reapplication/apply-again';
import { beginInformation, showInformation } from '../../../src/use-cases/information/begin-information';
import { getInformationFile } from '../../../src/use-cases/information/get-information-file';
import {
  findInformation,
  requestInformationCode,
  signInformationByCode,
  signInformationByKey,
} from '../../../src/use-cases/information/sign-information';
import { openOffer } from '../../../src/use-cases/proactive/open-offer';
import { logIn } from '../../../src/use-cases/identity/log-in';
import { register } from '../../../src/use-cases/identity/register';
import { loginStep } from '../../../src/use-cases/identity/login-step';
import { askRegistry } from '../../../src/use-cases/registries/ask-registry';
import { citizenRoutes } from '../../../src/web/citizen/citizen.routes';
import { createViews } from '../../../src/web/rendering/views';
import { insertOrganisations, REFERENCE } from '../../support/builders/office-world';
import { saidVerdicts } from '../../support/said-verdicts';
import { settableClock } from '../../support/clock';

const ROOT = join(__dirname, '../../..');

export const POPULATION = loadPopulation(join(ROOT, 'seeds/reference/population.yaml'));

/** Cheap hashes: what is tested is not their strength. */
const WORK = { memoryKiB: 64, passes: 1, atOnce: 4, mayWait: 100 };

export interface WorldSettings {
  readonly editions: readonly Edition[];
  readonly startedAt?: string;
  readonly gateway?: (usual: Gateway) => Gateway;
  readonly antivirus?: Antivirus;
}

export type CitizenWorld = Awaited<ReturnType<typeof citizenWorld>>;

/** The citizen's side with a real database, and everything outside in the test's hands. */
export async function citizenWorld(knex: Knex, settings: WorldSettings) {
  const clock = settableClock(settings.startedAt ?? '2026-03-17T10:42:00+05:00');
  const secrets = countingSecrets();
  const repositories = createRepositories(
    knex,
    clock,
    (limit, subject) => secrets.hash(limit, subject),
    seededCalendar(),
  );
  const texts: string[] = [];
  const usual = fakeGateway(POPULATION, clock);
  const outside = {
    gateway: settings.gateway?.(usual) ?? usual,
    passwords: argon2Hasher(WORK),
    storage: memoryStorage(clock),
    antivirus: settings.antivirus ?? noAntivirus(),
    secrets,
    sms: outboxSms(({ text }) => Promise.resolve(void texts.push(text))),
  };
  const shared = { ...repositories, ...outside, clock, reference: REFERENCE, findOptions: () => undefined };
  const deps = { ...shared, askRegistry: askRegistry(shared), readFile: (path: string) => readFile(path) };
  await insertOrganisations(knex);
  for (const edition of settings.editions) {
    await publishEdition({ editions: repositories.editionRows, clock })(edition);
  }
  const loadDraft = draftContents(deps);
  const ways = findSigningWays({ reference: REFERENCE, substitute: true });
  const again = { ...deps, findToSignAgain: findToSignAgain(deps), findSigningWays: ways };
  const informing = {
    ...deps,
    codeText: (_language: unknown, code: string) => code,
    findSigningWays: ways,
    keepSignature: saidVerdicts().keep,
  };
  return {
    clock,
    deps,
    repositories,
    texts,
    /** The digits of the newest SMS. */
    lastCode: () => texts.at(-1) ?? '',
    uses: {
      clock,
      messageWords,
      baseUrl: 'http://localhost:3000',
      register: register(deps),
      logIn: logIn(deps),
      loginStep: loginStep(deps),
      beginKeyLogin: beginKeyLogin({ ...deps, baseUrl: '' }),
      logInByKey: logInByKey({ ...deps, baseUrl: '', keepSignature: saidVerdicts().keep }),
      cabinet: listCabinet(deps),
      family: family(deps),
      openOffer: openOffer({ ...deps, codeText: (_language, code) => code }),
      getStart: getStart(deps),
      startDraft: startDraft(deps),
      openDraft: openDraft(deps),
      askAboutDocuments: askAboutDocuments(deps),
      checkDraft: checkDraft(deps),
      digitalDocument: digitalDocument(deps),
      registryTitles: REFERENCE.registryTitles,
      savePage: savePage(deps),
      saveConsents: saveConsents(deps),
      addAttachments: addAttachments(deps),
      removeAttachment: removeAttachment(deps),
      removeDraft: removeDraft(deps),
      getAttachment: getAttachment(deps),
      getEvidence: getEvidence(deps),
      getStatus: getStatus(deps),
      showInformation: showInformation(deps),
      beginInformation: beginInformation(deps),
      findInformation: findInformation(deps),
      getInformationFile: getInformationFile(deps),
      requestInformationCode: requestInformationCode(informing),
      signInformationByCode: signInformationByCode(informing),
      signInformationByKey: signInformationByKey(informing),
      showAgain: showAgain(deps),
      applyAgain: applyAgain(deps),
      answerHearing: answerHearing(deps),
      openCompletion: openCompletion(deps),
      saveCompletion: saveCompletion(deps),
      answerCompletion: answerCompletion(deps),
      requestSigningCode: requestSigningCode({
        ...deps,
        loadDraft,
        codeText: (_language, code) => code,
        findSigningWays: ways,
      }),
      sendApplication: sendApplication({ ...deps, loadDraft }),
      findPaper: findPaper(deps),
      printToSign: printToSign({ ...deps, loadDraft, makePrint }),
      loadDraft,
      findSigningWays: ways,
      findToSignAgain: again.findToSignAgain,
      signAgainByKey: signAgainByKey({ ...again, keepSignature: saidVerdicts().keep }),
      signAgainByCode: signAgainByCode(again),
      requestCodeAgain: requestCodeAgain({ ...again, codeText: (_language, code) => code }),
      ncalayerUrl: 'wss://127.0.0.1:13579',
      signLater: signLater({
        ...deps,
        mail: outboxMail(async () => undefined),
        loadDraft,
        linkText,
        baseUrl: '',
      }),
      openSigningLink: openSigningLink(deps),
      takeBackDraft: takeBackDraft(deps),
      getCounterSlip: getCounterSlip({ ...deps, loadDraft }),
      sendSigned: sendSigned({ ...deps, loadDraft, keepSignature: saidVerdicts().keep }),
      getApplication: async () => Buffer.from('%PDF-application'),
      getReceipt: async () => Buffer.from('%PDF-receipt'),
      getResultFile: async () => ({ bytes: Buffer.from('%PDF-result'), name: 'result.pdf' }),
    },
  };
}

/** Serves the citizen's side over real HTTP. */
export async function startCitizenSide(world: CitizenWorld) {
  const app = createApp({
    projectRoot: ROOT,
    uploadFolder: mkdtempSync(join(tmpdir(), 'jardem-uploads-')),
    clock: world.clock,
    demo: true,
    views: createViews(join(ROOT, 'views')),
    session: {
      store: new MemoryStore(),
      secrets: ['a secret of the tests only, long enough'],
      secure: false,
    },
    findPerson: (id) => world.repositories.accounts.findPerson(id),
    routes: citizenRoutes(world.uses),
    log: pino({ level: 'silent' }),
    logRequests: (_request, _response, next) => next(),
    trustProxy: false,
    hooks: (_request, _response, next) => next(),
    probes: (_request, _response, next) => next(),
  });
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
