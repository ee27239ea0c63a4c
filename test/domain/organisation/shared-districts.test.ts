import { sharedDistricts } from '../../../src/domain/organisation/shared-districts';
import { ORGANISATIONS } from '../../support/builders/office-world';

const place = (code: string, districts: string[], kind: 'provider' | 'rural-akim' = 'provider') => ({
  ...{ code, kind, districts },
});

test('a district that two of one kind name goes to the first by code', () => {
  const [m, a] = [place('m', ['Медеуский район']), place('a', ['МЕДЕУСКИЙ район', 'Алатауский район'])];
  expect(sharedDistricts(m, [a, m])).toEqual([{ district: 'Медеуский район', other: a, goesToOther: true }]);
  expect(sharedDistricts(a, [a, m])).toEqual([{ district: 'МЕДЕУСКИЙ район', other: m, goesToOther: false }]);
});

test('another kind, another district and itself take nothing away', () => {
  const own = place('m', ['Медеуский район']);
  const others = [own, place('a', ['Медеуский район'], 'rural-akim'), place('b', ['Медеуский район 2'])];
  expect(sharedDistricts(own, others)).toEqual([]);
});

test('of the seeded ones only the second centres of a region share', () => {
  const sharing = ORGANISATIONS.filter((one) => sharedDistricts(one, ORGANISATIONS).length > 0);
  expect(sharing.map(({ code }) => code)).toEqual([
    'east-kazakhstan-1-service-centre',
    'east-kazakhstan-2-service-centre',
    'astana-almaty-1-service-centre',
    'astana-almaty-2-service-centre',
    'astana-saryarka-1-service-centre',
    'astana-saryarka-2-service-centre',
  ]);
});
