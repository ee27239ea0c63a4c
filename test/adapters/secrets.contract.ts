import type { Secrets } from '../../src/adapters/secrets/port';

/** What every source of secrets must do. */
export function secretsContract(name: string, make: () => Secrets): void {
  describe(`${name} keeps the contract of secrets`, () => {
    test('gives codes of six digits and tokens of ten clear letters', () => {
      const secrets = make();
      for (let i = 0; i < 300; i += 1) {
        expect(secrets.newCode()).toMatch(/^\d{6}$/);
        expect(secrets.newToken()).toMatch(/^[A-HJ-NP-Z]{10}$/);
      }
    });

    test('knows a code by its hash, for its own scope only', () => {
      const secrets = make();
      const kept = secrets.hash('application 1', '012345');
      expect(kept).toMatch(/^[0-9a-f]{64}$/);
      expect(kept).not.toContain('012345');
      expect(secrets.matches('application 1', '012345', kept)).toBe(true);
      expect(secrets.matches('application 1', '12345', kept)).toBe(false);
      expect(secrets.matches('application 2', '012345', kept)).toBe(false);
      expect(secrets.matches('application 10', '12345', secrets.hash('application 1', '012345'))).toBe(false);
      expect(secrets.matches('application 1', '012345', '')).toBe(false);
      expect(secrets.matches('application 1', '012345', 'zz')).toBe(false);
    });

    test('seals what must be read again, differently each time', () => {
      const secrets = make();
      const sealed = secrets.seal('account 1', 'ҚҰПИЯ secret');
      expect(secrets.open('account 1', sealed)).toBe('ҚҰПИЯ secret');
      expect(sealed).not.toContain('secret');
      expect(Buffer.from(sealed, 'base64url').toString()).not.toContain('secret');
      expect(secrets.seal('account 1', 'ҚҰПИЯ secret')).not.toBe(sealed);
    });

    test('opens nothing for another scope, and nothing that was changed', () => {
      const secrets = make();
      const sealed = secrets.seal('account 1', 'secret');
      expect(() => secrets.open('account 2', sealed)).toThrow();
      const bytes = Buffer.from(sealed, 'base64url');
      for (let at = 0; at < bytes.length; at += 1) {
        const changed = Buffer.from(bytes);
        changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
        expect(() => secrets.open('account 1', changed.toString('base64url'))).toThrow();
      }
      for (const nothing of ['', 'AAAA']) expect(() => secrets.open('account 1', nothing)).toThrow();
    });
  });
}
