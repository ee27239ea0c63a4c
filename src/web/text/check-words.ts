import type { CheckResult } from '../../domain/checks/check-result';
import { dateInWords } from '../../kernel/date-words';
import type { Language } from '../../kernel/language';
import { findPlainDate } from '../../kernel/plain-date';
import { translate, words, type WordKey } from './words';

/** Reasons that every judge may give. */
const COMMON: readonly string[] = ['registry-silent', 'nobody-named'];

/** What a check found, in a sentence. `registry`: the name of the state system. */
export function checkInWords(
  { judge, reason, facts }: Pick<CheckResult, 'judge' | 'reason' | 'facts'>,
  registry: string,
  language: Language,
): string {
  const key = COMMON.includes(reason) ? `checks.${reason}` : `checks.${judge}.${reason}`;
  // Every judge and reason has a text in both languages; a test names those that have none.
  return translate(language)(key as WordKey, { registry, ...inWords(facts, language) });
}

/** What a person can do about it; null where there is nothing to do. */
export function checkRemedy(
  { judge, reason }: Pick<CheckResult, 'judge' | 'reason'>,
  language: Language,
): string | null {
  const texts: Readonly<Record<string, string>> = words(language);
  return texts[`checks.${judge}.${reason}.remedy`] ?? null;
}

/** The reason of a refusal that the portal gives: what was found, each in its sentence. */
export function checkReasons(failed: readonly CheckResult[], language: Language): string {
  return failed
    .map((result) =>
      [checkInWords(result, '', language), checkRemedy(result, language)]
        .filter((part) => part !== null)
        .join(' '),
    )
    .join('\n');
}

function inWords(facts: CheckResult['facts'], language: Language): Record<string, string> {
  const entries = Object.entries(facts).map(([name, value]): [string, string] => {
    const day = findPlainDate(value);
    return [name, day === undefined ? value : dateInWords(day, language)];
  });
  return Object.fromEntries(entries);
}
