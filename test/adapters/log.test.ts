import { Writable } from 'node:stream';
import { z } from 'zod';
import { createLogger } from '../../src/adapters/log/create-logger';
import type { Log } from '../../src/adapters/log/port';
import { scrubLine } from '../../src/adapters/log/scrub-line';
import { scrubText } from '../../src/adapters/log/scrub-text';
import { findCheckDigit } from '../../src/domain/identifiers/check-digit';

const Line = z.looseObject({ time: z.string(), msg: z.string(), err: z.looseObject({}).optional() });
const UUID = '3f0c9a52-7d1e-4b7a-9c55-851230450012';

function journal(): { log: ReturnType<typeof createLogger>; text: () => string } {
  const lines: string[] = [];
  const destination = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  return { log: createLogger({ level: 'debug', destination }), text: () => lines.join('') };
}

/** Numbers of people who do not exist, with right check digits. */
function syntheticIins(count: number): string[] {
  const iins: string[] = [];
  for (let serial = 0; iins.length < count; serial += 1) {
    const day = String(1 + (serial % 28)).padStart(2, '0');
    const eleven = `${50 + (serial % 50)}0${1 + (serial % 9)}${day}${1 + (serial % 6)}${String(serial).padStart(4, '0')}`;
    const digit = findCheckDigit(eleven);
    if (digit !== undefined) iins.push(`${eleven}${digit}`);
  }
  return iins;
}

test('no IIN gets into the journal, wherever it stands', () => {
  const { log, text } = journal();
  const iins = syntheticIins(200);
  for (const iin of iins) {
    log.info({ iin, person: { Applicant_IIN: iin, all: [iin, Number(iin)] } }, `asked about ${iin}.`);
    log.child({ who: iin, applicantIin: iin }).warn({ url: `/x/${iin}?iin=${iin}&next=${iin}` }, 'child');
    log.error(new Error(`Key (iin)=(${iin}) already exists`));
    log.error({
      err: Object.assign(new Error('refused'), { detail: { [iin]: `${iin.slice(0, 6)} ${iin.slice(6)}` } }),
    });
  }
  const written = text();
  for (const iin of iins) {
    expect(written).not.toContain(iin);
    expect(written).not.toContain(`${iin.slice(0, 6)} ${iin.slice(6)}`);
  }
  expect(written.trimEnd().split('\n')).toHaveLength(800);
});

test.each([
  '+77010000001',
  '+7 701 000 00 01',
  '+7 (701) 000-00-01',
  '8 (701) 000-00-01',
  '87010000001',
  '77010000001',
  '%2B77010000001',
])('hides the phone number %s', (phone) => {
  expect(scrubText(`called ${phone}, no answer`)).toBe('called [phone], no answer');
  const { log, text } = journal();
  log.info({ mobilePhone: phone, phones: [phone], sms: { to: phone } }, `to ${phone}`);
  expect(text()).not.toContain(phone);
});

test('hides secrets by the name they stand under, at any depth', () => {
  const { log, text } = journal();
  const secret = 'Tr0ub4dor';
  log.info(
    {
      password: secret,
      newPassword: secret,
      token: secret,
      csrfToken: secret,
      code: '123456',
      a: [
        {
          b: {
            req: { headers: { cookie: secret, authorization: `Basic ${secret}`, 'x-csrf-token': secret } },
          },
        },
      ],
      res: { headers: { 'set-cookie': [`sid=${secret}`] } },
      sessionSecret: { deep: secret },
    },
    `GET /ru/x?code=123456&token=${secret} with Bearer ${secret}`,
  );
  expect(text()).not.toContain(secret);
  expect(text()).not.toContain('123456');
});

test('keeps what the journal is for', () => {
  const { log, text } = journal();
  const refused = Object.assign(new Error('refused'), { code: 'ECONNREFUSED' });
  log.warn(
    { err: refused, statusCode: 503, requestId: UUID, at: 1_763_660_000_000, token: null },
    'retry in 1500 ms',
  );
  log.error({ err: Object.assign(new Error('twice'), { code: '23505' }) }, 'row');
  const [first, second] = text()
    .trimEnd()
    .split('\n')
    .map((line) => Line.parse(JSON.parse(line)));
  expect(first).toMatchObject({
    err: { code: 'ECONNREFUSED', message: 'refused' },
    statusCode: 503,
    requestId: UUID,
    at: 1_763_660_000_000,
    token: null,
    msg: 'retry in 1500 ms',
  });
  expect(first?.time).toMatch(/^\d{4}-\d{2}-\d{2}T/);
  expect(second?.err).toMatchObject({ code: '23505' });
});

test('a one-time code is hidden even in an error', () => {
  const { log, text } = journal();
  log.error({ err: Object.assign(new Error('x'), { code: '654321' }) });
  expect(text()).not.toContain('654321');
});

test.each(['a\nb', 'a\r\n{"level":60}', 'a\u2028b', '\u001b[2Jcleared', 'a\u0085b'])(
  'nobody forges a line with %j',
  (text) => {
    const { log, text: written } = journal();
    log.info({ name: text }, text);
    // eslint-disable-next-line no-control-regex
    expect(written()).toMatch(/^[^\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]*\n$/);
    expect(Line.parse(JSON.parse(written())).msg).toBe(text);
  },
);

test('a line that is no JSON is written as a text, scrubbed', () => {
  expect(scrubLine('broken 851230450012\n')).toBe('{"level":50,"msg":"broken [iin]"}\n');
});

test('no text takes long to scrub', () => {
  for (const piece of ['+7 ', '8(', '123456 ', '?code=', 'bearer ', '12345678-1234-1234-1234-']) {
    const start = performance.now();
    scrubText(piece.repeat(50_000 / piece.length));
    expect(performance.now() - start).toBeLessThan(200);
  }
});

test('the journal is what use cases and jobs expect', () => {
  const log: Log = journal().log;
  expect(() => log.info({ count: 1 }, 'fits')).not.toThrow();
});
