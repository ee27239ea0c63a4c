import { fieldType } from '../../../domain/fields/registry';
import type { CaseView } from '../../../use-cases/office/find-case-view';
import { formFields } from '../../../use-cases/office/form-fields';
import type { RequestContext } from '../../route';
import { compareAnswers, type Comparison } from './compare-answers';

interface Tag {
  readonly className: '' | 'ok' | 'warn';
  readonly text: string;
}

/** An answer with what a registry says of it. */
export interface AnswerModel {
  readonly label: string;
  readonly value: string;
  readonly tag: Tag | null;
  /** What the registry has instead. */
  readonly registered: string | null;
}

/** The answers of the application beside those of the registry, in the printed order. */
export function answersSection(
  { state, rules, questions }: CaseView,
  context: RequestContext,
): AnswerModel[] {
  const { language, words: w } = context;
  const { filed } = state;
  const fields = formFields(rules, filed.formId);
  const compared = compareAnswers(fields, filed, questions);
  const own: AnswerModel[] = [
    { label: w['office.case.iin'], value: filed.applicant.iin, tag: null, registered: null },
    ...(filed.representative === null
      ? []
      : [
          {
            label: w['office.case.representative'],
            value: `${filed.representative.name}, ${filed.representative.iin}, ${filed.representative.basis}`,
            tag: null,
            registered: null,
          },
        ]),
  ];
  const answered = fields.filter((field) => filed.answers[field.id] !== undefined && field.type !== 'iin');
  return [
    ...own,
    ...answered.map((field) => ({
      label: field.label[language],
      value: fieldType(field).display(field, filed.answers[field.id], language),
      ...comparisonWords(compared.get(field.id), context),
    })),
  ];
}

function comparisonWords(
  comparison: Comparison | undefined,
  { words: w }: RequestContext,
): Pick<AnswerModel, 'tag' | 'registered'> {
  if (comparison === undefined) return { tag: null, registered: null };
  if (comparison.matches)
    return { tag: { className: 'ok', text: w['office.compare.matches'] }, registered: null };
  return { tag: { className: 'warn', text: w['office.compare.differs'] }, registered: comparison.registered };
}
