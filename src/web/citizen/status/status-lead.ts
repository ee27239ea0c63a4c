import { dateInWords, timeOfDay } from '../../../kernel/date-words';
import { isRefusal } from '../../../use-cases/office/is-refusal';
import type { RequestContext } from '../../route';
import type { CaseStatus } from './timeline';

/** Whether the answer is overdue. */
export function isLate({ application, state, now }: CaseStatus): boolean {
  return state.status === 'in-work' && now.getTime() > application.dueAt.getTime();
}

/** The sentence under the heading: by when, or what comes first. */
export function leadOf(
  status: CaseStatus,
  { language, words: w, t }: Pick<RequestContext, 'language' | 'words' | 't'>,
): string {
  const { application, state } = status;
  if (state.status === 'issued' && isRefusal(state.decision?.outcome ?? '')) return w['status.lead.refused'];
  if (state.status !== 'in-work') return w[`status.lead.${state.status}`];
  const asked = leadOfAsked(status, { language, t });
  if (asked !== null) return asked;
  const date = dateInWords(application.dueAt, language);
  if (isLate(status)) return t('status.lead.late', { date });
  return t('status.lead.in-work', { date, time: timeOfDay(application.dueAt) });
}

/** While something is wanted of the applicant that comes first. */
function leadOfAsked(
  { state: { completion, hearing }, now }: CaseStatus,
  { language, t }: Pick<RequestContext, 'language' | 't'>,
): string | null {
  if (completion?.status === 'waiting' && now <= completion.until)
    return t('completion.status.lead', { date: dateInWords(completion.until, language) });
  return hearing?.status === 'open' && now <= hearing.until
    ? t('hearing.status.lead', { date: dateInWords(hearing.until, language) })
    : null;
}
