/** The operator's SMSC, the portal's account there, and how patient the portal is. Times are in milliseconds. */
export interface SmppSettings {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte. */
  readonly secure: boolean;
  readonly systemId: string;
  readonly password: string;
  readonly systemType: string;
  /** The name that people see as the sender, or the short number to which they can answer. */
  readonly sender: string;
  /** How a text longer than one SMS goes: cut by the portal, or whole for the operator to cut. */
  readonly long: 'udh' | 'payload';
  /** Messages that are under way at once. */
  readonly window: number;
  readonly connectMs: number;
  readonly answerMs: number;
  /** Pause between signs of life. */
  readonly enquireMs: number;
  /** Rest after the first failed connection; doubled after each further one, at most `longestRestMs`. */
  readonly restMs: number;
  readonly longestRestMs: number;
}
