import {
  type CaseFact,
  OFFER_FACTS,
  type OfferFact,
  type ToldFact,
} from '../../../src/domain/messages/facts';
import type { EventKind } from '../../../src/domain/proactive/registry-event';
import type { Channel } from '../../../src/domain/edition/vocabulary';
import type { Answers } from '../../../src/domain/fields/answer';
import { LANGUAGES, type Language } from '../../../src/kernel/language';
import { plainDate } from '../../../src/kernel/plain-date';
import { withMoves } from '../../../src/domain/calendar/with-moves';
import { workingCalendars } from '../../../src/domain/calendar/working-calendars';
import { recomputeDue } from '../../../src/use-cases/cases/recompute-due';
import { seededCalendar } from '../../domain/calendar/calendar-data';
import { insertOffer } from '../../support/builders/offer';
import { mark } from '../../use-cases/completion/completion-world';
import { BASE_URL, ME } from './base-world';
import type { BenefitWorld } from './benefit-world';
import { instant } from './deadlines';
import type { Exercises } from './exercise';
import { messagesOf } from './parts-of-edition';
import { SMS, type Said } from './message-texts';
import { messageWords } from '../../../src/web/text/message-words';

/** One case of an edition of which its applicant is told everything. */
export interface Telling {
  readonly on: Channel;
  readonly answers?: Answers;
  /** A ground of intake, and one of the service with the outcome that refuses. */
  readonly intake: { readonly ground: string; readonly missing?: readonly string[] };
  readonly refusal: { readonly outcome: string; readonly ground: string };
  readonly positive: string;
  /** A document that may be asked for. */
  readonly document: string;
  /** What happens in a registry when the service is offered. */
  readonly event?: EventKind;
  /** Local: filed then. */
  readonly filed: string;
  /** Local: until when an answer to a request, and to a hearing, is waited for; the term after 25 November is a day off. */
  readonly until: {
    readonly completion?: readonly [string, string];
    readonly hearing: readonly [string, string];
    /** Of the hearing, once its last day is a day off. */
    readonly extended: readonly [string, string];
  };
  readonly dueChanged: readonly [day: string, kk: string, ru: string];
}

type World = () => BenefitWorld;
const ORDER = { kk: '2026 жылғы 12 қарашадағы бұйрық', ru: 'приказ от 12 ноября 2026 года' };
const PROPOSED = { reference: 'r-1', lastFour: '0001', bank: { kk: 'Халық Банк', ru: 'Народный Банк' } };

/** Proves every message: brought about as it comes about, told once, to the applicant's phone, word for word in both languages. */
export function proveMessages(exercises: Exercises, world: World, telling: Telling): void {
  for (const fact of messagesOf(exercises.edition)) {
    exercises.prove(
      'message',
      fact,
      'told',
      'is told once, to the applicant, word for word in both languages',
      async () => {
        const { event = 'birth' } = telling;
        if (isOffer(fact)) return expectOffer(exercises, world(), fact, event);
        await world().owner('benefit_claims').delete();
        world().clock.set(instant(telling.filed));
        const { id: caseId, number } = await world().file(telling.on, telling.answers);
        const seq = await ACTS[fact](world(), telling, caseId);
        for (const language of LANGUAGES) {
          const said = {
            n: number,
            link: `${BASE_URL}/${language}/applications/${number}`,
            ...times(telling, fact, language),
            occasion: '',
          };
          const text = await heard(world(), language, () => world().tell(caseId, fact, seq), caseId);
          expect(text).toBe(SMS[fact][language](said));
          expectLetter(exercises, fact, said, language);
        }
      },
    );
  }
}

/** The letter names the application and its page, and says nothing that holds only sometimes. */
function expectLetter({ edition }: Exercises, fact: ToldFact, said: Said, language: Language): void {
  const { n: number, link } = said;
  const about = { template: fact, params: {}, number, service: edition.title[language], link, wording: null };
  const { subject, text } = messageWords(about, language);
  expect(subject).toContain(number);
  expect(text).toContain(edition.title[language]);
  expect(text).toContain(link);
  // An intake is refused on other grounds than missing papers as well: that the benefit is assigned, for one.
  if (fact === 'intake-refused') expect(`${subject} ${text}`).not.toMatch(/не хватает|жетіспей/);
}

function isOffer(fact: ToldFact): fact is OfferFact {
  return OFFER_FACTS.some((one) => one === fact);
}

function times({ until, dueChanged }: Telling, fact: ToldFact, language: Language) {
  const index = language === 'kk' ? 0 : 1;
  const pairs = { 'hearing-opened': until.hearing, 'answer-extended': until.extended };
  const pair = Object.entries(pairs).find(([of]) => of === fact)?.[1] ?? until.completion;
  return { until: pair?.[index] ?? '', after: dueChanged[index + 1] ?? '' };
}

/** The one SMS that came of telling, twice, in a language of the account; its address is as short as SMS have it. */
async function heard(
  world: BenefitWorld,
  language: Language,
  tell: () => Promise<void>,
  caseId: string,
): Promise<string> {
  const before = world.owner('messages').where({ case_id: caseId });
  await world.owner('message_receipts').whereIn('message_id', before.clone().select('id')).delete();
  await before.delete();
  await world.owner('accounts').where({ id: world.citizen.accountId }).update({ language });
  world.sent.length = 0;
  await tell();
  await tell();
  expect(world.sent.map(({ to }) => to)).toEqual([ME.phone]);
  return (world.sent[0]?.text ?? '').replaceAll('\u00a0', ' ').replaceAll('\u2011', '-');
}

/** Brings each fact about in a case; gives its number, where a case may have several of the kind. */
type Act = (world: BenefitWorld, telling: Telling, caseId: string) => Promise<number | null>;

const ACTS: Readonly<Record<CaseFact, Act>> = {
  filed: async () => null,
  'intake-refused': async (world, { intake: { ground: groundId, missing = [] } }, caseId) => {
    const { person, stepKey } = await taken(world, caseId);
    await world.work.refuseIntake(person, { caseId, stepKey, groundId, missing, note: null });
    return job(world, caseId, 'intake-refused');
  },
  'result-issued': async (world, { positive }, caseId) => {
    await world.decide(caseId, positive);
    return job(world, caseId, 'result-issued');
  },
  refused: async (world, { refusal: { outcome, ground } }, caseId) => {
    await world.decide(caseId, outcome, [ground]);
    return job(world, caseId, 'refused');
  },
  'due-changed': async (world, { dueChanged: [day] }, caseId) => {
    await dayOff(world, caseId, day);
    return job(world, caseId, 'due-changed');
  },
  'answer-extended': async (world, telling, caseId) => {
    await heardFirst(world, telling, caseId);
    await dayOff(world, caseId, '2026-11-18');
    return job(world, caseId, 'answer-extended');
  },
  'completion-asked': async (world, telling, caseId) => {
    await asked(world, telling, caseId);
    return job(world, caseId, 'completion-asked');
  },
  'completion-lapsed': async (world, telling, caseId) => {
    await asked(world, telling, caseId);
    world.clock.advance(60 * 86_400_000);
    await world.completing.lapse();
    return job(world, caseId, 'completion-lapsed');
  },
  'completion-withdrawn': async (world, telling, caseId) => {
    const { person, stepKey } = await asked(world, telling, caseId);
    await world.completing.withdraw(person, { caseId, stepKey, reason: 'Тізілімде табылды' });
    return job(world, caseId, 'completion-withdrawn');
  },
  'hearing-opened': async (world, telling, caseId) => {
    await heardFirst(world, telling, caseId);
    return job(world, caseId, 'hearing-opened');
  },
  // Of these three the bank, the antivirus and the signature service bring the news, alike for every service.
  'payment-rejected': async () => null,
  'file-locked': async () => null,
  'signature-invalid': async () => null,
};

/** The calendar gets one more day off. */
async function dayOff(world: BenefitWorld, caseId: string, day: string): Promise<void> {
  const calendars = workingCalendars(withMoves(seededCalendar(), [{ off: plainDate(day), source: ORDER }]));
  await recomputeDue(world.deps)(caseId, { decision: '1', reason: ORDER }, calendars);
}

async function heardFirst(
  world: BenefitWorld,
  { refusal: { outcome, ground } }: Telling,
  caseId: string,
): Promise<void> {
  const { person, stepKey } = await world.toDecision(caseId);
  const decision = { outcome, groundIds: [ground], reason: 'Құжат жоқ' };
  await world.prepareWithHearing(person, { caseId, stepKey, ...decision });
}

async function taken(world: BenefitWorld, caseId: string) {
  const found = await world.take(caseId);
  if (found === null) throw new Error('Nobody can take the case');
  return found;
}

async function asked(world: BenefitWorld, { document }: Telling, caseId: string) {
  const { person, stepKey } = await taken(world, caseId);
  await world.completing.ask(person, { caseId, stepKey, marked: [mark('document', document)] });
  return { person, stepKey };
}

/** The fact asked for exactly one telling. */
async function job(world: BenefitWorld, caseId: string, fact: ToldFact): Promise<number | null> {
  const jobs: { payload: { applicationId: string; fact: string; seq: number | null } }[] = await world
    .owner('job_requests')
    .where({ task: 'tell-person' });
  const own = jobs
    .map(({ payload }) => payload)
    .filter((one) => one.applicationId === caseId && one.fact === fact);
  expect(own).toHaveLength(1);
  return own[0]?.seq ?? null;
}

async function expectOffer(
  { edition }: Exercises,
  world: BenefitWorld,
  fact: OfferFact,
  kind: EventKind,
): Promise<void> {
  const about = { serviceId: edition.id, rulesEdition: edition.edition.id, iin: ME.iin };
  const id = await insertOffer(world.owner, { ...about, kind });
  const stopped = { state: 'stopped', reason: 'paid-already', closed_at: world.clock.now() };
  const change = {
    ...{ phone: ME.phone, proposed_account: JSON.stringify(PROPOSED) },
    ...(fact === 'offer-stopped' ? stopped : {}),
  };
  await world.owner('offers').where({ id }).update(change);
  const offer = await world.deps.offers.find(id);
  for (const language of LANGUAGES) {
    await world.owner('offers').where({ id }).update({ language });
    const text = await heard(world, language, () => world.tellOffer(id, fact), id);
    const [link = ''] = /https:\S+/.exec(text) ?? [];
    expect(link).toMatch(new RegExp(`^${BASE_URL}/${language}/`));
    const said = { n: offer?.code ?? '', link, until: '', after: '', occasion: OCCASIONS[kind][language] };
    expect(text).toBe(SMS[fact][language](said));
  }
}

const OCCASIONS = {
  birth: { kk: 'баланың тууы тіркелгендіктен', ru: 'в связи с рождением ребёнка' },
  disability: { kk: 'мүгедектік белгіленгендіктен', ru: 'в связи с установлением инвалидности' },
  death: { kk: 'қайтыс болу тіркелгендіктен', ru: 'в связи с регистрацией смерти' },
} as const;
