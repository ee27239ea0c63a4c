import type { Knex } from 'knex';
import { applicationRepository } from '../../../src/data/applications';
import type { AttachmentRecord } from '../../../src/data/attachments';
import { type DraftRecord, draftRepository } from '../../../src/data/drafts';
import type { Filing } from '../../../src/data/file-application';
import { routePlanRepository } from '../../../src/data/route-plans';
import type { Person } from '../../../src/domain/access/person';
import { checklist } from '../../../src/domain/documents/checklist';
import type { Edition } from '../../../src/domain/edition/edition';
import type { Channel } from '../../../src/domain/edition/vocabulary';
import type { Answers } from '../../../src/domain/fields/answer';
import { fieldType } from '../../../src/domain/fields/registry';
import { applicationForm, type ApplicationForm } from '../../../src/domain/form/application-form';
import { dayOf } from '../../../src/kernel/day-of';
import { newId } from '../../../src/kernel/ids';
import type { Language } from '../../../src/kernel/language';
import { assembleFiling } from '../../../src/use-cases/filing/assemble-filing';
import { planFiling } from '../../../src/use-cases/filing/plan-filing';
import { CALENDARS, ORGANISATIONS, REFERENCE } from './office-world';

/** An application as a test wants it; what is left out is filled in from the edition's own form. */
export interface CaseToFile {
  readonly rules: Edition;
  readonly route: Edition | null;
  readonly channel: Channel;
  /** Whoever files it: the citizen, or the operator at a window. */
  readonly filer: Person;
  readonly applicant: { readonly iin: string; readonly name: string };
  readonly filedAt: Date;
  /** Of the application and of whoever filed it; Russian unless told otherwise. */
  readonly language?: Language;
  readonly answers?: Answers;
  /** Who acts for the applicant. */
  readonly representative?: DraftRecord['representative'];
  /** Identifier of the case, when its files are there before it. */
  readonly id?: string;
  readonly attachments?: readonly AttachmentRecord[];
}

const ADDRESS = 'город Алматы, Алмалинский район, улица Жамбыла, дом 100';

/** Files an application through the repository, as sending a complete draft does. */
export async function fileCase(knex: Knex, wanted: CaseToFile): Promise<Filing['application']> {
  const drafts = draftRepository(knex);
  const draft = {
    id: wanted.id ?? newId(),
    accountId: wanted.filer.accountId,
    channel: wanted.channel,
    serviceId: wanted.rules.id,
    rulesEdition: wanted.rules.edition.id,
    routeEdition: wanted.route?.edition.id ?? null,
    language: wanted.language ?? ('ru' as const),
    applicantIin: wanted.applicant.iin,
    representative: wanted.representative ?? null,
    answers: {},
    sources: {},
    createdAt: wanted.filedAt,
    savedAt: wanted.filedAt,
  };
  await drafts.insert(draft);
  const promise = planFiling(
    { ...wanted, calendars: CALENDARS, hours: { provider: null, intake: null } },
    REFERENCE,
  );
  const form = applicationForm(wanted.rules, { channel: wanted.channel, representative: false });
  const answers = { ...sampleAnswers(form, wanted), ...wanted.answers };
  const { rules, route, channel, filedAt, filer } = wanted;
  const application = assembleFiling({
    contents: {
      draft,
      rules,
      intakeGrounds: [],
      route,
      channel,
      form,
      answers,
      documents: checklist({ edition: rules, channel, answers, registryAnswers: [], representative: false }),
      attachments: wanted.attachments ?? [],
      consents: [],
      signed: { text: '', hash: '0'.repeat(64) },
      printed: { hash: '', documentId: null, scans: [], handedIn: [] },
      told: null,
      incompletePage: null,
    },
    promise,
    planHash: await routePlanRepository(knex).keep(promise.plan),
    serial: await drafts.nextSerial(),
    organisations: ORGANISATIONS,
    calendars: CALENDARS,
    filedAt,
    person: filer,
    checks: REFERENCE.automaticChecks,
    signature: { way: 'at-counter', evidenceId: null, code: null },
  });
  const filing: Filing = { ...application, draftSavedAt: draft.savedAt, signingCodeId: null, linked: [] };
  if (!(await applicationRepository(knex).file(filing))) throw new Error('The case was not filed');
  return filing.application;
}

/** An answer to every question, by the examples of the kinds of fields; names and numbers are the applicant's. */
function sampleAnswers(form: ApplicationForm, { applicant, filedAt }: CaseToFile): Answers {
  const context = { today: dayOf(filedAt) };
  const answers = [...form.asked, ...form.known].flatMap((field): [string, Answers[string]][] => {
    if (field.id === 'applicant_name') return [[field.id, applicant.name]];
    if (field.id === 'applicant_iin') return [[field.id, applicant.iin]];
    if (field.type === 'address') return [[field.id, ADDRESS]];
    const type = fieldType(field);
    const parsed = type.schema(field, context).safeParse(type.sample(field, context));
    return parsed.success && parsed.data !== undefined ? [[field.id, parsed.data]] : [];
  });
  return Object.fromEntries(answers);
}
