import { DomainError } from '../../../src/kernel/domain-error';
import { orConflict } from '../../../src/web/office/conflict/or-conflict';
import type { RequestContext } from '../../../src/web/route';
import { translate, words } from '../../../src/web/text/words';

/** The page after somebody was faster, with what the form had in it. */
async function typedOn(body: Record<string, string>): Promise<unknown> {
  const context = { language: 'ru', words: words('ru'), t: translate('ru'), params: { id: '1' }, body };
  const late = orConflict(() => Promise.reject(new DomainError('conflict')));
  const reply = await late(context as unknown as RequestContext);
  return reply.kind === 'page' ? (reply.model as { typed: string | null }).typed : reply;
}

describe('the page that tells of a conflict', () => {
  it('gives back every sentence of the form: the reason, the words beside a mark, and why another account is paid', async () => {
    const body = {
      reason: 'Нет справки',
      'document-1-words': 'Не читается',
      'account-reason': 'Счёт опекуна',
    };
    const typed = await typedOn({ ...body, 'document-1-reason': 'unreadable', amount: '100' });
    expect(typed).toBe('Нет справки\n\nНе читается\n\nСчёт опекуна');
  });
});
