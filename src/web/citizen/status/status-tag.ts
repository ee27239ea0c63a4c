import type { ApplicationStatus } from '../../../domain/application/status';
import type { Words } from '../../text/words';

/** The state of an application in a word. */
export interface StatusTag {
  readonly look: '' | 'info' | 'ok' | 'bad' | 'warn';
  readonly text: string;
}

const LOOKS = {
  'in-work': 'info',
  'intake-refused': 'bad',
  decided: 'info',
  issued: 'ok',
} satisfies Record<ApplicationStatus, StatusTag['look']>;

/** The tag of a state. */
export function statusTag(status: ApplicationStatus, words: Words): StatusTag {
  return { look: LOOKS[status], text: words[`status.tag.${status}`] };
}
