import { Secret, TOTP } from 'otpauth';

const ISSUER = 'Jardem';
/** What every authenticator app knows: RFC 6238 with SHA-1, six digits, half a minute. */
const SETTINGS = { algorithm: 'SHA1', digits: 6, period: 30 } as const;
/** 160 bits, the length that RFC 4226 recommends. */
const SECRET_BYTES = 20;
/** Steps before and after the present one that count as well: clocks differ, and typing takes time. */
const WINDOW = 1;

/** A new secret for an authenticator app, in base32. */
export function newTotpSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/** The address by which an authenticator app takes a secret; it stands in the QR code. */
export function totpAddress(secret: string, login: string): string {
  return new TOTP({ ...SETTINGS, issuer: ISSUER, label: login, secret }).toString();
}

/** The step of 30 seconds to which a code belongs, the present one or a neighbour; undefined for a wrong code. */
export function findTotpStep(secret: string, code: string, now: Date): number | undefined {
  const timestamp = now.getTime();
  const totp = new TOTP({ ...SETTINGS, secret });
  const delta = totp.validate({ token: code, timestamp, window: WINDOW });
  return delta === null ? undefined : totp.counter({ timestamp }) + delta;
}

/** The code of an instant and the whole seconds for which it is still shown, as an app has them. */
export function totpCode(secret: string, now: Date): { readonly code: string; readonly seconds: number } {
  const timestamp = now.getTime();
  const totp = new TOTP({ ...SETTINGS, secret });
  return { code: totp.generate({ timestamp }), seconds: Math.ceil(totp.remaining({ timestamp }) / 1000) };
}
