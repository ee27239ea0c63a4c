/** Where an S3-compatible storage is, and how patient the portal is with it. Times are in milliseconds. */
export interface S3Settings {
  readonly endpoint: string;
  readonly region: string;
  readonly bucket: string;
  readonly keyId: string;
  readonly secret: string;
  /** Folder on this machine for files whose hash is not known yet. */
  readonly spoolRoot: string;
  /** Most bytes of a file. */
  readonly maxBytes: number;
  readonly connectMs: number;
  /** One attempt, until the answer begins; and the longest silence within an answer. */
  readonly answerMs: number;
  readonly attempts: number;
  readonly restMs: number;
}
