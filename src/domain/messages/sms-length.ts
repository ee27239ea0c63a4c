/** Signs that every phone knows without Unicode; those of GSM 03.38 that take one place. */
const GSM = /^[\n\r !"#%&'()*+,\-./0-9:;<=>?A-Za-z]*$/;

/** Signs that go into one SMS, and into each part of a longer one. */
const ROOM = { gsm: { one: 160, part: 153 }, unicode: { one: 70, part: 67 } } as const;

/** What a text costs as SMS. */
export interface SmsLength {
  /** Signs as phones count them, in units of UTF-16. */
  readonly signs: number;
  readonly segments: number;
}

/** Whether a text goes out in the alphabet of phones, one byte a sign; each of these signs has the same number in ASCII. */
export function isPlainText(text: string): boolean {
  return GSM.test(text);
}

/** How many SMS a text takes. One Kazakh or Russian letter makes the whole text Unicode: 70 signs, 67 in each part. */
export function smsLength(text: string): SmsLength {
  const { one, part } = roomOf(text);
  const signs = text.length;
  return { signs, segments: signs <= one ? 1 : Math.ceil(signs / part) };
}

/** Signs that fit into a text's only SMS, and into each part of a longer one. */
export function roomOf(text: string): { readonly one: number; readonly part: number } {
  return isPlainText(text) ? ROOM.gsm : ROOM.unicode;
}
