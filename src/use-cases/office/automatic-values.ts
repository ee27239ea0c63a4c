import type { EventPayload } from '../../domain/application/event';
import type { Edition } from '../../domain/edition/edition';
import type { LocalizedText } from '../../kernel/localized-text';
import type { FormValue, FormValues } from '../../print/form-facts';

/** Who stands on a paper as its author when nobody did it by hand. */
export const PORTAL: LocalizedText = {
  kk: '«Жәрдем» порталы (автоматты түрде)',
  ru: 'Портал «Жәрдем» (автоматически)',
};

/** Fields of the notices of non-acceptance in which the failed checks stand. */
const CHECKS: readonly string[] = ['failed_checks', 'failed_parameters'];
/** Fields that say again what the application said. */
const REPEATED: readonly string[] = ['deceased_name'];

/** What a notice that the portal made by itself says beside the usual: which checks failed, in the words of the act. */
export function automaticValues(
  rules: Edition,
  filed: EventPayload<'filed'>,
  failedChecks: readonly string[],
): FormValues {
  const failed = (rules.automatic_checks ?? []).filter(({ id }) => failedChecks.includes(id));
  const words = failed.map(({ kk, ru }): LocalizedText => ({ kk, ru }));
  const repeated = REPEATED.flatMap((field): [string, FormValue][] => {
    const answer = filed.answers[field];
    return typeof answer === 'string' && answer !== '' ? [[field, answer]] : [];
  });
  const checks = words.length === 0 ? [] : CHECKS.map((field): [string, FormValue] => [field, words]);
  return Object.fromEntries([...checks, ...repeated]);
}
