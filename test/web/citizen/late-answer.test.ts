import { DomainError } from '../../../src/kernel/domain-error';
import { orTooLate } from '../../../src/web/citizen/late/late-answer';
import type { RequestContext } from '../../../src/web/route';
import { words } from '../../../src/web/text/words';

const notices: string[] = [];

const contextOf = (body: RequestContext['body']) =>
  ({
    ...{ language: 'ru', words: words('ru'), body, params: { number: '2603-000001-1' } },
    session: { notice: (text: string) => void notices.push(text) },
  }) as unknown as RequestContext;

const late = orTooLate(
  () => Promise.reject(new DomainError('hearing-closed')),
  ['hearing-closed'],
  () => 'Срок истёк',
);

beforeEach(() => void notices.splice(0));

it('gives back what was written when nobody waits for it any more, without the form’s own fields', async () => {
  const reply = await late(contextOf({ _csrf: 'secret', words: ' Я живу здесь с 2019 года ', later: '1' }));
  expect(reply).toMatchObject({
    ...{ kind: 'page', view: 'citizen/late-answer', status: 409 },
    model: {
      text: 'Срок истёк',
      typed: 'Я живу здесь с 2019 года',
      caseHref: '/ru/applications/2603-000001-1',
    },
  });
  expect(notices).toEqual([]);
});

it('leads whoever wrote nothing to the case, which says how it stands', async () => {
  expect(await late(contextOf({}))).toMatchObject({ kind: 'redirect', to: '/ru/applications/2603-000001-1' });
  expect(notices).toEqual(['Срок истёк']);
});

it('leaves other problems alone', async () => {
  const broken = orTooLate(
    () => Promise.reject(new DomainError('not-found')),
    ['hearing-closed'],
    () => '',
  );
  await expect(broken(contextOf({ words: 'x' }))).rejects.toMatchObject({ code: 'not-found' });
});
