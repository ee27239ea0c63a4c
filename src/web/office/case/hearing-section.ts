import type { HearingState } from '../../../domain/application/fold-hearing';
import { dateInWords, timeOfDay } from '../../../kernel/date-words';
import type { CaseView } from '../../../use-cases/office/find-case-view';
import { fileSize } from '../../citizen/file-size';
import type { PageModel } from '../../rendering/page-model';
import type { RequestContext } from '../../route';
import { answerExtension } from '../../text/answer-extension';
import { casePlace } from '../case-id';
import { outcomeWords } from './timeline-section';

/** The hearing of the applicant before a refusal. */
export interface HearingSection {
  readonly look: '' | 'ok' | 'warn';
  readonly state: string;
  /** Why the applicant has longer than was first said. */
  readonly extended: string | null;
  readonly outcome: string;
  readonly reason: string | null;
  readonly grounds: readonly string[];
  /** What the applicant said; null until they have. */
  readonly said: string | null;
  readonly files: readonly { readonly href: string; readonly text: string }[];
  /** The term of the service ends before the hearing does. */
  readonly warning: string | null;
}

declare module '../../rendering/view-models' {
  interface ComponentModels {
    'components/case-hearing': { readonly section: HearingSection; readonly page: PageModel };
  }
}

/** What there is to know of the last hearing; null when there was none. */
export function hearingSection(view: CaseView, now: Date, context: RequestContext): HearingSection | null {
  const { hearing } = view.state;
  if (hearing === null) return null;
  const { language, t, words: w } = context;
  const { until, outcome, reason, groundIds } = hearing;
  const status = statusOf(hearing, now);
  const extension = hearing.status === 'open' ? answerExtension(view.events, 'hearing', language) : null;
  const isTight = status === 'waiting' && until > view.application.dueAt;
  return {
    look: LOOKS[status],
    state: t(`hearing.case.${status}`, { until: `${dateInWords(until, language)}, ${timeOfDay(until)}` }),
    extended: extension && t('office.answer-extended', extension),
    outcome: outcomeWords(outcome, view, context),
    reason,
    grounds: (view.rules.refusal?.of_service ?? [])
      .filter(({ id }) => groundIds.includes(id))
      .map((ground) => ground[language]),
    ...answerOf(hearing, view, context),
    warning: isTight ? w['hearing.case.tight'] : null,
  };
}

const LOOKS = { waiting: 'warn', over: 'warn', answered: 'ok', closed: '' } as const;

function answerOf(
  { answer }: HearingState,
  { application }: CaseView,
  context: RequestContext,
): Pick<HearingSection, 'said' | 'files'> {
  const place = casePlace(context, application.id);
  return {
    said: answer?.words ?? null,
    files: (answer?.files ?? []).map(({ attachmentId, name, size }) => ({
      href: `${place}/files/${attachmentId}`,
      text: `${name}, ${fileSize(size, context.language)}`,
    })),
  };
}

function statusOf({ status, until }: HearingState, now: Date): 'waiting' | 'over' | 'answered' | 'closed' {
  if (status !== 'open') return status;
  return now > until ? 'over' : 'waiting';
}
