import { randomUUID } from 'node:crypto';
import express, { type Express } from 'express';
import { Pool } from 'pg';
import { z } from 'zod';

const POOL = 10;
const FIELDS = 20;
const TABLES = `
  CREATE SCHEMA baseline
  CREATE TABLE applications (id uuid PRIMARY KEY, number text NOT NULL, form jsonb NOT NULL, filed_at timestamptz NOT NULL)
  CREATE TABLE events (application_id uuid, seq integer, payload jsonb NOT NULL, PRIMARY KEY (application_id, seq))
  CREATE TABLE items (id uuid PRIMARY KEY, application_id uuid NOT NULL, due_at timestamptz NOT NULL)
  CREATE TABLE codes (id uuid PRIMARY KEY, application_id uuid NOT NULL)
  CREATE TABLE jobs (id uuid PRIMARY KEY, payload jsonb NOT NULL)`;
const FILE = {
  name: 'baseline-filing',
  text: `
    WITH application AS (
      INSERT INTO baseline.applications VALUES ($1, $2, $3, $4) RETURNING id
    ), event AS (
      INSERT INTO baseline.events SELECT id, seq, $3 FROM application, (VALUES (1), (2)) AS facts (seq)
    ), item AS (
      INSERT INTO baseline.items SELECT $5, id, $4 FROM application
    ), code AS (
      INSERT INTO baseline.codes SELECT $6, id FROM application
    )
    INSERT INTO baseline.jobs SELECT $7, jsonb_build_object('id', id) FROM application`,
};

/** What the form of the baseline asks: as many fields as a long application. */
export const fieldNames: readonly string[] = Array.from({ length: FIELDS }, (_, at) => `field_${at}`);

/**
 * The yardstick of filing: bare Express, a form of 2 KB checked by Zod, and one prepared statement that writes six rows, as
 * many as filing an application writes.
 */
export async function filing(database: string): Promise<Express> {
  const pool = new Pool({ connectionString: database, max: POOL });
  await pool.query(TABLES);
  const form = z.object(
    Object.fromEntries(fieldNames.map((name) => [name, z.string().trim().min(1).max(200)])),
  );
  const app = express();
  app.post('/', express.urlencoded({ extended: false }), async (request, response) => {
    const answers = JSON.stringify(form.parse(request.body));
    const now = new Date();
    const id = randomUUID();
    await pool.query({ ...FILE, values: [id, id, answers, now, randomUUID(), randomUUID(), randomUUID()] });
    response.redirect(303, `/sent/${id}`);
  });
  return app;
}
