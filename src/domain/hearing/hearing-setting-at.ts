import type { AdministeredVersion } from '../administration/administered-version';
import { inForceAt } from '../administration/in-force';
import { type HearingSetting, NO_HEARING } from './hearing-setting';

/** How a service hears applicants at an instant. */
export function hearingSettingAt(
  versions: readonly AdministeredVersion<'hearing'>[],
  serviceId: string,
  at: Date,
): HearingSetting {
  const own = versions.filter(({ subject }) => subject === serviceId);
  return inForceAt(own, at)?.value ?? NO_HEARING;
}
