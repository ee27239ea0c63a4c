import type { RegistryAnswer } from '../../src/domain/registry/answer';
import { resolve } from 'node:path';
import { hasRecord } from '../../src/domain/registry/has-record';
import { REGISTRY_CODES, type RegistryName } from '../../src/domain/registry/question';
import type { Gateway, QuestionContext } from '../../src/adapters/gateway/port';
import { loadPopulation } from '../../src/adapters/gateway/simulator/load-population';
import { makeCountry } from '../../src/adapters/gateway/simulator/people/make-country';
import { questionsOf } from './gateway-questions';
import {
  DEMO_CITIZEN_WITH_ASP,
  DEMO_CITIZEN_WITHOUT_ASP,
  DEMO_POWER_OF_ATTORNEY,
  DEMO_REPRESENTATIVE,
} from '../../src/adapters/gateway/simulator/demo-citizens';

export const CONTEXT: QuestionContext = {
  purpose: 'asp-check',
  consentId: '7c1b4c3e-0000-4000-8000-000000000001',
  askedBy: 'clerk',
  requestId: 'request 1 / тексеру',
};

const COUNTRY = makeCountry(loadPopulation(resolve(__dirname, '../../seeds/reference/population.yaml')));

export const QUESTIONS = questionsOf(COUNTRY);

/** The answers in which a registry knows of nothing: nobody has asked for the document before. */
const EMPTY: readonly RegistryName[] = ['digital-document'];

/** What every gateway that is well must do, over whatever wire. `make` may be called once for each test. */
export function gatewayContract(name: string, make: () => Promise<Gateway>): void {
  describe(`${name} keeps the contract of the gateway`, () => {
    test('knows a person by the IIN', async () => {
      const answer = await (await make()).ask({ registry: 'gbd-fl', iin: DEMO_CITIZEN_WITH_ASP }, CONTEXT);
      expect(answer).toMatchObject({
        kind: 'found',
        facts: {
          iin: DEMO_CITIZEN_WITH_ASP,
          surname: 'Ахметова',
          givenName: 'Айгүл',
          patronymic: 'Серікқызы',
          sex: 'female',
          birthDate: '1985-12-30',
          identityDocument: { kind: 'identity-card', issuer: { kk: 'ҚР ІІМ', ru: 'МВД РК' } },
          address: { district: { kk: 'Алмалы ауданы', ru: 'Алмалинский район' } },
          language: 'kk',
        },
      });
      expect(answer.answeredAt).toBeInstanceOf(Date);
    });

    test('knows the family, without the person asked about', async () => {
      const answer = await (await make()).ask({ registry: 'family', iin: DEMO_CITIZEN_WITH_ASP }, CONTEXT);
      if (answer.kind !== 'found') throw new Error(answer.kind);
      expect(answer.facts.members.map(({ relation }) => relation)).toEqual(['child', 'child', 'child']);
      expect(answer.facts.members.map(({ iin }) => iin)).not.toContain(DEMO_CITIZEN_WITH_ASP);
    });

    test('tells a recipient of assistance from somebody who is none', async () => {
      const gateway = await make();
      const quarter = { registry: 'asp-payments', year: 2026, quarter: 4 } as const;
      const [one, other] = await Promise.all([
        gateway.ask({ ...quarter, iin: DEMO_CITIZEN_WITH_ASP }, CONTEXT),
        gateway.ask({ ...quarter, iin: DEMO_CITIZEN_WITHOUT_ASP }, CONTEXT),
      ]);
      expect(one).toMatchObject({ kind: 'found', facts: { recipient: true, monthsPaid: [10, 11, 12] } });
      expect(other).toMatchObject({
        kind: 'found',
        facts: { recipient: false, monthsPaid: [], membersCovered: [] },
      });
    });

    test('confirms a power of attorney only between its own parties', async () => {
      const gateway = await make();
      const question = {
        registry: 'notary-powers',
        number: DEMO_POWER_OF_ATTORNEY,
        principalIin: DEMO_CITIZEN_WITH_ASP,
        representativeIin: DEMO_REPRESENTATIVE,
      } as const;
      const right = await gateway.ask(question, CONTEXT);
      const wrong = await gateway.ask({ ...question, representativeIin: DEMO_CITIZEN_WITHOUT_ASP }, CONTEXT);
      expect(right).toMatchObject({ kind: 'found', facts: { validUntil: '2028-09-15' } });
      expect(wrong.kind).toBe('not-found');
    });

    test('answers without a consent where the law itself lets the portal ask', async () => {
      const question = { registry: 'gbd-fl', iin: DEMO_CITIZEN_WITH_ASP } as const;
      expect((await (await make()).ask(question, { ...CONTEXT, consentId: null })).kind).toBe('found');
    });

    test('says that it does not know somebody', async () => {
      const answer = await (await make()).ask({ registry: 'gbd-fl', iin: '111111111111' }, CONTEXT);
      expect(answer.kind).toBe('not-found');
    });

    test.each(QUESTIONS)('has something to say at the registry «$registry»', async (question) => {
      const answer = await (await make()).ask(question, CONTEXT);
      if (answer.kind !== 'found') throw new Error(`${question.registry}: ${JSON.stringify(answer)}`);
      expect([question.registry, hasRecord(question.registry, answer.facts)]).toEqual([
        question.registry,
        !EMPTY.includes(question.registry),
      ]);
    });

    test('answers many at once, each with its own', async () => {
      const gateway = await make();
      const answers = await Promise.all(QUESTIONS.map((question) => gateway.ask(question, CONTEXT)));
      expect(answers.filter(({ kind }) => kind !== 'found')).toEqual([]);
    });

    test('tells nothing of an account that is another’s', async () => {
      const question = QUESTIONS.find((one) => one.registry === 'account-holder');
      if (question === undefined) throw new Error('no question');
      const answer = await (await make()).ask({ ...question, iin: DEMO_CITIZEN_WITHOUT_ASP }, CONTEXT);
      expect(answer).toMatchObject({ kind: 'found', facts: { holder: false, open: false } });
      expect(JSON.stringify(answer)).not.toContain('bank');
    });

    test('has one code sent for one request, however often it is put', async () => {
      const gateway = await make();
      const question = {
        registry: 'digital-document-request',
        iin: DEMO_CITIZEN_WITH_ASP,
        document: 'identity-document',
      } as const;
      const [one, again] = [await gateway.ask(question, CONTEXT), await gateway.ask(question, CONTEXT)];
      expect(one).toMatchObject({ kind: 'found', facts: { sentTo: '01' } });
      expect(again).toMatchObject({ facts: one.kind === 'found' ? one.facts : {} });
    });

    test('gives no digital document for a code that is wrong', async () => {
      const gateway = await make();
      const asked = { iin: DEMO_CITIZEN_WITH_ASP, document: 'identity-document' } as const;
      const sent = await gateway.ask(
        { registry: 'digital-document-request', ...asked },
        { ...CONTEXT, requestId: 'r2' },
      );
      if (sent.kind !== 'found') throw new Error(sent.kind);
      const { request } = sent.facts;
      const answer = await gateway.ask(
        { registry: 'digital-document', ...asked, request, code: '0000' },
        CONTEXT,
      );
      expect(answer).toMatchObject({ kind: 'found', facts: { outcome: 'wrong-code' } });
      expect(JSON.stringify(answer)).not.toContain('paper');
    });

    test('says that it is well, and so is every system behind it', async () => {
      const gateway = await make();
      expect(await gateway.check()).toEqual({ kind: 'well' });
      expect(await gateway.check('zags')).toEqual({ kind: 'well' });
      const all = await gateway.checkAll();
      expect([...all.keys()].sort()).toEqual([...new Set(Object.values(REGISTRY_CODES))].sort());
      expect([...all.values()].filter(({ kind }) => kind !== 'well')).toEqual([]);
    });
  });
}

/** What every gateway that is ill must do: answer in words, in time, for every registry. */
export function ailingGatewayContract(
  name: string,
  make: () => Promise<Gateway>,
  expected: RegistryAnswer,
  withinMs: number,
): void {
  test.each(QUESTIONS)(`${name}: $registry is unavailable in time and throws nothing`, async (question) => {
    const gateway = await make();
    const start = performance.now();
    const answer = await gateway.ask(question, CONTEXT);
    expect(answer).toMatchObject({ ...expected, answeredAt: expect.any(Date) });
    expect(performance.now() - start).toBeLessThan(withinMs);
  });

  test(`${name}: its registries are seen to be ill, in time`, async () => {
    const gateway = await make();
    expect(await gateway.check('zags')).toMatchObject({ kind: 'ill' });
    expect([...(await gateway.checkAll()).values()].filter(({ kind }) => kind === 'well')).toEqual([]);
  });
}
