import express, { type Express } from 'express';
import { Pool } from 'pg';
import { compileView } from './compile-view';

const POOL = 10;
const PAGE = {
  name: 'baseline-queue-page',
  text: `SELECT w.application_id, w.step_key, w.due_at, w.holder_id, a.number, a.applicant_name, a.applicant_iin,
      a.service_id, a.channel
    FROM work_items w JOIN applications a ON a.id = w.application_id
    WHERE w.organisation_code = $1 AND w.role = $2 AND w.closed_at IS NULL
    ORDER BY w.due_at, w.id LIMIT 25`,
};
const HEADS = ['Номер', 'Заявитель', 'Услуга', 'Шаг', 'Срок', 'У кого', ''];
const SERVICE =
  'Выдача справки, подтверждающей принадлежность заявителя (семьи) к получателям адресной социальной помощи';

/** The yardstick of the queue: bare Express and EJS, and one prepared query for the rows due first. */
export function queuePage(database: string, organisation: string, role: string): Express {
  const app = express();
  const pool = new Pool({ connectionString: database, max: POOL });
  const view = compileView('queue-page');
  app.get('/', async (_request, response) => {
    const { rows } = await pool.query<{ service_id: string }>({ ...PAGE, values: [organisation, role] });
    const services = Object.fromEntries(rows.map(({ service_id: id }) => [id, SERVICE]));
    response.type('html').send(view({ ...WORDS, rows, services }));
  });
  return app;
}

const WORDS = {
  title: 'Очередь',
  heads: HEADS,
  nobody: 'Свободно',
  somebody: 'В работе',
  take: 'Взять в работу',
  next: '25',
  nextWord: 'Дальше',
};
