import type { Response } from 'express';

/**
 * Sends somebody on, once what this request left in their session is stored. A redirect with a body would let the browser
 * go on from the first byte while the session is still being written: whoever just logged in would be asked to log in
 * again. Without a body nothing leaves before the session is kept.
 */
export function sendRedirect(response: Response, to: string): void {
  response.status(303).location(to).end();
}
