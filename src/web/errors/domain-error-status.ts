import type { WordKey } from '../text/words';

/** What a refusal of the domain looks like to a person who meets it outside a form. */
export interface ErrorFace {
  readonly status: number;
  readonly heading: WordKey;
  readonly text: WordKey;
}

const NOT_FOUND: ErrorFace = { status: 404, heading: 'errors.not-found', text: 'errors.not-found-text' };
const CONFLICT: ErrorFace = { status: 409, heading: 'errors.conflict', text: 'errors.conflict-text' };
const UNAVAILABLE: ErrorFace = {
  status: 503,
  heading: 'errors.unavailable',
  text: 'errors.unavailable-text',
};

const FACES: Readonly<Record<string, ErrorFace>> = {
  'not-found': NOT_FOUND,
  'file-missing': NOT_FOUND,
  'service-closed': CONFLICT,
  'channel-does-not-accept': CONFLICT,
  forbidden: { status: 403, heading: 'errors.forbidden', text: 'errors.forbidden-text' },
  'form-expired': { status: 403, heading: 'errors.form-expired', text: 'errors.form-expired-text' },
  'too-many-requests': {
    status: 429,
    heading: 'errors.too-many-requests',
    text: 'errors.too-many-requests-text',
  },
  invalid: { status: 400, heading: 'errors.invalid', text: 'errors.invalid-text' },
  conflict: CONFLICT,
  'password-check-busy': UNAVAILABLE,
  'storage-unavailable': UNAVAILABLE,
  'pictures-busy': UNAVAILABLE,
  'file-locked': { status: 409, heading: 'errors.file-locked', text: 'errors.file-locked-text' },
  'file-unscanned': { status: 409, heading: 'errors.file-unscanned', text: 'errors.file-unscanned-text' },
  'signed-text-differs': { status: 409, heading: 'errors.signed-text', text: 'errors.signed-text-text' },
  'picture-unreadable': { status: 422, heading: 'errors.picture', text: 'errors.picture-text' },
};

/** The face of a refusal; undefined for a code that only a form can show, which is then our fault. */
export function findErrorFace(code: string): ErrorFace | undefined {
  return FACES[code];
}
