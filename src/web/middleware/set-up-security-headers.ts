import { randomUUID } from 'node:crypto';
import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { RequestHandler } from 'express';
import helmet from 'helmet';
import { requestState } from './request-state';

/** Where the nonce of an answer stands in the policy that helmet makes. */
const NONCE = 'nonce-of-this-answer';

/**
 * Security headers on every answer: a content policy with a fresh nonce, no framing, no sniffing, no referrer outside.
 * Helmet makes them once: but for the nonce they are the same for all.
 * @param secure whether the portal is served over https: then browsers are told never to come back without it.
 */
export function setUpSecurityHeaders(secure: boolean): RequestHandler {
  const headers = headersOf(helmetFor(secure));
  return (request, response, next) => {
    const nonce = newNonce();
    requestState(request).nonce = nonce;
    for (const [name, value] of headers) response.setHeader(name, value.replace(NONCE, nonce));
    next();
  };
}

/** More than 128 bits that nobody can guess; Node keeps random numbers for these ready. */
function newNonce(): string {
  return (randomUUID() + randomUUID()).replaceAll('-', '');
}

/** What helmet sets on any answer. */
function headersOf(middleware: ReturnType<typeof helmet>): readonly (readonly [string, string])[] {
  const request = new IncomingMessage(new Socket());
  const answer = new ServerResponse(request);
  middleware(request, answer, () => undefined);
  return answer.getHeaderNames().map((name) => [name, String(answer.getHeader(name))]);
}

function helmetFor(secure: boolean): ReturnType<typeof helmet> {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'", `'nonce-${NONCE}'`],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        frameSrc: ["'self'"],
        frameAncestors: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
      },
    },
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
  });
}
