import { fieldNames } from '../baselines/filing';
import { addReadyDrafts, CODE } from '../fill/drafts';
import { onDatabase } from '../fill/on-database';
import type { AnswerHead } from '../load/answer-reader';
import { post } from '../load/requests';
import { eachOnce } from '../load/rotation';
import { compare } from '../load/rounds';
import { atLeast } from '../results/result';
import type { Row } from './row';

const GOAL = atLeast(0.55);
const SENT = /\r\nlocation: \/(ru\/)?sent\//i;
/** A form of 2 KB. */
const ANSWER = 'Алматы қаласы, Абай д.';

/** Signing an application with the one-time code and filing it, until it is safe on the disk. */
export const filing: Row = {
  name: 'filing',
  measure: async (world) => {
    const database = await world.database('filing');
    world.say(`Writing ${world.drafts.toLocaleString('en')} applications that are ready to be sent …`);
    const drafts = await addReadyDrafts(database, world.drafts);
    const [portal, bare] = [
      await world.portal(database),
      await world.baseline('filing', [await world.database('filing_baseline')]),
    ];
    const form = post('/', Object.fromEntries(fieldNames.map((name) => [name, ANSWER])));
    const requests = drafts.map(({ id, person }) =>
      post(`/ru/apply/${id}/sign`, { _csrf: person.csrf, code: CODE }, person.cookie),
    );
    let sent = 0;
    const isSent = (head: AnswerHead): boolean => isFiled(head) && (sent += 1) > 0;
    const load = await compare(
      { port: bare.port, next: () => form, isRight: isFiled },
      { port: portal.port, next: eachOnce(requests), isRight: isSent },
      world.pace,
    );
    await Promise.all([portal.stop(), bare.stop()]);
    await demandFiled(database, sent);
    return [
      {
        name: 'filing, durable',
        unit: 'requests/s',
        baseline: load.baseline.perSecond,
        ours: load.ours.perSecond,
        goal: GOAL,
        note: `${sent.toLocaleString('en')} applications filed; the baseline writes as many rows in one prepared statement`,
      },
    ];
  },
};

function isFiled({ status, text }: AnswerHead): boolean {
  return status === 303 && SENT.test(text);
}

/** What was answered must be there. */
async function demandFiled(database: string, sent: number): Promise<void> {
  const { rows } = await onDatabase(database, (client) =>
    client.query<{ filed: number }>('SELECT count(*)::int AS filed FROM applications'),
  );
  if (rows[0]?.filed !== sent)
    throw new Error(`${sent} were answered and ${rows[0]?.filed} are in the database`);
}
