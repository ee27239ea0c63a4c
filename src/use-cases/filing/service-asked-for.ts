import type { EventPayload } from '../../domain/application/event';
import type { Edition } from '../../domain/edition/edition';
import type { LocalizedText } from '../../kernel/localized-text';

/** The service, and of several benefits that one form asks for the one of this application: papers of two must not look alike. */
export function serviceAskedFor(
  { title: { kk, ru } }: Pick<Edition, 'title'>,
  { link }: Pick<EventPayload<'filed'>, 'link'>,
): LocalizedText {
  return link === undefined ? { kk, ru } : { kk: `${kk}: ${link.title.kk}`, ru: `${ru}: ${link.title.ru}` };
}
