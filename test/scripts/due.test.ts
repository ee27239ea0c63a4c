import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { projectRoot } from '../../src/config/project-root';
import { parseEdition } from '../../src/domain/edition/parse-edition';
import { dueAnswers } from '../../src/processes/due-answers';
import { dueQuestion } from '../../src/processes/due-question';

const EDITIONS = join(projectRoot, 'seeds/editions');
const BIRTH = ['--service', 'birth-and-childcare-benefit', '--edition', 'order-206-2021'];
const START = ['--start', '2026-03-19T10:00:00+05:00'];
const AT_CORPORATION = ['--channel', 'state-corporation'];

const Answer = z.strictObject({
  due: z
    .string()
    .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?\+05:00$/)
    .nullable(),
  trace: z.array(z.looseObject({ code: z.string() })).min(1),
});

function command(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const path = join(projectRoot, 'scripts/due.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [path, ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('the command for a due date', () => {
  it('prints one object: the child-birth benefit over Nauryz 2026', () => {
    const { status, stdout, stderr } = command(
      ...BIRTH,
      '--deadline',
      'service',
      ...START,
      ...AT_CORPORATION,
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
    const { due, trace } = Answer.parse(JSON.parse(stdout));
    expect(due).toBe('2026-04-02T18:30:00+05:00');
    const named = trace.filter(({ code }) => code === 'day-off').map(({ date }) => date);
    expect(named).toEqual([21, 22, 23, 24, 25, 28, 29].map((day) => `2026-03-${day}`));
  });

  it('takes the end of a term that is known', () => {
    const known = ['--term-due', '2026-06-19T18:30+05:00'];
    const { stdout } = command(...BIRTH, '--deadline', 'extension', ...START, ...AT_CORPORATION, ...known);
    expect(Answer.parse(JSON.parse(stdout)).due).toBe('2026-07-20T18:30:00+05:00');
  });

  it('is a command of the package', () => {
    const scripts: unknown = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
    expect(scripts).toMatchObject({ scripts: { due: 'node scripts/due.mjs' } });
  });

  const whole = (replaced: Record<string, string>) =>
    Object.entries({
      '--service': 'birth-and-childcare-benefit',
      '--edition': 'order-206-2021',
      '--deadline': 'service',
      '--channel': 'portal',
      '--start': '2026-03-19T10:00:00+05:00',
      ...replaced,
    }).flat();

  it.each([
    ['service', whole({ '--service': 'tea' }), 'asp-certificate, birth-and-childcare-benefit, '],
    ['edition', whole({ '--edition': 'order-1-1999' }), 'There are: order-206-2021'],
    ['deadline', whole({ '--deadline': 'tea' }), 'service, service-portal, '],
    ['channel', whole({ '--channel': 'telegraph' }), 'state-corporation, portal, '],
    ['channel of another edition', whole({ '--channel': 'service-centre' }), 'state-corporation, portal, '],
    ['start', whole({ '--start': '2026-02-30T10:00:00+05:00' }), 'no instant'],
    ['start without its offset', whole({ '--start': '2026-03-19T10:00:00' }), 'no instant'],
    ['word', [...whole({}), '--tea', 'now'], '--tea'],
    ['question', [], 'Say --service, --edition, --deadline, --channel, --start'],
  ])('an unknown %s is one line beside the output, and 2', (_what, args, words) => {
    const { status, stdout, stderr } = command(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).toContain(words);
  });
});

describe('all deadlines of all editions on each of their channels', () => {
  const answer = dueAnswers(projectRoot);
  const files = readdirSync(EDITIONS).filter((file) => file.endsWith('.yaml'));

  it('are those of forty editions', () => {
    expect(files).toHaveLength(40);
  });

  it.each(files)('%s', (file) => {
    const parsed = parseEdition(readFileSync(join(EDITIONS, file), 'utf8'), file);
    if (!parsed.ok) throw new Error(`${file} cannot be read`);
    const { id, edition, deadlines, channels } = parsed.edition;
    expect(deadlines.length).toBeGreaterThan(0);
    for (const deadline of deadlines)
      for (const channel of channels) {
        const args = ['--service', id, '--edition', edition.id, '--deadline', deadline.id, ...START];
        const { due, trace } = Answer.parse(answer(dueQuestion([...args, '--channel', channel.id])));
        expect(due === null).toBe(deadline.amount === null);
        expect(trace[0]?.code).toBe(due === null ? 'no-amount' : 'period');
      }
  });
});
