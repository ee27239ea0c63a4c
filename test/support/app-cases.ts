import { DEMO_PASSWORD } from '../../seeds/demo-accounts';
import { createOfficeDeps } from '../../src/container/office-deps';
import type { Person } from '../../src/domain/access/person';
import type { Edition } from '../../src/domain/edition/edition';
import type { Channel } from '../../src/domain/edition/vocabulary';
import type { RouteStage } from '../../src/domain/routing/route-plan';
import type { CaseView } from '../../src/use-cases/office/find-case-view';
import type { StepAct } from '../../src/use-cases/office/office-deps';
import { keepSignature } from '../../src/use-cases/signatures/keep-signature';
import { newId } from '../../src/kernel/ids';
import type { People } from './actors';
import type { OpenPortal } from './app';
import { fileCase } from './builders/filed-case';
import { insertReadyDraft } from './builders/ready-draft';
import { samplePdf } from './sample-files';
import { wholePicture } from './whole-picture';

/** How far a case has come; whoever's turn it is holds the step, except in a new one. */
export type CaseStage = 'new' | 'register' | 'prepare' | 'sign' | 'issue' | 'issued' | 'refused';

/** A case as the addresses and forms of the portal name it. */
export interface MadeCase {
  readonly id: string;
  readonly number: string;
  readonly step: string;
  /** Number of its last fact. */
  readonly seq: string;
  readonly resultNumber: string;
}

export type CaseMaker = ReturnType<typeof caseMaker>;

/** Makes drafts and cases of one service, of the citizen `owner`, in the unit of `clerk` and `head`. */
export function caseMaker({ container }: OpenPortal, { owner, clerk, head }: People, rules: Edition) {
  const { knex, adapters, repositories } = container;
  const office = createOfficeDeps(container);
  const now = () => adapters.clock.now();

  async function attach(caseId: string, uploader: Person, documentId: string): Promise<string> {
    const { key, size } = await adapters.storage.put(samplePdf(caseId));
    const id = newId();
    const file = { caseId, documentId, storageKey: key, size, fileName: 'құжат.pdf', uploadedAt: now() };
    await repositories.attachments.insert({
      ...file,
      id,
      mediaType: 'application/pdf',
      uploadedBy: uploader.accountId,
    });
    return id;
  }

  /** A case that was filed with one picture. */
  async function withPicture(documentId: string): Promise<{ id: string; fileId: string }> {
    const id = newId();
    const { key, size } = await adapters.storage.put(await wholePicture());
    const picture = {
      id: newId(),
      caseId: id,
      documentId,
      storageKey: key,
      size,
      fileName: 'құжат.png',
      mediaType: 'image/png' as const,
      uploadedBy: owner.accountId,
      uploadedAt: now(),
    };
    await repositories.attachments.insert(picture);
    const people = { filer: owner, applicant: owner };
    const filing = { rules, route: rules, channel: 'portal' as const, filedAt: now() };
    await fileCase(knex, { ...filing, ...people, id, attachments: [picture] });
    return { id, fileId: picture.id };
  }

  /** What ends a step of each stage; all other stages end by the clerk's word. */
  const acts: Partial<Record<RouteStage, (view: CaseView, act: StepAct) => Promise<unknown>>> = {
    prepare: (_view, act) => {
      const [outcome] = rules.result.outcomes;
      return office.prepareDecision(clerk, {
        ...act,
        outcome: outcome?.id ?? '',
        groundIds: [],
        reason: null,
      });
    },
    sign: ({ state }, act) =>
      office.signDecision(head, { ...act, seq: state.lastSeq, password: DEMO_PASSWORD }),
    issue: (_view, act) => office.issueResult(clerk, act),
  };

  /** Does the open step; whoever it is for takes it first. */
  async function doStep(caseId: string): Promise<void> {
    const view = await take(caseId);
    const act = { caseId, stepKey: view.step?.key ?? '' };
    const special = view.step === null ? undefined : acts[view.step.stage];
    await (special?.(view, act) ?? office.completeStep(clerk, { ...act, note: null, calledIn: [] }));
  }

  async function take(caseId: string) {
    const { step } = await office.findCaseView(clerk, caseId);
    const person = step?.stage === 'sign' ? head : clerk;
    await office.claimCase(person, { caseId });
    return office.findCaseView(person, caseId);
  }

  async function refuse(caseId: string): Promise<void> {
    const { step, state, intakeGrounds } = await take(caseId);
    const [ground] = intakeGrounds;
    const missing = state.filed.documents.map(({ documentId }) => documentId);
    await office.refuseIntake(clerk, {
      caseId,
      stepKey: step?.key ?? '',
      groundId: ground?.id ?? '',
      missing,
      note: null,
    });
  }

  async function walkTo(caseId: string, stage: CaseStage): Promise<void> {
    if (stage === 'refused') return refuse(caseId);
    if (stage === 'new') return;
    for (let steps = 0; steps < 20; steps += 1) {
      const { step } = await office.findCaseView(clerk, caseId);
      if (step === null && stage === 'issued') return;
      if (step?.stage === stage) return void (await take(caseId));
      await doStep(caseId);
    }
    throw new Error(`No case comes to «${stage}»`);
  }

  /** A signature of the owner that was kept for a draft or case, whether it holds or not. */
  async function signature(caseId: string, signed = 'no signature'): Promise<string> {
    const { signatureRows } = repositories;
    const kept = await keepSignature({ signatures: adapters.signatures, signatureRows })({
      purpose: 'filing',
      caseId,
      accountId: owner.accountId,
      cms: signed,
      document: Buffer.from('Өтініш'),
      iin: owner.iin,
      use: 'sign',
    });
    return kept.id;
  }

  return {
    attach,
    withPicture,
    signature,
    /** A draft in which everything is answered, attached and agreed to. */
    draft: (person: Person = owner, channel: Channel = 'portal') =>
      insertReadyDraft(knex, { person, rules, route: rules, channel, applicantIin: owner.iin, at: now() }),

    filed: async (stage: CaseStage): Promise<MadeCase> => {
      const { id, number } = await fileCase(knex, {
        rules,
        route: rules,
        channel: 'portal',
        filer: owner,
        applicant: owner,
        filedAt: now(),
      });
      await walkTo(id, stage);
      const { step, state, result } = await office.findCaseView(clerk, id);
      return {
        id,
        number,
        step: step?.key ?? '',
        seq: String(state.lastSeq),
        resultNumber: result?.number ?? '',
      };
    },
  };
}
