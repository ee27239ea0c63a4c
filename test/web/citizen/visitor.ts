import { type CheerioAPI, load } from 'cheerio';

type Values = Readonly<Record<string, string | readonly string[]>>;

/** A page as a browser without scripts holds it. */
export interface Page {
  readonly status: number;
  readonly path: string;
  readonly headers: Headers;
  readonly html: string;
  readonly $: CheerioAPI;
  /** The text of the page, with single spaces. */
  readonly text: string;
}

/** Somebody with a browser without scripts: keeps cookies, follows links and sends the forms that are really there. */
export function visitor(address: string) {
  const cookies = new Map<string, string>();

  function keep(set: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
    cookies.set(name, value);
  }

  async function fetchPage(path: string, init: RequestInit = {}): Promise<Page> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(address + path, {
      ...init,
      redirect: 'manual',
      headers: { ...(init.headers as Record<string, string>), cookie },
    });
    for (const set of response.headers.getSetCookie()) keep(set);
    const to = response.headers.get('location');
    if (response.status === 303 && to !== null) return fetchPage(to.split('#')[0] ?? to);
    return pageOf(path, response.status, response.headers, await response.text());
  }

  /** What a form would send: every box as it stands, with `values` typed over; null takes a box out. */
  function entriesOf(page: Page, form: string, values: Values): URLSearchParams {
    const sent = new URLSearchParams();
    const typed = new Set(Object.keys(values));
    for (const { name, value } of page.$(form).serializeArray()) {
      if (!typed.has(name)) sent.append(name, value);
    }
    for (const [name, value] of Object.entries(values)) {
      for (const one of typeof value === 'string' ? [value] : value) sent.append(name, one);
    }
    return sent;
  }

  return {
    cookies,
    get: (path: string) => fetchPage(path),

    /** Sends a form of a page. */
    submit: (page: Page, form: string, values: Values = {}) => {
      const action = page.$(form).attr('action');
      if (action === undefined)
        throw new Error(`No form ${form} on ${page.path}: ${page.text.slice(0, 300)}`);
      return fetchPage(action, { method: 'POST', body: entriesOf(page, form, values) });
    },

    /** Sends a form with files. */
    upload: (
      page: Page,
      form: string,
      files: readonly { name: string; type: string; bytes: Uint8Array }[],
    ) => {
      const action = page.$(form).attr('action');
      if (action === undefined) throw new Error(`No form ${form} on ${page.path}`);
      const body = new FormData();
      for (const { name, value } of page.$(form).serializeArray()) body.append(name, value);
      for (const { name, type, bytes } of files) {
        body.append('files', new Blob([new Uint8Array(bytes)], { type }), name);
      }
      return fetchPage(action, { method: 'POST', body });
    },

    post: (path: string, values: Values) => {
      const body = new URLSearchParams();
      for (const [name, value] of Object.entries(values)) body.append(name, String(value));
      return fetchPage(path, { method: 'POST', body });
    },
  };
}

export type Visitor = ReturnType<typeof visitor>;

function pageOf(path: string, status: number, headers: Headers, html: string): Page {
  const $ = load(html);
  return { status, path, headers, html, $, text: $('body').text().replace(/\s+/g, ' ') };
}
