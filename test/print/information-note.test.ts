import { plainDate } from '../../src/kernel/plain-date';
import { printInformationNote } from '../../src/print/information-note';
import { readPdf } from './read-pdf';

const SERVICE = { kk: 'Жерлеуге төлем', ru: 'Выплата на погребение' };
const [ME, BURIED] = ['851230450012', '500101300018'];

const printed = async (forIins?: string[]) => {
  const pdf = await printInformationNote({
    ...{ number: 'А-1', at: new Date('2026-11-20T05:00:00Z'), service: SERVICE, title: SERVICE },
    applicant: { name: 'Ахметова Айгүл', iin: ME },
    subjectIin: null,
    answer: {
      decisions: [],
      awards: [
        {
          ...{ benefit: 'burial-payment', since: plainDate('2026-11-02'), until: null },
          ...(forIins === undefined ? {} : { forIins }),
        },
      ],
      silent: [],
    },
    registryTitles: new Map(),
    verifyUrl: 'http://localhost:3000/ru/verify/A-1',
  });
  return readPdf(pdf).text;
};

test('a payment for somebody else says in both languages for whom, by number', async () => {
  const text = await printed([BURIED]);
  for (const said of ['Кім үшін (ЖСН)', 'За кого (ИИН)', BURIED]) expect(text).toContain(said);
});

test('a payment of one’s own names nobody besides', async () => {
  expect(await printed()).not.toContain('За кого');
});
