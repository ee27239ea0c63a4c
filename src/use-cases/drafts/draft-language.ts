import type { Person } from '../../domain/access/person';
import type { Language } from '../../kernel/language';

/**
 * The language of whoever applies, in which their papers are made: on the portal it follows the page on which they go on; at
 * a window it is the one that the visitor chose, whatever the official reads.
 */
export function draftLanguage(person: Person, chosen: Language, page: Language): Language {
  return person.kind === 'staff' ? chosen : page;
}
