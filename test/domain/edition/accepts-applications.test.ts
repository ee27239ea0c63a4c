import { acceptsApplications } from '../../../src/domain/edition/accepts-applications';
import type { Edition } from '../../../src/domain/edition/edition';
import type { EditionStatus } from '../../../src/domain/edition/vocabulary';
import { fictionalEdition } from '../../support/fictional-service';

const base = fictionalEdition();

function withStatus(status: EditionStatus): Edition {
  return { ...base, edition: { ...base.edition, status } };
}

test.each([
  [['in-force'], true],
  [['not-stated'], true],
  [['repealed'], false],
  [['repealed', 'not-stated'], true],
  [['repealed', 'repealed'], false],
] as const)('%p is open by default: %p', (statuses, open) => {
  expect(acceptsApplications(statuses.map(withStatus), undefined)).toBe(open);
});

test("the administrator's switch decides against the default, both ways", () => {
  expect(acceptsApplications([withStatus('repealed')], true)).toBe(true);
  expect(acceptsApplications([withStatus('in-force')], false)).toBe(false);
});
