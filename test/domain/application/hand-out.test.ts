import { HandOut, isHandedOut, mayHandOut } from '../../../src/domain/application/hand-out';

const shown = { to: 'applicant', document: 'id-card', number: '044123456', representative: null } as const;

test.each([
  ['state-corporation', 'at-counter', true],
  ['provider', 'at-counter', true],
  ['mse-unit', 'at-counter', true],
  ['portal', 'eds', false],
  ['mobile-proactive', 'phone-answer', false],
  ['one-application', 'sms-code', false],
  // Filed together with another at a window: nobody has it in a cabinet.
  ['one-application', 'at-counter', true],
])('%s, signed by %s: handed out at a window is %s', (channel, way, atWindow) => {
  const filing = { channel, signature: { way } };
  expect(isHandedOut(filing)).toBe(atWindow);
  expect(mayHandOut(filing, undefined)).toBe(!atWindow);
  expect(mayHandOut(filing, shown)).toBe(true);
});

test('a representative says by what they act, and an applicant names none', () => {
  expect(HandOut.safeParse({ ...shown, to: 'representative' }).success).toBe(false);
  expect(HandOut.safeParse({ ...shown, representative: 'Омаров Д., сенімхат № 7' }).success).toBe(false);
  const byOther = { ...shown, to: 'representative', representative: 'Омаров Д., сенімхат № 7' };
  expect(HandOut.safeParse(byOther).success).toBe(true);
  expect(HandOut.safeParse({ ...shown, number: ' ' }).success).toBe(false);
});
