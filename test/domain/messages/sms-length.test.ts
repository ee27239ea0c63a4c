import { smsLength } from '../../../src/domain/messages/sms-length';

it.each([
  ['an empty text', '', 0, 1],
  ['a Kazakh text that just fits', 'ә'.repeat(70), 70, 1],
  ['one sign more', 'ә'.repeat(71), 71, 2],
  ['two parts filled', 'я'.repeat(134), 134, 2],
  ['three parts', 'я'.repeat(135), 135, 3],
  ['a Latin text that just fits', 'a'.repeat(160), 160, 1],
  ['one Latin sign more', 'a'.repeat(161), 161, 2],
  ['a single Kazakh letter among Latin ones', `${'a'.repeat(160)}ә`, 161, 3],
  ['the sign of a number, which is not of GSM', `№${'1'.repeat(70)}`, 71, 2],
])('%s', (_what, text, signs, segments) => {
  expect(smsLength(text)).toEqual({ signs, segments });
});
