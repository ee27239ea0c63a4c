import { dateInWords } from '../../kernel/date-words';
import type { LocalizedText } from '../../kernel/localized-text';
import type { RequestContext } from '../route';

/** Names of the registries by their codes. */
export type RegistryTitles = ReadonlyMap<string, LocalizedText>;

interface Confirmed {
  readonly registry: string;
  readonly at: Date;
  readonly people: readonly string[];
}

/**
 * Which registry confirmed a paper and on which day, one line each; of whom, where several people need the paper, so that
 * everybody sees whose records were where.
 */
export function confirmedBy(
  sources: readonly Confirmed[],
  titles: RegistryTitles,
  { t, language }: Pick<RequestContext, 't' | 'language'>,
): readonly string[] {
  const namesPeople = sources.flatMap(({ people }) => people).length > 1;
  return sources.map(({ registry, at, people }) => {
    const said = { registry: titles.get(registry)?.[language] ?? registry, date: dateInWords(at, language) };
    return namesPeople
      ? t('apply.documents.confirmed-of', { ...said, people: people.join(', ') })
      : t('apply.documents.confirmed-on', said);
  });
}
