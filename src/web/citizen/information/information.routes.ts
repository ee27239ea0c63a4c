import { act, read, type Route } from '../../route';
import {
  type InformationUses,
  sendInformationFile,
  showInformationAsk,
  showInformationRequest,
  submitInformationAsk,
} from './information.handler';
import {
  type InformationSignUses,
  sendInformationDocument,
  showInformationCode,
  showInformationSign,
  submitInformationAskCode,
  submitInformationCode,
  submitInformationKey,
} from './information-sign.handler';

const REQUEST = '/information/:requestId';

/** Information about an assigned benefit: asked for, signed, answered. */
export function informationRoutes(deps: InformationUses & InformationSignUses): Route[] {
  return [
    read('/services/:serviceId/information', 'citizen', showInformationAsk(deps)),
    act('/services/:serviceId/information', 'citizen', submitInformationAsk(deps)),
    read(REQUEST, 'citizen', showInformationRequest(deps)),
    read(`${REQUEST}/file`, 'citizen', sendInformationFile(deps)),
    read(`${REQUEST}/sign`, 'citizen', showInformationSign(deps)),
    act(`${REQUEST}/sign`, 'citizen', submitInformationCode(deps)),
    act(`${REQUEST}/sign/again`, 'citizen', submitInformationAskCode(deps)),
    read(`${REQUEST}/sign/code`, 'citizen', showInformationCode(deps)),
    read(`${REQUEST}/sign/document`, 'citizen', sendInformationDocument(deps)),
    act(`${REQUEST}/sign/key`, 'citizen', submitInformationKey(deps)),
  ];
}
