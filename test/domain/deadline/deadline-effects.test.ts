import { effectOf, findEffectRow } from '../../../src/domain/deadline/deadline-effect';
import { effects } from './ask';
import { edition, editions } from './editions';

/** Words by which an act gives a period more than a limit. */
const TELLING =
  /продлевается|Хранение|следующим рабочим днем|не более чем за|календарного года|за сутки|не позднее трех лет/;

describe('the table of what periods do', () => {
  test.each(effects.effects.map((row) => [row.edition, row.deadline, row] as const))(
    '%s %s stands in the act under that clause',
    (key, id, row) => {
      const deadline = edition(key).deadlines.find((one) => one.id === id);
      expect(deadline?.clause).toBe(row.clause);
      if (row.of !== undefined) expect(edition(key).deadlines.map((one) => one.id)).toContain(row.of);
      expect(row.of === undefined || row.effect === 'extends').toBe(true);
      expect(row.holds !== undefined).toBe(row.effect === 'holds-filing');
    },
  );

  test('names no period twice', () => {
    const keys = effects.effects.map((row) => `${row.edition} ${row.deadline}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('leaves out nothing that the words of an act tell', () => {
    const silent = [...editions].flatMap(([key, one]) =>
      one.deadlines
        .filter(({ label, condition, effect }) =>
          TELLING.test(`${label.ru} ${condition?.ru ?? ''} ${effect?.ru ?? ''}`),
        )
        .filter((deadline) => effectOf(deadline, findEffectRow(one, deadline.id, effects)) === 'plain')
        .map(({ id }) => `${key} ${id}`),
    );
    expect(silent).toEqual([]);
  });

  test('a start that settles it needs no row', () => {
    const kinds = [...editions.values()].flatMap((one) =>
      one.deadlines.map((deadline) => [deadline.starts, effectOf(deadline, undefined)] as const),
    );
    expect(kinds).toContainEqual(['before-commission-session', 'counted-back']);
    expect(kinds).toContainEqual(['before-service-deadline', 'counted-back']);
    expect(kinds).toContainEqual(['documents-completed', 'restarts']);
    expect(kinds).toContainEqual(['collection-date-missed', 'storage']);
    expect(kinds).toContainEqual(['calendar-year-start', 'calendar-year']);
    expect(kinds).toContainEqual(['submission', 'plain']);
    expect(kinds).toContainEqual([undefined, 'plain']);
  });
});
