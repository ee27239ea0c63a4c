import { answerReader, type AnswerHead } from '../../bench/load/answer-reader';

const PAGE = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 11\r\n\r\nhello world';
const MOVED = 'HTTP/1.1 303 See Other\r\nlocation: /ru/sent/1\r\ncontent-length: 0\r\n\r\n';

function reading(): { read: (chunk: Buffer) => void; answers: { head: AnswerHead; bytes: number }[] } {
  const answers: { head: AnswerHead; bytes: number }[] = [];
  return { read: answerReader((head, bytes) => answers.push({ head, bytes })), answers };
}

describe('the reader of answers', () => {
  it('reads whole answers one after the other', () => {
    const { read, answers } = reading();
    read(Buffer.from(PAGE));
    read(Buffer.from(MOVED));
    expect(answers.map(({ head, bytes }) => [head.status, bytes])).toEqual([
      [200, 11],
      [303, 0],
    ]);
    expect(answers[1]?.head.text).toContain('location: /ru/sent/1');
  });

  it('reads an answer however it is cut to pieces', () => {
    for (let size = 1; size < PAGE.length; size += 1) {
      const { read, answers } = reading();
      for (let at = 0; at < PAGE.length; at += size) read(Buffer.from(PAGE.slice(at, at + size)));
      expect(answers).toMatchObject([{ head: { status: 200 }, bytes: 11 }]);
    }
  });

  it('reads an answer that comes in pieces of unknown number', () => {
    const pieces = 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n3\r\nyou\r\n0\r\n\r\n';
    for (const size of [1, 2, 3, 7, pieces.length]) {
      const { read, answers } = reading();
      for (let at = 0; at < pieces.length; at += size) read(Buffer.from(pieces.slice(at, at + size)));
      read(Buffer.from(PAGE));
      expect(answers.map(({ head, bytes }) => [head.status, bytes])).toEqual([
        [200, 23],
        [200, 11],
      ]);
    }
  });

  it('takes nothing for an answer that is none, has no length or is too long', () => {
    expect(() => reading().read(Buffer.from('SSH-2.0-x\r\n\r\n'))).toThrow('Not an answer');
    expect(() => reading().read(Buffer.from('HTTP/1.1 200 OK\r\n\r\n'))).toThrow('without an end');
    expect(() => reading().read(Buffer.from(`${PAGE}!`))).toThrow('More came');
  });
});
