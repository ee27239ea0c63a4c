import type { AdministeredStaff } from '../../../domain/administration/administered-staff';
import { dateInWords } from '../../../kernel/date-words';
import type { RequestContext } from '../../route';
import type { WordKey } from '../../text/words';

type Context = Pick<RequestContext, 'words' | 't' | 'language'>;

/** What a change means for the person and for their work, in plain sentences. */
export function staffEffect(
  before: AdministeredStaff,
  after: AdministeredStaff,
  { released, from }: { readonly released: number; readonly from: Date | null },
  { words: w, t, language }: Context,
): string[] {
  const lines = [
    ...accessLines(before, after),
    ...(touchesWork(before, after) ? (['admin.staff.effect.past'] as const) : []),
  ].map((key) => w[key]);
  if (touchesWork(before, after)) lines.unshift(releasedLine(released, { w, t }));
  if (lines.length === 0) lines.push(w['admin.staff.effect.facts']);
  if (from !== null) lines.unshift(t('admin.staff.effect.from', { from: dateInWords(from, language) }));
  return lines;
}

function releasedLine(
  released: number,
  { w, t }: { readonly w: Context['words']; readonly t: Context['t'] },
): string {
  return released === 0
    ? w['admin.staff.effect.none-held']
    : t('admin.staff.effect.released', { count: released });
}

function accessLines(before: AdministeredStaff, after: AdministeredStaff): WordKey[] {
  const lines: WordKey[] = [];
  if (after.status !== before.status)
    lines.push(after.status === 'suspended' ? 'admin.staff.effect.suspended' : 'admin.staff.effect.restored');
  if (after.role !== before.role) {
    lines.push('admin.staff.effect.role');
    if (after.role === 'administrator') lines.push('admin.staff.effect.second-factor');
  }
  return lines;
}

/** Whether what the person holds may be theirs no longer. */
function touchesWork(before: AdministeredStaff, after: AdministeredStaff): boolean {
  return (
    before.status !== after.status ||
    before.role !== after.role ||
    before.organisationCode !== after.organisationCode
  );
}
