import { hasProvenPower } from '../../../src/domain/application/proven-power';

type Filed = Parameters<typeof hasProvenPower>[0];

const somebody = { iin: '900515300127', name: 'Омаров Данияр', basis: '1-77' };
const power = (state: 'confirmed' | 'attached', registry: string | null): Filed['documents'] => [
  {
    documentId: 'power-of-attorney',
    name: { kk: 'Сенімхат', ru: 'Доверенность' },
    state,
    registry,
    files: [],
    clause: null,
  },
];

it.each<[string, boolean, Filed]>([
  ['the applicant files it', true, { representative: null, channel: 'portal', documents: [] }],
  ['a window saw the power', true, { representative: somebody, channel: 'provider', documents: [] }],
  [
    'the notaries know it',
    true,
    { representative: somebody, channel: 'portal', documents: power('confirmed', 'enis') },
  ],
  [
    'a file was attached',
    false,
    { representative: somebody, channel: 'portal', documents: power('attached', null) },
  ],
  [
    'another registry confirmed something',
    false,
    { representative: somebody, channel: 'portal', documents: power('confirmed', 'gbd-fl') },
  ],
  ['nothing was said', false, { representative: somebody, channel: 'portal', documents: [] }],
])('%s: a proven power is %s', (_why, isProven, filed) => {
  expect(hasProvenPower(filed)).toBe(isProven);
});
