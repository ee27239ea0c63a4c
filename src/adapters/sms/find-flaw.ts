import type { Sms, SmsRejection } from './port';

const NUMBER = /^\+7\d{10}$/;
const MAX_LENGTH = 1000;

/** Why a message cannot be sent by anybody, or undefined when it can: a foreign number, an empty or endless text. */
export function findFlaw(message: Sms): SmsRejection | undefined {
  if (!NUMBER.test(message.to)) return 'number';
  return message.text.trim() === '' || message.text.length > MAX_LENGTH ? 'text' : undefined;
}
