import { NCALAYER } from './signing';

/** The variables as they stand, before anything is made of them; empty ones are absent. */
export type RawVariables = Readonly<Record<string, string | undefined>>;

const SECRETS = ['SESSION_SECRET', 'CODE_SECRET'] as const;
const OUTSIDE_SYSTEMS = [
  'GATEWAY_URL',
  'GATEWAY_KEY',
  'SMS_URL',
  'SMS_KEY',
  'SMTP_URL',
  'MAIL_FROM',
] as const;
const PAIRS = [
  ['GATEWAY_URL', 'GATEWAY_KEY'],
  ['SMS_URL', 'SMS_KEY'],
  ['SMTP_URL', 'MAIL_FROM'],
] as const;
const NO_VERIFIER = 'NCANODE_URL: give it, or SIGNATURE_ROOTS, or both, in production';
const SHORTEST_SECRET = 32;
const FEWEST_DIFFERENT_CHARACTERS = 10;

/** What is wrong with variables that are well-formed one by one; each as `NAME: what to do`. */
export function brokenRules(raw: RawVariables): string[] {
  const isProduction = raw.NODE_ENV === 'production';
  const isDemo = raw.DEMO_MODE === undefined ? !isProduction : raw.DEMO_MODE === 'on';
  return [
    ...halfGiven(raw),
    ...(isDemo ? [] : OUTSIDE_SYSTEMS.filter((name) => raw[name] === undefined).map(neededOutsideDemo)),
    ...(isProduction ? productionRules(raw) : []),
  ];
}

function halfGiven(raw: RawVariables): string[] {
  return PAIRS.filter(([one, other]) => (raw[one] === undefined) !== (raw[other] === undefined)).map(
    ([one, other]) => `${one}: give it together with ${other}, or neither`,
  );
}

function neededOutsideDemo(name: string): string {
  return `${name}: must be given when demo mode is off`;
}

function productionRules(raw: RawVariables): string[] {
  return [
    ...(raw.DEMO_MODE === 'on' ? ['DEMO_MODE: must be off in production'] : []),
    ...otherNcalayer(raw),
    ...(raw.STORAGE_FOLDER === undefined ? ['STORAGE_FOLDER: must be given in production'] : []),
    ...['BASE_URL', 'GATEWAY_URL', 'SMS_URL'].filter((name) => isUnprotected(raw[name])).map(mustBeProtected),
    ...(raw.BASE_URL === undefined ? ['BASE_URL: must be given in production'] : []),
    ...(raw.NCANODE_URL === undefined && raw.SIGNATURE_ROOTS === undefined ? [NO_VERIFIER] : []),
    ...SECRETS.filter((name) => isWeak(raw[name])).map(mustBeStrong),
    ...(raw.SESSION_SECRET !== undefined && raw.SESSION_SECRET === raw.CODE_SECRET
      ? ['CODE_SECRET: must differ from SESSION_SECRET']
      : []),
  ];
}

/** Real people have the real program. */
function otherNcalayer({ NCALAYER_URL: url = NCALAYER }: RawVariables): string[] {
  return url === NCALAYER ? [] : [`NCALAYER_URL: must be ${NCALAYER} in production, or left out`];
}

function isUnprotected(url: string | undefined): boolean {
  return url !== undefined && !url.startsWith('https://');
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
