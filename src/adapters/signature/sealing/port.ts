/** A signature by the key of the provider's authorised person, that the portal itself sets under what it decided. */
export interface Seal {
  /** Detached CMS, PEM. */
  readonly cms: string;
  /** Whose key it is, as the certificate names them. */
  readonly iin: string;
}

/** Signs by a key that lies with the portal. */
export interface Sealing {
  /**
   * Signs bytes apart from them; null where the portal has no such key.
   * @throws Error when the key cannot be read or does not sign
   */
  seal(bytes: Buffer): Promise<Seal | null>;
}
