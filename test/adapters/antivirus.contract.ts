import { randomBytes } from 'node:crypto';
import type { Antivirus } from '../../src/adapters/antivirus/port';
import { EICAR } from '../../src/adapters/antivirus/fake';

/** What every antivirus must do. `make` gives one that looks at files of up to `maxBytes`. */
export function antivirusContract(name: string, make: (maxBytes: number) => Promise<Antivirus>): void {
  describe(`${name} keeps the contract of an antivirus`, () => {
    test.each([0, 1, 65_536, 65_537, 1_000_003])('finds nothing in %d harmless bytes', async (size) => {
      const antivirus = await make(2_000_000);
      expect(await antivirus.scan(randomBytes(size))).toEqual({ kind: 'clean' });
    });

    test.each([0, 65_530, 500_000])(
      'finds the test text behind %d other bytes, with its name',
      async (before) => {
        const antivirus = await make(2_000_000);
        const bytes = Buffer.concat([Buffer.alloc(before, 7), Buffer.from(EICAR), Buffer.alloc(100)]);
        expect(await antivirus.scan(bytes)).toEqual({ kind: 'infected', name: 'Eicar-Test-Signature' });
      },
    );

    test('says nothing of a file beyond its limit', async () => {
      const antivirus = await make(1_000);
      expect(await antivirus.scan(Buffer.alloc(1_001))).toEqual({ kind: 'unknown', reason: 'too-big' });
    });

    test('is well, and keeps several files at once apart', async () => {
      const antivirus = await make(2_000_000);
      expect(await antivirus.check()).toEqual({ kind: 'well' });
      const verdicts = await Promise.all([
        antivirus.scan(Buffer.alloc(200_000)),
        antivirus.scan(Buffer.from(EICAR)),
        antivirus.scan(Buffer.alloc(10)),
      ]);
      expect(verdicts.map(({ kind }) => kind)).toEqual(['clean', 'infected', 'clean']);
    });
  });
}
