import type { IncomingMessage } from 'node:http';

/** Reads a whole HTTP body. @throws when it is cut off before its end or longer than `maxBytes`. */
export async function readBody(incoming: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  const arriving: AsyncIterable<Buffer> = incoming;
  for await (const chunk of arriving) {
    size += chunk.length;
    if (size > maxBytes) throw new RangeError(`An HTTP body of more than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  if (!incoming.complete) throw new Error('An HTTP body was cut off');
  return Buffer.concat(chunks);
}
