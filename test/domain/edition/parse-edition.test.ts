import { formatEditionProblem } from '../../../src/domain/edition/edition-problem';
import { parseEdition } from '../../../src/domain/edition/parse-edition';
import { FICTIONAL_YAML } from '../../support/fictional-service';

/** Problems of the fictional service with one passage of its YAML replaced. */
function problemsAfter(from: string, to: string): string[] {
  expect(FICTIONAL_YAML).toContain(from);
  return problemsOf(FICTIONAL_YAML.replace(from, to));
}

function problemsOf(text: string): string[] {
  const parsed = parseEdition(text, 'card.yaml');
  return parsed.ok ? [] : parsed.problems.map(formatEditionProblem);
}

function lineOf(text: string): number {
  return FICTIONAL_YAML.slice(0, FICTIONAL_YAML.indexOf(text)).split('\n').length;
}

test('the fictional service is an edition', () => {
  expect(problemsOf(FICTIONAL_YAML)).toEqual([]);
});

test('an unknown key is reported at the key itself', () => {
  const line = lineOf('    purpose: {');
  expect(problemsAfter('    purpose: {', '    porpose: {')).toEqual([
    `card.yaml:${line}:5 documents[0].porpose: unknown key "porpose"`,
  ]);
});

test('a word outside the vocabulary is reported with the nearest allowed words', () => {
  expect(problemsAfter('unit: working-day', 'unit: workday')).toEqual([
    `card.yaml:${lineOf('unit: working-day')}:5 deadlines[0].unit: "workday" is not in the vocabulary; ` +
      'nearest allowed: "working-day", "day", "hour"',
  ]);
});

test('a missing fact is reported where it is missing', () => {
  const entry = '{where: portal, days: mon-sun, hours: "00:00-24:00", clause: "8"}';
  expect(problemsAfter(entry, entry.replace(', clause: "8"', ''))).toEqual([
    `card.yaml:${lineOf(entry)}:5 schedules[1].clause: is missing`,
  ]);
});

test('a value of another type is reported with the type that is expected', () => {
  expect(problemsAfter('amount: 3', 'amount: "three"')).toEqual([
    expect.stringContaining('deadlines[0].amount: must be number, not "three"'),
  ]);
});

test.each([
  [
    'title: {kk: "Оқырман билеті", ru: "Читательский билет"}',
    'title: {kk: "Оқырман билеті"}',
    'ru: is missing',
  ],
  ['kk: "Қалалық кітапхана"', 'kk: " "', 'provider.kk: must not be empty'],
  ['date: 2024-01-15', 'date: 2024-02-30', 'edition.act.date: must be a day YYYY-MM-DD'],
  ['hours: "00:00-24:00"', 'hours: "always"', 'schedules[1].hours: must be hours like 09:00-18:30'],
  ['id: photo', 'id: Photo', 'documents[1].id: must be lower-case words joined by - or _'],
])('%s → %s', (from, to, message) => {
  expect(problemsAfter(from, to)).toEqual([expect.stringContaining(message)]);
});

test('all problems of a file are reported at once', () => {
  const text = FICTIONAL_YAML.replace('family: education', 'family: educaton').replace('n: 2,', 'n: two,');
  expect(problemsOf(text)).toEqual([
    expect.stringContaining('family: "educaton" is not in the vocabulary; nearest allowed: "education"'),
    expect.stringContaining('process[0].steps[1].n: must be number, not "two"'),
  ]);
});

test('broken YAML is reported with its place', () => {
  expect(problemsOf('id: a\ntitle: [1')).toEqual([expect.stringMatching(/^card\.yaml:2:10 Flow sequence/)]);
  expect(problemsOf('id: a\nid: b')).toEqual(['card.yaml:2:1 Map keys must be unique']);
  expect(problemsOf('')).toEqual(['card.yaml:1:1 must be object, not null']);
});

test('aliases that multiply each other are refused', () => {
  const bomb = ['a: &a [1, 1]', ...['b', 'c', 'd', 'e', 'f', 'g', 'h'].map(multiply)].join('\n');
  expect(problemsOf(bomb)).toEqual([expect.stringContaining('Excessive alias count')]);
});

function multiply(letter: string): string {
  const before = `*${String.fromCharCode(letter.charCodeAt(0) - 1)}`;
  return `${letter}: &${letter} [${Array.from({ length: 9 }, () => before).join(', ')}]`;
}
