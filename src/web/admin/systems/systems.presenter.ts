import { findSystemFailure, systemOf, type SystemName } from '../../../domain/systems/system-name';
import type { SystemCondition } from '../../../domain/systems/system-state';
import type { LocalizedText } from '../../../kernel/localized-text';
import type { SystemState } from '../../../use-cases/systems/list-systems';
import type { RequestContext } from '../../route';
import { instantInWords } from '../journal/entry.presenter';

/** Every outside system in plain words. */
export interface SystemsModel {
  readonly heading: string;
  /** The administrators' first page; null for whoever only reads. */
  readonly homeHref: string | null;
  /** One sentence on all of them together. */
  readonly summary: string;
  readonly rows: readonly SystemRow[];
  /** Where an administrator has all of them looked at; null for whoever only reads. */
  readonly checkAction: string | null;
}

/** One system. */
export interface SystemRow {
  readonly name: string;
  readonly tag: { readonly look: string; readonly text: string };
  readonly lastSuccess: string;
  readonly lastFailure: string;
  /** Why it failed last; null when it never did. */
  readonly reason: string | null;
  /** How the portal goes on without it. */
  readonly meanwhile: string;
}

type Context = Pick<RequestContext, 'words' | 'language' | 't' | 'person'>;

const LOOKS = { well: 'ok', ill: 'bad', off: '', silent: 'warn' } as const satisfies Record<
  SystemCondition,
  string
>;

/** Presents the systems in the order in which they come. */
export function presentSystems(
  systems: readonly SystemState[],
  registryTitles: ReadonlyMap<string, LocalizedText>,
  context: Context,
): SystemsModel {
  const { words: w, language, person } = context;
  const isAdministrator = person?.kind === 'staff' && person.role === 'administrator';
  return {
    heading: w['admin.systems.heading'],
    homeHref: isAdministrator ? `/${language}/admin` : null,
    summary: summaryOf(systems, context),
    rows: systems.map((state) => rowOf(state, registryTitles, context)),
    checkAction: isAdministrator ? `/${language}/admin/systems/check` : null,
  };
}

/** Nobody is told that all is well while nobody has looked at some of them. */
function summaryOf(systems: readonly SystemState[], { words: w, t }: Context): string {
  const ill = systems.filter(({ condition }) => condition === 'ill').length;
  const silent = systems.filter(({ condition }) => condition === 'silent').length;
  if (silent === systems.length) return w['admin.systems.unwatched'];
  if (ill > 0) return t('admin.systems.ill-count', { count: ill });
  return silent > 0 ? w['admin.systems.some-silent'] : w['admin.systems.all-well'];
}

function rowOf(
  state: SystemState,
  registryTitles: ReadonlyMap<string, LocalizedText>,
  context: Context,
): SystemRow {
  const { words: w } = context;
  const { system, condition, lastSuccessAt, lastFailureAt, lastFailure } = state;
  const instant = (at: Date | null): string =>
    at === null ? w['admin.systems.never'] : instantInWords(at, context);
  return {
    name: nameOf(system, registryTitles, context),
    tag: { look: LOOKS[condition], text: w[`admin.systems.condition.${condition}`] },
    lastSuccess: instant(lastSuccessAt),
    lastFailure: instant(lastFailureAt),
    reason: lastFailure === null ? null : reasonInWords(lastFailure, context),
    meanwhile: w[`admin.systems.meanwhile.${systemOf(system).kind}`],
  };
}

function nameOf(
  system: SystemName,
  registryTitles: ReadonlyMap<string, LocalizedText>,
  { words: w, language }: Context,
): string {
  const found = systemOf(system);
  if (found.kind === 'registry') return registryTitles.get(found.code)?.[language] ?? found.code;
  return w[`admin.systems.name.${found.kind}`];
}

/** A failure that has no words is shown by its code: whoever calls the other side can use it. */
function reasonInWords(code: string, { words: w }: Context): string {
  const known = findSystemFailure(code);
  return known === undefined ? code : w[`admin.systems.reason.${known}`];
}
