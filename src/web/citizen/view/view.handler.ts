import { formatViewSettings, parseViewSettings, VIEW_COOKIE } from '../../rendering/view-settings';
import { type Handler, redirect } from '../../route';
import { returnPlace } from '../login/return-place';

const YEAR = 365 * 24 * 3600;

/** What a visitor who asks for "another view" gets first; the panel on top of each page then changes it. */
const FIRST = ['large'];

/**
 * Keeps how a visitor wants to see the pages. The panel sends one wish at a time (`type`, `contrast`, `spacing`), the page
 * keeps the others; `plain` ends it.
 */
export const setView: Handler = async ({ query, language, view: now }) => {
  const back = returnPlace(query.back, language) ?? `/${language}`;
  if (query.plain !== undefined) return redirect(back, { name: VIEW_COOKIE, value: '', seconds: 0 });
  const wishes = ['type', 'contrast', 'spacing'].flatMap((name) => query[name] ?? []);
  const kept = [
    query.contrast === undefined ? now.contrast : null,
    query.type === undefined ? now.type : null,
    query.spacing === undefined ? now.spacing : null,
  ].filter((part) => part !== null);
  const wanted = wishes.length === 0 && kept.length === 0 ? FIRST : [...kept, ...wishes];
  const value = formatViewSettings(parseViewSettings(wanted.join('.')));
  return redirect(back, { name: VIEW_COOKIE, value, seconds: YEAR });
};
