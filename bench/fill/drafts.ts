import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { systemClock } from '../../src/adapters/clock/system-clock';
import { keyedSecrets } from '../../src/adapters/secrets/live';
import { createRepositories } from '../../src/container/repositories';
import { seededCalendar } from '../../test/domain/calendar/calendar-data';
import { connectDatabase } from '../../src/data/database';
import type { Person } from '../../src/domain/access/person';
import { governingEditions } from '../../src/domain/edition/governing-editions';
import { REGISTRY_CODES } from '../../src/domain/registry/question';
import { draftContents } from '../../src/use-cases/filing/draft-contents';
import { FILING_PURPOSE } from '../../src/use-cases/filing/request-signing-code';
import { REFERENCE } from '../../test/support/builders/office-world';
import { insertReadyDraft } from '../../test/support/builders/ready-draft';
import { SECRETS } from '../portal/portal';
import { onDatabase } from './on-database';
import { addCitizens, NAME, type LoggedIn } from './people';

/** The code that signs each of the drafts. */
export const CODE = '123456';

/** An application that is complete and for which the code has been sent. */
export interface ReadyDraft {
  readonly id: string;
  readonly person: LoggedIn;
  /** Key of its first page of questions. */
  readonly firstPage: string;
}

const SERVICE = 'asp-certificate';
const PEOPLE = 32;
const CITY = { kk: 'Алматы қаласы', ru: 'город Алматы' };
const DOCUMENT = { kind: 'identity-card', number: '012345678', issuer: CITY, issuedOn: '2020-01-15' };
const ADDRESS = { region: CITY, district: CITY, locality: CITY, street: CITY, house: '1' };

/** Fills a database with ready drafts of the certificate, the same number for each of 32 people, in turn. */
export async function addReadyDrafts(url: string, count: number): Promise<ReadyDraft[]> {
  return onDatabase(url, async (client) => {
    const people = await addCitizens(client, PEOPLE);
    const patterns = await writePatterns(url, people, client);
    const each = Math.ceil(count / PEOPLE);
    const drafts: ReadyDraft[][] = [];
    for (const pattern of patterns) drafts.push(await copyPattern(client, pattern, each));
    await client.query('ANALYZE drafts, consents, registry_questions, signing_codes');
    return Array.from({ length: each }, (_, at) => drafts.flatMap((own) => own.slice(at, at + 1))).flat();
  });
}

interface Pattern {
  readonly person: LoggedIn;
  readonly draftId: string;
  readonly firstPage: string;
  /** Of the text that is signed; the same for every copy. */
  readonly hash: string;
}

/** One draft a person, written and read as the portal does. */
async function writePatterns(url: string, people: readonly LoggedIn[], client: Client): Promise<Pattern[]> {
  const knex = connectDatabase({ url, poolSize: 4, statementTimeout: 60_000 });
  try {
    const repositories = createRepositories(knex, systemClock, (limit) => limit, seededCalendar());
    const read = draftContents({
      ...repositories,
      reference: REFERENCE,
      clock: systemClock,
      findOptions: () => undefined,
    });
    const { rules, route } = governingEditions(await repositories.editions.ofService(SERVICE), 'portal');
    const patterns: Pattern[] = [];
    for (const person of people) {
      const citizen = await personOf(repositories, person);
      const at = systemClock.now();
      const about = { rules, route, channel: 'portal', applicantIin: citizen.iin, at } as const;
      const { id: draftId } = await insertReadyDraft(knex, { ...about, person: citizen });
      await repositories.questions.insert(identityOf(draftId, citizen, at));
      // The registry knows the identity document: it need not be attached.
      await client.query('DELETE FROM attachments WHERE case_id = $1', [draftId]);
      const { incompletePage, signed, form } = await read(citizen, draftId);
      if (incompletePage !== null) throw new Error(`The draft is not complete: ${incompletePage}`);
      patterns.push({ person, draftId, firstPage: form.pages[0]?.key ?? '', hash: signed.hash });
    }
    return patterns;
  } finally {
    await knex.destroy();
  }
}

type Repositories = ReturnType<typeof createRepositories>;
type Citizen = Extract<Person, { kind: 'citizen' }>;

async function personOf({ accounts }: Repositories, { accountId }: LoggedIn): Promise<Citizen> {
  const known = await accounts.findPerson(accountId);
  if (known?.person.kind !== 'citizen') throw new Error('The citizen is not there');
  return known.person;
}

/** The question that the portal asks when an application is begun. */
function identityOf(draftId: string, { accountId, iin }: Citizen, at: Date) {
  return {
    id: randomUUID(),
    caseId: draftId,
    registry: REGISTRY_CODES['gbd-fl'],
    question: { registry: 'gbd-fl', iin },
    purpose: 'prefill',
    consentId: null,
    askedBy: accountId,
    askedAt: at,
    answeredAt: at,
    status: 'found',
    answer: {
      ...NAME,
      iin,
      birthDate: '1985-01-01',
      sex: 'female',
      identityDocument: DOCUMENT,
      address: ADDRESS,
    },
  } as const;
}

/** Copies of a draft with all that belongs to it, each with a code of its own. The pattern itself goes. */
async function copyPattern(client: Client, pattern: Pattern, count: number): Promise<ReadyDraft[]> {
  const { person, draftId, firstPage, hash } = pattern;
  const ids = Array.from({ length: count }, () => randomUUID());
  await client.query(
    `WITH copy AS (SELECT id FROM unnest($1::uuid[]) AS ids (id)), consent AS (
      INSERT INTO consents (id, case_id, account_id, consent_id, text_kk, text_ru, version, language, given_at)
      SELECT gen_random_uuid(), copy.id, account_id, consent_id, text_kk, text_ru, version, language,
        given_at + place * interval '1 millisecond'
      FROM (SELECT *, row_number() OVER (ORDER BY given_at, id) AS place FROM consents WHERE case_id = $2) given, copy
    ), question AS (
      INSERT INTO registry_questions (id, case_id, registry, question, purpose, asked_by, asked_at, answered_at, status, answer)
      SELECT gen_random_uuid(), copy.id, registry, question, purpose, asked_by, asked_at, answered_at, status, answer
      FROM registry_questions, copy WHERE case_id = $2
    ), draft AS (
      INSERT INTO drafts (id, account_id, channel, service_id, rules_edition, route_edition, language, applicant_iin,
        answers, sources, created_at, saved_at)
      SELECT copy.id, account_id, channel, service_id, rules_edition, route_edition, language, applicant_iin,
        answers, sources, created_at, saved_at
      FROM drafts, copy WHERE drafts.id = $2
    )
    DELETE FROM drafts WHERE id = $2`,
    [ids, draftId],
  );
  await sendCodes(client, person, ids, hash);
  return ids.map((id) => ({ id, person, firstPage }));
}

async function sendCodes(
  client: Client,
  person: LoggedIn,
  drafts: readonly string[],
  hash: string,
): Promise<void> {
  const secrets = keyedSecrets(SECRETS.CODE_SECRET);
  const codes = drafts.map(() => randomUUID());
  await client.query(
    `INSERT INTO signing_codes (id, case_id, account_id, purpose, document_hash, code_hash, phone, created_at, expires_at)
     SELECT id, case_id, $4, $5, $6, code_hash, '+77000000000', now(), now() + interval '1 day'
     FROM unnest($1::uuid[], $2::uuid[], $3::text[]) AS codes (id, case_id, code_hash)`,
    [codes, drafts, codes.map((id) => secrets.hash(id, CODE)), person.accountId, FILING_PURPOSE, hash],
  );
}
