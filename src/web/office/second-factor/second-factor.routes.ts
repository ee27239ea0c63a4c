import { act, read, type Route } from '../../route';
import { showCode, submitCode } from './code.handler';
import { showCodes, submitRenewal } from './codes.handler';
import { showEnrolment, submitEnrolment } from './enrolment.handler';
import { sendNewCodes, submitKept } from './new-codes.handler';
import { showRecovery, submitRecovery } from './recovery.handler';
import type { SecondFactorPageDeps } from './second-factor-deps';

const PLACE = '/office/second-factor';
const CODES = `${PLACE}/codes`;

/** Between password and code nobody is logged in; the recovery codes belong to whoever is. */
export function secondFactorRoutes(deps: SecondFactorPageDeps): Route[] {
  return [
    read(PLACE, 'guest', showCode(deps)),
    act(PLACE, 'guest', submitCode(deps)),
    read(`${PLACE}/recovery`, 'guest', showRecovery(deps)),
    act(`${PLACE}/recovery`, 'guest', submitRecovery(deps)),
    read(`${PLACE}/enrol`, 'guest', showEnrolment(deps)),
    act(`${PLACE}/enrol`, 'guest', submitEnrolment(deps)),
    read(CODES, 'own-factor', showCodes(deps)),
    act(CODES, 'own-factor', submitRenewal(deps)),
    act(`${CODES}/kept`, 'own-factor', submitKept(deps)),
    read(`${CODES}/file`, 'own-factor', sendNewCodes(deps)),
  ];
}
