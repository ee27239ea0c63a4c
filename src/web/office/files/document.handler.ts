import { DomainError } from '../../../kernel/domain-error';
import type { OfficeUseCases } from '../../../use-cases/office/office-use-cases';
import { demandPerson } from '../../citizen/draft/demand-person';
import { type Handler, page } from '../../route';
import { caseIdOf } from '../case-id';
import { presentDocument } from './document.presenter';
import { turnOf } from './turn-of';

/** A file of a case beside the answers. The look is written down when the picture or the PDF itself is fetched. */
export function showDocument({ findCaseView }: Pick<OfficeUseCases, 'findCaseView'>): Handler {
  return async (context) => {
    const view = await findCaseView(demandPerson(context), caseIdOf(context));
    const model = presentDocument(view, context.params.fileId ?? '', turnOf(context), context);
    if (model === null) throw new DomainError('not-found');
    return page('office/document', `${model.heading}, ${view.application.number}`, model);
  };
}
