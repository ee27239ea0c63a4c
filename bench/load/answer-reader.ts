/** The head of an answer: what tells a right one from a wrong one. */
export interface AnswerHead {
  readonly status: number;
  /** Status line and headers. */
  readonly text: string;
}

const EMPTY = Buffer.alloc(0);
const END_OF_HEAD = '\r\n\r\n';
const LAST_PIECE = Buffer.from('0\r\n\r\n');
const STATUS = /^HTTP\/1\.1 (\d{3})/;
const LENGTH = /\r\ncontent-length: *(\d+)/i;
const IN_PIECES = /\r\ntransfer-encoding: *chunked/i;

/** Takes a piece of a body; true when the body is complete. */
interface Body {
  readonly take: (chunk: Buffer) => boolean;
  readonly bytes: () => number;
}

/**
 * Reads the answers of one connection, one after the other, and calls back when each is complete. Bodies are counted, not
 * kept: a page that lies ready costs less to serve than most HTTP parsers take to read it.
 * @throws Error for an answer whose end cannot be known
 */
export function answerReader(onAnswer: (head: AnswerHead, bytes: number) => void): (chunk: Buffer) => void {
  let start: Buffer = EMPTY;
  let open: { readonly head: AnswerHead; readonly body: Body } | undefined;

  function take(chunk: Buffer): void {
    if (open === undefined || !open.body.take(chunk)) return;
    const { head, body } = open;
    open = undefined;
    onAnswer(head, body.bytes());
  }

  return (chunk) => {
    if (open !== undefined) return take(chunk);
    start = start.length === 0 ? chunk : Buffer.concat([start, chunk]);
    const end = start.indexOf(END_OF_HEAD);
    if (end === -1) return;
    const head = readHead(start.toString('latin1', 0, end));
    open = { head, body: bodyOf(head) };
    const rest = start.subarray(end + END_OF_HEAD.length);
    start = EMPTY;
    take(rest);
  };
}

function readHead(text: string): AnswerHead {
  const status = STATUS.exec(text)?.[1];
  if (status === undefined) throw new Error(`Not an answer: ${text.slice(0, 80)}`);
  return { status: Number(status), text };
}

function bodyOf({ text }: AnswerHead): Body {
  const length = LENGTH.exec(text)?.[1];
  if (length !== undefined) return counted(Number(length));
  if (IN_PIECES.test(text)) return inPieces();
  throw new Error(`An answer without an end:\n${text}`);
}

function counted(length: number): Body {
  let left = length;
  return {
    take: (chunk) => {
      left -= chunk.length;
      if (left < 0) throw new Error('More came than was asked for');
      return left === 0;
    },
    bytes: () => length,
  };
}

/** No page ends like the last, empty piece. */
function inPieces(): Body {
  let bytes = 0;
  let tail: Buffer = EMPTY;
  return {
    take: (chunk) => {
      bytes += chunk.length;
      tail = Buffer.concat([tail, chunk]).subarray(-LAST_PIECE.length);
      return tail.equals(LAST_PIECE);
    },
    bytes: () => bytes,
  };
}
