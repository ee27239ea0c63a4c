import {
  AdministeredStaff,
  administrates,
  isWorkLogin,
} from '../../../src/domain/administration/administered-staff';

const VALUE = {
  name: 'Оспанова Айша',
  role: 'clerk',
  organisationCode: 'almaty-almaly-department',
  position: { kk: 'бас маман', ru: 'главный специалист' },
  email: null,
  language: 'kk',
  status: 'active',
} as const;

describe('a work login', () => {
  it.each([
    'ash',
    'a.ospanova',
    'clerk-7',
    'x1',
    'new',
    'newcomer',
    `a${'b'.repeat(39)}`,
    `a${'b'.repeat(40)}`,
  ])('%s', (login) => {
    const right = login !== 'new' && login.length >= 3 && login.length <= 40;
    expect(isWorkLogin(login)).toBe(right);
  });

  it.each(['', '851230450012', '7a', 'Clerk', 'айша', 'a ospanova', 'a_b', '-ab', 'ab.', 'a/b', 'a@b.kz'])(
    'is never %j',
    (login) => {
      expect(isWorkLogin(login)).toBe(false);
    },
  );
});

describe('what is kept of a member of staff', () => {
  it.each<[string, object, string | null]>([
    ['all that is asked for', {}, null],
    ['no short name', { name: 'А' }, 'name'],
    ['no endless name', { name: 'а'.repeat(201) }, 'name'],
    ['no unknown role', { role: 'king' }, 'role'],
    ['no position in one language only', { position: { kk: 'маман', ru: ' ' } }, 'position.ru'],
    ['no endless position', { position: { kk: 'а'.repeat(201), ru: 'б' } }, 'position.kk'],
    ['no broken address', { email: 'nobody' }, 'email'],
    ['an address', { email: 'a@example.kz' }, null],
    ['an IIN', { iin: '750611300879' }, null],
    ['no IIN with a wrong check digit', { iin: '750611300878' }, 'iin'],
    ['no third language', { language: 'en' }, 'language'],
    ['no third status', { status: 'gone' }, 'status'],
    ['no password', { password: 'x' }, ''],
  ])('is %s', (_what, part, path) => {
    const parsed = AdministeredStaff.safeParse({ ...VALUE, ...part });
    expect(parsed.error?.issues.map((issue) => issue.path.join('.')) ?? null).toEqual(
      path === null ? null : [path],
    );
  });

  it.each([
    ['administrator', 'active', true],
    ['administrator', 'suspended', false],
    ['head', 'active', false],
  ] as const)('%s and %s: administrates %s', (role, status, answer) => {
    expect(administrates({ ...VALUE, role, status })).toBe(answer);
  });
});
