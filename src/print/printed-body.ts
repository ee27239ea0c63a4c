/** Three numbered blanks of a printed form: «1) ____; 2) ____; 3) ____». */
const NUMBERED_BLANKS = /\d\)\s*_+(?:\s*;\s*\d\)\s*_+)*\s*;?/;
const NUMBER_BLANK = /№\s*_+/;
/** The caption of the blanks, printed before them in the middle of the sentence. */
const LIST_CAPTION = /\s*(?:Жоқ құжаттардың атауы|Наименование отсутствующих документов)\s*:\s*$/;

/** The fixed sentences of a form, cut where its numbered blanks stand. `caption` is the name of the list, if it prints one. */
export interface PrintedBody {
  readonly before: string;
  readonly caption: string;
  readonly after: string;
}

/**
 * Takes the printed sentences apart, so that any number of documents fits between them. The number of the department fills
 * its own blank; an unknown number leaves the blank as printed.
 */
export function takeBodyApart(body: string, departmentNumber?: string): PrintedBody {
  const text =
    departmentNumber === undefined ? body : body.replace(NUMBER_BLANK, `№\u00a0${departmentNumber}`);
  const blanks = NUMBERED_BLANKS.exec(text);
  if (blanks === null) return { before: text, caption: '', after: '' };
  const head = text.slice(0, blanks.index);
  const caption = (LIST_CAPTION.exec(head)?.[0] ?? '').trim();
  const after = text.slice(blanks.index + blanks[0].length).replace(/^[.\s]+/, '');
  return { before: head.replace(LIST_CAPTION, ''), caption, after };
}
