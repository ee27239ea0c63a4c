import { resolve } from 'node:path';
import { systemClock } from '../adapters/clock/system-clock';
import { openDemoAuthority } from '../adapters/signature/demo-authority/demo-authority';
import {
  MOCK_MOODS,
  startNcalayerMock,
  type MockMood,
} from '../adapters/signature/ncalayer-mock/start-ncalayer-mock';
import { projectRoot } from '../config/project-root';
import { DEMO_ACCOUNTS } from '../../seeds/demo-accounts';

const PORT = 13_579;

/**
 * Runs the stand-in of NCALayer for developers: `[--mood <mood>] [--person <IIN>] [--port <port>]`. It signs with a key of
 * whomever the page asks for; where the page asks for nobody (a login), of the person given, else of the first citizen.
 */
export async function runNcalayer(words: readonly string[]): Promise<void> {
  const given = (name: string) => words[words.indexOf(`--${name}`) + 1] ?? '';
  const has = (name: string) => words.includes(`--${name}`);
  const mood = moodOf(has('mood') ? given('mood') : 'sign');
  if (mood === undefined) {
    process.stderr.write(`--mood: one of ${MOCK_MOODS.join(', ')}\n`);
    process.exitCode = 2;
    return;
  }
  const sitting = has('person') ? given('person') : (PEOPLE[0]?.iin ?? '');
  const mock = await startNcalayerMock({
    port: has('port') ? Number(given('port')) : PORT,
    authority: await openDemoAuthority(resolve(projectRoot, '.data/demo-authority'), systemClock),
    holderOf: (iin) => holderOf(iin === '' ? sitting : iin),
    mood,
  });
  process.stdout.write(`A stand-in of NCALayer (${mood}) waits at ${mock.url}. Ctrl-C ends it.\n`);
}

const PEOPLE = DEMO_ACCOUNTS.flatMap(({ login, name, staff }) =>
  staff === undefined ? [{ iin: login, name }] : [{ iin: staff.iin, name }],
);

function holderOf(iin: string) {
  return PEOPLE.find((person) => person.iin === iin) ?? { iin, name: 'Ермеков Ермек Ермекұлы' };
}

function moodOf(word: string): MockMood | undefined {
  return MOCK_MOODS.find((mood) => mood === word);
}
