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
    sent: () => readonly { to: string; text: string }[];
  }>,
): void {
  describe(`${name} keeps the contract of SMS`, () => {
    test('takes a message, in Kazakh letters, and says under which number', async () => {
      const { sender, sent } = await make();
      const delivery = await sender.send(MESSAGE);
      expect(delivery).toEqual({ kind: 'accepted', providerId: expect.stringMatching(/./) });
      const { to, text } = MESSAGE;
      expect(sent()).toEqual([expect.objectContaining({ to, text })]);
    });

    test('takes a text of several SMS, and it arrives as one', async () => {
      const { sender, sent } = await make();
      const text = 'Өтінішіңіз қабылданды. '.repeat(20).trim();
      expect(await sender.send({ ...MESSAGE, text })).toMatchObject({ kind: 'accepted' });
      expect(sent()).toEqual([expect.objectContaining({ to: MESSAGE.to, text })]);
    });

    test('says truly whether it sends a reference once, however often it is handed over', async () => {
      const { sender, sent } = await make();
      const first = await sender.send(MESSAGE);
      const second = await sender.send(MESSAGE);
      expect(sent()).toHaveLength(sender.recognisesRepeats ? 1 : 2);
      if (sender.recognisesRepeats) expect(second).toEqual(first);
    });

    test('gives a sign of life without sending anything', async () => {
      const { sender, sent } = await make();
      expect(['well', 'off']).toContain((await sender.check()).kind);
      expect(sent()).toEqual([]);
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
