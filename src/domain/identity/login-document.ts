/**
 * The text that somebody signs to log in: it says what it is for, so that nobody signs it for something else. The last
 * line is the secret, which counts once.
 */
export function loginDocument({
  baseUrl,
  createdAt,
  nonce,
}: {
  readonly baseUrl: string;
  readonly createdAt: Date;
  readonly nonce: string;
}): string {
  return ['«Жәрдем» порталына кіру', 'Вход на портал «Жәрдем»', baseUrl, createdAt.toISOString(), nonce].join(
    '\n',
  );
}

/** The secret of such a text. */
export function nonceOf(document: string): string {
  return document.split('\n').at(-1) ?? '';
}
