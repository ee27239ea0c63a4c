import { textIn } from '../../../kernel/localized-text';
import type { FiledTogether } from '../../../use-cases/cases/filed-together';
import type { CaseView } from '../../../use-cases/office/find-case-view';
import type { RequestContext } from '../../route';
import { asSentence } from '../../text/as-sentence';
import { filedTogether, type TogetherRow } from '../../text/filed-together';
import { casePlace } from '../case-id';

/** What a case asks for, of several benefits that one form asks for. */
export interface BenefitsSection {
  /** Which of the benefits of the form it asks for; null where the form asks for one. */
  readonly part: string | null;
  readonly together: readonly TogetherRow[];
}

/** The benefit of a case, and the cases of the others. */
export function benefitsSection(view: CaseView, context: RequestContext): BenefitsSection {
  const { link } = view.application;
  return {
    part: link && asSentence(textIn(link.title, context.language)),
    together: filedTogether(view.together, (one) => togetherHref(one, view, context), context),
  };
}

/** A case that is decided elsewhere does not open to whoever works here. */
function togetherHref(one: FiledTogether, { application }: CaseView, context: RequestContext): string | null {
  const isHere = one.organisationCode === application.organisationCode && one.id !== application.id;
  return isHere ? casePlace(context, one.id) : null;
}
