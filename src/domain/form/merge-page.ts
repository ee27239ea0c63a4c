import type { Answers } from '../fields/answer';
import type { FormPage } from './form-pages';

/** The answers of a draft after a page was saved: its former answers go, so that an emptied box does not live on. */
export function mergePage(answers: Answers, page: FormPage, values: Answers): Answers {
  const ofPage = new Set(page.fields.map(({ id }) => id));
  const others = Object.entries(answers).filter(([id]) => !ofPage.has(id));
  const own = Object.entries(values).filter(([id]) => ofPage.has(id));
  return Object.fromEntries([...others, ...own]);
}
