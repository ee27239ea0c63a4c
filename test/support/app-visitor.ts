import { load } from 'cheerio';

/** What the portal answered. */
export interface Answer {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly headers: Headers;
  /** Where a redirect leads; null when it is none. */
  readonly location: string | null;
  readonly body: Buffer;
}

/** Hears of every answer that a visitor gets. */
export type Listener = (answer: Answer) => void;

/** What a form sends; a `FormData` goes as multipart. */
export type Sending = Readonly<Record<string, string | readonly string[]>> | FormData;

type Sent = Omit<RequestInit, 'headers'> & { headers?: Record<string, string> };

export type Visitor = ReturnType<typeof visitor>;

/** Somebody with a browser's cookies, over real HTTP. Redirects are not followed: they are answers too. */
export function visitor(
  address: string,
  listener: Listener = () => undefined,
  always: Record<string, string> = {},
) {
  const cookies = new Map<string, string>();

  async function send(path: string, init: Sent = {}): Promise<Answer> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...always, ...init.headers, ...(cookie === '' ? {} : { cookie }) };
    const response = await fetch(address + path, { redirect: 'manual', ...init, headers });
    keep(cookies, response.headers.getSetCookie());
    const answer = {
      method: init.method ?? 'GET',
      path,
      status: response.status,
      headers: response.headers,
      location: response.headers.get('location'),
      body: Buffer.from(await response.arrayBuffer()),
    };
    listener(answer);
    return answer;
  }

  let known = { session: '', token: '' };

  /** The token that the forms of this session carry. */
  async function token(): Promise<string> {
    const session = () => cookies.get('jardem') ?? cookies.get('__Host-jardem') ?? '';
    if (session() === '' || session() !== known.session)
      known = { token: await readToken(), session: session() };
    return known.token;
  }

  async function readToken(): Promise<string> {
    for (const path of ['/ru/login', '/ru/services']) {
      const { body } = await send(path);
      const found = load(body.toString())('input[name=_csrf]').first().attr('value');
      if (found !== undefined) return found;
    }
    throw new Error('No page has a form');
  }

  return {
    cookies,
    get: (path: string) => send(path),
    send,
    token,
    /** Sends a form without a token, or with whichever token is given. */
    post: (path: string, sending: Sending, csrf?: string) =>
      send(path, { method: 'POST', body: bodyOf(sending, csrf) }),
    /** Sends a form as a page of this session does. */
    submit: async (path: string, sending: Sending) =>
      send(path, { method: 'POST', body: bodyOf(sending, await token()) }),
  };
}

/** The page of an answer, to be looked into. */
export function pageOf({ body }: Pick<Answer, 'body'>) {
  return load(body.toString());
}

function keep(cookies: Map<string, string>, set: readonly string[]): void {
  for (const line of set) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (value === '') cookies.delete(name);
    else cookies.set(name, value);
  }
}

function bodyOf(sending: Sending, csrf: string | undefined): FormData | URLSearchParams {
  const body = sending instanceof FormData ? new FormData() : new URLSearchParams();
  if (csrf !== undefined) body.append('_csrf', csrf);
  if (sending instanceof FormData && body instanceof FormData) {
    for (const [name, value] of sending) body.append(name, value);
    return body;
  }
  for (const [name, value] of Object.entries(sending)) {
    for (const one of [value].flat()) body.append(name, String(one));
  }
  return body;
}
