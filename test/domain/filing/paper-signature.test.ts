import { findPaperFlaw } from '../../../src/domain/filing/paper-signature';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 20, 5, minute));
const print = { hash: 'now', printedAt: at(10) };

test.each([
  ['was never printed', undefined, 'now', [at(20)], 'not-printed'],
  ['was changed after it was printed', print, 'changed', [at(20)], 'outdated'],
  ['is printed and not yet attached', print, 'now', [], 'not-attached'],
  ['has a scan from before the print alone', print, 'now', [at(9)], 'not-attached'],
  ['has a scan from after the print', print, 'now', [at(9), at(11)], null],
  ['was scanned in the very moment', print, 'now', [at(10)], null],
] as const)('an application that %s', (_name, printed, hash, scans, flaw) => {
  expect(
    findPaperFlaw(
      printed,
      hash,
      scans.map((uploadedAt) => ({ uploadedAt })),
    ),
  ).toBe(flaw);
});
