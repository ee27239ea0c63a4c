import type { SharedDistrict } from '../../../domain/organisation/shared-districts';
import type { Organisation } from '../../../domain/organisation/organisation';
import { dateInWords, timeOfDay } from '../../../kernel/date-words';
import { textIn } from '../../../kernel/localized-text';
import type { AdministeredOrganisation } from '../../../domain/administration/administered-organisation';
import type { HoursExample } from '../../../use-cases/administration/preview-hours';
import type { OrganisationEffect } from '../../../use-cases/administration/preview-organisation';
import type { PageModel } from '../../rendering/page-model';
import type { RequestContext } from '../../route';
import { type DifferenceModel, presentDifferences } from '../decision/history.presenter';
import { organisationFacts } from './organisation-facts';

/** What a decision would do, before it is applied. */
export interface EffectModel {
  readonly notice: string;
  readonly differences: readonly DifferenceModel[];
  /** What it does to other organisations of its kind. */
  readonly others: readonly string[];
  /** Due times of new applications; null when the hours stay. */
  readonly hours: {
    readonly note: string;
    readonly examples: readonly {
      readonly service: string;
      readonly filed: string;
      readonly before: string;
      readonly after: string;
    }[];
  } | null;
  /** Who works there, with their positions. */
  readonly staff: readonly string[];
  readonly isStaffCut: boolean;
}

declare module '../../rendering/view-models' {
  interface ComponentModels {
    'components/organisation-effect': { readonly effect: EffectModel; readonly page: PageModel };
  }
}

/** What a decision would do, and what it was reckoned for. */
export interface ShownEffect {
  readonly effect: OrganisationEffect;
  readonly value: AdministeredOrganisation;
  /** The form was changed after an earlier preview. */
  readonly changed: boolean;
}

/** Says what a decision would do. */
export function presentEffect({ effect, value, changed }: ShownEffect, context: RequestContext): EffectModel {
  const { words: w, language, t } = context;
  return {
    notice: w[changed ? 'admin.decision.changed-since' : 'admin.decision.preview-first'],
    differences: presentDifferences(effect.before, value, organisationFacts(context)),
    others: [
      ...effect.replaced.map((other) =>
        t('admin.organisations.effect.default', { name: textIn(other.value.name, language) }),
      ),
      ...effect.shared.map((shared) => districtLine(shared, context)),
    ],
    hours: effect.hours === null ? null : hoursOf(effect.hours, context),
    staff: effect.staff.staff.map(({ name, position, status }) =>
      [
        `${name}, ${textIn(position, language)}`,
        ...(status === 'active' ? [] : [w['admin.organisations.effect.suspended']]),
      ].join(' – '),
    ),
    isStaffCut: effect.staff.next !== null,
  };
}

function districtLine(
  { district, other, goesToOther }: SharedDistrict<Organisation>,
  { t, language }: RequestContext,
): string {
  const key = goesToOther ? 'admin.organisations.effect.stays' : 'admin.organisations.effect.moves';
  return t(key, { district, name: textIn(other.name, language) });
}

function hoursOf(examples: readonly HoursExample[], context: RequestContext): EffectModel['hours'] {
  const { words: w, language } = context;
  const changed = examples.filter(({ before, after }) => before.getTime() !== after.getTime());
  const instant = (at: Date): string => `${dateInWords(at, language)}, ${timeOfDay(at)}`;
  if (examples.length === 0) return { note: w['admin.organisations.effect.hours-none'], examples: [] };
  return {
    note: w[`admin.organisations.effect.${changed.length === 0 ? 'hours-same' : 'hours-other'}`],
    examples: changed.map((example) => ({
      service: textIn(example.title, language),
      filed: instant(example.filedAt),
      before: instant(example.before),
      after: instant(example.after),
    })),
  };
}
