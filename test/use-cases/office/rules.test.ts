import type { Person } from '../../../src/domain/access/person';
import { decisionOptions } from '../../../src/domain/edition/decision-options';
import { confirmPassword } from '../../../src/use-cases/office/confirm-password';
import { decisionFlaws } from '../../../src/use-cases/office/decision-flaws';
import { EDITIONS } from '../../domain/routing/read-seeds';
import { seededEdition } from '../../support/fictional-service';

const ASP = seededEdition('asp-certificate@order-279-2015');
const HEAD: Person = {
  kind: 'staff',
  accountId: 'a1',
  name: 'Омарова Гүлнар',
  role: 'head',
  organisationCode: 'almaty-almaly-department',
  position: { kk: 'Басшы', ru: 'Руководитель' },
  language: 'kk',
};

describe('a drafted decision', () => {
  it('names an outcome of the edition, and a reason when it is negative', () => {
    const options = decisionOptions(ASP);
    const draft = { outcome: '', groundIds: [], reason: null };
    expect(decisionFlaws(options, draft)).toEqual(['outcome-missing']);
    expect(decisionFlaws(options, { ...draft, outcome: 'confirmed' })).toEqual([]);
    expect(decisionFlaws(options, { ...draft, outcome: 'not-confirmed', reason: ' ' })).toEqual([
      'reason-missing',
    ]);
    expect(decisionFlaws(options, { ...draft, outcome: 'confirmed', reason: 'x'.repeat(3001) })).toEqual([
      'reason-too-long',
    ]);
  });

  it('names a ground of the act where the act has some', () => {
    const options = EDITIONS.flatMap((edition) => decisionOptions(edition));
    const [negative] = options.filter(({ grounds }) => grounds.length > 0);
    if (negative === undefined) throw new Error('No edition has grounds');
    const draft = { outcome: negative.outcome, groundIds: [], reason: 'Себебі бар' };
    expect(decisionFlaws([negative], draft)).toEqual(['ground-missing']);
    const ids = negative.grounds.map(({ id }) => id);
    expect(decisionFlaws([negative], { ...draft, groundIds: ids })).toEqual([]);
  });
});

describe('confirming by one’s own password', () => {
  function world(wait = 0) {
    const spent: string[] = [];
    const forgotten: string[] = [];
    const confirm = confirmPassword({
      accounts: { findPasswordHash: async (id) => (id === 'a1' ? 'hash of right' : undefined) },
      passwords: {
        check: async (hash, typed) => (hash === `hash of ${typed}` ? ('right' as const) : ('wrong' as const)),
      },
      throttle: {
        spend: async (limit, subject) => {
          spent.push(`${limit} ${subject}`);
          return wait;
        },
        forget: async (limit, subject) => {
          forgotten.push(`${limit} ${subject}`);
        },
      },
    });
    return { confirm, spent, forgotten };
  }

  it('spends a try before looking, and gives the tries back for the right one', async () => {
    const { confirm, spent, forgotten } = world();
    await expect(confirm(HEAD, 'guess')).rejects.toMatchObject({ code: 'wrong-password' });
    expect([spent.length, forgotten.length]).toEqual([1, 0]);
    await confirm(HEAD, 'right');
    expect(forgotten).toEqual(spent.slice(1));
  });

  it('lets nobody guess on, not even rightly', async () => {
    await expect(world(60).confirm(HEAD, 'right')).rejects.toMatchObject({ code: 'too-many-requests' });
  });

  it('is wrong for an account that was suspended', async () => {
    await expect(world().confirm({ ...HEAD, accountId: 'gone' }, 'right')).rejects.toMatchObject({
      code: 'wrong-password',
    });
  });
});
