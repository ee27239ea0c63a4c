import type { CaseView } from '../../../use-cases/office/find-case-view';
import { withOther } from '../../../kernel/language';
import type { RequestContext } from '../../route';
import { casePlace } from '../case-id';

/** The papers of a case that can be opened; those made from facts in either language, the applicant's first. */
export function papersSection(
  { state, application }: CaseView,
  context: RequestContext,
): { href: string; text: string }[] {
  const { words: w } = context;
  const place = casePlace(context, application.id);
  const paper = (there: boolean, name: string, text: string) =>
    there ? [{ href: `${place}/${name}`, text }] : [];
  const both = (there: boolean, name: string, text: 'application' | 'receipt' | 'intake-refusal') =>
    withOther(state.filed.language).flatMap((language) =>
      paper(there, `${name}?language=${language}`, w[`office.paper.${text}.${language}`]),
    );
  const signed = state.resultNumber !== null;
  return [
    ...both(true, 'application', 'application'),
    ...both(true, 'receipt', 'receipt'),
    ...both(state.intakeRefusal !== null, 'intake-refusal.pdf', 'intake-refusal'),
    ...paper(state.decision !== null && !signed, 'preview', w['office.paper.draft']),
    ...paper(signed, 'result', w['office.paper.result']),
  ];
}
