import { Agent as PlainAgent } from 'node:http';
import { Agent as TlsAgent } from 'node:https';
import type { Clock } from '../../kernel/clock';
import type { JsonPost } from './post-json';
import { SIGNATURE_HEADERS, signRequest } from './signing';

/** Where the gateway is, and what proves who asks. Times are in milliseconds. */
export interface GatewayConnection {
  /** Address without a path at its end, `https://…` outside of one machine. */
  readonly url: string;
  /** The secret that both sides know, by which requests are signed. Left out where the certificate alone proves who asks. */
  readonly key?: string | undefined;
  /** What proves who asks, and whom to believe, in PEM: mutual TLS. Only over `https://`. */
  readonly tls?: GatewayTls | undefined;
  /** Until the connection stands, in one attempt. */
  readonly connectMs: number;
  /** Until the answer is there, in one attempt. */
  readonly answerMs: number;
}

/** Certificates in PEM. `authority` is whom the gateway's own certificate must come from; without it, anybody public. */
export interface GatewayTls {
  readonly certificate?: string | undefined;
  readonly privateKey?: string | undefined;
  readonly authority?: string | undefined;
}

/** The connections to the gateway, kept open between requests. */
export type GatewayAgent = PlainAgent | TlsAgent;

/** Connections as the settings want them: plain on one machine, else TLS with the certificates of both sides. */
export function gatewayAgent({ url, tls }: Pick<GatewayConnection, 'url' | 'tls'>): GatewayAgent {
  if (!url.startsWith('https:')) return new PlainAgent({ keepAlive: true });
  return new TlsAgent({
    keepAlive: true,
    minVersion: 'TLSv1.2',
    ...(tls?.certificate === undefined ? {} : { cert: tls.certificate }),
    ...(tls?.privateKey === undefined ? {} : { key: tls.privateKey }),
    ...(tls?.authority === undefined ? {} : { ca: tls.authority }),
  });
}

/** A request to the gateway, signed with the key where there is one. `requestId` is the same for each attempt. */
export function signedPost(
  path: string,
  body: string,
  requestId: string,
  settings: Omit<GatewayConnection, 'tls'>,
  clock: Clock,
): JsonPost {
  const url = new URL(settings.url + path);
  const parts = {
    path: url.pathname,
    timestamp: clock.now().toISOString(),
    requestId: encodeURIComponent(requestId),
    body,
  };
  return {
    url,
    body,
    headers: {
      [SIGNATURE_HEADERS.requestId]: parts.requestId,
      [SIGNATURE_HEADERS.timestamp]: parts.timestamp,
      ...(settings.key === undefined
        ? {}
        : { [SIGNATURE_HEADERS.signature]: signRequest(settings.key, parts) }),
    },
    connectMs: settings.connectMs,
    answerMs: settings.answerMs,
  };
}
