import type { Citizen } from '../../../src/domain/access/person';
import { withMoves } from '../../../src/domain/calendar/with-moves';
import { workingCalendars } from '../../../src/domain/calendar/working-calendars';
import type { Language } from '../../../src/kernel/language';
import { plainDate } from '../../../src/kernel/plain-date';
import { recomputeDue } from '../../../src/use-cases/cases/recompute-due';
import { outboxMail } from '../../../src/adapters/mail/fake';
import { outboxSms } from '../../../src/adapters/sms/fake';
import { countingSecrets } from '../../../src/adapters/secrets/fake';
import { deliverMessage } from '../../../src/use-cases/messages/deliver-message';
import { tellPerson } from '../../../src/use-cases/messages/tell-person';
import { messageRow } from '../../../src/web/citizen/cabinet/cabinet-rows';
import { changeMessage } from '../../../src/use-cases/administration/change-message';
import { messageWords, standardWording } from '../../../src/web/text/message-words';
import { translate, words } from '../../../src/web/text/words';
import { seededCalendar } from '../../domain/calendar/calendar-data';
import { insertCitizen, insertStaff } from '../../support/builders/office-world';
import { fileCase } from '../../support/builders/filed-case';
import { testDatabase, type TestDatabase } from '../../support/database';
import { fictionalEdition } from '../../support/fictional-service';
import { citizenWorld, type CitizenWorld } from '../../web/citizen/citizen-world';

const RULES = fictionalEdition();
const BASE_URL = 'https://jardem.test';
const ORDER = { kk: '2026 жылғы 12 наурыздағы бұйрық', ru: 'приказ от 12 марта 2026 года' };

let database: TestDatabase;
let world: CitizenWorld;
let person: Citizen;
let sent: { to: string; text: string }[];
let caseId: string;
let number: string;

beforeAll(async () => {
  database = await testDatabase();
});

beforeEach(async () => {
  await database.reset();
  world = await citizenWorld(database.knex, { editions: [RULES] });
  person = await insertCitizen(database.knex, '851230450012', 'Ахметова Айгүл Серікқызы');
  await database.owner('accounts').where({ id: person.accountId }).update({ phone: '+77011234567' });
  sent = [];
  const filed = await fileCase(database.knex, {
    rules: RULES,
    route: null,
    channel: 'portal',
    filer: person,
    applicant: person,
    filedAt: new Date('2026-03-17T05:42:00Z'),
  });
  ({ id: caseId, number } = filed);
});

const tell = () =>
  tellPerson({
    ...world.repositories,
    deliverMessage: deliverMessage({
      ...world.repositories,
      sms: outboxSms(async ({ to, text }) => void sent.push({ to, text })),
      mail: outboxMail(async () => undefined),
      messageWords,
      secrets: countingSecrets(),
      serviceTitle: async (id, edition, language) =>
        (await world.repositories.editions.get(id, edition)).title[language],
      baseUrl: BASE_URL,
      clock: world.clock,
    }),
    clock: world.clock,
  });

/** What the cabinet shows in a language: the title, and the words with the addresses in them. */
async function read(language: Language): Promise<{ title: string; text: string }[]> {
  const { rows } = await world.uses.cabinet.messages(person, null);
  const context = { language, words: words(language), t: translate(language) };
  return rows.map((row) => {
    const { title, message } = messageRow(row, context, { say: messageWords, baseUrl: BASE_URL });
    const address = `${message?.address ?? ''}${message?.number ?? ''}`;
    return { title, text: (message?.parts.join(address) ?? '').replaceAll('\u00a0', ' ') };
  });
}

it('says a message wholly in the language of whoever reads it, whatever it was sent in', async () => {
  await tell()(caseId, 'filed', null);
  expect(sent).toHaveLength(1);
  expect(sent[0]?.text).toContain(`${BASE_URL}/ru/applications/${number}`);
  const [ru] = await read('ru');
  const [kk] = await read('kk');
  expect(ru?.text).toContain(RULES.title.ru);
  expect(ru?.text).toContain(`/ru/applications/${number}`);
  expect(kk?.text).toContain(RULES.title.kk);
  expect(kk?.text).toContain(`/kk/applications/${number}`);
  expect(kk?.text).not.toContain(RULES.title.ru);
  expect(kk?.text).not.toContain('/ru/');
});

it('never lets a line break inside a number', async () => {
  await tell()(caseId, 'filed', null);
  const [message] = await read('ru');
  expect(message?.title).toContain(number.replaceAll('-', '\u2011'));
  // The number at the end of an address is kept whole by its style: copied, the address must still lead somewhere.
  expect(message?.text.replaceAll(`/applications/${number}`, '')).not.toContain(number);
});

it('shows messages that were kept with the words of one language', async () => {
  await tell()(caseId, 'filed', null);
  const old = { number, service: 'Название', link: `${BASE_URL}/ru/applications/${number}` };
  await database.owner('messages').update({ params: JSON.stringify(old) });
  const [kk] = await read('kk');
  expect(kk?.text).toContain(RULES.title.kk);
  expect(kk?.text).not.toContain('Название');
});

it('tells of each new due time once, with the old one and the reason in the reader’s language', async () => {
  const recompute = recomputeDue(world.deps);
  const moved = (day: string) =>
    workingCalendars(withMoves(seededCalendar(), [{ off: plainDate(day), source: ORDER }]));
  expect(await recompute(caseId, { decision: '1', reason: ORDER }, moved('2026-03-18'))).toBe(true);
  await tell()(caseId, 'due-changed', 2);
  await tell()(caseId, 'due-changed', 2);
  expect(await recompute(caseId, { decision: '2', reason: ORDER }, workingCalendars(seededCalendar()))).toBe(
    true,
  );
  await tell()(caseId, 'due-changed', 3);
  expect(sent).toHaveLength(2);
  const [last, first] = await read('kk');
  expect(first?.text).toContain('2026 жылғы 26 наурыз');
  expect(first?.text).toContain(ORDER.kk);
  expect(last?.text).toContain('2026 жылғы 20 наурыз');
  expect((await read('ru'))[1]?.text).toContain(ORDER.ru);
});

it('says what administrators worded, in both languages, and leaves what was sent before as it was', async () => {
  const administrator = await insertStaff(database.knex, 'administrator', 'Әкімші');
  const deps = { ...world.deps, standardWording, baseUrl: BASE_URL };
  const own = standardWording('filed');
  const value = {
    subject: { kk: 'Бізде {{number}}', ru: 'У нас {{number}}' },
    text: { kk: '{{service}}: {{number}} {{link}}', ru: 'Услуга {{service}}, дело {{number}}: {{link}}' },
    short: { kk: 'Алдық: {{number}} {{link}}', ru: 'Взяли: {{number}} {{link}}' },
  };
  await tell()(caseId, 'filed', null);
  const decision = { value, reason: 'Қысқа болсын', effectiveFrom: null, act: null, seenVersion: 0 };
  await changeMessage(deps)(administrator, 'filed', decision);
  world.clock.advance(10_000);
  const second = await fileCase(database.knex, {
    ...{ rules: RULES, route: null, channel: 'portal', filer: person, applicant: person },
    filedAt: world.clock.now(),
  });
  await tell()(second.id, 'filed', null);
  expect(sent[1]?.text).toBe(`Взяли: ${second.number} ${BASE_URL}/ru/applications/${second.number}`);
  const [after, before] = await read('kk');
  const shown = second.number.replaceAll('-', '\u2011');
  expect(after?.title).toBe(`Бізде ${shown}`);
  expect(after?.text).toBe(`${RULES.title.kk}: ${shown} jardem.test/kk/applications/${second.number}`);
  expect((await read('ru'))[0]?.text).toContain(`Услуга ${RULES.title.ru}, дело ${shown}: `);
  expect(before?.title).toBe(own.subject.kk.replace('{{number}}', number.replaceAll('-', '\u2011')));
});
