import type { SmsRejection } from '../port';

/** `command_status` of a message that may be handed over later (SMPP 3.4, 5.1.3): system error, queue full, throttled, try later. */
const LATER = new Set([0x08, 0x14, 0x58, 0x64]);
/** Receiver's address, its type, its plan. */
const NUMBER = new Set([0x0b, 0x50, 0x51]);
/** Length, class, alphabet of the text. */
const TEXT = new Set([0x01, 0x43, 0x104]);

/** The receiver will not take it for the moment and will be asked again: our own answer to what could not be taken in. */
export const TRY_LATER = 0x64;
/** The command is not known here. */
export const NOT_KNOWN = 0x03;

/** What a refusal means. All that is about neither receiver nor text is about the portal's account with the operator. */
export function judgeStatus(status: number): SmsRejection {
  if (LATER.has(status)) return 'busy';
  if (NUMBER.has(status)) return 'number';
  return TEXT.has(status) ? 'text' : 'account';
}

/** "Already bound": another process holds the only place. */
const ALREADY_BOUND = 0x05;

/** What a refused bind means. */
export function judgeBind(status: number): 'account' | 'busy' {
  return status === ALREADY_BOUND || LATER.has(status) ? 'busy' : 'account';
}
