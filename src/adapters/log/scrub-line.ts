import { scrubText } from './scrub-text';
import { scrubValue } from './scrub-value';

/** Signs that a terminal or a careless reader might take for the end of a line. JSON leaves them as they are. */
const LINE_LIKE = /[\u007f-\u009f\u2028\u2029]/g;

/** One line of the journal, scrubbed: the last thing that happens to it before it is written. */
export function scrubLine(line: string): string {
  try {
    return `${JSON.stringify(scrubValue(JSON.parse(line))).replace(LINE_LIKE, escape)}\n`;
  } catch {
    return `${JSON.stringify({ level: 50, msg: scrubText(line.trimEnd()) }).replace(LINE_LIKE, escape)}\n`;
  }
}

function escape(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
