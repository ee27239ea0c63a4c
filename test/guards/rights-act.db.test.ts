import { insertInformation } from '../support/builders/information';
import { DEMO_PASSWORD } from '../../seeds/demo-accounts';
import { createRoutes } from '../../src/container/routes';
import { fieldType } from '../../src/domain/fields/registry';
import { checkIin } from '../../src/domain/identifiers/iin';
import { applicationForm } from '../../src/domain/form/application-form';
import { draftRepository } from '../../src/data/drafts';
import { dayOf } from '../../src/kernel/day-of';
import { secondFactorScope } from '../../src/use-cases/identity/second-factor-scope';
import type { Route } from '../../src/web/route';
import { standardWording } from '../../src/web/text/message-words';
import { newId } from '../../src/kernel/ids';
import { ibanEnding } from '../support/builders/iban';
import { ACTORS, givePassword, OTHER_UNIT, type Actor } from '../support/actors';
import type { CaseStage, MadeCase } from '../support/app-cases';
import { databaseChecksum } from '../support/app-checksum';
import {
  addressOf,
  agrees,
  ENTERS,
  expected,
  nameOf,
  openRightsWorld,
  received,
  type RightsWorld,
  type Row,
  type Target,
} from '../support/app-rights';
import { pageOf, type Sending, type Visitor } from '../support/app-visitor';
import { insertStaff } from '../support/builders/office-world';
import { insertDecreedMove, moveForm, plainWednesday } from '../support/builders/decreed-move';
import { insertOffer } from '../support/builders/offer';
import { codeNow } from '../support/builders/second-factor';
import { testDatabase } from '../support/database';
import { fictionalEdition } from '../support/fictional-service';
import { samplePdf } from '../support/sample-files';

const SERVICE = '/services/library-card';
const RULES = fictionalEdition();
const FORM = applicationForm(RULES, { channel: 'portal', representative: false });
const UNIT: readonly Actor[] = ['clerk', 'colleague', 'head', 'auditor'];
const MISSING = 'photo';
/** IINs with a right check digit that no registry knows, one for each registration. */
const NEW_IINS = Array.from({ length: 400 }, (_nothing, n) => String(10_101_500_100 + n).padStart(12, '0'))
  .filter((digits) => checkIin(digits).ok)
  .values();
const STAFF_DOOR = Object.fromEntries(ENTERS.office.map((actor) => [actor, 'login' as const]));

const onDraft = (page: string, body: Sending = {}): Row => ({
  at: async ({ make }) => ({ path: `/apply/${(await make.draft()).id}${page}`, body }),
  sees: ['owner'],
  ok: 303,
});
/** An act on a step that the clerk (or the head, when the decision waits for the signature) holds. */
const onCase = (
  stage: CaseStage,
  page: string,
  fields: (made: MadeCase) => Record<string, string> = () => ({}),
): Row => ({
  at: async ({ make }) => {
    const made = await make.filed(stage);
    return { path: `/office/cases/${made.id}${page}`, body: { step: made.step, ...fields(made) } };
  },
  sees: UNIT,
  ok: 303,
  but: { colleague: 409, head: stage === 'sign' ? 303 : 403 },
});

/** An act on what was offered to the owner. */
const onOffer = (page: string): Row => ({
  at: async ({ portal, people }) => {
    const id = await insertOffer(portal.database.owner, {
      serviceId: RULES.id,
      rulesEdition: RULES.edition.id,
      iin: people.owner.iin,
    });
    return { path: `/cabinet/offers/${id}${page}`, body: {} };
  },
  sees: ['owner'],
  ok: 303,
});

/** An act on what the owner filed. */
const onSigned = (page: string, ok: number): Row => ({
  at: async ({ make }) => ({ path: `/applications/${(await make.filed('new')).number}${page}`, body: {} }),
  sees: ['owner'],
  ok,
});

const onInformation = (page: string, ok: number, body: Sending = {}): Row => ({
  at: async (world) => ({ path: `/information/${await insertInformation(world)}${page}`, body }),
  sees: ['owner'],
  ok,
});

/** A code of the administrator's app that was not used so far. */
const withCode = (path: string, fields: Record<string, string> = {}): Row => ({
  at: async ({ portal, people }) => {
    const factors = portal.database.owner('second_factors');
    await factors.where({ account_id: people.administrator.accountId }).update({ last_step: 0 });
    return { path, body: { code: codeNow(), ...fields } };
  },
  ok: 303,
});
const RECOVERY_CODE = 'ABCDEFGHJK';

/** A member of staff whose password was handed out, and that password. */
const HANDED = { login: 'handed', password: 'ABCDEFGHJKABCDEFGHJK' };
/** What the form of a member of staff sends before anything is decided. */
const STAFF_FORM = {
  ...{ name: 'Оспанова Айша', role: 'clerk', organisation: OTHER_UNIT, email: '', language: 'kk' },
  ...{ 'position-kk': 'маман', 'position-ru': 'специалист', status: 'active' },
  ...{ reason: 'Так', version: '0', step: 'preview' },
};

/** Each act: what is sent, for whom the thing exists, and what they get. A new route needs its row. */
const ROWS: Readonly<Record<string, Row>> = {
  'post /register': {
    at: () => ({
      path: '/register',
      body: {
        iin: NEW_IINS.next().value ?? '',
        applicant_name: 'Жаңа Тұрғын',
        mobile_phone: '+7 701 555 01 45',
        consent: 'yes',
        password: 'a long password of nobody',
      },
    }),
    ok: 303,
  },
  'post /login': {
    at: ({ people }) => ({ path: '/login', body: { login: people.owner.iin, password: DEMO_PASSWORD } }),
    ok: 303,
  },
  'post /office/login': {
    at: () => ({ path: '/office/login', body: { login: 'head', password: DEMO_PASSWORD } }),
    ok: 303,
  },
  'post /login/key': { at: () => ({ path: '/login/key', body: {} }), ok: 422 },
  'post /office/login/key': { at: () => ({ path: '/office/login/key', body: {} }), ok: 422 },
  'post /login/key/nonce': { at: () => ({ path: '/login/key/nonce', body: {} }) },
  'post /office/login/key/nonce': { at: () => ({ path: '/office/login/key/nonce', body: {} }) },
  'post /admin/calendar/new-move': {
    at: () => ({
      path: '/admin/calendar/new-move',
      body: moveForm(plainWednesday(dayOf(new Date()), 40), '2026-01-10'),
    }),
  },
  'post /admin/calendar/moves/:day': {
    at: async ({ portal, people }) => {
      const day = await insertDecreedMove(
        portal.database.owner,
        '2027-02-10',
        people.administrator.accountId,
      );
      return { path: `/admin/calendar/moves/${day}`, body: { return: '1', version: '1' } };
    },
  },
  'post /admin/calendar/kurban-ait/:year': {
    at: () => ({ path: '/admin/calendar/kurban-ait/2027', body: { step: 'preview' } }),
    ok: 422,
  },
  'post /office/second-factor': withCode('/office/second-factor'),
  'post /office/second-factor/recovery': {
    at: async ({ portal, people }) => {
      const { accountId } = people.administrator;
      const { secrets } = portal.container.adapters;
      const hash = secrets.hash(secondFactorScope('recovery-code', accountId), RECOVERY_CODE);
      const code = {
        account_id: accountId,
        position: 1,
        code_hash: hash,
        made_at: new Date(),
        used_at: null,
      };
      const codes = portal.database.owner('recovery_codes');
      await codes.insert(code).onConflict(['account_id', 'position']).merge();
      return { path: '/office/second-factor/recovery', body: { recovery: RECOVERY_CODE } };
    },
    ok: 303,
  },
  // Whoever was offered no secret is led to the page that offers one.
  'post /office/second-factor/enrol': withCode('/office/second-factor/enrol'),
  'post /office/second-factor/codes': withCode('/office/second-factor/codes', { password: DEMO_PASSWORD }),
  'post /office/second-factor/codes/kept': {
    at: () => ({ path: '/office/second-factor/codes/kept', body: { kept: 'yes' } }),
    ok: 303,
  },
  // Too short: whoever comes through to the act is told so, and nothing is chosen for the next one.
  'post /office/password': { at: () => ({ path: '/office/password', body: { password: 'short' } }), ok: 422 },
  // Only looked at: nobody is made or changed, whatever else is sent.
  'post /admin/staff/new': {
    at: () => ({ path: '/admin/staff/new', body: { ...STAFF_FORM, login: 'x.new' } }),
  },
  'post /admin/staff/:login': { at: () => ({ path: '/admin/staff/operator', body: STAFF_FORM }) },
  'post /admin/staff/:login/access/:act': {
    at: async ({ portal }) => {
      const acts = portal.database.owner('administered_versions').where({ kind: 'staff-access' });
      const version = (await acts.select('version')).length;
      return {
        path: '/admin/staff/operator/access/sessions-ended',
        body: { reason: 'Так', version: String(version) },
      };
    },
    ok: 303,
  },
  // Nothing was typed: the form says what it lacks. What is typed is tested in test/web/admin.
  'post /admin/organisations/new': {
    at: () => ({ path: '/admin/organisations/new', body: { step: 'apply' } }),
    ok: 422,
  },
  'post /admin/organisations/:code': {
    at: () => ({ path: '/admin/organisations/almaty-medeu-department', body: { step: 'apply' } }),
    ok: 422,
  },
  'post /logout': { at: () => ({ path: '/logout', body: {} }), ok: 303, but: STAFF_DOOR },
  'post /services/:serviceId/apply': {
    at: () => ({ path: `${SERVICE}/apply`, body: { who: 'myself', consent: 'yes' } }),
    ok: 303,
  },
  'post /apply/:draftId/remove': onDraft('/remove'),
  'post /apply/:draftId/documents': {
    at: async ({ make }) => {
      const body = new FormData();
      body.append('document', MISSING);
      body.append('files', new File([new Uint8Array(samplePdf('x'))], 'x.pdf', { type: 'application/pdf' }));
      return { path: `/apply/${(await make.draft()).id}/documents`, body };
    },
    sees: ['owner'],
    ok: 303,
  },
  'post /apply/:draftId/application': {
    at: async ({ make, people }) => ({
      path: `/apply/${(await make.draft(people.operator, 'state-corporation')).id}/application`,
      body: {},
    }),
    sees: ['operator'],
    ok: 200,
  },
  'post /apply/:draftId/documents/next': onDraft('/documents/next'),
  'post /apply/:draftId/documents/ask': onDraft('/documents/ask'),
  'post /apply/:draftId/documents/:documentId/digital': onDraft('/documents/identity-document/digital'),
  // No code was sent to the phone that this test could know.
  'post /apply/:draftId/documents/:documentId/digital/code': {
    ...onDraft('/documents/identity-document/digital/code', { code: '000000' }),
    ok: 422,
  },
  'post /apply/:draftId/documents/:attachmentId/remove': {
    at: async ({ make, people }) => {
      const { id } = await make.draft();
      return {
        path: `/apply/${id}/documents/${await make.attach(id, people.owner, MISSING)}/remove`,
        body: {},
      };
    },
    sees: ['owner'],
    ok: 303,
  },
  'post /apply/:draftId/consents': onDraft(
    '/consents',
    Object.fromEntries(FORM.consents.map(({ id }) => [id, 'yes'])),
  ),
  'post /apply/:draftId/check': onDraft('/check'),
  'post /apply/:draftId/sign': {
    at: async (world) => {
      const { id } = await world.make.draft();
      await world.browsers.owner.submit(`/ru/apply/${id}/sign/again`, {});
      const outbox = world.portal.database.owner<{ body: string }>('demo_outbox');
      const { body = '' } = (await outbox.orderBy('id', 'desc').first('body')) ?? {};
      return { path: `/apply/${id}/sign`, body: { code: /\b\d{6}\b/.exec(body)?.[0] ?? '' } };
    },
    sees: ['owner'],
    ok: 303,
  },
  'post /apply/:draftId/sign/again': onDraft('/sign/again'),
  'post /cabinet/offers/:offerId/code': onOffer('/code'),
  'post /cabinet/offers/:offerId/open': { ...onOffer('/open'), ok: 422 },
  'post /cabinet/offers/:offerId/answer': onOffer('/answer'),
  // Whose secret it is, nobody here knows.
  'post /offer/:token/code': { at: () => ({ path: '/offer/nobodys-secret/code', body: {} }), ok: 404 },
  'post /offer/:token/open': { at: () => ({ path: '/offer/nobodys-secret/open', body: {} }), ok: 404 },
  'post /offer/:token/answer': { at: () => ({ path: '/offer/nobodys-secret/answer', body: {} }), ok: 404 },
  'post /cabinet/family/:memberId/forget': {
    at: async ({ make, portal, people }) => {
      const id = newId();
      const filed = await make.filed('new');
      await portal.database.owner('household_members').insert({
        id,
        account_id: people.owner.accountId,
        iin: id.slice(-12),
        name: 'Баласы',
        relation: 'child',
        details: '{}',
        application_id: filed.id,
        kept_at: new Date(),
      });
      return { path: `/cabinet/family/${id}/forget`, body: {} };
    },
    sees: ['owner'],
    ok: 303,
  },
  // Of a draft that is nobody's at a counter nothing is said but that there is nothing to take back.
  'post /apply/:draftId/take-back': { ...onDraft('/take-back'), sees: ['owner', 'stranger'] },
  'post /apply/:draftId/sign/key': { ...onDraft('/sign/key'), ok: 422 },
  'post /apply/:draftId/sign/later': onDraft('/sign/later'),
  'post /apply/:draftId/sign/counter': onDraft('/sign/counter'),
  // Signatures that hold: there is nothing to sign again, and whoever filed is led to the application.
  'post /applications/:number/again': {
    at: async ({ make }) => ({
      path: `/applications/${(await make.filed('refused')).number}/again`,
      body: {},
    }),
    sees: ['owner'],
    ok: 303,
  },
  'post /services/:serviceId/information': {
    at: () => ({ path: '/services/library-card/information', body: { who: 'myself' } }),
    sees: ['owner'],
    ok: 404,
  },
  'post /information/:requestId/sign': onInformation('/sign', 303, { code: '' }),
  'post /information/:requestId/sign/again': onInformation('/sign/again', 303),
  'post /information/:requestId/sign/key': onInformation('/sign/key', 422),
  'post /applications/:number/sign': onSigned('/sign', 303),
  'post /applications/:number/sign/again': onSigned('/sign/again', 409),
  'post /applications/:number/sign/key': onSigned('/sign/key', 303),
  // Nothing is asked for, and nobody is heard: whoever might answer gets back what they wrote.
  'post /applications/:number/completion': {
    at: async ({ make }) => ({
      path: `/applications/${(await make.filed('new')).number}/completion`,
      body: { note: 'Міне' },
    }),
    sees: ['owner', 'clerk', 'colleague'],
    ok: 409,
  },
  'post /applications/:number/hearing': {
    at: async ({ make }) => ({
      path: `/applications/${(await make.filed('new')).number}/hearing`,
      body: { words: 'Келіспеймін' },
    }),
    sees: ['owner', ...UNIT],
    ok: 409,
  },
  'post /apply/:draftId/:pageKey': {
    at: async ({ make, portal }) => {
      const { id } = await make.draft();
      const page = FORM.pages.find(({ kind }) => kind === 'questions');
      const answers = (await draftRepository(portal.container.knex).find(id))?.answers ?? {};
      const fields = (page?.fields ?? []).flatMap((field) => {
        const type = fieldType(field);
        return Object.entries(type.write(field, type.sample(field, { today: dayOf(new Date()) }), field.id));
      });
      expect(Object.keys(answers).length).toBeGreaterThan(5);
      return { path: `/apply/${id}/${page?.key ?? ''}`, body: Object.fromEntries(fields) };
    },
    sees: ['owner'],
    ok: 303,
  },
  // A preview: nothing is written before it was seen.
  'post /admin/deadlines/:serviceId/:editionId/:deadlineId': {
    at: () => ({
      path: '/admin/deadlines/library-card/fictional-2024/service',
      body: {
        ...{ amount: '5', unit: 'working-day', starts: 'registration', 'first-day': 'act' },
        ...{ 'act-number': '1', 'act-date-day': '1', 'act-date-month': '3', 'act-date-year': '2026' },
        ...{ reason: 'Жаңа акт', version: '0', step: 'preview' },
      },
    }),
  },
  'post /office/claim': {
    at: async ({ make }) => ({ path: '/office/claim', body: { take: (await make.filed('new')).id } }),
    sees: UNIT,
    ok: 303,
    but: { head: 403 },
  },
  'post /office/cases/:id/release': onCase('register', '/release'),
  'post /office/cases/:id/complete': onCase('register', '/complete'),
  'post /office/cases/:id/decision': onCase('prepare', '/decision', () => ({
    outcome: 'issued',
    reason: '',
  })),
  // Its edition knows no period for it.
  'post /office/cases/:id/completion': {
    at: async ({ make }) => ({
      path: `/office/cases/${(await make.filed('prepare')).id}/completion`,
      body: {},
    }),
    sees: UNIT,
    ok: 409,
  },
  'post /office/cases/:id/completion/withdraw': {
    ...onCase('prepare', '/completion/withdraw', () => ({ reason: 'Табылды' })),
    ok: 409,
    but: { clerk: 409, head: 403 },
  },
  'post /office/cases/:id/intake-refusal': onCase('register', '/intake-refusal', () => ({
    ground: 'incomplete-documents',
    missing: MISSING,
  })),
  'post /office/cases/:id/sign': onCase('sign', '/sign', ({ seq }) => ({ seq, password: DEMO_PASSWORD })),
  // Nobody of the table has a key here: whoever may sign is told so.
  'post /office/cases/:id/sign/key': {
    ...onCase('sign', '/sign/key', ({ seq }) => ({ seq, cms: 'x' })),
    ok: 422,
    but: { head: 422 },
  },
  'post /office/waiting': { at: () => ({ path: '/office/waiting', body: {} }), ok: 422 },
  'post /office/cases/:id/return': onCase('sign', '/return', () => ({ reason: 'Қайта қараңыз' })),
  'post /office/cases/:id/issue': onCase('issue', '/issue'),
  'post /office/cases/:id/payment': {
    at: async ({ make }) => ({
      path: `/office/cases/${(await make.filed('new')).id}/payment`,
      body: { order: newId(), account: ibanEnding('00'), reason: 'Анықтама' },
    }),
    sees: UNIT,
    ok: 409,
    but: { head: 403 },
  },
  'post /office/cases/:id/payment/confirm': {
    at: async ({ make }) => ({
      path: `/office/cases/${(await make.filed('new')).id}/payment/confirm`,
      body: { order: newId(), seq: '1', password: DEMO_PASSWORD },
    }),
    sees: UNIT,
    ok: 409,
  },
  'post /office/counter': {
    at: ({ people }) => ({ path: '/office/counter', body: { iin: people.owner.iin } }),
  },
  'post /office/counter/slip': {
    at: ({ people }) => ({
      path: '/office/counter/slip',
      body: { slip: '1234567', 'slip-iin': people.owner.iin },
    }),
    ok: 422,
  },
  'post /office/counter/start': {
    at: async ({ browsers, people }) => {
      const answer = await browsers.operator.submit('/ru/office/counter', { iin: people.owner.iin });
      const visit = pageOf(answer)('input[name=visit]').attr('value') ?? '';
      return { path: '/office/counter/start', body: { visit, service: 'library-card', consent: 'yes' } };
    },
    sees: ['operator'],
    ok: 303,
  },
  'post /admin/systems/check': { at: () => ({ path: '/admin/systems/check', body: {} }), ok: 303 },
  // Nothing is applied that was not shown before: test/web/admin walks on from here.
  // A preview: nothing is written before it was seen.
  'post /admin/services/:serviceId/hearing': {
    at: () => ({
      path: '/admin/services/library-card/hearing',
      body: { hearing: 'on', days: '2', reason: 'Себеп', version: '0', step: 'preview' },
    }),
  },
  'post /admin/services/:serviceId': {
    at: () => ({ path: '/admin/services/library-card', body: { opening: 'closed', reason: 'Себеп' } }),
  },
  'post /admin/texts/grounds/:serviceId/:editionId/:list/:groundId': {
    at: () => ({
      path: '/admin/texts/grounds/library-card/fictional-2024/intake/incomplete-documents',
      body: { kk: 'Басқаша', ru: 'Иначе', reason: 'Себеп' },
    }),
  },
  'post /admin/texts/messages/:fact': {
    at: () => {
      const { subject, text, short } = standardWording('filed');
      const parts = Object.entries({ subject, text, short: { ...short, ru: `${short.ru}.` } });
      const boxes = parts.flatMap(([part, { kk, ru }]) => [
        [`${part}-kk`, kk],
        [`${part}-ru`, ru],
      ]);
      const body = { ...(Object.fromEntries(boxes) as Record<string, string>), reason: 'Себеп' };
      return { path: '/admin/texts/messages/filed', body };
    },
  },
  'post /admin/messages': {
    at: () => ({
      path: '/admin/messages',
      body: { message: '01900000-0000-7000-8000-000000000000.1', reason: 'Себеп' },
    }),
    ok: 303,
  },
  'post /office/counter/refusal/:draftId': {
    at: async ({ make, people }) => ({
      path: `/office/counter/refusal/${(await make.draft(people.operator, 'state-corporation')).id}`,
      body: { ground: 'incomplete-documents', missing: MISSING },
    }),
    sees: ['operator'],
  },
};

/** Acts that begin or end a session: each needs a browser of its own. */
const CHANGES_SESSION = new Set(['post /register', 'post /login', 'post /office/login', 'post /logout']);

/** Acts between password and code: whoever is not logged in has given the administrator's password before. */
const AFTER_PASSWORD = new Set([
  'post /office/second-factor',
  'post /office/second-factor/recovery',
  'post /office/second-factor/enrol',
]);

let world: RightsWorld;
let routes: readonly Route[];

beforeAll(async () => {
  world = await openRightsWorld(await testDatabase());
  await handOutPassword();
  routes = createRoutes(world.portal.container).filter(({ method }) => method === 'post');
}, 60_000);

afterAll(() => world.portal.close());

const rowOf = (route: Route): Row => ROWS[nameOf(route)] ?? { at: () => '' };

async function targetOf(route: Route): Promise<Required<Target>> {
  await world.portal.database.owner('rate_limits').delete();
  const at = await rowOf(route).at(world);
  return typeof at === 'string' ? { path: at, body: {} } : { body: {}, ...at };
}

async function handOutPassword(): Promise<void> {
  const { database, container } = world.portal;
  const { accountId } = await insertStaff(database.owner, 'clerk', 'Жаңа Маман');
  const password_hash = await container.adapters.passwords.hash(HANDED.password);
  const handed = { login: HANDED.login, password_hash, must_change_password: true };
  const at = new Date();
  await database
    .owner('accounts')
    .where({ id: accountId })
    .update({ ...handed, password_changed_at: at });
}

async function browserFor(route: Route, actor: Actor): Promise<Visitor> {
  const name = nameOf(route);
  if (name === 'post /office/password' && ENTERS.guest.includes(actor)) {
    const browser = await world.enter('anonymous');
    await browser.submit('/ru/office/login', HANDED);
    return browser;
  }
  if (AFTER_PASSWORD.has(name) && ENTERS.guest.includes(actor)) {
    const browser = await world.enter('anonymous');
    await givePassword(world.portal, browser, world.people.administrator);
    return browser;
  }
  return CHANGES_SESSION.has(name) ? world.enter(actor) : world.browsers[actor];
}

/** Those who come through to the act itself, and those who do not. */
function sides(route: Route): { may: Actor[]; not: Actor[] } {
  const { ok = 200 } = rowOf(route);
  const may = ACTORS.filter((actor) => expected(route, rowOf(route), actor) === ok);
  return { may, not: ACTORS.filter((actor) => !may.includes(actor)) };
}

async function sent(route: Route, actor: Actor, { path, body }: Required<Target>): Promise<string[]> {
  const wanted = expected(route, rowOf(route), actor);
  const browser = await browserFor(route, actor);
  const answer = await browser.submit(addressOf(path), body);
  return agrees(wanted, answer)
    ? []
    : [`${actor} ${path}: ${received(answer)} ${answer.location ?? ''}, not ${wanted}`];
}

test('each act has its row, and each row its route', () => {
  expect(Object.keys(ROWS).sort()).toEqual(routes.map(nameOf).sort());
});

test('whoever may not act gets what the table says, and nothing changes', async () => {
  const { owner } = world.portal.database;
  const wrong: string[] = [];
  for (const route of routes) {
    const target = await targetOf(route);
    const before = await databaseChecksum(owner);
    for (const actor of sides(route).not) wrong.push(...(await sent(route, actor, target)));
    if (JSON.stringify(await databaseChecksum(owner)) !== JSON.stringify(before))
      wrong.push(`${nameOf(route)} changed something`);
  }
  expect(wrong).toEqual([]);
}, 600_000);

test('no form is believed without a token, with another session’s, or with one that was made up', async () => {
  const { owner } = world.portal.database;
  const wrong: string[] = [];
  for (const route of routes) {
    const target = await targetOf(route);
    const [actor] = sides(route).may;
    if (actor === undefined) throw new Error(`Nobody may ${nameOf(route)}`);
    const browser = await browserFor(route, actor);
    await browser.token();
    const tokens = [
      undefined,
      '',
      'a'.repeat(64),
      await world.browsers.stranger.token(),
      await world.browsers.anonymous.token(),
    ];
    const own = await browser.token();
    const before = await databaseChecksum(owner);
    for (const token of tokens.filter((one) => one !== own)) {
      const { status } = await browser.post(addressOf(target.path), target.body, token);
      if (status !== 403) wrong.push(`${nameOf(route)} as ${actor}: ${status}`);
    }
    if (JSON.stringify(await databaseChecksum(owner)) !== JSON.stringify(before))
      wrong.push(`${nameOf(route)} changed something`);
  }
  expect(wrong).toEqual([]);
}, 600_000);

test('whoever may act can, and cannot give themselves more by fields that no form has', async () => {
  const wrong: string[] = [];
  for (const route of routes) {
    for (const actor of sides(route).may) {
      const { path, body } = await targetOf(route);
      const before = await untouchable();
      wrong.push(...(await sent(route, actor, { path, body: withForeignFields(body) })));
      wrong.push(
        ...differences(before, await untouchable()).map((row) => `${nameOf(route)} as ${actor}: ${row}`),
      );
    }
  }
  expect(wrong).toEqual([]);
}, 600_000);

test('an act on a thing of one’s own cannot name a thing of somebody else', async () => {
  const { make, people, browsers, portal } = world;
  const [mine, theirs] = [await make.draft(people.stranger), await make.draft()];
  const file = await make.attach(theirs.id, people.owner, MISSING);
  const attachments = portal.database.owner('attachments').where({ case_id: theirs.id, removed_at: null });
  const before = await attachments.clone();
  const replacing = new FormData();
  replacing.append('document', MISSING);
  replacing.append('replaces', file);
  replacing.append('files', new File([new Uint8Array(samplePdf('y'))], 'y.pdf', { type: 'application/pdf' }));
  const { stranger, operator } = browsers;
  await stranger.submit(`/ru/apply/${mine.id}/documents/${file}/remove`, {});
  await stranger.submit(`/ru/apply/${mine.id}/documents`, replacing);
  expect(await attachments.clone()).toEqual(before);
  const claim = await operator.submit('/ru/office/claim', { take: (await make.filed('new')).id });
  expect(claim.status).toBe(404);
});

test('signs that no keyboard has break nothing', async () => {
  const odd = '\u0000\u202e\ufffe\u2028ӘҒҚҢ\ud83d\ude00';
  const wrong: string[] = [];
  for (const route of routes) {
    const [actor] = sides(route).may;
    if (actor === undefined || route.body === 'upload') continue;
    const { path, body } = await targetOf(route);
    const fields = Object.fromEntries(Object.keys(body).map((name) => [name, odd]));
    const { status } = await (await browserFor(route, actor)).submit(addressOf(path), fields);
    if (status >= 500) wrong.push(`${nameOf(route)}: ${status}`);
  }
  expect(wrong).toEqual([]);
}, 60_000);

test('whatever was answered bore the headers that keep browsers safe', () => {
  expect(world.answers()).toBeGreaterThan(500);
  expect([...new Set(world.flaws)]).toEqual([]);
});

test('the words of the table are those of the portal', () => {
  expect(Object.keys(ENTERS)).toEqual(expect.arrayContaining(routes.map(({ permission }) => permission)));
});

/** Names under which somebody might hope to reach what only the portal decides. */
function withForeignFields(body: Sending): Sending {
  const { stranger, clerk } = world.people;
  const foreign: Record<string, string> = {
    role: 'administrator',
    kind: 'staff',
    status: 'issued',
    accountId: stranger.accountId,
    account_id: stranger.accountId,
    applicantIin: stranger.iin,
    applicant_iin: stranger.iin,
    organisationCode: OTHER_UNIT,
    organisation_code: OTHER_UNIT,
    holderId: clerk.accountId,
    serviceId: 'asp-certificate',
    rulesEdition: 'order-279-2015',
    dueAt: '2036-01-01',
    isOpen: 'true',
    ['__proto__']: 'x',
    'constructor[prototype][isAdmin]': 'true',
    'answers[applicant_iin]': stranger.iin,
  };
  if (!(body instanceof FormData)) return { ...foreign, ...body };
  for (const [name, value] of Object.entries(foreign)) body.append(name, value);
  return body;
}

/** What no form may change: whose things are, who people are, and what rules and days a case has. */
async function untouchable(): Promise<ReadonlyMap<string, string>> {
  const { owner } = world.portal.database;
  const [accounts, staff, drafts, applications] = await Promise.all([
    owner('accounts').select('id', 'kind', 'login', 'iin', 'full_name', 'phone', 'status', 'password_hash'),
    owner('staff_members').select({ id: 'account_id' }, 'role', 'organisation_code'),
    owner('drafts').select('id', 'account_id', 'applicant_iin', 'channel', 'service_id', 'rules_edition'),
    owner('applications').select(
      'id',
      'account_id',
      'applicant_iin',
      'organisation_code',
      'service_id',
      'rules_edition',
      'due_at',
      'number',
    ),
  ]);
  const tables = Object.entries({ accounts, staff, drafts, applications });
  return new Map(
    tables.flatMap(([name, rows]) =>
      rows.map((row: { id: string }) => [`${name} ${row.id}`, JSON.stringify(row)]),
    ),
  );
}

/** Rows that became others, and new ones that nobody may make by a form. */
function differences(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  const changed = [...after].filter(([key, row]) => before.has(key) && before.get(key) !== row);
  const made = [...after].filter(([key]) => !before.has(key));
  const strange = made.filter(([key, row]) => key.startsWith('staff') || !isOrdinary(key, row));
  return [...changed, ...strange].map(([key, row]) => `${key} ${row}`);
}

function isOrdinary(key: string, row: string): boolean {
  const {
    kind,
    status,
    account_id: account,
    service_id: service,
  } = JSON.parse(row) as Record<string, string>;
  if (key.startsWith('accounts')) return kind === 'citizen' && status === 'active';
  const writers = [world.people.owner, world.people.stranger, world.people.operator].map(
    ({ accountId }) => accountId,
  );
  return service === 'library-card' && writers.includes(account ?? '');
}
