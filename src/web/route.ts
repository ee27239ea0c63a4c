import type { Readable } from 'node:stream';
import type { Person } from '../domain/access/person';
import type { Permission } from '../domain/access/permission';
import type { HeldLogin } from '../domain/identity/held-login';
import type { Language } from '../kernel/language';
import type { Translate, Words } from './text/words';
import type { ViewSettings } from './rendering/page-model';
import type { ViewModels, ViewName } from './rendering/view-models';

/** A route is data: the guards read it, `mount-routes` gives it to Express. */
export interface Route {
  readonly method: 'get' | 'post';
  /** After the language, e.g. `/services/:serviceId`; `''` is the front page. Open data begins with `/api/`. */
  readonly path: string;
  readonly permission: Permission;
  /** How the body is read; uploads go to temporary files and are checked by content in the use case. */
  readonly body?: 'form' | 'upload';
  readonly handler: Handler;
}

export type Handler = (context: RequestContext) => Promise<Reply>;

/** A request as handlers see it: parsed, identified, without Express. */
export interface RequestContext {
  readonly language: Language;
  readonly words: Words;
  readonly t: Translate;
  readonly person: Person | null;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** Urlencoded fields as sent; a repeated field is an array. Without prototype. */
  readonly body: Readonly<Record<string, string | string[]>>;
  readonly files: readonly UploadedFile[];
  /** A file was larger than the limit, or there were too many: the handler shows it beside the field. */
  readonly uploadProblem: 'file-too-big' | 'too-many-files' | null;
  /** Address of the client, for throttles only. */
  readonly address: string;
  readonly session: SessionAccess;
  /** How the visitor wants to see the pages, from the cookie. */
  readonly view: ViewSettings;
}

/** A file in a temporary folder; removed after the request. */
export interface UploadedFile {
  readonly field: string;
  readonly name: string;
  readonly declaredType: string;
  readonly size: number;
  readonly path: string;
}

/** The little that handlers may keep in a session. */
export interface SessionAccess {
  /** Passport's local strategy on the fields `login` and `password`; undefined when `verify` knows nobody. */
  authenticate(verify: VerifyLogin): Promise<string | undefined>;
  /** Begins a new session for an account: a new identifier, nothing carried over but the place to return to. */
  logIn(accountId: string): Promise<void>;
  /** Begins a new session that knows nobody so far: whose password was right, and when. */
  holdLogin(accountId: string): Promise<void>;
  /** Whose second factor the session waits for, however long ago the password was given. */
  findHeldLogin(): HeldLogin | undefined;
  /** Logs the held account in, with a second factor that the caller has checked: again a new identifier. */
  completeLogin(held: HeldLogin): Promise<void>;
  logOut(): Promise<void>;
  /** A notice shown once on the next page. */
  notice(text: string): void;
  get(key: string): string | null;
  set(key: string, value: string | null): void;
}

/** Gives the account of a right login and password. */
export type VerifyLogin = (login: string, password: string) => Promise<string | undefined>;

/** What a handler answers. */
export type Reply =
  | PageReply
  | { readonly kind: 'redirect'; readonly to: string; readonly cookie?: ReplyCookie }
  | JsonReply
  | FileReply;

/** A cookie that no script reads; an empty value takes it away. */
export interface ReplyCookie {
  readonly name: string;
  readonly value: string;
  /** Life in seconds. */
  readonly seconds: number;
}

export interface JsonReply {
  readonly kind: 'json';
  readonly body: unknown;
  readonly status?: number;
  readonly etag?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface PageReply {
  readonly kind: 'page';
  readonly view: ViewName;
  readonly model: object;
  readonly title: string;
  readonly status?: number;
  readonly hasErrors?: boolean;
  readonly savableForm?: string;
  /** Address of NCALayer on the visitor's machine, for a page that signs: only such a page may connect to it. */
  readonly connectsTo?: string;
}

export interface FileReply {
  readonly kind: 'file';
  readonly content: Buffer | Readable;
  readonly name: string;
  readonly mediaType: string;
  /** `inline` only for types that were checked by content. */
  readonly disposition: 'inline' | 'attachment';
}

/** A page whose model is checked against its view. */
export function page<N extends ViewName>(
  view: N,
  title: string,
  model: ViewModels[N],
  more: Pick<PageReply, 'status' | 'hasErrors' | 'savableForm' | 'connectsTo'> = {},
): PageReply {
  return { kind: 'page', view, title, model, ...more };
}

/** 303 to a place of the portal; `to` begins with one slash. */
export function redirect(to: string, cookie?: ReplyCookie): Reply {
  return cookie === undefined ? { kind: 'redirect', to } : { kind: 'redirect', to, cookie };
}

/** A page, or a file: asking for it changes nothing. */
export function read(path: string, permission: Permission, handler: Handler): Route {
  return { method: 'get', path, permission, handler };
}

/** An act, sent by a form. */
export function act(path: string, permission: Permission, handler: Handler): Route {
  return { method: 'post', path, permission, body: 'form', handler };
}
