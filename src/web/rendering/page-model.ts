import type { Language } from '../../kernel/language';
import type { Translate, Words } from '../text/words';

/** How a visitor wants to see the pages; kept in a cookie, set as attributes of `<html>`. */
export interface ViewSettings {
  readonly contrast: 'dark' | 'light' | null;
  readonly type: 'large' | 'largest' | null;
  readonly spacing: 'wide' | null;
}

/** One entry of the main menu. */
export interface NavigationItem {
  readonly text: string;
  readonly href: string;
  readonly current: boolean;
}

/** What every page knows beside its own content. */
export interface PageModel {
  readonly language: Language;
  readonly title: string;
  /** The title begins with «Қате:» / «Ошибка:» when the page shows errors. */
  readonly hasErrors: boolean;
  /** Address of this page without the language, e.g. `/services?q=…`. */
  readonly place: string;
  /**
   * Id of the page's form, when it has one whose typed answers must survive a change of language: the switch then
   * submits that form with `_language`, which needs no script.
   */
  readonly savableForm: string | null;
  /** Public pages in columns, or the dense screens of the office. */
  readonly frame: 'public' | 'office';
  readonly navigation: readonly NavigationItem[];
  /** Short name of whoever is logged in. */
  readonly person: string | null;
  /** Token of the session for every form; empty where nobody has a session. */
  readonly csrf: string;
  readonly nonce: string;
  readonly view: ViewSettings;
  /** Said once after a step, e.g. «Сохранено». */
  readonly notice: string | null;
  readonly demo: boolean;
  readonly words: Words;
  readonly t: Translate;
}
