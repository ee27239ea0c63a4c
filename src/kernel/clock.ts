/** The only source of the present moment. The live clock lives in `adapters/clock`; tests set their own. */
export interface Clock {
  now(): Date;
}
