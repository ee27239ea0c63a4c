import type {
  SignatureToVerify,
  SignatureVerdict,
  SignatureVerifier,
} from '../../src/adapters/signature/port';
import type { TestSigning } from '../support/test-pki';

export const IIN = '851230450012';
export const HOLDER = { iin: IIN, name: 'Ахметова Айгүл Серікқызы' };
const ORGANISATION = { bin: '050101500010', name: 'Жұмыспен қамту орталығы' };
export const DOCUMENT = Buffer.from('Өтініш: Ахметова Айгүл. Заявление № 1');

/** A verifier, and keys that it trusts. */
export interface SignatureBench {
  readonly verifier: SignatureVerifier;
  sign(signing: TestSigning): Promise<string>;
  /** Takes away, or gives back, every source of revocations. */
  setRevocationKnown(isKnown: boolean): void;
}

/** What every verifier of signatures must do. */
export function signatureContract(name: string, make: () => Promise<SignatureBench>): void {
  describe(`${name} keeps the contract of signatures`, () => {
    let bench: SignatureBench;

    beforeAll(async () => {
      bench = await make();
    });
    afterEach(() => bench.setRevocationKnown(true));

    async function judge(
      signing: Partial<TestSigning>,
      wanted: Partial<SignatureToVerify> = {},
    ): Promise<SignatureVerdict> {
      const cms = await bench.sign({ holder: HOLDER, document: DOCUMENT, ...signing });
      return bench.verifier.verify({ cms, document: DOCUMENT, iin: IIN, use: 'sign', ...wanted });
    }

    test('says whose signature it is and when it was stamped', async () => {
      const verdict = await judge({ isStamped: true });
      expect(verdict).toMatchObject({
        kind: 'valid',
        signer: { ...HOLDER, organisation: null },
        signedAt: expect.any(Date),
        checkedAt: expect.any(Date),
      });
    });

    test('without a stamp it knows no instant of signing, and judges the moment of looking', async () => {
      expect(await judge({})).toMatchObject({ kind: 'valid', signedAt: null });
      expect(await judge({ isExpired: true })).toMatchObject({ kind: 'invalid', reason: 'expired' });
    });

    test('a stamp from the validity of a certificate keeps its signature alive', async () => {
      expect(await judge({ isExpired: true, isStamped: true })).toMatchObject({ kind: 'valid' });
    });

    test('names the organisation for which an official signs', async () => {
      const verdict = await judge({ holder: { ...HOLDER, organisation: ORGANISATION } });
      expect(verdict).toMatchObject({ kind: 'valid', signer: { iin: IIN, organisation: ORGANISATION } });
    });

    test('takes the lines of PEM and bare Base64 alike', async () => {
      const pem = await bench.sign({ holder: HOLDER, document: DOCUMENT });
      const bare = pem.replaceAll(/-----[A-Z ]+-----|\s/g, '');
      for (const cms of [
        bare,
        bare.replaceAll(/.{60}/g, '$&\r\n'),
        `-----BEGIN CMS-----\n${bare}\n-----END CMS-----`,
      ]) {
        const verdict = await bench.verifier.verify({ cms, document: DOCUMENT, iin: IIN, use: 'sign' });
        expect(verdict.kind).toBe('valid');
      }
    });

    test('whoever logs in is told by the certificate, with a key for that only', async () => {
      const key = { ...HOLDER, use: 'authenticate' as const };
      const login = { iin: null, use: 'authenticate' as const };
      expect(await judge({ holder: key }, login)).toMatchObject({ kind: 'valid', signer: { iin: IIN } });
      expect(await judge({ holder: key })).toMatchObject({ kind: 'invalid', reason: 'wrong-key' });
      expect(await judge({}, login)).toMatchObject({ kind: 'invalid', reason: 'wrong-key' });
    });

    const FLAWS: readonly (readonly [string, Partial<TestSigning>, Partial<SignatureToVerify>])[] = [
      ['no-signer', { signers: 0 }, {}],
      ['several-signers', { signers: 2 }, {}],
      ['not-detached', { isAttached: true }, {}],
      ['altered', {}, { document: Buffer.from('Заявление № 2') }],
      ['altered', { isStamped: true }, { document: Buffer.alloc(0) }],
      ['revoked', { isRevoked: true }, {}],
      ['revoked', { isRevoked: true, isStamped: true }, {}],
      ['untrusted', { isUntrusted: true }, {}],
      ['another-person', {}, { iin: '900515300127' }],
      ['unreadable', {}, { cms: '' }],
      ['unreadable', {}, { cms: 'no Base64: жоқ' }],
      ['unreadable', {}, { cms: Buffer.from('no signature').toString('base64') }],
      ['unreadable', {}, { cms: 'MIIB'.repeat(200_000) }],
    ];
    test.each(FLAWS)('says %s', async (reason, signing, wanted) => {
      expect(await judge(signing, wanted)).toMatchObject({ kind: 'invalid', reason });
    });

    test('when nobody can tell of revocations it cannot tell either, and later it can', async () => {
      const cms = await bench.sign({ holder: HOLDER, document: DOCUMENT });
      const signature = { cms, document: DOCUMENT, iin: IIN, use: 'sign' as const };
      bench.setRevocationKnown(false);
      expect(await bench.verifier.verify(signature)).toMatchObject({
        kind: 'unknown',
        reason: 'revocation-unavailable',
      });
      bench.setRevocationKnown(true);
      expect((await bench.verifier.verify(signature)).kind).toBe('valid');
    });

    test('is well', async () => {
      expect(await bench.verifier.check()).toEqual({ kind: 'well' });
    });
  });
}
