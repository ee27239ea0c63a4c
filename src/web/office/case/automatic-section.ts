import type { CaseView } from '../../../use-cases/office/find-case-view';
import { type ChecksModel, presentChecks } from '../../checks/present-checks';
import type { PageModel } from '../../rendering/page-model';
import type { RequestContext } from '../../route';
import type { RegistryReference } from './registry-section';

/** What the portal checked by itself, and for what it waits or why it left the case to people. */
export interface AutomaticModel {
  /** Null while they are being made. */
  readonly checks: ChecksModel | null;
  readonly waits: string | null;
}

declare module '../../rendering/view-models' {
  interface ComponentModels {
    'components/case-automatic': { readonly automatic: AutomaticModel; readonly page: PageModel };
  }
}

/** The panel «checked automatically» of a case; null where nothing is checked. */
export function automaticSection(
  { state, rules, awaitsChecks }: CaseView,
  { registryTitles }: RegistryReference,
  context: RequestContext,
): AutomaticModel | null {
  const { checks, automaticStop } = state;
  if (checks === null) return awaitsChecks ? { checks: null, waits: null } : null;
  const { words: w, t } = context;
  return {
    checks: { ...presentChecks(checks, rules, registryTitles, context), warning: null },
    waits:
      automaticStop === null
        ? null
        : t('automatic.waits', { what: w[`automatic.stop.${automaticStop.cause}`] }),
  };
}
