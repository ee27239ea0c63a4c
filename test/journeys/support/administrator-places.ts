import { dayOf } from '../../../src/kernel/day-of';
import { moveForm, plainWednesday } from '../../support/builders/decreed-move';
import { preview, press, typed, type Act, type Place } from './places';

/** A member of staff whose password was handed out, and another to whom it is handed out again. */
export const HANDED = { login: 'handed', password: 'ABCDEFGHJKABCDEFGHJK' };
export const HANDED_AGAIN = 'forgetful';

/** Pages of things about which an administrator has decided. */
interface DecidedPlaces {
  readonly decreedMove: () => Promise<string>;
  readonly decidedOrganisation: () => Promise<string>;
}

/** The pages of administrators, in the states in which they meet them. */
export function administratorPlaces({ decreedMove, decidedOrganisation }: DecidedPlaces): Place[] {
  return [
    ...deadlinePlaces(),
    ...calendarPlaces(decreedMove),
    ...organisationPlaces(decidedOrganisation),
    ...staffPlaces(),
    ...textPlaces(),
  ];
}

/** The administrator's periods: the list, found and not found, and a period before, with errors, and with its effect. */
function deadlinePlaces(): Place[] {
  const period = '/admin/deadlines/library-card/fictional-2024/service';
  const fields = {
    ...{ amount: '5', 'act-number': '77', 'act-title': 'Бұйрық', reason: 'Жаңа бұйрық' },
    ...{ 'act-date-day': '1', 'act-date-month': '3', 'act-date-year': '2026' },
  };
  const as = 'administrator';
  return [
    { as, at: '/admin/deadlines' },
    { as, at: '/admin/deadlines?q=билет' },
    { as, at: '/admin/deadlines?show=amended' },
    { as, at: period },
    { as, at: period, act: preview, status: 422 },
    { as, at: period, act: typed(fields, preview) },
  ];
}

/** Years, a new move with what is missing and with its effect, a known one, and Kurban-ait. */
function calendarPlaces(decreedMove: () => Promise<string>): Place[] {
  const as = 'administrator';
  const today = dayOf(new Date());
  const { step: _button, version: _hidden, ...move } = moveForm(plainWednesday(today, 1), today);
  return [
    ...['', '?year=2024', '?year=2028', '/new-move', '/kurban-ait/2027'].map((page): Place => ({
      as,
      at: `/admin/calendar${page}`,
    })),
    { as, at: '/admin/calendar/new-move', act: preview, status: 422 },
    { as, at: '/admin/calendar/new-move', act: typed(move, preview) },
    { as, at: decreedMove },
  ];
}

/** The list, an organisation, and what a decision about one would do. */
function organisationPlaces(decided: () => Promise<string>): Place[] {
  const as = 'administrator';
  const list = '/admin/organisations';
  const one = `${list}/almaty-medeu-corporation`;
  const other: Act = async (page) => {
    await page.check('#hours-own', { force: true });
    await page.check('#default', { force: true });
    for (const [name, value] of Object.entries({
      'hours-close': '16:00',
      phone: '8 727 123',
      reason: 'Көшу',
    }))
      await page.fill(`main [name="${name}"]`, value);
    await preview(page);
  };
  return [
    { as, at: list },
    { as, at: `${list}?kind=service-centre&q=астана` },
    { as, at: `${list}?q=жжжжжж` },
    { as, at: `${list}/new` },
    { as, at: `${list}/new`, act: preview, status: 422 },
    { as, at: one },
    { as, at: one, act: other },
    { as, at: decided },
  ];
}

/** The administrators' pages of staff, and the first login with a password that was handed out. */
function staffPlaces(): Place[] {
  const person = { as: 'administrator', at: '/admin/staff/clerk' } as const;
  const reset = { as: 'administrator', at: '/admin/staff/clerk/access/sessions-ended' } as const;
  const first = { as: 'anonymous', at: '/office/login', alone: true } as const;
  const handed = typed({ login: HANDED.login, password: HANDED.password });
  return [
    { as: 'administrator', at: '/admin/staff' },
    { as: 'administrator', at: '/admin/staff?find=zzz' },
    { as: 'administrator', at: '/admin/staff/new' },
    { as: 'administrator', at: '/admin/staff/new', act: preview, status: 422 },
    person,
    { ...person, act: typed({ name: 'Жаңа Есім', reason: 'Некеге тұрды' }, preview) },
    { ...person, act: typed({ name: '', reason: '' }, preview), status: 422 },
    reset,
    { ...reset, act: press, status: 422 },
    { ...reset, act: typed({ reason: 'Өзі сұрады' }) },
    { as: 'administrator', at: '/admin/staff/clerk/password' },
    {
      as: 'administrator',
      at: `/admin/staff/${HANDED_AGAIN}/access/password-reset`,
      act: typed({ reason: 'Ұмытып қалды' }),
    },
    { ...first, act: handed },
    { ...first, act: (page) => handed(page).then(() => typed({ password: 'short' })(page)), status: 422 },
  ];
}

/** Services, texts and the journal: as they stand, with mistakes, and with what a decision would do. */
function textPlaces(): Place[] {
  const as = 'administrator' as const;
  const service = '/admin/services/library-card';
  const ground = '/admin/texts/grounds/library-card/fictional-2024/intake/incomplete-documents';
  const message = '/admin/texts/messages/due-changed';
  return [
    { as, at: '/admin/services' },
    { as, at: `${service}/hearing` },
    { as, at: service },
    { as, at: service, act: preview, status: 422 },
    {
      as,
      at: service,
      act: async (page) => {
        await page.check('#opening-closed', { force: true });
        await typed({ reason: 'Жөндеу' }, preview)(page);
      },
    },
    { as, at: '/admin/texts' },
    { as, at: '/admin/texts?q=пакет' },
    { as, at: '/admin/texts?q=жжжжжж' },
    { as, at: ground },
    { as, at: ground, act: typed({ kk: '', ru: '' }, preview), status: 422 },
    { as, at: ground, act: typed({ kk: 'Басқаша', ru: 'Иначе', reason: 'Түсінікті болсын' }, preview) },
    { as, at: message },
    { as, at: message, act: typed({ 'short-kk': '' }, preview), status: 422 },
    {
      as,
      at: message,
      act: typed({ 'short-ru': '{{number}}: {{after}}. {{link}}', reason: 'Қысқа болсын' }, preview),
    },
    { as, at: '/admin/messages' },
    { as, at: '/admin/messages?channel=email&reason=expired' },
    ...(['administrator', 'auditor'] as const).map((reader): Place => ({ as: reader, at: '/admin/journal' })),
    { as, at: '/admin/payments' },
    { as: 'auditor', at: '/admin/payments' },
    { as, at: '/admin/offers' },
    { as: 'auditor', at: '/admin/offers?state=stopped' },
    { as, at: '/admin/journal?kind=service-opening&from=2026-01-01' },
  ];
}
