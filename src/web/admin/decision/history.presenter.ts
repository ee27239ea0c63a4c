import { plannedAfter } from '../../../domain/administration/in-force';
import { inForceAt } from '../../../domain/administration/in-force';
import type { AdministeredVersion } from '../../../domain/administration/administered-version';
import { differenceOf, type Difference, type Leaf } from '../../../domain/administration/difference';
import { dateInWords, timeOfDay } from '../../../kernel/date-words';
import { plainDate } from '../../../kernel/plain-date';
import type { PageModel } from '../../rendering/page-model';
import type { RequestContext } from '../../route';

/** One fact that differs, in words. */
export interface DifferenceModel {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** One version of a thing. */
export interface VersionModel {
  readonly version: number;
  readonly title: string;
  readonly made: string;
  readonly holds: string;
  readonly state: string | null;
  readonly reason: string;
  readonly act: string | null;
  readonly differences: readonly DifferenceModel[];
  /** Whether it can be returned to: any but the last one. */
  readonly canReturn: boolean;
}

/** The history of a thing, the newest first; `action` is where "return" posts to. */
export interface HistoryModel {
  readonly versions: readonly VersionModel[];
  readonly action: string;
  readonly seenVersion: number;
}

declare module '../../rendering/view-models' {
  interface ComponentModels {
    'components/decision-history': { readonly history: HistoryModel; readonly page: PageModel };
    'components/difference-table': {
      readonly caption: string;
      readonly differences: readonly DifferenceModel[];
      readonly page: PageModel;
    };
  }
}

/** How a thing says its single facts: the name of the fact at a path, and its value. */
export interface FactWords {
  readonly label: (path: readonly string[]) => string;
  readonly value: (path: readonly string[], value: Leaf) => string;
  /** Says a part of the thing as one fact before its facts are compared. */
  readonly whole?: (value: unknown) => unknown;
}

type Context = Pick<RequestContext, 'language' | 'words' | 't'>;

/** The differences of two values in words. */
export function presentDifferences(before: unknown, after: unknown, facts: FactWords): DifferenceModel[] {
  const whole = facts.whole ?? ((value: unknown) => value);
  return differenceOf(whole(before), whole(after)).map((one: Difference) => ({
    label: facts.label(one.path),
    before: facts.value(one.path, one.before),
    after: facts.value(one.path, one.after),
  }));
}

/**
 * The history of a thing in words.
 * @param versions the newest first
 * @param standing what holds without any decision, with which the first version is compared
 */
export function presentHistory(
  versions: readonly AdministeredVersion[],
  {
    standing,
    facts,
    action,
    now,
  }: { readonly standing: unknown; readonly facts: FactWords; readonly action: string; readonly now: Date },
  context: Context,
): HistoryModel {
  const held = inForceAt(versions, now);
  const planned = plannedAfter(versions, now);
  return {
    action,
    seenVersion: versions[0]?.version ?? 0,
    versions: versions.map((version, index) => ({
      ...wordsOf(version, context),
      state: stateOf(version, held, planned, context),
      // What stood before anybody decided has changed nothing.
      differences:
        version.authorId === null
          ? []
          : presentDifferences(versions[index + 1]?.value ?? standing, version.value ?? standing, facts),
      canReturn: index > 0,
    })),
  };
}

function stateOf(
  version: AdministeredVersion,
  held: AdministeredVersion | undefined,
  planned: readonly AdministeredVersion[],
  { words: w }: Context,
): string | null {
  if (version === held) return w['admin.history.in-force'];
  return planned.includes(version) ? w['admin.history.planned'] : null;
}

function wordsOf(
  { version, madeAt, effectiveFrom, reason, act, authorName, authorId, returnsTo }: AdministeredVersion,
  { language, t, words: w }: Context,
): Pick<VersionModel, 'version' | 'title' | 'made' | 'holds' | 'reason' | 'act'> {
  const instant = (at: Date): string => `${dateInWords(at, language)}, ${timeOfDay(at)}`;
  const author = authorId === null ? w['admin.history.before'] : authorName;
  return {
    version,
    title:
      returnsTo === null
        ? t('admin.history.version', { version })
        : t('admin.history.returned', { version, to: returnsTo }),
    made: `${instant(madeAt)}, ${author}`,
    holds: t('admin.history.holds', { from: instant(effectiveFrom) }),
    reason,
    act:
      act === null
        ? null
        : t('admin.history.act', {
            title: act.title === '' ? w['admin.history.act-word'] : act.title,
            number: act.number,
            date: dateInWords(plainDate(act.date), language),
          }),
  };
}
