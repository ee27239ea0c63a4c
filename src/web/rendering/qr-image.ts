import { toString } from 'qrcode';

/** Modules of white ground around the code that readers need, also on a dark page. */
const QUIET = 4;

/** The QR code of a text as the address of a picture that is part of the page: the secret in it is fetched from nowhere. */
export async function qrImage(text: string): Promise<string> {
  const svg = await toString(text, { type: 'svg', margin: QUIET, errorCorrectionLevel: 'M' });
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
}
