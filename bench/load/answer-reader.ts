/** The head of an answer: what tells a right one from a wrong one. */
export interface AnswerHead {
  readonly status: number;
  /** Status line and headers. */
  readonly text: string;
}

const EMPTY = Buffer.alloc(0);
const END_OF_HEAD = '\r\n\r\n';
const STATUS = /^HTTP\/1\.1 (\d{3})/;
const LENGTH = /\r\ncontent-length: *(\d+)/i;

/**
 * Reads the answers of one connection, one after the other, and calls back when each is complete. Bodies are counted, not
 * kept: a page that lies ready costs less to serve than most HTTP parsers take to read it.
 * @throws Error for an answer whose length is not given
 */
export function answerReader(onAnswer: (head: AnswerHead, bytes: number) => void): (chunk: Buffer) => void {
  let start: Buffer = EMPTY;
  let head: AnswerHead | undefined;
  let length = 0;
  let left = 0;

  function body(chunk: Buffer): void {
    left -= chunk.length;
    if (left > 0 || head === undefined) return;
    if (left < 0) throw new Error('More came than was asked for');
    const complete = head;
    head = undefined;
    onAnswer(complete, length);
  }

  return (chunk) => {
    if (head !== undefined) return body(chunk);
    start = start.length === 0 ? chunk : Buffer.concat([start, chunk]);
    const end = start.indexOf(END_OF_HEAD);
    if (end === -1) return;
    head = readHead(start.toString('latin1', 0, end));
    length = lengthOf(head);
    left = length;
    const rest = start.subarray(end + END_OF_HEAD.length);
    start = EMPTY;
    body(rest);
  };
}

function readHead(text: string): AnswerHead {
  const status = STATUS.exec(text)?.[1];
  if (status === undefined) throw new Error(`Not an answer: ${text.slice(0, 80)}`);
  return { status: Number(status), text };
}

function lengthOf({ text }: AnswerHead): number {
  const length = LENGTH.exec(text)?.[1];
  if (length === undefined) throw new Error(`An answer without a length:\n${text}`);
  return Number(length);
}
