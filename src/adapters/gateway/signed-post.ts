import { Agent as PlainAgent } from 'node:http';
import { Agent as TlsAgent } from 'node:https';
import type { Clock } from '../../kernel/clock';
import type { JsonPost } from '../http/post-json';
import { SIGNATURE_HEADERS, signRequest } from '../http/signing';
import type { GatewaySettings } from './live';

/** The connections to the gateway, kept open between requests. */
export type GatewayAgent = PlainAgent | TlsAgent;

/** Connections as the settings want them: plain on one machine, else TLS with the certificates of both sides. */
export function gatewayAgent({ url, tls }: Pick<GatewaySettings, 'url' | 'tls'>): GatewayAgent {
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
  settings: Pick<GatewaySettings, 'url' | 'key' | 'connectMs' | 'answerMs'>,
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
