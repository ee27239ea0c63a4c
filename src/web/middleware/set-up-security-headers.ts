import { randomBytes } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import helmet from 'helmet';
import { requestState } from './request-state';

/**
 * Security headers on every answer: a content policy with a fresh nonce, no framing, no sniffing, no referrer outside.
 * @param secure whether the portal is served over https: then browsers are told never to come back without it.
 */
export function setUpSecurityHeaders(secure: boolean): RequestHandler[] {
  return [giveNonce, helmetFor(secure)];
}

const giveNonce: RequestHandler = (request, _response, next) => {
  requestState(request).nonce = randomBytes(16).toString('base64');
  next();
};

function helmetFor(secure: boolean): RequestHandler {
  const nonce = (_request: unknown, response: unknown): string =>
    `'nonce-${requestState((response as Response).req).nonce}'`;
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'", nonce],
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
