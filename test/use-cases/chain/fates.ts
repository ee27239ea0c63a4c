import {
  registerBirth,
  registerDeath,
} from '../../../src/adapters/gateway/simulator/happenings/register-event';
import { award } from '../../../src/adapters/gateway/simulator/people/registers';
import type { QuestionContext } from '../../../src/adapters/gateway/port';
import type { RegistryQuestion } from '../../../src/domain/registry/question';
import type { Offer } from '../../../src/domain/proactive/offer';
import { BORN } from '../proactive/proactive-world';
import type { ChainWorld } from './chain-world';

type Realm = ChainWorld['realm'];
type Member = NonNullable<ReturnType<Realm['find']>>['person'];

/** Whoever bears the child and the child, with what is to become of them. */
export interface Birth {
  readonly fate: Fate;
  readonly mother: string;
  readonly child: string;
}

/** What happens around one birth, and how it must end. */
interface Course {
  /** As soon as the birth is registered, before anything is offered. */
  readonly atBirth?: (realm: Realm, birth: Birth) => void;
  /** What the person answers to the offer; left out: yes. */
  readonly answers?: 'no' | 'silent';
  /** Which account they name; left out: the one that was proposed. */
  readonly account?: 'foreign' | 'mistyped';
  /** After the consent, before the account. */
  readonly afterConsent?: (realm: Realm, birth: Birth) => void;
  /** No registry answers the checks at first. `ever`: nor later. */
  readonly silence?: 'at-first' | 'ever';
  /** While the registries are silent. */
  readonly meanwhile?: (realm: Realm, birth: Birth) => void;
  /** The end of the offer, or of each of its two applications. */
  readonly ends: string;
}

const DECIDED = 'issued, assigned';
const queued = (...checks: string[]): string => `in the queue, unclear: ${checks.join(', ')}`;

/** Every way in which a birth may go. */
export const COURSES = {
  agrees: { ends: DECIDED },
  declines: { answers: 'no', ends: 'offer declined' },
  'says nothing': { answers: 'silent', ends: 'offer expired' },
  'names an account of somebody else': { account: 'foreign', ends: 'offer stopped: account-not-own' },
  'mistypes the account twice': { account: 'mistyped', ends: 'offer stopped: account-invalid' },
  'is paid already': {
    atBirth: ({ registers }, { mother, child }) => {
      const parties = { recipientIin: mother, subjectIin: child };
      award(registers, { benefit: 'childcare-benefit', ...parties, since: BORN });
    },
    ends: 'offer stopped: paid-already',
  },
  'died giving birth': {
    atBirth: (realm, birth) => {
      withoutFather(realm, birth);
      Object.assign(personOf(realm, birth.mother), { deceasedOn: BORN });
    },
    ends: 'offer stopped: deceased',
  },
  'has no phone': {
    atBirth: (realm, birth) => {
      withoutFather(realm, birth);
      Object.assign(personOf(realm, birth.mother), { mobilePhone: undefined });
    },
    ends: 'offer stopped: no-phone',
  },
  'loses the child at birth': {
    atBirth: (realm, { mother, child }) => void registerDeath(realm, child, BORN, mother),
    ends: 'offer stopped: not-confirmed',
  },
  'turns out not to be the mother': { afterConsent: ofAnotherMother, ends: 'offer stopped: not-confirmed' },
  'dies after the consent': {
    afterConsent: (realm, { mother }) => void Object.assign(personOf(realm, mother), { deceasedOn: BORN }),
    ends: 'offer stopped: deceased',
  },
  'closes the account after the consent': { afterConsent: closed, ends: 'offer stopped: account-not-own' },
  'waits for a registry that answers later': { silence: 'at-first', ends: DECIDED },
  'waits for a registry that never answers': {
    silence: 'ever',
    ends: 'in the queue, waiting: authorised-body-is, bank-accounts, gbd-fl, zags',
  },
  'is assigned elsewhere meanwhile': {
    silence: 'at-first',
    meanwhile: ({ registers }, { mother, child }) => {
      const parties = { recipientIin: mother, subjectIin: child, since: BORN };
      award(registers, { benefit: 'birth-benefit', ...parties });
      award(registers, { benefit: 'childcare-benefit', ...parties });
    },
    ends: 'not accepted: no-duplicate',
  },
  'closes the account meanwhile': {
    silence: 'at-first',
    meanwhile: closed,
    ends: queued('account-own closed'),
  },
  'turns out not to be the mother meanwhile': {
    silence: 'at-first',
    meanwhile: ofAnotherMother,
    ends: queued('birth-recorded no-parent'),
  },
  'dies meanwhile': {
    silence: 'at-first',
    meanwhile: (realm, { mother }) => void Object.assign(personOf(realm, mother), { deceasedOn: BORN }),
    ends: queued('applicant-registered died'),
  },
  'loses the child meanwhile': {
    silence: 'at-first',
    meanwhile: (realm, { child }) => void Object.assign(personOf(realm, child), { deceasedOn: BORN }),
    ends: queued('subject-alive died'),
  },
} as const satisfies Record<string, Course>;

export type Fate = keyof typeof COURSES;

const FATES = Object.keys(COURSES) as Fate[];
/** In so many births each fate but the first happens once; the others simply agree. */
const ROUND = 2 * FATES.length;

/** What is to become of a birth. */
export const courseOf = ({ fate }: Pick<Birth, 'fate'>): Course => COURSES[fate];

/** Has so many children born, to mothers of whom each has one fate. Gives them by the child. */
export function bear(realm: Realm, mothers: readonly string[], births: number): Map<string, Birth> {
  const born = new Map<string, Birth>();
  for (let index = 0; index < births; index += 1) {
    const place = index % ROUND;
    // Those whose place is the same in each round have one fate, so a mother of several has them alike.
    const own = mothers.filter((_, at) => at % ROUND === place);
    const mother = own[Math.floor(index / ROUND) % own.length] ?? '';
    const child = registerBirth(realm, mother, BORN).subjectIin;
    const birth = { fate: FATES[place] ?? 'agrees', mother, child };
    courseOf(birth).atBirth?.(realm, birth);
    born.set(child, birth);
  }
  // Only births are told of here: a death that changes one is no occasion of its own.
  realm.events.splice(0, realm.events.length, ...realm.events.filter(({ kind }) => kind === 'birth'));
  return born;
}

/** Registries that leave checks unanswered, whatever is asked about whomever. */
export function silentFor(births: ReadonlyMap<string, Birth>, at: 'first' | 'later') {
  const silent = [...births.values()].filter((birth) => {
    const { silence } = courseOf(birth);
    return silence === 'ever' || (silence === 'at-first' && at === 'first');
  });
  const people = new Set(silent.flatMap(({ mother, child }) => [mother, child]));
  return (question: RegistryQuestion, { purpose }: QuestionContext): boolean =>
    purpose === 'automatic-check' && 'iin' in question && people.has(question.iin);
}

/** What somebody writes about the account; null where nothing is written. */
export function accountText({ account }: Course, { code }: Offer, foreign: string): string {
  if (account === 'foreign') return `${foreign} ${code}`;
  return account === 'mistyped' ? `KZ12 3456 7890 ${code}` : `1 ${code}`;
}

function personOf(realm: Realm, iin: string): Member {
  const found = realm.find(iin);
  if (found === undefined) throw new Error('Nobody');
  return found.person;
}

function withoutFather({ registers }: Realm, { child }: Birth): void {
  const record = registers.birthOf.get(child);
  if (record === undefined) return;
  const { father: _father, ...rest } = record;
  registers.birthOf.set(child, rest);
}

/** The record of the birth names another mother. */
function ofAnotherMother({ registers }: Realm, { child, mother }: Birth): void {
  const record = registers.birthOf.get(child);
  const other = [...registers.birthOf.values()].find(
    (one) => one.mother && one.mother.iin !== mother,
  )?.mother;
  if (record === undefined || other === undefined) throw new Error('No other mother');
  const { father: _father, ...rest } = record;
  registers.birthOf.set(child, { ...rest, mother: other });
}

/** Every account of the mother is closed. */
function closed({ registers }: Realm, { mother }: Birth): void {
  const accounts = registers.accounts.get(mother) ?? [];
  registers.accounts.set(
    mother,
    accounts.map((account) => ({ ...account, open: false })),
  );
}
