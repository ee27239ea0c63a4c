import { makePrint } from '../print/register';
import { draftContents } from '../use-cases/filing/draft-contents';
import { getReceipt } from '../use-cases/filing/get-receipt';
import { getResultFile } from '../use-cases/filing/get-result-file';
import { requestSigningCode } from '../use-cases/filing/request-signing-code';
import { sendApplication } from '../use-cases/filing/send-application';
import { codeText } from '../web/text/message-words';
import type { ContainerParts } from './parts';

/** Signing, filing and what is printed of it. */
export function createFiling({ config, adapters, repositories, reference }: ContainerParts) {
  // No act leaves a choice to the portal so far: such fields are written in words.
  const deps = { ...adapters, ...repositories, reference, findOptions: () => undefined };
  const loadDraft = draftContents(deps);
  return {
    requestSigningCode: requestSigningCode({ ...deps, loadDraft, codeText }),
    sendApplication: sendApplication({ ...deps, loadDraft }),
    getReceipt: getReceipt({
      ...deps,
      printReceipt: (model) => makePrint('acceptance-receipt', model),
      baseUrl: config.server.baseUrl,
    }),
    getResultFile: getResultFile(deps),
  };
}
