import type { ApplicationStatus } from '../../../domain/application/status';
import { isRefusedRecord } from '../../../use-cases/reapplication/find-refused';
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

/** The tag of a state; what was handed out says whether it is a refusal. */
export function statusTag(record: Parameters<typeof isRefusedRecord>[0], words: Words): StatusTag {
  const { status } = record;
  if (status === 'issued' && isRefusedRecord(record))
    return { look: 'bad', text: words['status.tag.refused'] };
  return { look: LOOKS[status], text: words[`status.tag.${status}`] };
}
