import { formerSection } from '../../../src/web/office/case/former-section';
import type { RequestContext } from '../../../src/web/route';
import { translate, words } from '../../../src/web/text/words';

type Case = Parameters<typeof formerSection>[0];

const context = { language: 'ru', words: words('ru'), t: translate('ru') } as unknown as RequestContext;
const caseOf = (filed: object) => ({ state: { filed } }) as unknown as Case;

it('tells whoever decides after which refusal a case was filed, on which ground, and where that one is found', () => {
  const follows = {
    ...{
      number: '2611-000001-5',
      kind: 'service',
      decidedAt: '2026-11-20T05:00:00Z',
      reason: 'Сведения расходятся',
    },
    grounds: [
      { id: 'unreliable-documents', text: { kk: 'Күмәнді', ru: 'Недостоверные документы' }, clause: '27' },
    ],
  };
  expect(formerSection(caseOf({ follows }), context)).toMatchObject({
    heading: expect.stringMatching(/после отказа 20.ноября 2026.*№.2611/),
    reason: 'Сведения расходятся',
    grounds: [{ text: 'Недостоверные документы' }],
    // The doubt is told to whoever writes the new application, not to whoever had it.
    doubt: null,
    href: '/ru/office/find?q=2611-000001-5',
  });
});

it('says nothing where nothing was refused before', () => {
  expect(formerSection(caseOf({}), context)).toBeNull();
});
