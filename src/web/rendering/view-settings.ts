import type { ViewSettings } from './page-model';

const PLAIN: ViewSettings = { contrast: null, type: null, spacing: null };

/** Name of the cookie that keeps how a visitor wants to see the pages; over https with `__Host-` before it. */
export const VIEW_COOKIE = 'view';

/** Reads the cookie's value, e.g. `dark.large.wide`; whatever is not known is left out. */
export function parseViewSettings(value: string | undefined): ViewSettings {
  if (value === undefined || value === '') return PLAIN;
  const parts = value.split('.');
  return {
    contrast: parts.includes('dark') ? 'dark' : parts.includes('light') ? 'light' : null,
    type: parts.includes('largest') ? 'largest' : parts.includes('large') ? 'large' : null,
    spacing: parts.includes('wide') ? 'wide' : null,
  };
}

/** The cookie's value; empty for the plain view. */
export function formatViewSettings(settings: ViewSettings): string {
  return [settings.contrast, settings.type, settings.spacing].filter((part) => part !== null).join('.');
}

/** The value of the view cookie inside a `Cookie` header. */
export function findViewCookie(header: string | undefined): string | undefined {
  return header?.match(/(?:^|;\s*)(?:__Host-)?view=([a-z.]*)/)?.[1];
}
