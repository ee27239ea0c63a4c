import type { Mail, MailSender } from '../../src/adapters/mail/port';

export const LETTER: Mail = {
  to: 'aigul@example.kz',
  subject: 'Жәрдем: анықтама дайын',
  text: 'Анықтамаңыз дайын.\nСправка готова.\n.\nҢ Ғ Ү Ұ Қ Ө Һ Ә І',
  reference: 'result/өтініш 1',
};

/** What every way to people's mailboxes must do. `sent` gives the letters that have arrived so far, decoded. */
export function mailContract(
  name: string,
  make: () => Promise<{
    sender: MailSender;
    sent: () => readonly { to: string; subject: string; text: string }[];
  }>,
): void {
  describe(`${name} keeps the contract of mail`, () => {
    test('takes a letter, in Kazakh letters, and says under which id', async () => {
      const { sender, sent } = await make();
      expect(await sender.send(LETTER)).toEqual({ kind: 'accepted', providerId: expect.stringMatching(/./) });
      const { to, subject, text } = LETTER;
      expect(sent()).toEqual([expect.objectContaining({ to, subject, text })]);
    });

    test('gives one reference one id', async () => {
      const { sender } = await make();
      const first = await sender.send(LETTER);
      expect(await sender.send(LETTER)).toEqual(first);
      expect(await sender.send({ ...LETTER, reference: 'another' })).not.toEqual(first);
    });

    test.each(['', 'nobody', 'a@b.kz, c@d.kz', 'A <a@b.kz>', 'a@b.kz\r\nBcc: c@d.kz', 'a@b.kz>\r\nDATA'])(
      'refuses the address %j and sends nothing',
      async (to) => {
        const { sender, sent } = await make();
        expect(await sender.send({ ...LETTER, to })).toEqual({ kind: 'rejected', reason: 'address' });
        expect(sent()).toEqual([]);
      },
    );

    test.each([
      { subject: 'Hello\r\nBcc: c@d.kz' },
      { subject: 'Hello\u2028Bcc: c@d.kz' },
      { subject: ' ' },
      { text: '' },
    ])('refuses %j and sends nothing', async (changes) => {
      const { sender, sent } = await make();
      expect(await sender.send({ ...LETTER, ...changes })).toEqual({ kind: 'rejected', reason: 'content' });
      expect(sent()).toEqual([]);
    });
  });
}
