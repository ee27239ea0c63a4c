import { NCALAYER } from './signing';

/** The variables as they stand, before anything is made of them; empty ones are absent. */
export type RawVariables = Readonly<Record<string, string | undefined>>;

const SECRETS = ['SESSION_SECRET', 'CODE_SECRET'] as const;
const OUTSIDE_SYSTEMS = ['GATEWAY_URL', 'PAYMENTS_URL', 'PAYMENTS_KEY', 'SMTP_URL', 'MAIL_FROM'] as const;
const PAIRS = [
  ['GATEWAY_CERTIFICATE', 'GATEWAY_PRIVATE_KEY'],
  ['PAYMENTS_URL', 'PAYMENTS_KEY'],
  ['SMS_URL', 'SMS_KEY'],
  ['SMTP_URL', 'MAIL_FROM'],
  ['SEALING_KEY', 'SEALING_CERTIFICATE'],
  ['STORAGE_S3_ENDPOINT', 'STORAGE_S3_BUCKET'],
  ['STORAGE_S3_BUCKET', 'STORAGE_S3_KEY_ID'],
  ['STORAGE_S3_KEY_ID', 'STORAGE_S3_SECRET'],
] as const;
const PROTECTED = ['BASE_URL', 'GATEWAY_URL', 'PAYMENTS_URL', 'SMS_URL', 'STORAGE_S3_ENDPOINT'] as const;
const NO_VERIFIER = 'NCANODE_URL: give it, or SIGNATURE_ROOTS, or both, in production';
const NEEDED_IN_PRODUCTION = ['STORAGE_FOLDER', 'BASE_URL'] as const;
const NO_GATEWAY = 'GATEWAY_URL: give it together with what proves who asks';
const OPEN_GATEWAY = 'GATEWAY_URL: must begin with https:// where certificates are used';
const OPEN_SMPP = 'SMS_SMPP_URL: must begin with smpps:// in production, or lead to a tunnel on this machine';
const SHORTEST_SECRET = 32;
const FEWEST_DIFFERENT_CHARACTERS = 10;

/** What is wrong with variables that are well-formed one by one; each as `NAME: what to do`. */
export function brokenRules(raw: RawVariables): string[] {
  const isProduction = raw.NODE_ENV === 'production';
  const isDemo = raw.DEMO_MODE === undefined ? !isProduction : raw.DEMO_MODE === 'on';
  return [
    ...halfGiven(raw),
    ...gatewayRules(raw),
    ...(isDemo ? [] : OUTSIDE_SYSTEMS.filter((name) => raw[name] === undefined).map(neededOutsideDemo)),
    ...smsRules(raw, isDemo),
    ...(isProduction ? productionRules(raw) : []),
  ];
}

/** The portal proves itself to the gateway by a key, by a certificate, or by both. */
function gatewayRules(raw: RawVariables): string[] {
  const { GATEWAY_URL: url, GATEWAY_KEY: key, GATEWAY_CERTIFICATE: certificate, GATEWAY_CA: authority } = raw;
  const isProved = isGiven(key, certificate);
  const usesCertificates = isGiven(certificate, authority);
  if (url === undefined) return isProved || usesCertificates ? [NO_GATEWAY] : [];
  if (!isProved) return ['GATEWAY_KEY: give it, or GATEWAY_CERTIFICATE, together with GATEWAY_URL'];
  return usesCertificates && isUnprotected(url) ? [OPEN_GATEWAY] : [];
}

function isGiven(...values: readonly (string | undefined)[]): boolean {
  return values.some((value) => value !== undefined);
}

function halfGiven(raw: RawVariables): string[] {
  return PAIRS.filter(([one, other]) => (raw[one] === undefined) !== (raw[other] === undefined)).map(
    ([one, other]) => `${one}: give it together with ${other}, or neither`,
  );
}

/** SMS go one way: over HTTP or over SMPP. */
function smsRules({ SMS_URL: http, SMS_SMPP_URL: smpp }: RawVariables, isDemo: boolean): string[] {
  if (http !== undefined && smpp !== undefined) return ['SMS_SMPP_URL: give it or SMS_URL, not both'];
  return isDemo || http !== undefined || smpp !== undefined
    ? []
    : ['SMS_URL: it or SMS_SMPP_URL must be given when demo mode is off'];
}

function neededOutsideDemo(name: string): string {
  return `${name}: must be given when demo mode is off`;
}

function productionRules(raw: RawVariables): string[] {
  const isSame = raw.SESSION_SECRET !== undefined && raw.SESSION_SECRET === raw.CODE_SECRET;
  return [
    ...(raw.DEMO_MODE === 'on' ? ['DEMO_MODE: must be off in production'] : []),
    ...otherNcalayer(raw),
    ...NEEDED_IN_PRODUCTION.filter((name) => raw[name] === undefined).map(
      (name) => `${name}: must be given in production`,
    ),
    ...PROTECTED.filter((name) => isUnprotected(raw[name])).map(mustBeProtected),
    ...(isOpenSmpp(raw.SMS_SMPP_URL) ? [OPEN_SMPP] : []),
    ...((raw.NCANODE_URL ?? raw.SIGNATURE_ROOTS) === undefined ? [NO_VERIFIER] : []),
    ...SECRETS.filter((name) => isWeak(raw[name])).map(mustBeStrong),
    ...(isSame ? ['CODE_SECRET: must differ from SESSION_SECRET'] : []),
  ];
}

/** Real people have the real program. */
function otherNcalayer({ NCALAYER_URL: url = NCALAYER }: RawVariables): string[] {
  return url === NCALAYER ? [] : [`NCALAYER_URL: must be ${NCALAYER} in production, or left out`];
}

function isUnprotected(url: string | undefined): boolean {
  return url !== undefined && !url.startsWith('https://');
}

/** Many operators give SMPP only in a tunnel of their own, whose end is on the machine. */
function isOpenSmpp(url: string | undefined): boolean {
  if (url === undefined || url.startsWith('smpps://') || !URL.canParse(url)) return false;
  return !['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname);
}

function mustBeProtected(name: string): string {
  return `${name}: must begin with https:// in production`;
}

function isWeak(secret: string | undefined): boolean {
  if (secret === undefined || secret.length < SHORTEST_SECRET) return true;
  return secret.startsWith('known-to-everybody') || new Set(secret).size < FEWEST_DIFFERENT_CHARACTERS;
}

function mustBeStrong(name: string): string {
  return `${name}: must be at least ${SHORTEST_SECRET} random characters in production (openssl rand -hex 32)`;
}
