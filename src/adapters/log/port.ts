/** One line of the journal: facts as an object, then a plain sentence. Personal data does not belong into either. */
export type WriteLine = (details: object, message: string) => void;

/** Where the portal's own journal goes. */
export interface Log {
  readonly debug: WriteLine;
  readonly info: WriteLine;
  readonly warn: WriteLine;
  readonly error: WriteLine;
}
