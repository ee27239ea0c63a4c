import { missingDocuments } from '../../../domain/documents/checklist';
import type { DraftContents } from '../../../use-cases/filing/draft-contents';
import type { OfficeUseCases } from '../../../use-cases/office/office-use-cases';
import { demandPerson } from '../../citizen/draft/demand-person';
import { type Handler, page, type RequestContext } from '../../route';
import { demandId } from '../case-id';
import { listOf, textOf } from '../form-values';
import { findRefusalFlaw } from '../intake-refusal/find-refusal-flaw';
import { type IntakeRefusalSetting, presentIntakeRefusal } from '../intake-refusal/intake-refusal.presenter';

type Uses = Pick<OfficeUseCases, 'loadDraft' | 'refuseAtCounter'>;

/** The list of the visitor's documents: what must be there and is not uploaded is ticked as missing. */
export function showCounterRefusal({ loadDraft }: Uses): Handler {
  return async (context) => {
    const contents = await loadDraft(demandPerson(context), demandId(context.params.draftId));
    const given = contents.attachments.map(({ documentId }) => documentId);
    const missing = missingDocuments(contents.documents, given).map(({ documentId }) => documentId);
    const model = presentIntakeRefusal(
      settingOf(contents, { groundId: '', missing, flaw: null }, context),
      context,
    );
    return page('office/intake-refusal', model.heading, model);
  };
}

/** Prints the receipt in two copies and closes the draft. */
export function submitCounterRefusal({ loadDraft, refuseAtCounter }: Uses): Handler {
  return async (context) => {
    const person = demandPerson(context);
    const draftId = demandId(context.params.draftId);
    const contents = await loadDraft(person, draftId);
    const typed = { groundId: textOf(context, 'ground'), missing: listOf(context, 'missing') };
    const flaw = findRefusalFlaw(contents.intakeGrounds, typed);
    if (flaw !== null) {
      const model = presentIntakeRefusal(settingOf(contents, { ...typed, flaw }, context), context);
      return page('office/intake-refusal', model.heading, model, { status: 422, hasErrors: true });
    }
    const { content, name } = await refuseAtCounter(person, { draftId, ...typed });
    return { kind: 'file', content, name, mediaType: 'application/pdf', disposition: 'attachment' };
  };
}

function settingOf(
  { draft, rules, intakeGrounds: grounds, documents }: DraftContents,
  typed: Pick<IntakeRefusalSetting, 'groundId' | 'missing' | 'flaw'>,
  { language, words: w }: RequestContext,
): IntakeRefusalSetting {
  return {
    kind: 'counter',
    lead: rules.title[language],
    backHref: `/${language}/apply/${draft.id}`,
    backText: w['office.counter.to-application'],
    action: `/${language}/office/counter/refusal/${draft.id}`,
    step: null,
    grounds,
    documents: documents.filter(({ state }) => state !== 'not-needed'),
    note: null,
    ...typed,
  };
}
