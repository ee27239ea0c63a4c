import { formatEditionProblem } from '../../../src/domain/edition/edition-problem';
import { DomainError } from '../../../src/kernel/domain-error';
import type { PublishEdition } from '../../../src/use-cases/editions/publish-edition';
import { publishFolder, type EditionFile } from '../../../src/use-cases/editions/publish-folder';
import { FICTIONAL_YAML } from '../../support/fictional-service';

const CARD = { name: 'card.yaml', text: FICTIONAL_YAML };
const NEXT = { name: 'next.yaml', text: FICTIONAL_YAML.replace('id: fictional-2024', 'id: fictional-2025') };

async function publish(files: EditionFile[], publishEdition: PublishEdition) {
  const report = await publishFolder({ readFiles: async () => files, publishEdition })();
  return report.ok ? report : report.problems.map(formatEditionProblem);
}

test('all editions of a folder are published, and those that were there are counted', async () => {
  const done: string[] = [];
  const publishEdition: PublishEdition = async ({ edition }) => {
    done.push(edition.id);
    return edition.id === 'fictional-2024' ? 'unchanged' : 'published';
  };
  await expect(publish([CARD, NEXT], publishEdition)).resolves.toEqual({
    ok: true,
    published: 1,
    unchanged: 1,
  });
  expect(done).toEqual(['fictional-2024', 'fictional-2025']);
});

test('all problems of all files are reported at once, and nothing is published', async () => {
  const publishEdition = jest.fn<ReturnType<PublishEdition>, Parameters<PublishEdition>>();
  const wrong = {
    name: 'wrong.yaml',
    text: FICTIONAL_YAML.replace('family: education', 'familly: education'),
  };
  const broken = { name: 'broken.yaml', text: 'id: [' };
  const problems = await publish([CARD, wrong, broken, { ...CARD, name: 'copy.yaml' }], publishEdition);
  expect(problems).toEqual([
    'wrong.yaml:2:1 family: is missing',
    'wrong.yaml:4:1 familly: unknown key "familly"',
    expect.stringMatching(/^broken\.yaml:1:6 /),
    'copy.yaml:1:1 edition.id: the same edition stands in card.yaml',
  ]);
  expect(publishEdition).not.toHaveBeenCalled();
});

test('the editions of a service stand in one family', async () => {
  const moved = { ...NEXT, text: NEXT.text.replace('family: education', 'family: media') };
  const publishEdition: PublishEdition = async () => 'published';
  await expect(publish([CARD, moved], publishEdition)).resolves.toEqual([
    'next.yaml:1:1 family: card.yaml puts this service into another family',
  ]);
});

test('an edition that was published with other facts is a problem of its file', async () => {
  const publishEdition: PublishEdition = async ({ edition }) => {
    if (edition.id === 'fictional-2025') return 'published';
    throw new DomainError('edition-already-published', { published: 'aaaa', offered: 'bbbb' });
  };
  await expect(publish([CARD, NEXT], publishEdition)).resolves.toEqual([
    'card.yaml:1:1 is published with other facts (aaaa, here bbbb); a correction is a new edition',
  ]);
});

test('any other failure is not taken for a problem of the file', async () => {
  const publishEdition: PublishEdition = async () => {
    throw new Error('the database is away');
  };
  await expect(publish([CARD], publishEdition)).rejects.toThrow('the database is away');
});
