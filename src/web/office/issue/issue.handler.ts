import { HAND_OUT_DOCUMENTS, HandOut, isHandedOut } from '../../../domain/application/hand-out';
import { DomainError } from '../../../kernel/domain-error';
import type { OfficeUseCases } from '../../../use-cases/office/office-use-cases';
import { demandPerson } from '../../citizen/draft/demand-person';
import { type ErrorSummary, errorSummary } from '../../citizen/fields/error-summary';
import type { BoxField, OptionsField } from '../../citizen/fields/field-model';
import { errorAt, type Flaw } from '../../forms/flaw';
import { box } from '../../forms/box';
import { type Handler, page, redirect, type Reply, type RequestContext } from '../../route';
import { caseIdOf, casePlace } from '../case-id';
import { orConflict } from '../conflict/or-conflict';
import { plainOptions } from '../decision/plain-options';
import { proseOf, textOf } from '../form-values';

/** The page on which a result is handed out against an identity document. */
export interface IssueModel {
  readonly heading: string;
  readonly backHref: string;
  readonly backText: string;
  readonly action: string;
  readonly step: string;
  readonly summary: ErrorSummary;
  readonly to: OptionsField;
  readonly representative: BoxField;
  readonly document: OptionsField;
  readonly number: BoxField;
}

declare module '../../rendering/view-models' {
  interface ViewModels {
    'office/issue': IssueModel;
  }
}

type Uses = Pick<OfficeUseCases, 'findCaseView' | 'issueResult'>;

interface TypedHandOut {
  readonly to: string;
  readonly document: string;
  readonly number: string;
  readonly representative: string;
}

const NOTHING: TypedHandOut = { to: '', document: '', number: '', representative: '' };

/** The page for a visitor who came for a result. */
export function showIssue(use: Uses): Handler {
  return orConflict((context) => answer(use, context, NOTHING, []));
}

/** Hands the result out: on the portal at once, at a window against an identity document. */
export function submitIssue(use: Uses): Handler {
  return orConflict(async (context) => {
    const caseId = caseIdOf(context);
    const person = demandPerson(context);
    const { state } = await use.findCaseView(person, caseId);
    const act = { caseId, stepKey: textOf(context, 'step') };
    if (!isHandedOut(state.filed)) await use.issueResult(person, act);
    else {
      const typed = typedOf(context);
      const flaws = flawsOf(typed, context);
      if (flaws.length > 0) return answer(use, context, typed, flaws);
      await use.issueResult(person, { ...act, handedTo: handOutOf(typed) });
    }
    context.session.notice(context.words['office.notice.issued']);
    return redirect(casePlace(context, caseId));
  });
}

function typedOf(context: RequestContext): TypedHandOut {
  return {
    to: textOf(context, 'to'),
    document: textOf(context, 'document'),
    number: proseOf(context, 'number').trim(),
    representative: proseOf(context, 'representative').trim(),
  };
}

function handOutOf({ to, document, number, representative }: TypedHandOut): HandOut {
  return HandOut.parse({
    ...{ to, document, number },
    representative: to === 'representative' ? representative : null,
  });
}

function flawsOf(typed: TypedHandOut, { words: w }: RequestContext): Flaw[] {
  const { to, document, number, representative } = typed;
  const isMissing: readonly (readonly [string, boolean, string])[] = [
    ['to', to !== 'applicant' && to !== 'representative', w['issue.to-missing']],
    ['representative', to === 'representative' && representative === '', w['issue.representative-missing']],
    ['document', !HAND_OUT_DOCUMENTS.some((known) => known === document), w['issue.document-missing']],
    ['number', number === '' || number.length > 40, w['issue.number-missing']],
  ];
  return isMissing.filter(([, missing]) => missing).map(([field, , text]) => ({ field, text }));
}

async function answer(
  { findCaseView }: Pick<Uses, 'findCaseView'>,
  context: RequestContext,
  typed: TypedHandOut,
  flaws: readonly Flaw[],
): Promise<Reply> {
  const { words: w, t } = context;
  const view = await findCaseView(demandPerson(context), caseIdOf(context));
  if (!view.can.work || view.step?.stage !== 'issue') throw new DomainError('conflict');
  const { application, step } = view;
  const place = casePlace(context, application.id);
  const model: IssueModel = {
    heading: w['issue.heading'],
    backHref: place,
    backText: `${application.number}, ${application.applicantName}`,
    action: `${place}/issue`,
    step: step.key,
    summary: errorSummary(flaws, t),
    to: choice('to', ['applicant', 'representative'], typed.to, flaws, context),
    representative: box('representative', w['issue.representative'], typed.representative, flaws, context, {
      hint: w['issue.representative-hint'],
    }),
    document: choice('document', HAND_OUT_DOCUMENTS, typed.document, flaws, context),
    number: box('number', w['issue.number'], typed.number, flaws, context, { width: 'phone' }),
  };
  return page('office/issue', model.heading, model, flaws.length > 0 ? { status: 422, hasErrors: true } : {});
}

function choice<Value extends 'applicant' | 'representative' | HandOut['document']>(
  id: 'to' | 'document',
  values: readonly Value[],
  chosen: string,
  flaws: readonly Flaw[],
  context: RequestContext,
): OptionsField {
  const { words: w } = context;
  return {
    ...plainOptions(id, w[`issue.${id}`], errorAt(flaws, id), context),
    control: 'radio',
    options: values.map((value, index) => ({
      id: index === 0 ? id : `${id}-${value}`,
      value,
      label: w[`issue.value.${value}`],
      checked: value === chosen,
    })),
  };
}
