import type { Edition } from '../../../domain/edition/edition';
import type { RegistryDirectory } from '../../../domain/edition/registry-directory';
import type { RegistryId } from '../../../domain/edition/vocabulary';
import type { Language } from '../../../kernel/language';
import type { LocalizedText } from '../../../kernel/localized-text';
import { clauseInWords } from '../../text/clause-in-words';
import { translate, words, type Translate, type Words } from '../../text/words';

/** A text on the page. `lang` is set when it is not in the language of the page. */
export interface Passage {
  readonly text: string;
  readonly lang: 'ru' | 'en' | null;
}

/** Where a rule stands: words and the way to the act on this page. */
export interface ClauseLink {
  readonly text: string;
  readonly href: string;
}

/** An edition being read in a language: how its facts become texts. */
export interface Reading {
  readonly edition: Edition;
  readonly language: Language;
  readonly w: Words;
  readonly t: Translate;
  /** The words of the act in the language of the page. */
  say(text: LocalizedText): Passage;
  /** A remark that exists in Russian only. Nothing for nothing. */
  remark(text: string | undefined): Passage[];
  clause(clause: string | undefined): ClauseLink | null;
  registry(id: RegistryId): string;
}

/** Opens an edition in a language. */
export function readingOf(edition: Edition, language: Language, directory: RegistryDirectory): Reading {
  return {
    edition,
    language,
    w: words(language),
    t: translate(language),
    say: (text) => ({ text: text[language], lang: null }),
    remark: (text) => (text === undefined ? [] : [{ text, lang: language === 'ru' ? null : 'ru' }]),
    clause: (clause) =>
      clause === undefined ? null : { text: clauseInWords(clause, language), href: `#${actAnchor(edition)}` },
    registry: (id) => registryTitle(directory, id)?.[language] ?? id,
  };
}

/** Where on the page an edition's act is described. */
export function actAnchor({ edition }: Edition): string {
  return `act-${edition.id}`;
}

function registryTitle({ registries }: RegistryDirectory, id: RegistryId): LocalizedText | undefined {
  return registries.find((registry) => registry.id === id || registry.aliases?.includes(id) === true)?.title;
}
