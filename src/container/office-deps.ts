import { markPdf } from '../print/mark-pdf';
import { markSvg } from '../print/mark-svg';
import * as prints from '../print/register';
import { startDraft } from '../use-cases/drafts/start-draft';
import { draftContents } from '../use-cases/filing/draft-contents';
import { officeUseCases } from '../use-cases/office/office-use-cases';
import { exportRegistrations, listRegistrations } from '../use-cases/registration/list-registrations';
import { printRegistrations } from '../use-cases/registration/print-registrations';
import { viewFile } from '../use-cases/office/view-file';
import { keepSignature } from '../use-cases/signatures/keep-signature';
import { listRefusalsOfVisitor } from '../use-cases/reapplication/list-refusals-of-visitor';
import type { OfficeDeps } from '../web/office/office.routes';
import { clauseInWords } from '../web/text/clause-in-words';
import { createFiling } from './filing';
import type { ContainerParts } from './parts';
import { useCaseDeps } from './use-case-deps';

/** What the office's pages do. */
export function createOfficeDeps(parts: ContainerParts): OfficeDeps {
  const deps = { ...useCaseDeps(parts), prints, clauseInWords };
  const filing = createFiling(parts);
  return {
    ...officeUseCases({ ...deps, loadDraft: draftContents(deps), keepSignature: keepSignature(deps) }),
    startDraft: startDraft(deps),
    listRefusalsOfVisitor: listRefusalsOfVisitor(deps),
    listRegistrations: listRegistrations(deps),
    exportRegistrations: exportRegistrations(deps),
    printRegistrations: printRegistrations(deps),
    files: viewFile({ ...deps, markPdf, markSvg }),
    printReceipt: filing.getReceiptOfCase,
    printApplication: filing.getApplicationOfCase,
    reference: parts.reference,
    signing: { ncalayerUrl: deps.ncalayerUrl, substitute: deps.substitute },
    clock: deps.clock,
  };
}
