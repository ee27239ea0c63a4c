import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';

/** An answer of Express that may be kept: 200, whole, and about nobody. */
export interface CapturedAnswer {
  readonly body: Buffer;
  readonly headers: OutgoingHttpHeaders;
}

const KEPT_TYPES = /^(?:text\/html|application\/json)\b/;

/**
 * Waits for the end of an answer. When it may be kept, `send` answers in its stead; anything else goes out untouched.
 */
export function captureAnswer(response: ServerResponse, send: (answer: CapturedAnswer) => void): void {
  const write = response.write.bind(response);
  const end = response.end.bind(response);
  const restore = () => Object.assign(response, { write, end });

  // Somebody sends piece by piece: such an answer is none of ours.
  response.write = ((...args: Parameters<typeof write>) => {
    restore();
    return write(...args);
  }) as typeof response.write;
  response.end = ((...args: Parameters<typeof end>) => {
    restore();
    const body = bodyOf(args[0]);
    if (body === null || !mayBeKept(response)) return end(...args);
    send(withoutNonce({ body, headers: { ...response.getHeaders() } }));
    return response;
  }) as typeof response.end;
}

function bodyOf(chunk: unknown): Buffer | null {
  if (typeof chunk === 'string') return Buffer.from(chunk, 'utf8');
  return Buffer.isBuffer(chunk) ? chunk : null;
}

function mayBeKept(response: ServerResponse): boolean {
  const type = response.getHeader('content-type');
  return (
    response.statusCode === 200 &&
    !response.headersSent &&
    response.getHeader('set-cookie') === undefined &&
    typeof type === 'string' &&
    KEPT_TYPES.test(type)
  );
}

/** A nonce is for one answer only; the scripts of public pages come from our own address, which is enough. */
function withoutNonce({ body, headers }: CapturedAnswer): CapturedAnswer {
  const policy = headers['content-security-policy'];
  const nonce = typeof policy === 'string' ? / 'nonce-([^']+)'/.exec(policy) : null;
  if (typeof policy !== 'string' || nonce === null) return { body, headers };
  const html = body.toString('utf8').replaceAll(` nonce="${nonce[1] ?? ''}"`, '');
  return {
    body: Buffer.from(html, 'utf8'),
    headers: { ...headers, 'content-security-policy': policy.replace(nonce[0], '') },
  };
}
