import { Client } from 'pg';

/** Does something on one connection, as the owner of the tables, and closes it. */
export async function onDatabase<Value>(
  url: string,
  act: (client: Client) => Promise<Value>,
): Promise<Value> {
  const client = new Client(url);
  await client.connect();
  try {
    return await act(client);
  } finally {
    await client.end();
  }
}
