import { insertInformation } from '../support/builders/information';
import { createRoutes } from '../../src/container/routes';
import type { Route } from '../../src/web/route';
import { ACTORS, type Actor } from '../support/actors';
import { databaseChecksum } from '../support/app-checksum';
import {
  addressOf,
  agrees,
  expected,
  inTurn,
  nameOf,
  openRightsWorld,
  received,
  type RightsWorld,
  type Row,
} from '../support/app-rights';
import { insertDecreedMove } from '../support/builders/decreed-move';
import { insertOffer } from '../support/builders/offer';
import { testDatabase } from '../support/database';

const SERVICE = '/services/library-card';
const GROUND = '/admin/texts/grounds/library-card/fictional-2024/intake/incomplete-documents';
const UNIT: readonly Actor[] = ['clerk', 'colleague', 'head', 'auditor'];
const PARTIES: readonly Actor[] = ['owner', ...UNIT];
const OWNER: readonly Actor[] = ['owner'];

const draftPage = (page: string): Row => ({
  at: async ({ make }) => `/apply/${(await make.draft()).id}${page}`,
  sees: OWNER,
});
const casePage = (stage: 'new' | 'sign' | 'issued' | 'refused', page: string): Row => ({
  at: async ({ make }) => `/office/cases/${(await make.filed(stage)).id}${page}`,
  sees: UNIT,
});
/** A page of whoever holds the step: the others of the unit learn that it is not theirs. */
const stepPage = (page: string): Row => ({
  at: async ({ make }) => `/office/cases/${(await make.filed('prepare')).id}${page}`,
  sees: UNIT,
  but: { colleague: 409, head: 409 },
});
/** A way to a PDF that was handed in. */
const filePage = (end: string, sees: readonly Actor[]): Row => ({
  at: async ({ make, people }) => {
    const { id } = await make.filed('new');
    return `/office/cases/${id}/files/${await make.attach(id, people.owner, 'photo')}${end}`;
  },
  sees,
});
const numberPage = (stage: 'new' | 'issued', start: string, end = ''): Row => ({
  at: async ({ make }) => `${start}/${(await make.filed(stage)).number}${end}`,
  sees: PARTIES,
});

const evidence = (end: string): readonly Row[] => [
  {
    at: async ({ make }) =>
      `/signatures/${await make.signature((await make.filed('new')).id)}/evidence${end}`,
    sees: PARTIES,
  },
  {
    at: async ({ make }) => `/signatures/${await make.signature((await make.draft()).id)}/evidence${end}`,
    sees: OWNER,
  },
];

/** Something that was offered to the owner. */
const offerOf = ({ portal, people }: RightsWorld): Promise<string> =>
  insertOffer(portal.database.owner, {
    serviceId: 'library-card',
    rulesEdition: 'fictional-2024',
    iin: people.owner.iin,
  });

const informationAt = (page: string) => async (world: RightsWorld) =>
  `/information/${await insertInformation(world)}${page}`;

/** Whoever gave no right password before. */
const TO_LOGIN = { anonymous: 'login', suspended: 'login' } as const;

/** Each page and file: what it is about, for whom it exists, and what they get. A new route needs its row. */
const ROWS: Readonly<Record<string, readonly Row[]>> = {
  'get /': [{ at: () => '' }],
  'get /services': [{ at: () => '/services' }, { at: () => '/services?q=кітапхана&show=open' }],
  'get /services/:serviceId': [{ at: () => SERVICE }],
  'get /services/:serviceId/editions/:editionId': [{ at: () => `${SERVICE}/editions/fictional-2024` }],
  'get /services/:serviceId/when': [
    { at: () => `${SERVICE}/when` },
    { at: () => `${SERVICE}/when?channel=portal&day-day=31&day-month=2&day-year=2026&time=10:00`, ok: 422 },
  ],
  'get /verify': [{ at: () => '/verify' }, { at: () => '/verify?number=1', ok: 303 }],
  'get /verify/:number': [
    { at: async ({ make }) => `/verify/${(await make.filed('issued')).resultNumber}` },
    { at: async ({ make }) => `/verify/${(await make.filed('issue')).resultNumber}`, ok: 404 },
  ],
  'get /about/deadlines': [{ at: () => '/about/deadlines' }],
  'get /about/accessibility': [{ at: () => '/about/accessibility' }],
  'get /about/personal-data': [{ at: () => '/about/personal-data' }],
  'get /about/open-data': [{ at: () => '/about/open-data' }],
  'get /api/services': [{ at: () => '/api/services' }],
  'get /api/services/:serviceId/editions/:editionId': [
    { at: () => `/api${SERVICE}/editions/fictional-2024` },
  ],
  'get /cabinet/offers': [{ at: () => '/cabinet/offers' }],
  'get /cabinet/offers/:offerId': [
    { at: async (world) => `/cabinet/offers/${await offerOf(world)}`, sees: OWNER },
  ],
  'get /offer/:token': [{ at: () => '/offer/nobodys-secret', ok: 404 }],
  'get /admin/offers': [{ at: () => '/admin/offers' }],
  'get /admin/offers/:offerId': [{ at: async (world) => `/admin/offers/${await offerOf(world)}` }],
  'get /dev/outbox': [{ at: () => '/dev/outbox' }],
  'get /view': [{ at: () => '/view?contrast=dark&back=/ru/services', ok: 303 }],
  'get /register': [{ at: () => '/register' }],
  'get /login': [{ at: () => '/login' }],
  'get /login/key': [{ at: () => '/login/key' }],
  'get /office/login/key': [{ at: () => '/office/login/key' }],
  // The applicant alone: a window must have found out first who stands there.
  'get /applications/:number/again': [
    { at: async ({ make }) => `/applications/${(await make.filed('refused')).number}/again`, sees: OWNER },
  ],
  // The library's card is no benefit: its act knows no such request.
  'get /services/:serviceId/information': [{ at: () => `${SERVICE}/information`, ok: 404 }],
  'get /information/:requestId': [{ at: informationAt(''), ok: 404 }],
  'get /information/:requestId/file': [{ at: informationAt('/file'), ok: 404 }],
  'get /information/:requestId/sign': [{ at: informationAt('/sign'), sees: OWNER }],
  'get /information/:requestId/sign/code': [{ at: informationAt('/sign/code'), sees: OWNER, ok: 303 }],
  'get /information/:requestId/sign/document': [{ at: informationAt('/sign/document'), sees: OWNER }],
  'get /applications/:number/sign': [
    {
      at: async ({ make }) => `/applications/${(await make.filed('new')).number}/sign`,
      sees: OWNER,
      ok: 303,
    },
  ],
  'get /applications/:number/sign/code': [
    {
      at: async ({ make }) => `/applications/${(await make.filed('new')).number}/sign/code`,
      sees: OWNER,
      ok: 303,
    },
  ],
  'get /applications/:number/sign/document': [
    {
      at: async ({ make }) => `/applications/${(await make.filed('new')).number}/sign/document`,
      sees: OWNER,
      ok: 303,
    },
  ],
  'get /sign-later/:token': [
    {
      at: async ({ make, browsers, portal }) => {
        const { id } = await make.draft();
        await browsers.owner.submit(`/ru/apply/${id}/sign/later`, {});
        const outbox = portal.database.owner<{ body: string }>('demo_outbox');
        const { body = '' } = (await outbox.orderBy('id', 'desc').first('body')) ?? {};
        return `/sign-later/${/sign-later\/(\w+)/.exec(body)?.[1] ?? ''}`;
      },
      sees: OWNER,
      ok: 303,
    },
  ],
  'get /office/login': [{ at: () => '/office/login' }],
  // Nobody stands between password and code here; test/web/office/second-factor.db.test.ts does.
  'get /office/second-factor': [{ at: () => '/office/second-factor', but: TO_LOGIN }],
  'get /office/second-factor/recovery': [{ at: () => '/office/second-factor/recovery', but: TO_LOGIN }],
  'get /office/second-factor/enrol': [{ at: () => '/office/second-factor/enrol', but: TO_LOGIN }],
  // Nor with a password that was handed out; test/web/admin/staff.db.test.ts does.
  'get /office/password': [{ at: () => '/office/password', but: TO_LOGIN }],
  'get /office/second-factor/codes': [{ at: () => '/office/second-factor/codes' }],
  'get /office/second-factor/codes/file': [{ at: () => '/office/second-factor/codes/file', ok: 404 }],
  'get /services/:serviceId/apply': [{ at: () => `${SERVICE}/apply` }],
  'get /apply/:draftId': [draftPage('')],
  'get /apply/:draftId/remove': [draftPage('/remove')],
  'get /apply/:draftId/documents': [draftPage('/documents')],
  'get /apply/:draftId/documents/:documentId/digital': [draftPage('/documents/identity-document/digital')],
  'get /apply/:draftId/consents': [draftPage('/consents')],
  'get /apply/:draftId/check': [draftPage('/check')],
  'get /apply/:draftId/sign': [draftPage('/sign')],
  'get /apply/:draftId/sign/document': [draftPage('/sign/document')],
  // A link or a number stands in the session that made it: everybody else is led to where it is made.
  'get /apply/:draftId/sign/waiting': [{ ...draftPage('/sign/waiting'), ok: 303 }],
  'get /apply/:draftId/sign/code': [
    {
      at: async ({ make, browsers }) => {
        const { id } = await make.draft();
        await browsers.owner.submit(`/ru/apply/${id}/sign/again`, {});
        return `/apply/${id}/sign/code`;
      },
      sees: OWNER,
    },
  ],
  'get /apply/:draftId/:pageKey': [
    {
      at: async ({ make, browsers }) => {
        const { id } = await make.draft();
        const { body } = await browsers.owner.get(`/ru/apply/${id}`);
        const [, place = ''] =
          new RegExp(`href="/ru(/apply/${id}/(?!remove|documents|consents|check)[^"]+)"`).exec(
            body.toString(),
          ) ?? [];
        return place;
      },
      sees: OWNER,
    },
  ],
  'get /cabinet': ['applications', 'documents', 'drafts', 'family', 'messages'].map((list) => ({
    at: () => `/cabinet?list=${list}`,
  })),
  'get /sent/:number': [numberPage('new', '/sent')],
  'get /applications/:number': [numberPage('new', '/applications'), numberPage('issued', '/applications')],
  // Nothing is asked for, and nobody is heard: whoever might answer is led to the application.
  'get /applications/:number/completion': [
    {
      at: async ({ make }) => `/applications/${(await make.filed('new')).number}/completion`,
      sees: ['owner', 'clerk', 'colleague'],
      ok: 303,
    },
  ],
  'get /applications/:number/hearing': [
    {
      at: async ({ make }) => `/applications/${(await make.filed('new')).number}/hearing`,
      sees: PARTIES,
      ok: 303,
    },
  ],
  'get /applications/:number/application': [numberPage('new', '/applications', '/application')],
  'get /applications/:number/receipt': [numberPage('new', '/applications', '/receipt')],
  'get /applications/:number/result': [
    numberPage('issued', '/applications', '/result'),
    {
      at: async ({ make }) => `/applications/${(await make.filed('issue')).number}/result`,
      sees: UNIT,
    },
  ],
  'get /signatures/:signatureId/evidence': evidence(''),
  'get /signatures/:signatureId/evidence/document': evidence('/document'),
  'get /signatures/:signatureId/evidence/signature': evidence('/signature'),
  'get /signatures/:signatureId/evidence/verdict': evidence('/verdict'),
  'get /files/:caseId/:attachmentId': [
    {
      at: async ({ make, people }) => {
        const { id } = await make.draft();
        return `/files/${id}/${await make.attach(id, people.owner, 'photo')}`;
      },
      sees: OWNER,
    },
    {
      at: async ({ make, people }) => {
        const { id } = await make.filed('new');
        return `/files/${id}/${await make.attach(id, people.owner, 'photo')}`;
      },
      // Officials are sent to the office's way to the file, where each look is written down.
      sees: PARTIES,
      but: { clerk: 303, colleague: 303, head: 303, auditor: 303 },
    },
  ],
  'get /office': [
    { at: () => '/office', but: { administrator: 303 } },
    { at: () => '/office?tab=mine', but: { administrator: 303 } },
  ],
  'get /admin': [{ at: () => '/admin' }],
  'get /admin/deadlines': [{ at: () => '/admin/deadlines' }],
  'get /admin/deadlines/:serviceId/:editionId/:deadlineId': [
    { at: () => '/admin/deadlines/library-card/fictional-2024/service' },
    { at: () => '/admin/deadlines/library-card/fictional-2024/nothing', ok: 404 },
  ],
  'get /admin/staff': [{ at: () => '/admin/staff' }, { at: () => '/admin/staff?find=x&role=clerk' }],
  'get /admin/staff/new': [{ at: () => '/admin/staff/new' }],
  'get /admin/staff/:login': [
    { at: () => '/admin/staff/clerk' },
    { at: () => '/admin/staff/nobody', sees: [] },
  ],
  'get /admin/staff/:login/access/:act': [
    { at: () => '/admin/staff/clerk/access/password-reset' },
    { at: () => '/admin/staff/clerk/access/nothing', sees: [] },
  ],
  'get /admin/staff/:login/password': [{ at: () => '/admin/staff/clerk/password' }],
  'get /admin/organisations': [
    { at: () => '/admin/organisations' },
    { at: () => '/admin/organisations?kind=provider&q=алмалы' },
  ],
  'get /admin/organisations/new': [{ at: () => '/admin/organisations/new?kind=provider' }],
  'get /admin/organisations/:code': [
    { at: () => '/admin/organisations/almaty-medeu-department' },
    { at: () => '/admin/organisations/no-such-place', ok: 404 },
  ],
  'get /admin/calendar': [
    { at: () => '/admin/calendar' },
    { at: () => '/admin/calendar?year=1999', ok: 404 },
  ],
  'get /admin/calendar/new-move': [{ at: () => '/admin/calendar/new-move' }],
  'get /admin/calendar/moves/:day': [
    {
      at: async ({ portal, people }) => {
        const { accountId } = people.administrator;
        return `/admin/calendar/moves/${await insertDecreedMove(portal.database.owner, '2027-02-10', accountId)}`;
      },
    },
    { at: () => '/admin/calendar/moves/2027-02-11', ok: 404 },
  ],
  'get /admin/calendar/kurban-ait/:year': [
    { at: () => '/admin/calendar/kurban-ait/2027' },
    { at: () => '/admin/calendar/kurban-ait/2040', ok: 404 },
  ],
  'get /admin/services': [{ at: () => '/admin/services' }],
  'get /admin/systems': [{ at: () => '/admin/systems' }],
  'get /admin/services/:serviceId': [{ at: () => '/admin/services/library-card' }],
  'get /admin/services/:serviceId/hearing': [{ at: () => '/admin/services/library-card/hearing' }],
  'get /admin/texts': [{ at: () => '/admin/texts' }, { at: () => '/admin/texts?q=билет' }],
  'get /admin/texts/grounds/:serviceId/:editionId/:list/:groundId': [{ at: () => GROUND }],
  'get /admin/texts/messages/:fact': [{ at: () => '/admin/texts/messages/filed' }],
  'get /admin/journal': [{ at: () => '/admin/journal' }, { at: () => '/admin/journal?kind=staff' }],
  'get /admin/messages': [{ at: () => '/admin/messages' }, { at: () => '/admin/messages?channel=sms' }],
  'get /admin/payments': [{ at: () => '/admin/payments' }],
  'get /admin/payments/:number': [{ at: () => '/admin/payments/999', ok: 404 }],
  'get /admin/payments/:number/csv': [{ at: () => '/admin/payments/999/csv', ok: 404 }],
  'get /office/payments': [{ at: () => '/office/payments' }],
  'get /office/cases/:id/payment': [
    { at: async ({ make }) => `/office/cases/${(await make.filed('new')).id}/payment`, sees: UNIT, ok: 409 },
  ],
  'get /admin/journal/export': [{ at: () => '/admin/journal/export' }],
  'get /office/find': [
    { at: () => '/office/find' },
    {
      at: async ({ make }) => `/office/find?q=${(await make.filed('new')).number}`,
      but: { clerk: 303, colleague: 303, head: 303, auditor: 303 },
    },
  ],
  'get /office/cases/:id': (['new', 'sign', 'issued', 'refused'] as const).map((stage) =>
    casePage(stage, ''),
  ),
  'get /office/cases/:id/decision': [stepPage('/decision')],
  'get /office/cases/:id/intake-refusal': [stepPage('/intake-refusal')],
  // Its edition knows no period for it; and what came by the portal is sent, not handed out.
  'get /office/cases/:id/completion': [
    {
      at: async ({ make }) => `/office/cases/${(await make.filed('prepare')).id}/completion`,
      sees: UNIT,
      ok: 409,
    },
  ],
  'get /office/cases/:id/issue': [
    {
      at: async ({ make }) => `/office/cases/${(await make.filed('issue')).id}/issue`,
      sees: UNIT,
      but: { colleague: 409, head: 409 },
    },
  ],
  'get /office/journal': [{ at: () => '/office/journal' }],
  'get /office/journal/csv': [{ at: () => '/office/journal/csv' }],
  'get /office/journal/xlsx': [{ at: () => '/office/journal/xlsx' }],
  'get /office/journal/pdf': [{ at: () => '/office/journal/pdf' }],
  'get /office/cases/:id/sign': [casePage('sign', '/sign')],
  'get /office/cases/:id/sign/document': [casePage('sign', '/sign/document')],
  'get /office/waiting': [{ at: () => '/office/waiting' }],
  'get /office/cases/:id/preview': [casePage('sign', '/preview')],
  'get /office/cases/:id/result': [casePage('issued', '/result')],
  'get /office/cases/:id/application': [casePage('new', '/application')],
  'get /office/cases/:id/receipt': [casePage('new', '/receipt')],
  'get /office/cases/:id/intake-refusal.pdf': [casePage('refused', '/intake-refusal.pdf')],
  // Files of the application's own list are on its page; test/web/office/files.db.test.ts looks at one.
  'get /office/cases/:id/documents/:fileId': [
    {
      at: async ({ make, people }) => {
        const { id } = await make.filed('new');
        return `/office/cases/${id}/documents/${await make.attach(id, people.owner, 'photo')}`;
      },
      sees: [],
    },
  ],
  'get /office/cases/:id/files/:fileId/picture': [filePage('/picture', [])],
  'get /office/cases/:id/files/:fileId/thumbnail': [filePage('/thumbnail', [])],
  'get /office/cases/:id/files/:fileId/pdf': [filePage('/pdf', UNIT)],
  'get /office/cases/:id/files/:fileId': [
    {
      at: async ({ make, people }) => {
        const { id } = await make.filed('new');
        return `/office/cases/${id}/files/${await make.attach(id, people.owner, 'photo')}`;
      },
      sees: UNIT,
    },
  ],
  'get /office/counter': [{ at: () => '/office/counter' }],
  'get /office/counter/refusal/:draftId': [
    {
      at: async ({ make, people }) =>
        `/office/counter/refusal/${(await make.draft(people.operator, 'state-corporation')).id}`,
      sees: ['operator'],
    },
  ],
};

let world: RightsWorld;
let routes: readonly Route[];

beforeAll(async () => {
  world = await openRightsWorld(await testDatabase());
  routes = createRoutes(world.portal.container).filter(({ method }) => method === 'get');
}, 60_000);

afterAll(() => world.portal.close());

test('each page and file has its row, and each row its route', () => {
  expect(Object.keys(ROWS).sort()).toEqual(routes.map(nameOf).sort());
});

test('nobody reads more or less than the table says, and reading changes nothing', async () => {
  const asked: { route: Route; row: Row; address: string }[] = [];
  for (const route of routes) {
    for (const row of ROWS[nameOf(route)] ?? []) {
      const at = await row.at(world);
      asked.push({ route, row, address: addressOf(typeof at === 'string' ? at : at.path) });
    }
  }
  const { owner } = world.portal.database;
  await owner('rate_limits').delete();
  const before = await databaseChecksum(owner);
  const wrong: string[] = [];
  await inTurn(ACTORS, async (actor) => {
    for (const { route, row, address } of asked) {
      const wanted = expected(route, row, actor);
      const answer = await world.browsers[actor].get(address);
      if (!agrees(wanted, answer))
        wrong.push(`${actor} ${address}: ${received(answer)} ${answer.location ?? ''}, not ${wanted}`);
    }
  });
  expect(wrong).toEqual([]);
  expect(await databaseChecksum(owner)).toEqual(before);
}, 600_000);

test('addresses with the ids of another case lead nowhere', async () => {
  const { make, people, browsers } = world;
  const [mine, theirs, filed] = [
    await make.draft(people.stranger),
    await make.draft(),
    await make.filed('new'),
  ];
  const [ofDraft, ofCase] = [
    await make.attach(theirs.id, people.owner, 'photo'),
    await make.attach(filed.id, people.owner, 'photo'),
  ];
  const other = await make.filed('new');
  const crossed: readonly (readonly [Actor, string])[] = [
    ['stranger', `/files/${mine.id}/${ofDraft}`],
    ['stranger', `/files/${mine.id}/${ofCase}`],
    ['owner', `/files/${theirs.id}/${ofCase}`],
    ['clerk', `/office/cases/${other.id}/files/${ofCase}`],
    ['clerk', `/office/cases/${theirs.id}`],
    ['clerk', `/office/cases/${theirs.id}/files/${ofDraft}`],
    ['operator', `/office/counter/refusal/${theirs.id}`],
    ...[
      '0',
      'null',
      '%27',
      '..%2f..%2fetc',
      '%00',
      '00000000-0000-0000-0000-000000000000',
      'A'.repeat(5000),
    ].flatMap((id): [Actor, string][] => [
      ['owner', `/apply/${id}`],
      ['owner', `/apply/${id}/check`],
      ['owner', `/files/${id}/${id}`],
      ['owner', `/applications/${id}`],
      ['clerk', `/office/cases/${id}`],
      ['clerk', `/office/cases/${filed.id}/files/${id}`],
      ['operator', `/office/counter/refusal/${id}`],
      ['anonymous', `/services/${id}`],
      ['anonymous', `/services/library-card/editions/${id}`],
    ]),
  ];
  const answers = await inTurn(crossed, ([actor, path]) => browsers[actor].get(`/ru${path}`));
  expect(
    answers
      .filter(({ status }) => status !== 404 && status !== 400)
      .map(({ status, path }) => `${status} ${path}`),
  ).toEqual([]);
});

test('other methods than those of the list find nothing', async () => {
  const { browsers } = world;
  for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND']) {
    for (const path of ['/ru/cabinet', '/ru/office', '/ru/services', '/api/services']) {
      const { status } = await browsers.owner.send(path, { method });
      expect([method, path, status]).toEqual([method, path, 404]);
    }
  }
});

test('whatever was answered bore the headers that keep browsers safe', () => {
  expect(world.answers()).toBeGreaterThan(700);
  expect([...new Set(world.flaws)]).toEqual([]);
});
