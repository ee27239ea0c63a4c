import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { Secrets } from './port';

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
/** The length for which GCM is made; drawn anew for each text. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** Makes the key of this use differ from the key of hashes, though both come from one setting. */
const USE = 'sealed secrets';

/** AES-256-GCM: nonce, tag and text in one piece; the scope is authenticated with it. */
export function sealing(secretKey: string): Pick<Secrets, 'seal' | 'open'> {
  const key = Buffer.from(hkdfSync('sha256', secretKey, '', USE, KEY_BYTES));
  return {
    seal: (scope, secret) => {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
      cipher.setAAD(Buffer.from(scope));
      const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64url');
    },
    open: (scope, sealed) => {
      const bytes = Buffer.from(sealed, 'base64url');
      const tagEnd = NONCE_BYTES + TAG_BYTES;
      const nonce = bytes.subarray(0, NONCE_BYTES);
      const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
      decipher.setAAD(Buffer.from(scope));
      decipher.setAuthTag(bytes.subarray(NONCE_BYTES, tagEnd));
      return decipher.update(bytes.subarray(tagEnd), undefined, 'utf8') + decipher.final('utf8');
    },
  };
}
