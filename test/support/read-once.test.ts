import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEdition } from '../../src/domain/edition/parse-edition';
import { editionIn } from './read-once';

const FOLDER = join(__dirname, '../../seeds/editions');

it.each(readdirSync(FOLDER))('what is kept of %s is what its file says', (file) => {
  const text = readFileSync(join(FOLDER, file), 'utf8');
  const parsed = parseEdition(text, file);
  expect(editionIn(text, file)).toEqual(parsed.ok ? parsed.edition : undefined);
});

it('an edition that cannot be read says what is wrong with it, each time', () => {
  const read = () => editionIn('id: library-card', 'card.yaml');
  expect(read).toThrow(/card\.yaml/);
  expect(read).toThrow(/title/);
});
