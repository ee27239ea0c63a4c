import { canReadRegistrations } from '../domain/access/case-access';
import type { Person } from '../domain/access/person';
import { needsSecondFactor } from '../domain/access/second-factor';
import type { Language } from '../kernel/language';
import type { NavigationItem } from './rendering/page-model';
import type { WordKey, Words } from './text/words';

interface Entry {
  readonly key: WordKey;
  readonly place: string;
  readonly shown: (person: Person | null) => boolean;
}

const everybody = (): boolean => true;
const citizen = (person: Person | null): boolean => person?.kind === 'citizen';
const guest = (person: Person | null): boolean => person === null;
const staff = (person: Person | null): boolean => person?.kind === 'staff';
const notStaff = (person: Person | null): boolean => !staff(person);
const counter = (person: Person | null): boolean =>
  person?.kind === 'staff' && (person.role === 'operator' || person.role === 'clerk');

const paymentCorrector = (person: Person | null): boolean =>
  person?.kind === 'staff' && (person.role === 'clerk' || person.role === 'head');

const journalReader = (person: Person | null): boolean => person !== null && canReadRegistrations(person);

const head = (person: Person | null): boolean => person?.kind === 'staff' && person.role === 'head';

const provesTwice = (person: Person | null): boolean => person !== null && needsSecondFactor(person);

const administrator = (person: Person | null): boolean =>
  person?.kind === 'staff' && person.role === 'administrator';
const reader = (person: Person | null): boolean =>
  person?.kind === 'staff' && (person.role === 'administrator' || person.role === 'auditor');
/** Administrators keep rules and have no queue. */
const worker = (person: Person | null): boolean => staff(person) && !administrator(person);

const ADMIN: readonly Entry[] = [
  { key: 'nav.admin', place: '/admin', shown: administrator },
  { key: 'admin.journal.heading', place: '/admin/journal', shown: reader },
  { key: 'payments.heading', place: '/admin/payments', shown: reader },
  { key: 'admin.offers.heading', place: '/admin/offers', shown: reader },
];

const ENTRIES: readonly Entry[] = [
  { key: 'nav.queue', place: '/office', shown: worker },
  { key: 'office.waiting.heading', place: '/office/waiting', shown: head },
  { key: 'payments.returned.heading', place: '/office/payments', shown: paymentCorrector },
  { key: 'registrations.heading', place: '/office/journal', shown: journalReader },
  ...ADMIN,
  { key: 'nav.counter', place: '/office/counter', shown: counter },
  { key: 'nav.recovery-codes', place: '/office/second-factor/codes', shown: provesTwice },
  { key: 'nav.services', place: '/services', shown: everybody },
  { key: 'nav.cabinet', place: '/cabinet', shown: citizen },
  { key: 'offers.list.heading', place: '/cabinet/offers', shown: citizen },
  { key: 'nav.verify', place: '/verify', shown: notStaff },
  { key: 'nav.login', place: '/login', shown: guest },
];

/** Where somebody begins who has just come in. */
export function homePlace(person: Person | null): string {
  if (person?.kind !== 'staff') return '/cabinet';
  return person.role === 'administrator' ? '/admin' : '/office';
}

/** The main menu for a person at a place. */
export function navigation(
  place: string,
  person: Person | null,
  words: Words,
  language: Language,
): NavigationItem[] {
  const path = place.split('?')[0] ?? '';
  const shown = ENTRIES.filter((entry) => entry.shown(person));
  const current = shown
    .filter((entry) => path === entry.place || path.startsWith(`${entry.place}/`))
    .sort((a, b) => b.place.length - a.place.length)[0];
  return shown.map((entry) => ({
    text: words[entry.key],
    href: `/${language}${entry.place}`,
    current: entry === current,
  }));
}
