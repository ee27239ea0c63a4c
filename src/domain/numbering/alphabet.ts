/**
 * Douglas Crockford's base 32: no I, L, O and U, so that no two signs look alike and nothing indecent comes out.
 */
export const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
