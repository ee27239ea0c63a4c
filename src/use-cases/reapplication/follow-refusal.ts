import type { RegistryQuestionRepository } from '../../data/registry-questions';
import type { LoadedCase } from '../../data/applications';
import type { CompletionRequestRepository } from '../../data/completion-requests';
import type { FollowingDraft } from '../../data/draft-origins';
import type { DraftRecord } from '../../data/drafts';
import type { EditionLibrary } from '../../data/edition-library';
import { fold, type ApplicationState } from '../../domain/application/fold';
import type { Edition } from '../../domain/edition/edition';
import { Channel } from '../../domain/edition/vocabulary';
import { type ApplicationForm, applicationForm, type FindOptions } from '../../domain/form/application-form';
import { prefill } from '../../domain/form/prefill';
import { broughtAnew } from '../../domain/reapplication/brought-anew';
import type { FormerRefusal } from '../../domain/reapplication/former-refusal';
import { takenAnswers, type FormerAnswers } from '../../domain/reapplication/taken-answers';
import { REGISTRY_CODES } from '../../domain/registry/question';
import { RegisteredPerson } from '../../domain/registry/registered-person';
import type { Clock } from '../../kernel/clock';
import { dayOf } from '../../kernel/day-of';
import { newId } from '../../kernel/ids';
import { findUnsent, type UnsentCompletion } from '../completion/find-unsent';
import { answeredForm } from '../drafts/answered-form';
import { firstAnswers, type StartedBy } from '../drafts/first-answers';
import { storedAnswers, type TypedAnswers } from '../drafts/stored-answers';
import { FORMER } from './former';
import type { Reference } from '../filing/reference';
import type { RefusedCase } from './find-refused';
import { toldRefusal } from './told-refusal';

export interface FollowRefusalDeps {
  readonly completionRequests: Pick<CompletionRequestRepository, 'findEndedDraft'>;
  readonly questions: Pick<RegistryQuestionRepository, 'listOfCase'>;
  readonly editions: Pick<EditionLibrary, 'asOf'>;
  readonly reference: Pick<Reference, 'intakeGrounds'>;
  readonly findOptions: FindOptions;
  readonly clock: Clock;
}

/** A draft that follows a refusal, not written yet. */
export interface Followed extends Pick<FollowingDraft, 'draft' | 'told' | 'files'> {
  /** Old answers that it takes over, by field id. */
  readonly taken: TypedAnswers;
  /** Questions whose answer the person had put in the place of a registry's: it stays theirs. */
  readonly corrected: ReadonlySet<string>;
  /** Documents of which old files are taken over. */
  readonly documents: readonly FormerRefusal['anew'][number]['name'][];
}

/** The refused application as far as a new draft is made of it. */
interface Former extends FormerAnswers {
  readonly state: ApplicationState;
  readonly unsent: UnsentCompletion | null;
  readonly told: FormerRefusal;
}

/** Fills a new draft with what still stands of a refused application: its answers, its files, and what was never sent. */
export function followRefusal(deps: FollowRefusalDeps) {
  return async (
    refused: RefusedCase,
    empty: DraftRecord,
    { form, edition, startedBy }: { form: ApplicationForm; edition: Edition; startedBy: StartedBy },
  ): Promise<Followed> => {
    const former = await readFormer(deps, refused);
    const context = { today: dayOf(deps.clock.now()) };
    const { benefits } = refused;
    const answers =
      benefits === null ? former.answers : { ...former.answers, [benefits.fieldId]: benefits.refused };
    const taken = takenAnswers(form, { ...former, answers }, context);
    const facts = { person: undefined, account: {}, ...context, language: empty.language };
    const first = firstAnswers(form, empty, facts, startedBy);
    const typed = storedAnswers({ ...first.answers, ...taken });
    const answered = answeredForm(form, { draft: empty, typed, consents: [], context });
    const asked = new Set(answered.form.asked.map(({ id }) => id));
    const shown = Object.fromEntries(Object.entries(taken).filter(([id]) => asked.has(id)));
    const sources = Object.fromEntries(Object.keys(shown).map((id) => [id, FORMER]));
    return {
      draft: {
        ...empty,
        answers: { ...first.answers, ...shown },
        sources: { ...first.sources, ...sources },
      },
      taken: shown,
      corrected: new Set(Object.keys(former.registered)),
      ...filesOf(former, edition),
    };
  };
}

async function readFormer(deps: FollowRefusalDeps, { former, base }: RefusedCase): Promise<Former> {
  const { application } = base;
  const state = fold(base.events);
  const { serviceId, rulesEdition, channel, answers, representative } = state.filed;
  const rules = await deps.editions.asOf(serviceId, rulesEdition, application.filedAt);
  const judged = await deps.editions.asOf(
    former.application.serviceId,
    former.application.rulesEdition,
    former.application.filedAt,
  );
  const applying = { channel: Channel.parse(channel), representative: representative !== null };
  const form = applicationForm(rules, applying, deps.findOptions);
  const unsent = await findUnsent(deps, application.id, { state, rules });
  return {
    state,
    unsent,
    told: { ...toldRefusal(former, judged, deps.reference.intakeGrounds), anew: anewOf(former, base) },
    answers,
    fields: form.fields,
    typed: Object.fromEntries((unsent?.answers ?? []).map(({ field, typed }) => [field.id, typed])),
    registered: await saidByRegistries(deps, application.id, form, state),
  };
}

/** Of both, where the benefit that was refused hangs on the form of another one. */
function anewOf(...cases: readonly LoadedCase[]): FormerRefusal['anew'] {
  const all = cases.flatMap(({ events }) => broughtAnew(events, fold(events)));
  return all.filter(({ documentId }, at) => all.findIndex((one) => one.documentId === documentId) === at);
}

/** What the registries had put into the former application, as they had said it then. */
async function saidByRegistries(
  { questions }: Pick<FollowRefusalDeps, 'questions'>,
  caseId: string,
  form: ApplicationForm,
  { filed, filedAt }: ApplicationState,
): Promise<FormerAnswers['registered']> {
  const asked = await questions.listOfCase(caseId);
  const recordOf = (iin: string | undefined) => {
    const found = asked.findLast(
      ({ registry, question, status }) =>
        registry === REGISTRY_CODES['gbd-fl'] && question.iin === iin && status === 'found',
    );
    return found === undefined ? undefined : RegisteredPerson.safeParse(found.answer).data;
  };
  return prefill(form, {
    person: recordOf(filed.applicant.iin),
    representative: recordOf(filed.representative?.iin),
    account: {},
    today: dayOf(filedAt),
    language: filed.language,
  });
}

/** The old files that still do, the never sent ones before those that they were to replace, and what is missing then. */
function filesOf(
  { state, unsent, told }: Former,
  { documents }: Edition,
): Pick<Followed, 'files' | 'told' | 'documents'> {
  const prepared = new Set((unsent?.files ?? []).map(({ documentId }) => documentId));
  const known = new Set<string>(documents.map(({ id }) => id));
  const anew = told.anew.filter(({ documentId }) => known.has(documentId) && !prepared.has(documentId));
  const refused = new Set(anew.map(({ documentId }) => documentId));
  const old = state.filed.documents
    .filter(({ documentId }) => !prepared.has(documentId) && !refused.has(documentId))
    .flatMap(({ documentId, files }) => files.map(({ attachmentId }) => ({ documentId, attachmentId })));
  const taken = [...old, ...(unsent?.files ?? [])].filter(
    ({ documentId, attachmentId }) => known.has(documentId) && !state.lockedFiles.includes(attachmentId),
  );
  const withFiles = new Set(taken.map(({ documentId }) => documentId));
  return {
    files: taken.map(({ documentId, attachmentId }) => ({ id: newId(), from: attachmentId, documentId })),
    told: { ...told, anew },
    documents: documents.filter(({ id }) => withFiles.has(id)).map(({ name }) => name),
  };
}
