import { deadlineReach } from '../../../src/domain/administration/deadline-reach';
import { findOverallTerm } from '../../../src/domain/deadline/overall-term';
import { channelsOf, governingEditions } from '../../../src/domain/edition/governing-editions';
import { REFERENCE } from '../../support/builders/office-world';
import { fictionalEdition } from '../../support/fictional-service';
import { EDITIONS as NAMED } from '../form/editions';

const TABLES = { effects: REFERENCE.deadlineEffects, overallTerms: REFERENCE.overallTerms };
const CARD = fictionalEdition();
const EDITIONS = NAMED.map(([, edition]) => edition);
const reach = (deadlineId: string, edition = CARD) => deadlineReach(edition, deadlineId, [edition], TABLES);

test('the period of the whole service makes its term on every channel', () => {
  const { channels, governs, effect } = reach('service');
  expect(governs).toEqual(channelsOf([CARD]));
  expect(channels).toEqual(governs);
  expect(effect).toBe('plain');
});

test('a period of some channels counts on those alone, and makes no term', () => {
  const { channels, governs } = reach('waiting');
  expect(channels.length).toBeGreaterThan(0);
  expect(['provider', 'state-corporation']).toEqual(expect.arrayContaining(channels));
  expect(governs).toEqual([]);
});

test('a condition takes a period its say in the term of the whole service', () => {
  const deadlines = CARD.deadlines.map((deadline) =>
    deadline.id === 'service' ? { ...deadline, condition: { kk: 'шарт', ru: 'условие' } } : deadline,
  );
  expect(reach('service', { ...CARD, deadlines }).governs).toEqual([]);
});

test('another start gives a period another effect', () => {
  const deadlines = CARD.deadlines.map((deadline) =>
    deadline.id === 'complaint' ? { ...deadline, starts: 'documents-completed' as const } : deadline,
  );
  expect(reach('complaint', { ...CARD, deadlines }).effect).toBe('restarts');
});

test('a period that the edition does not have counts nowhere', () => {
  expect(reach('tea')).toEqual({ effect: 'plain', channels: [], governs: [] });
});

test('on every channel of every service the term is made by periods of the edition that judges', () => {
  for (const id of new Set(EDITIONS.map((edition) => edition.id))) {
    const own = EDITIONS.filter((edition) => edition.id === id);
    for (const channel of channelsOf(own)) {
      const { rules } = governingEditions(own, channel);
      const term = findOverallTerm(rules, channel, TABLES.overallTerms);
      const used = new Set(term?.alternatives.flatMap(({ deadlineIds }) => deadlineIds));
      for (const edition of own) {
        const governing = edition.deadlines.filter(({ id: deadline }) =>
          deadlineReach(edition, deadline, own, TABLES).governs.includes(channel),
        );
        expect(new Set(governing.map(({ id: deadline }) => deadline))).toEqual(
          edition === rules ? used : new Set(),
        );
      }
    }
  }
});
