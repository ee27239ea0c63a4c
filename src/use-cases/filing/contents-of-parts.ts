import type { LinkedApplication } from '../../data/file-application';
import type { EditionLibrary } from '../../data/edition-library';
import { checklist } from '../../domain/documents/checklist';
import type { Channel } from '../../domain/edition/vocabulary';
import { type ApplicationPart, applicationParts } from '../../domain/filing/one-application';
import { applicationForm, type FindOptions } from '../../domain/form/application-form';
import type { Clock } from '../../kernel/clock';
import { newId } from '../../kernel/ids';
import type { FilingParts } from './assemble-filing';
import type { DraftContents } from './draft-contents';
import type { Reference } from './reference';

/** What dividing a draft into applications needs. */
export interface ContentsOfPartsDeps {
  readonly editions: Pick<EditionLibrary, 'asOf'>;
  readonly findOptions: FindOptions;
  readonly reference: Pick<Reference, 'oneApplication'>;
  readonly clock: Clock;
}

/** The draft as the application itself has it. */
type First = Pick<FilingParts, 'contents' | 'link'>;
/** As an application has it that is filed with it: papers and consents are copies, so that each case is whole. */
type Other = Pick<FilingParts, 'contents' | 'link' | 'papersBy'> &
  Pick<LinkedApplication, 'files' | 'consents'>;

/** How an application filed with another comes in, where it is judged by another edition than the form's. */
const TOGETHER: Channel = 'one-application';

/**
 * What each application of a draft consists of: one, unless several benefits were asked for as "one application". The
 * first keeps the identifier of the draft; the others get their own.
 */
export async function contentsOfParts(
  deps: ContentsOfPartsDeps,
  contents: DraftContents,
): Promise<[First, ...Other[]]> {
  const { draft, form, answers } = contents;
  const edition = `${draft.serviceId}@${draft.rulesEdition}`;
  const [first, ...others] = applicationParts(deps.reference.oneApplication, {
    edition,
    fields: form.fields,
    answers,
  });
  if (first === undefined) return [{ contents }];
  const own = { contents: { ...contents, answers: first.answers }, link: linkOf(draft.id, first) };
  return [own, ...(await Promise.all(others.map((part) => otherOf(deps, contents, part, edition))))];
}

async function otherOf(
  deps: ContentsOfPartsDeps,
  contents: DraftContents,
  part: ApplicationPart,
  edition: string,
): Promise<Other> {
  const id = newId();
  const judged =
    part.edition === edition
      ? { ...contents, answers: part.answers }
      : await judgedByAnother(deps, contents, part);
  const attachments = contents.attachments
    .filter(({ documentId }) => judged.documents.some((item) => item.documentId === documentId))
    .map((file) => ({ file: { ...file, id: newId(), caseId: id }, from: file.id }));
  const consents = contents.consents.map((consent) => ({
    consent: { ...consent, id: newId(), caseId: id },
    from: consent.id,
  }));
  return {
    contents: {
      ...judged,
      draft: { ...judged.draft, id },
      attachments: attachments.map(({ file }) => file),
      consents: consents.map(({ consent }) => consent),
    },
    link: linkOf(contents.draft.id, part),
    papersBy: contents.channel,
    files: attachments.map(({ file, from }) => ({ id: file.id, from })),
    consents: consents.map(({ consent, from }) => ({ id: consent.id, from })),
  };
}

/** By the rules, the form and the list of documents of another edition; what is confirmed there is asked after filing. */
async function judgedByAnother(
  { editions, findOptions, clock }: ContentsOfPartsDeps,
  contents: DraftContents,
  part: ApplicationPart,
): Promise<DraftContents> {
  const { draft } = contents;
  const [serviceId = '', rulesEdition = ''] = part.edition.split('@');
  const rules = await editions.asOf(serviceId, rulesEdition, clock.now());
  const applying = { channel: TOGETHER, representative: draft.representative !== null };
  const route = (rules.process ?? []).length > 0 ? rules : null;
  return {
    ...contents,
    draft: { ...draft, serviceId, rulesEdition, routeEdition: route?.edition.id ?? null, channel: TOGETHER },
    rules,
    route,
    channel: TOGETHER,
    form: applicationForm(rules, applying, findOptions),
    answers: part.answers,
    documents: checklist({ edition: rules, ...applying, answers: part.answers, registryAnswers: [] }),
  };
}

function linkOf(
  groupId: string,
  { option, title, clause, byHand }: ApplicationPart,
): NonNullable<FilingParts['link']> {
  return { groupId, part: option, title, clause, ...(byHand ? { byHand } : {}) };
}
