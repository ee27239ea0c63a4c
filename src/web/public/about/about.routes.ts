import { page, type Route } from '../../route';
import type { WordKey } from '../../text/words';

/** A short text about the portal. */
export interface AboutModel {
  readonly heading: string;
  /** `href`: the paragraph is followed by this address. */
  readonly paragraphs: readonly { readonly text: string; readonly href: string | null }[];
}

declare module '../../rendering/view-models' {
  interface ViewModels {
    'public/about': AboutModel;
  }
}

const TOPICS = ['deadlines', 'accessibility', 'personal-data', 'open-data'] as const;
const PARAGRAPHS = ['1', '2', '3', '4', '5'] as const;

/** Addresses that belong to paragraphs of the text on open data. */
const ADDRESSES: Partial<Record<WordKey, string>> = {
  'about.open-data.2': '/api/services',
  'about.open-data.3': '/api/services/asp-certificate/editions/order-279-2015',
};

/** `/about/…`: how deadlines are counted, accessibility, personal data, open data. */
export function aboutRoutes(): Route[] {
  return TOPICS.map((topic) => ({
    method: 'get',
    path: `/about/${topic}`,
    permission: 'public',
    handler: async ({ words }) => {
      const heading = words[`about.${topic}.title`];
      const paragraphs = PARAGRAPHS.map((n) => {
        const key = `about.${topic}.${n}` as const;
        return { text: words[key], href: ADDRESSES[key] ?? null };
      });
      return page('public/about', heading, { heading, paragraphs });
    },
  }));
}
