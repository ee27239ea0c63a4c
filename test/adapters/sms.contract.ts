import type { Sms, SmsSender } from '../../src/adapters/sms/port';

export const MESSAGE: Sms = {
  to: '+77000000001',
  text: 'Жәрдем: растау коды 123456. Ешкімге айтпаңыз. Ң Ғ Ү Ұ Қ Ө Һ',
  reference: 'code/өтініш 1',
};

/** What every way to people's phones must do. `sent` gives what has arrived there so far. */
export function smsContract(
  name: string,
  make: () => Promise<{
    sender: SmsSender;
    sent: () => readonly { to: string; text: string; reference: string }[];
  }>,
): void {
  describe(`${name} keeps the contract of SMS`, () => {
    test('takes a message, in Kazakh letters, and says under which number', async () => {
      const { sender, sent } = await make();
      const delivery = await sender.send(MESSAGE);
      expect(delivery).toEqual({ kind: 'accepted', providerId: expect.stringMatching(/./) });
      expect(sent()).toEqual([expect.objectContaining(MESSAGE)]);
    });

    test('sends one reference once, and says the same again', async () => {
      const { sender, sent } = await make();
      const first = await sender.send(MESSAGE);
      expect(await sender.send(MESSAGE)).toEqual(first);
      expect(sent()).toHaveLength(1);
    });

    test.each(['', '87010000000', '+7701', '+1 202 555 0100', '+77000000001\r\nX: y'])(
      'refuses the number %j and sends nothing',
      async (to) => {
        const { sender, sent } = await make();
        expect(await sender.send({ ...MESSAGE, to })).toEqual({ kind: 'rejected', reason: 'number' });
        expect(sent()).toEqual([]);
      },
    );

    test.each(['', '  \n', 'ж'.repeat(1001)])('refuses an empty or endless text', async (text) => {
      const { sender, sent } = await make();
      expect(await sender.send({ ...MESSAGE, text })).toEqual({ kind: 'rejected', reason: 'text' });
      expect(sent()).toEqual([]);
    });
  });
}
