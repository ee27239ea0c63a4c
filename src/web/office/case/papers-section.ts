import type { CaseView } from '../../../use-cases/office/find-case-view';
import type { RequestContext } from '../../route';
import { casePlace } from '../case-id';

/** The papers of a case that can be opened. */
export function papersSection(
  { state, application }: CaseView,
  context: RequestContext,
): { href: string; text: string }[] {
  const { words: w } = context;
  const place = casePlace(context, application.id);
  const paper = (there: boolean, name: string, text: string) =>
    there ? [{ href: `${place}/${name}`, text }] : [];
  const signed = state.resultNumber !== null;
  return [
    ...paper(true, 'receipt', w['office.paper.receipt']),
    ...paper(state.intakeRefusal !== null, 'intake-refusal.pdf', w['office.paper.intake-refusal']),
    ...paper(state.decision !== null && !signed, 'preview', w['office.paper.draft']),
    ...paper(signed, 'result', w['office.paper.result']),
  ];
}
