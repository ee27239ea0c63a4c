import type { Visitor } from '../../support/app-visitor';
import { openAdminPortal, shown, type AdminPortal } from './admin-portal';

const KK_REASON = 'Жаңа бұйрық бойынша';

let world: AdminPortal;
let administrator: Visitor;

beforeAll(async () => {
  world = await openAdminPortal();
  administrator = await world.enter('administrator');
}, 60_000);

afterAll(() => world.portal.close());

const decisions = async () =>
  (await world.portal.database.owner('administered_versions').select('seq')).length;

describe.each([
  ['a period', '/admin/deadlines/library-card/fictional-2024/service', { amount: '7' }],
  ['a move of days', '/admin/calendar/new-move', { 'act-number': '77-х' }],
  ['Kurban-ait', '/admin/calendar/kurban-ait/2027', { 'act-number': '77-х' }],
  ['the opening of a service', '/admin/services/library-card', { opening: 'closed' }],
  [
    'a ground',
    '/admin/texts/grounds/library-card/fictional-2024/intake/incomplete-documents',
    { ru: 'Иначе' },
  ],
  ['a message', '/admin/texts/messages/due-changed', { 'short-ru': 'Срок другой' }],
  ['a new organisation', '/admin/organisations/new', { phone: '8 727 123' }],
  ['a new member of staff', '/admin/staff/new', { name: 'Жаңа Есім' }],
  ['a member of staff', '/admin/staff/clerk', { name: 'Басқа Есім' }],
])('%s', (_what, place, typed: Readonly<Record<string, string>>) => {
  it('keeps what was typed when the language changes, decides nothing by that, and shows it once', async () => {
    const before = await decisions();
    const page = shown(await administrator.get(`/ru${place}`));
    expect(page.$('.language-button, button[name=_language]').attr('form')).toBe('decision');
    expect(page.$('form#decision')).toHaveLength(1);
    const version = page.$('#decision input[name=version]').attr('value') ?? '0';
    const sending = { ...typed, reason: KK_REASON, version, step: 'apply', _language: 'kk' };
    const sent = await administrator.submit(`/ru${place}`, sending);
    expect([sent.status, sent.location]).toEqual([303, `/kk${place}`]);

    const { $ } = shown(await administrator.get(`/kk${place}`));
    expect($('html').attr('lang')).toBe('kk');
    expect($('#decision [name=reason]').val()).toBe(KK_REASON);
    for (const [name, value] of Object.entries(typed)) {
      const field = $(`#decision [name="${name}"]`);
      expect(field.is('[type=radio]') ? field.filter('[checked]').val() : field.val()).toBe(value);
    }
    expect(await decisions()).toBe(before);

    const again = shown(await administrator.get(`/kk${place}`));
    expect(again.$('#decision [name=reason]').val() ?? '').toBe('');
  });
});

it('shows what was typed nowhere else', async () => {
  const sending = { name: 'Біреу', reason: KK_REASON, version: '0', _language: 'kk' };
  await administrator.submit('/ru/admin/staff/new', sending);
  const other = shown(await administrator.get('/kk/admin/staff/clerk'));
  expect(other.$('#decision [name=reason]').val() ?? '').toBe('');
  const gone = shown(await administrator.get('/kk/admin/staff/new'));
  expect(gone.$('#decision [name=name]').val() ?? '').toBe('');
});
