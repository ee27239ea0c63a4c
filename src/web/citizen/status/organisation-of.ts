import { textIn } from '../../../kernel/localized-text';
import type { RequestContext } from '../../route';
import type { CaseStatus } from './timeline';

/** Who looks at the application, and where they are found. */
export function organisationOf(
  { organisation, edition }: CaseStatus,
  { language }: Pick<RequestContext, 'language'>,
) {
  if (organisation === undefined) {
    return {
      organisation: textIn(edition.provider, language),
      ...{ organisationAddress: null, organisationPhone: null },
    };
  }
  const { name, address, phone } = organisation;
  return {
    organisation: textIn(name, language),
    organisationAddress: textIn(address, language),
    organisationPhone: phone,
  };
}
