import type { AdministeredLibrary } from '../../data/administered-library';
import type { ApplicationRepository, FiledKey } from '../../data/applications';
import type { ApplicationRecord } from '../../data/application-records';
import type { DraftRecord, DraftRepository, SavedKey } from '../../data/drafts';
import type { CreatedKey, MessageRepository, StoredMessage } from '../../data/messages';
import type {
  AskedKey,
  QuestionAboutPerson,
  RegistryQuestionRepository,
} from '../../data/registry-questions';
import type { DraftAtCounter } from '../../data/drafts-at-counter';
import type { SigningHandoverRepository } from '../../data/signing-handovers';
import type { EditionLibrary } from '../../data/edition-library';
import type { MessageWording } from '../../domain/administration/administered-values';
import { wordingAt } from '../../domain/administration/wording-at';
import type { Person } from '../../domain/access/person';
import type { Clock } from '../../kernel/clock';
import type { LocalizedText } from '../../kernel/localized-text';

/** How many rows a page of a list holds. */
const PAGE = 20;

/** A part of a list; `more` is there when the list goes on, after that key. */
export interface Listed<Row, Key> {
  readonly rows: readonly Row[];
  readonly more: Key | null;
}

export type Titled<Row> = Row & { readonly title: LocalizedText };

/** A message with the words that administrators had given to it when it was made; null: the portal's own. */
type Worded = Titled<StoredMessage> & { readonly wording: MessageWording | null };

interface Deps {
  readonly applications: Pick<ApplicationRepository, 'listOfPerson'>;
  readonly drafts: Pick<DraftRepository, 'listOfAccount'>;
  readonly handovers: Pick<SigningHandoverRepository, 'waitingUntil' | 'listAtCounter'>;
  readonly clock: Clock;
  readonly messages: Pick<MessageRepository, 'listOfAccount' | 'countUnread' | 'markRead'>;
  readonly editions: Pick<EditionLibrary, 'get'>;
  readonly rules: Pick<AdministeredLibrary, 'messageWordings'>;
  readonly questions: Pick<RegistryQuestionRepository, 'listAboutPerson'>;
}

/** What stands in a person's cabinet: always their own, found by their account. */
export function listCabinet(deps: Deps) {
  return { ...caseLists(deps), ...messageLists(deps), ...accessList(deps) };
}

function caseLists(deps: Deps) {
  const { applications, drafts, editions } = deps;
  const page = async <Row extends { serviceId: string; rulesEdition: string }>(
    found: readonly Row[],
  ): Promise<Listed<Titled<Row>, Row>> => {
    const { rows, more } = part(found);
    return { rows: await Promise.all(rows.map((row) => titled(editions, row))), more };
  };

  return {
    /** Newest first. */
    applications: async (
      person: Person,
      after: FiledKey | null,
    ): Promise<Listed<Titled<ApplicationRecord>, FiledKey>> =>
      page(await applications.listOfPerson(owner(person), after, PAGE + 1)),

    /** Applications with a result that was handed out, newest first. */
    issued: async (
      person: Person,
      after: FiledKey | null,
    ): Promise<Listed<Titled<ApplicationRecord>, FiledKey>> =>
      page(await allIssued(applications, owner(person), after)),

    /** Last saved first. */
    drafts: async (
      { accountId }: Person,
      after: SavedKey | null,
    ): Promise<Listed<Titled<WaitingDraft>, SavedKey>> =>
      page(await waiting(deps, await drafts.listOfAccount(accountId, after, PAGE + 1))),

    /** The person's drafts that operators took over, all of them: nobody has many. */
    atCounter: async ({ accountId }: Person): Promise<Titled<DraftAtCounter>[]> =>
      Promise.all((await deps.handovers.listAtCounter(accountId)).map((row) => titled(editions, row))),
  };
}

/** A draft; `waitingUntil`: it was filled in, and waits for its signature from a link. */
type WaitingDraft = DraftRecord & { readonly waitingUntil: Date | null };

async function waiting({ handovers, clock }: Deps, rows: readonly DraftRecord[]): Promise<WaitingDraft[]> {
  const until = await handovers.waitingUntil(
    rows.map(({ id }) => id),
    clock.now(),
  );
  return rows.map((row) => ({ ...row, waitingUntil: until.get(row.id) ?? null }));
}

async function titled<Row extends { serviceId: string; rulesEdition: string }>(
  editions: Deps['editions'],
  row: Row,
): Promise<Titled<Row>> {
  const { title } = await editions.get(row.serviceId, row.rulesEdition);
  return { ...row, title };
}

function messageLists({ messages, editions, rules }: Deps) {
  return {
    /** Newest first. */
    messages: async (
      { accountId }: Person,
      after: CreatedKey | null,
    ): Promise<Listed<Worded, CreatedKey>> => {
      const [found, wordings] = await Promise.all([
        messages.listOfAccount(accountId, after, PAGE + 1),
        rules.messageWordings(),
      ]);
      const { rows, more } = part(found);
      const worded = async (row: StoredMessage): Promise<Worded> => ({
        ...(await titled(editions, row)),
        wording: wordingAt(wordings, row.template, row.createdAt),
      });
      return { rows: await Promise.all(rows.map(worded)), more };
    },

    countUnread: ({ accountId }: Person): Promise<number> => messages.countUnread(accountId),

    /** The person has opened the list of messages. */
    markRead: ({ accountId }: Person, at: Date): Promise<void> => messages.markRead(accountId, at),
  };
}

function accessList({ questions }: Pick<Deps, 'questions'>) {
  return {
    /** Who asked the state's registries about the person, the newest first. */
    access: async (person: Person, after: AskedKey | null): Promise<Listed<QuestionAboutPerson, AskedKey>> =>
      part(await questions.listAboutPerson(owner(person).iin, after, PAGE + 1)),
  };
}

/** Applications are a person's by their account and by their IIN: an operator or a representative may have filed them. */
function owner(person: Person): { accountId: string; iin: string } {
  return { accountId: person.accountId, iin: person.kind === 'citizen' ? person.iin : '' };
}

/** Reads on until a page is full: a person has few applications, and most of them end with a result. */
async function allIssued(
  applications: Pick<ApplicationRepository, 'listOfPerson'>,
  of: ReturnType<typeof owner>,
  after: FiledKey | null,
): Promise<ApplicationRecord[]> {
  const issued: ApplicationRecord[] = [];
  let key = after;
  for (;;) {
    const read = await applications.listOfPerson(of, key, PAGE + 1);
    issued.push(...read.filter(({ status }) => status === 'issued'));
    key = read.at(-1) ?? null;
    if (read.length <= PAGE || issued.length > PAGE) return issued;
  }
}

/** The page, and the key of its last row when there is at least one more. */
function part<Row>(found: readonly Row[]): Listed<Row, Row> {
  const rows = found.slice(0, PAGE);
  return { rows, more: found.length > PAGE ? (rows.at(-1) ?? null) : null };
}
