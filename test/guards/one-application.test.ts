import { join } from 'node:path';
import { projectRoot } from '../../src/config/project-root';
import { referenceFiles } from '../../src/data/reference-files';
import type { Edition } from '../../src/domain/edition/edition';
import { seededEdition } from '../support/fictional-service';

const TABLE = referenceFiles(join(projectRoot, 'seeds/reference')).oneApplication();

const applications = ({ forms }: Edition) => forms.filter(({ id }) => id.includes('application'));
const idsOf = (edition: Edition) =>
  new Set(applications(edition).flatMap(({ fields }) => fields.map(({ id }) => id)));

describe.each(TABLE.map((choice) => [choice.edition, choice] as const))('%s', (name, choice) => {
  const edition = seededEdition(name);
  const asking = applications(edition).flatMap(({ fields }) =>
    fields.filter(({ id }) => id === choice.field),
  );

  it('makes an application of each answer that its forms offer, and of no other', () => {
    expect(asking.length).toBeGreaterThan(0);
    for (const { options } of asking)
      expect(options?.map(({ id }) => id)).toEqual(choice.parts.map(({ option }) => option));
  });

  it('answers questions of another edition, which takes such applications, by questions of its own', () => {
    for (const { edition: judgedBy, answers = {} } of choice.parts) {
      if (judgedBy === undefined) continue;
      const other = seededEdition(judgedBy);
      expect(other.channels.some(({ id, accepts }) => id === 'one-application' && accepts)).toBe(true);
      const [own, asked] = [idsOf(other), idsOf(edition)];
      for (const [left, right] of Object.entries(answers))
        expect([left, right, own.has(left), asked.has(right)]).toEqual([left, right, true, true]);
    }
  });
});
