import { pipeline } from 'node:stream/promises';
import type { Request, Response } from 'express';
import { contentDisposition } from '../domain/files/content-disposition';
import { pageModel, type PageSettings } from './page-model';
import type { JsonReply, PageReply, Reply, ReplyCookie } from './route';
import { sendRedirect } from './send-redirect';
import type { Views } from './rendering/views';

/** What turning a reply into an answer needs. */
export interface ReplySettings extends PageSettings {
  readonly views: Views;
}

/** Sends what a handler answered. Pages of people who are logged in are kept by nobody. */
export async function sendReply(
  request: Request,
  response: Response,
  reply: Reply,
  settings: ReplySettings,
): Promise<void> {
  switch (reply.kind) {
    case 'page':
      sendPage(request, response, reply, settings);
      return;
    case 'redirect':
      if (reply.cookie !== undefined) setCookie(request, response, reply.cookie);
      sendRedirect(response, reply.to);
      return;
    case 'json':
      sendJson(response, reply);
      return;
    case 'file':
      await sendFile(response, reply);
  }
}

/** Renders a page; also used for errors. */
export function sendPage(
  request: Request,
  response: Response,
  reply: PageReply,
  settings: ReplySettings,
): void {
  const page = pageModel(request, reply, settings);
  // The pair of view and model was checked where the reply was made, by `page()`.
  const html = settings.views.page(reply.view, reply.model as never, page);
  response.status(reply.status ?? 200);
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.setHeader('Cache-Control', 'no-store');
  if (reply.connectsTo !== undefined) allowConnection(response, reply.connectsTo);
  response.end(html);
}

const POLICY = 'Content-Security-Policy';

/** One more place to which the scripts of this page may connect. */
function allowConnection(response: Response, address: string): void {
  const policy = String(response.getHeader(POLICY));
  response.setHeader(POLICY, policy.replace("connect-src 'self'", `connect-src 'self' ${address}`));
}

function sendJson(response: Response, reply: JsonReply): void {
  for (const [name, value] of Object.entries(reply.headers ?? {})) response.setHeader(name, value);
  if (reply.etag !== undefined) response.setHeader('ETag', reply.etag);
  response.setHeader('Cache-Control', reply.etag === undefined ? 'no-store' : 'no-cache');
  response.status(reply.status ?? 200).json(reply.body);
}

/** Over https the name begins with `__Host-`: then no other host of the domain can plant the cookie. */
function setCookie(request: Request, response: Response, { name, value, seconds }: ReplyCookie): void {
  const marks = { path: '/', httpOnly: true, sameSite: 'lax', secure: request.secure } as const;
  const fullName = request.secure ? `__Host-${name}` : name;
  if (value === '') response.clearCookie(fullName, marks);
  else response.cookie(fullName, value, { ...marks, maxAge: seconds * 1000 });
}

async function sendFile(response: Response, reply: Extract<Reply, { kind: 'file' }>): Promise<void> {
  response.setHeader('Content-Type', reply.mediaType);
  response.setHeader('Cache-Control', 'private, no-store');
  response.setHeader('Content-Disposition', contentDisposition(reply.name, reply.disposition));
  response.setHeader('Content-Security-Policy', filePolicy(reply.mediaType));
  if (Buffer.isBuffer(reply.content)) {
    response.end(reply.content);
    return;
  }
  await pipeline(reply.content, response);
}

/**
 * A file that people handed in may show itself and do nothing else. Chromium draws no PDF in a sandbox, so a PDF is only
 * kept from loading, sending and being framed elsewhere.
 */
function filePolicy(mediaType: string): string {
  const nothing = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";
  return mediaType === 'application/pdf' ? `${nothing}; style-src 'unsafe-inline'` : `${nothing}; sandbox`;
}
