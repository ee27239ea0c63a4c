import type { RegistryEvents } from '../../src/adapters/registry-events/port';

/** What every feed that is well must do. `make` gives one that tells of three events. */
export function registryEventsContract(name: string, make: () => Promise<RegistryEvents>): void {
  describe(`${name} keeps the contract of the feed`, () => {
    test('tells of all events page by page, the oldest first, and each page says where the next begins', async () => {
      const feed = await make();
      const seen: string[] = [];
      let cursor = '';
      for (let pages = 0; pages < 5; pages += 1) {
        const pulled = await feed.pull(cursor, 2);
        if (pulled.kind !== 'page') throw new Error(pulled.reason);
        if (pulled.page.events.length === 0) break;
        seen.push(...pulled.page.events.map(({ kind }) => kind));
        cursor = pulled.page.next;
      }
      expect(seen).toEqual(['birth', 'disability', 'death']);
    });

    test('gives the same page again for the same cursor: reading takes nothing away', async () => {
      const feed = await make();
      expect(await feed.pull('', 2)).toEqual(await feed.pull('', 2));
    });

    test('gives an empty page at its end, with the same cursor', async () => {
      const feed = await make();
      const all = await feed.pull('', 100);
      if (all.kind !== 'page') throw new Error(all.reason);
      const { next } = all.page;
      expect(await feed.pull(next, 100)).toEqual({ kind: 'page', page: { events: [], next } });
    });

    test('gives a sign of life', async () => {
      expect(await (await make()).check()).toEqual({ kind: 'well' });
    });
  });
}
