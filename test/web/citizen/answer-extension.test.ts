import { chainEvents } from '../../../src/domain/application/chain-events';
import type { NewEvent } from '../../../src/domain/application/event';
import { LANGUAGES } from '../../../src/kernel/language';
import { dueChangeEntries } from '../../../src/web/citizen/status/due-change-entries';
import { answerExtension } from '../../../src/web/text/answer-extension';
import { translate, words } from '../../../src/web/text/words';
import { clerkActor, filedEvent } from '../../support/builders/events';

const AT = new Date('2026-03-20T05:00:00Z');
const [TOLD, LATER, DUE] = [
  '2026-04-01T18:59:00.000Z',
  '2026-04-02T18:59:00.000Z',
  '2026-04-20T13:30:00.000Z',
];
const REASON = { kk: '1 сәуір – демалыс күні', ru: '1 апреля – выходной день' };
const { term } = filedEvent().payload;

const changed = (dueAt = DUE): Extract<NewEvent, { type: 'due-changed' }> => ({
  type: 'due-changed',
  at: AT,
  actor: { kind: 'portal' },
  payload: {
    cause: { kind: 'calendar', decision: '1', reason: REASON },
    before: { dueAt: DUE, stepDueAt: null },
    after: { dueAt, stepDueAt: null },
    answer: { of: 'hearing', before: TOLD, until: LATER },
    term,
  },
});
const opened: NewEvent = {
  ...{ type: 'hearing-opened', at: AT, actor: clerkActor() },
  payload: { stepKey: '1', outcome: 'refused', groundIds: [], reason: null, days: 2, until: TOLD },
};
const eventsOf = (...later: NewEvent[]) =>
  chainEvents('00000000-0000-4000-8000-0000000000aa', { lastSeq: 0, lastHash: '' }, [filedEvent(), ...later]);

describe('a time to answer that a changed calendar made longer', () => {
  it.each(LANGUAGES)('is told with the time before and the reason, in %s', (language) => {
    const extension = answerExtension(eventsOf(opened, changed()), 'hearing', language);
    expect(extension?.reason).toBe(REASON[language]);
    expect(extension?.before).toMatch(/23:59$/);
    expect(answerExtension(eventsOf(opened, changed()), 'completion', language)).toBeNull();
  });

  it('says nothing of an earlier hearing', () => {
    expect(answerExtension(eventsOf(opened, changed(), opened), 'hearing', 'ru')).toBeNull();
  });

  it.each(LANGUAGES)(
    'stands in the course of the case beside the term, which is named where it moved, in %s',
    (language) => {
      const context = { language, words: words(language), t: translate(language) };
      const { 'status.event.answer-extended': answer, 'status.event.due-changed': due } = words(language);
      const titles = (event: ReturnType<typeof changed>) =>
        dueChangeEntries(event.payload, AT, context).map(({ title }) => title);
      expect(titles(changed())).toEqual([answer]);
      expect(titles(changed('2026-04-21T13:30:00.000Z'))).toEqual([answer, due]);
    },
  );
});
