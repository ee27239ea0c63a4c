// The health check of a container that runs jobs: exits with 0 when a worker gave a sign of life lately.
import pg from 'pg';

const client = new pg.Client({ connectionString: process.env.DATABASE_URL, connectionTimeoutMillis: 4_000 });
await client.connect();
const { rows } = await client.query(
  "select exists (select from worker_heartbeats where seen_at > now() - interval '30 seconds') as alive",
);
await client.end();
process.exitCode = rows[0].alive ? 0 : 1;
