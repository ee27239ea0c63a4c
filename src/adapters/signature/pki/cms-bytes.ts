/** A signature of one person over a document is some kilobytes; what is longer is not looked into. */
const MAX_LETTERS = 400_000;
const PEM_LINE = /-----(?:BEGIN|END) [A-Z0-9 ]{1,30}-----/g;
const BASE64 = /^[A-Za-z\d+/]+={0,2}$/;

/**
 * The bytes of a signature as the signer's program gave it: PEM, or Base64 with or without line breaks; undefined when it
 * is neither.
 */
export function findCmsBytes(text: string): Buffer | undefined {
  if (text.length > MAX_LETTERS) return undefined;
  const letters = text.replaceAll(PEM_LINE, '').replaceAll(/\s+/g, '');
  return BASE64.test(letters) ? Buffer.from(letters, 'base64') : undefined;
}
