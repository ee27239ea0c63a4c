import type { CaseChecks } from '../../domain/checks/check-events';
import type { CheckResult, CheckVerdict } from '../../domain/checks/check-result';
import { worstVerdict } from '../../domain/checks/judgement';
import { PORTAL_CHECK } from '../../domain/checks/run-checks';
import type { Edition } from '../../domain/edition/edition';
import { dateShort, timeOfDay } from '../../kernel/date-words';
import { type LocalizedText, textIn } from '../../kernel/localized-text';
import type { PageModel } from '../rendering/page-model';
import type { RequestContext } from '../route';
import { checkInWords, checkRemedy } from '../text/check-words';
import { clauseInWords } from '../text/clause-in-words';
import { presentRight, type RightModel } from './present-right';

/** One automatic check with what it found. */
export interface CheckLine {
  readonly title: string;
  /** Class of its mark in a list. */
  readonly look: 'confirmed' | 'replace' | 'attach';
  readonly verdict: string;
  readonly findings: readonly {
    readonly text: string;
    readonly remedy: string | null;
    readonly source: string;
  }[];
  readonly clause: string;
}

/** The automatic checks of an application, and what follows for right and sum. */
export interface ChecksModel {
  readonly lines: readonly CheckLine[];
  /** What happens when it is sent as it is; null when nothing does. */
  readonly warning: string | null;
  readonly right: RightModel | null;
}

declare module '../rendering/view-models' {
  interface ComponentModels {
    'components/check-results': { readonly checks: ChecksModel; readonly page: PageModel };
    'components/checks-awaited': { readonly page: PageModel };
    'components/right-period': { readonly right: RightModel; readonly page: PageModel };
  }
}

type Context = Pick<RequestContext, 'language' | 'words' | 't'>;
type Titles = ReadonlyMap<string, LocalizedText>;

const LOOKS = {
  passed: 'confirmed',
  failed: 'replace',
  'not-known': 'attach',
} as const satisfies Record<CheckVerdict, string>;

/** The checks in words, each under the words of its act. */
export function presentChecks(
  checks: CaseChecks,
  edition: Edition,
  registryTitles: Titles,
  context: Context,
): ChecksModel {
  const { results } = checks;
  const ids = [...new Set(results.map(({ check }) => check))];
  const refuses = results.some(
    ({ verdict, consequence }) => verdict === 'failed' && consequence === 'refuse-intake',
  );
  return {
    lines: ids.flatMap((id) => {
      const own = results.filter(({ check }) => check === id);
      return own.every(({ reason }) => reason === 'not-needed')
        ? []
        : [lineOf(id, own, edition, registryTitles, context)];
    }),
    warning: refuses ? context.words['checks.refuses'] : null,
    right: checks.right === null ? null : presentRight(checks.right, checks.amount, context),
  };
}

function lineOf(
  id: string,
  own: readonly CheckResult[],
  edition: Edition,
  registryTitles: Titles,
  context: Context,
): CheckLine {
  const { language, words: w } = context;
  const verdict = worstVerdict(own.map((result) => result.verdict));
  const title = edition.automatic_checks?.find((check) => check.id === id);
  return {
    title: title === undefined || id === PORTAL_CHECK ? w['checks.portal-decision'] : textIn(title, language),
    look: LOOKS[verdict],
    verdict: w[`checks.verdict.${verdict}`],
    findings: own.map((result) => findingOf(result, registryTitles, context)),
    clause: clauseInWords(own[0]?.clause ?? '', language),
  };
}

function findingOf(
  result: CheckResult,
  registryTitles: Titles,
  { language, words: w, t }: Context,
): CheckLine['findings'][number] {
  const asked = result.registry === null ? [] : [result.registry, ...(result.also ?? [])];
  const titles = asked
    .flatMap((one) => registryTitles.get(one) ?? [])
    .map((title) => textIn(title, language));
  const registry = titles.length === 0 ? w['checks.own-records'] : titles.join('; ');
  const at = new Date(result.at);
  return {
    text: checkInWords(result, registry, language),
    remedy: result.verdict === 'passed' ? null : checkRemedy(result, language),
    source: t('checks.source', { registry, when: `${dateShort(at)}, ${timeOfDay(at)}` }),
  };
}
