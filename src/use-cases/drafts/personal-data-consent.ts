import type { ApplicationForm } from '../../domain/form/application-form';
import { isAboutPersonalData, type ConsentItem } from '../../domain/form/consents';

/**
 * The consent under which registries are asked about the applicant: every form has one about personal data, the one of the
 * applicant before that of anybody else.
 * @throws Error when there is none: nobody is asked about without it
 */
export function personalDataConsent({ consents }: ApplicationForm): ConsentItem {
  const consent =
    consents.find(({ id }) => id.includes('data') && id !== 'data_accuracy') ??
    consents.find(isAboutPersonalData);
  if (consent === undefined) throw new Error('A form without a consent to personal data');
  return consent;
}
