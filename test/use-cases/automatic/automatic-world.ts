import { tmpdir } from 'node:os';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import type { Knex } from 'knex';
import type { Gateway } from '../../../src/adapters/gateway/port';
import { demoSealing } from '../../../src/adapters/signature/sealing/demo';
import type { Sealing } from '../../../src/adapters/signature/sealing/port';
import { signatureVerifierOf } from '../../../src/container/signature-verifier';
import { benefitClaimRepository } from '../../../src/data/benefit-claims';
import { signatureRepository } from '../../../src/data/signatures';
import type { Citizen } from '../../../src/domain/access/person';
import type { Channel } from '../../../src/domain/edition/vocabulary';
import type { Answers } from '../../../src/domain/fields/answer';
import type { RegistryFacts } from '../../../src/domain/registry/answer';
import type { RegistryName, RegistryQuestion } from '../../../src/domain/registry/question';
import { plainDate } from '../../../src/kernel/plain-date';
import { processAutomatically } from '../../../src/use-cases/automatic/process-automatically';
import { askRegistry } from '../../../src/use-cases/registries/ask-registry';
import { checkReasons } from '../../../src/web/text/check-words';
import { type CaseToFile, fileCase } from '../../support/builders/filed-case';
import { ibanEnding } from '../../support/builders/iban';
import { seededEdition } from '../../support/fictional-service';
import { office } from '../office/office';

export const DECEASED = '501103300126';
export const FILED_AT = '2026-11-16T10:00:00+05:00';
const DAY = plainDate('2026-10-20');

const BURIED: Answers = {
  deceased_iin: DECEASED,
  deceased_name: 'Ахметов Серік',
  death_date: DAY,
  bank_account: ibanEnding('0001'),
};

type Told<Name extends RegistryName> = RegistryFacts[Name] | 'not-found' | 'silent';

/** What registries say, by the name of the question; where that depends on the person asked about, by the IIN. */
export type Said = { readonly [Name in RegistryName]?: Told<Name> | ((iin: string) => Told<Name>) };

/** What registries say when all is well with a burial: a pensioner died in October, and the account is the applicant's. */
export function burialWell(applicant: Citizen, account: string): Said {
  return {
    'gbd-fl': personFacts(applicant.iin),
    deaths: {
      iin: DECEASED,
      number: '1',
      registeredOn: plainDate('2026-10-21'),
      country: 'KAZ',
      office: { kk: 'АХАЖ', ru: 'РАГС' },
      name: { surname: 'Ахметов', givenName: 'Серік' },
      diedOn: DAY,
    },
    benefits: benefitFacts(DECEASED, [
      {
        benefit: 'age-pension',
        recipientIin: DECEASED,
        subjectIin: DECEASED,
        since: plainDate('2013-11-03'),
        until: DAY,
      },
    ]),
    'account-holder': { iin: applicant.iin, iban: account, holder: true, open: true },
  };
}

/** Pensions and allowances because of somebody. */
export function benefitFacts(
  iin: string,
  awards: RegistryFacts['benefits']['awards'],
  applications: RegistryFacts['benefits']['applications'] = [],
): RegistryFacts['benefits'] {
  return { iin, awards, applications };
}

/** What the state database says of somebody who lives in Almaly district. */
export function personFacts(iin: string): RegistryFacts['gbd-fl'] {
  return {
    iin,
    surname: 'Ахметова',
    givenName: 'Айгүл',
    birthDate: plainDate('1985-12-30'),
    sex: 'female',
    address: {
      region: { kk: 'Алматы', ru: 'Алматы' },
      district: { kk: 'Алмалы', ru: 'Алмалинский' },
      locality: { kk: 'Алматы', ru: 'Алматы' },
      street: { kk: 'Абай', ru: 'Абая' },
      house: '1',
    },
  };
}

/** A department of six benefits, registries that say what a test tells them, and a key of the demonstration. */
export function automaticWorld(knex: Knex, editions: readonly string[], citizen: Citizen) {
  const rules = editions.map((key) => seededEdition(key));
  const work = office(knex, rules, FILED_AT);
  const { clock } = work;
  const folder = mkdtempSync(join(tmpdir(), 'jardem-seal-'));
  const state: { said: Said; sealing: Sealing } = { said: {}, sealing: demoSealing(folder, clock) };
  const gateway: Pick<Gateway, 'ask'> = {
    ask: (question: RegistryQuestion) => Promise.resolve(answerOf(question) as never),
  };
  const answerOf = (question: RegistryQuestion) => {
    const answeredAt = clock.now();
    const said = state.said[question.registry] ?? 'not-found';
    const facts = typeof said === 'function' ? said('iin' in question ? question.iin : '') : said;
    if (facts === 'silent') return { kind: 'unavailable', reason: 'timeout', answeredAt };
    return facts === 'not-found' ? { kind: 'not-found', answeredAt } : { kind: 'found', facts, answeredAt };
  };
  const deps = {
    ...work.deps,
    benefitClaims: benefitClaimRepository(knex),
    signatureRows: signatureRepository(knex),
    signatures: signatureVerifierOf(
      { ncanodeUrl: null, roots: null, ocspUrl: null, crlUrl: null, demoAuthority: folder },
      clock,
    ),
    sealing: { seal: (bytes: Buffer) => state.sealing.seal(bytes) },
    askRegistry: askRegistry({ gateway, questions: work.deps.questions, clock }),
    checkReasons,
  };

  async function file(
    service: string,
    channel: Channel,
    answers: Answers = {},
    representative: CaseToFile['representative'] = null,
  ): Promise<string> {
    const found = rules.find(({ id }) => id === service);
    if (found === undefined) throw new Error(`No ${service} in this world`);
    const applicant = { iin: citizen.iin, name: citizen.name };
    const filedAt = clock.now();
    const wanted = { rules: found, route: null, channel, filer: citizen, applicant, answers, filedAt };
    return (await fileCase(knex, { ...wanted, representative })).id;
  }

  return {
    rules,
    work,
    clock,
    deps,
    file,
    /** A burial that names the deceased and an account. */
    fileBurial: (
      channel: Channel = 'portal',
      answers: Answers = {},
      representative: CaseToFile['representative'] = null,
    ) => file('burial-payment', channel, { ...BURIED, ...answers }, representative),
    run: processAutomatically(deps),
    says: (said: Said) => {
      state.said = { ...state.said, ...said };
    },
    /** From now on nothing but this is known anywhere. */
    saysOnly: (said: Said) => {
      state.said = said;
    },
    setSealing: (sealing: Sealing) => {
      state.sealing = sealing;
    },
    sealing: () => state.sealing,
    async factsOf(caseId: string): Promise<string[]> {
      return ((await work.deps.applications.findCase(caseId))?.events ?? []).map(({ type }) => type);
    },
  };
}
