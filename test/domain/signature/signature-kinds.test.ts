import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { SignatureKinds, signatureRule } from '../../../src/domain/signature/signature-kinds';
import { signingWays } from '../../../src/domain/signature/signing-ways';
import { EDITIONS, seededEdition } from '../routing/read-seeds';

const RAW: unknown = parse(
  readFileSync(join(__dirname, '../../../seeds/reference/signature-kinds.yaml'), 'utf8'),
);
const TABLE = SignatureKinds.parse(RAW);
const DOORS = EDITIONS.flatMap((edition) =>
  edition.channels.filter(({ accepts }) => accepts).map(({ id }) => ({ edition, channel: id })),
);
const ACT = { service: 'fictional-aid', edition: 'act-1', channel: 'portal', kinds: ['eds'], clause: '9' };

describe('the kinds of signature of an edition', () => {
  it.each(TABLE.kinds.map((entry) => [`${entry.service}@${entry.edition} ${entry.channel}`, entry]))(
    'speak of a door that the edition has: %s',
    (_name, { service, edition, channel }) => {
      const { channels } = seededEdition(`${service}@${edition}`);
      expect(channels.find(({ id }) => id === channel)?.accepts).toBe(true);
    },
  );

  it('are known for every edition and channel that takes applications', () => {
    for (const { edition, channel } of DOORS)
      expect(signatureRule(TABLE, edition, channel).kinds.length).toBeGreaterThan(0);
  });

  it('name the clause of the act for every portal of the acts', () => {
    const silent = DOORS.filter(
      ({ edition, channel }) =>
        channel === 'portal' && signatureRule(TABLE, edition, channel).clause === null,
    );
    expect(silent.map(({ edition }) => edition.id)).toEqual([]);
  });

  it('are the electronic signature alone for the ASP certificate on the portal, by clause 9', () => {
    const rule = signatureRule(TABLE, seededEdition('asp-certificate@order-279-2015'), 'portal');
    expect(rule).toEqual({ kinds: ['eds'], clause: '9' });
  });

  it('leave paper, key and phone to the Corporation under order 509', () => {
    const rule = signatureRule(TABLE, seededEdition('burial-payment@order-509-2024'), 'state-corporation');
    expect(rule.kinds).toEqual(['paper', 'eds', 'phone-code']);
  });

  it('are paper at the centres of 2008, which is ours', () => {
    const rule = signatureRule(TABLE, seededEdition('death-certificate@order-335-2008'), 'service-centre');
    expect(rule).toEqual({ kinds: ['paper'], clause: null });
  });
});

describe('the table of kinds', () => {
  const { defaults } = TABLE;
  it.each([
    ['two entries for one door', { defaults, kinds: [ACT, { ...ACT, kinds: ['paper'] }] }],
    ['a channel without a default', { defaults: defaults.slice(1), kinds: [] }],
    ['two defaults for a channel', { defaults: [...defaults, defaults[0]], kinds: [] }],
    ['an entry with neither clause nor reason', { defaults, kinds: [{ ...ACT, clause: undefined }] }],
    ['a kind that no act knows', { defaults, kinds: [{ ...ACT, kinds: ['promise'] }] }],
  ])('is refused with %s', (_what, table) => {
    expect(SignatureKinds.safeParse(table).success).toBe(false);
  });
});

describe('the ways to sign', () => {
  it.each([
    ['the act knows the phone', ['eds', 'phone-code'], false, 'allowed'],
    ['the act wants the key, and a substitute is taken', ['eds'], true, 'substitute'],
    ['the act wants the key, and no substitute is taken', ['eds'], false, 'no'],
    ['the act wants paper', ['paper'], true, 'no'],
  ] as const)('when %s', (_when, kinds, substitute, phoneCode) => {
    expect(signingWays({ kinds, clause: '9' }, substitute).phoneCode).toBe(phoneCode);
  });
});
