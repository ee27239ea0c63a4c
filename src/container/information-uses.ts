import { findSigningWays } from '../use-cases/filing/find-signing-ways';
import { beginInformation, showInformation } from '../use-cases/information/begin-information';
import { getInformationFile } from '../use-cases/information/get-information-file';
import {
  findInformation,
  requestInformationCode,
  signInformationByCode,
  signInformationByKey,
} from '../use-cases/information/sign-information';
import { keepSignature } from '../use-cases/signatures/keep-signature';
import { codeText } from '../web/text/message-words';
import type { useCaseDeps } from './use-case-deps';

/** What the pages of information about assigned benefits do. */
export function informationUses(shared: ReturnType<typeof useCaseDeps>) {
  const deps = {
    ...shared,
    codeText,
    findSigningWays: findSigningWays(shared),
    keepSignature: keepSignature(shared),
  };
  return {
    showInformation: showInformation(deps),
    beginInformation: beginInformation(deps),
    findInformation: findInformation(deps),
    getInformationFile: getInformationFile(deps),
    requestInformationCode: requestInformationCode(deps),
    signInformationByCode: signInformationByCode(deps),
    signInformationByKey: signInformationByKey(deps),
  };
}
