import { applicationForm } from '../../../src/domain/form/application-form';
import { knownAnswers } from '../../../src/domain/form/known-answers';
import { editionNamed, EDITIONS, FICTIONAL } from './editions';

const ASP = editionNamed('asp-certificate@order-279-2015');
const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);
const pages = (form: ReturnType<typeof applicationForm>) =>
  form.pages.map(({ key, fields }) => [key, ids(fields)]);

describe('the application for the certificate of assistance', () => {
  const onPortal = applicationForm(ASP, { channel: 'portal', representative: false });

  it('covers annex 1 on the portal', () => {
    expect(onPortal.formId).toBe('portal-request');
    expect(pages(onPortal)).toEqual([
      ['authority', ['recipient_body']],
      ['applicant', ['applicant_name']],
      ['identity', ['id_document_number', 'id_document_issuer', 'id_document_date']],
      ['contact', ['address', 'phone']],
      ['request', ['year', 'quarter']],
      ['documents', []],
      ['consents', ['consent_personal_data', 'consent_protected_secret']],
    ]);
  });

  it('shows the IIN of the login and asks for nothing that the portal makes', () => {
    expect(ids(onPortal.known)).toEqual(['applicant_iin']);
    expect(knownAnswers(onPortal, '900515300127')).toEqual({ applicant_iin: '900515300127' });
    expect(ids(onPortal.made)).toEqual(['signature']);
  });

  it('asks a representative for the IIN of the applicant', () => {
    const form = applicationForm(ASP, { channel: 'portal', representative: true });
    expect(form.known).toEqual([]);
    expect(pages(form)).toContainEqual(['applicant', ['applicant_iin', 'applicant_name']]);
    expect(form.pages.find(({ key }) => key === 'applicant')?.title.ru).toBe('Заявитель');
  });

  it('is annex 1 itself at the counters, with the consent that clause 9 wants', () => {
    for (const channel of ['state-corporation', 'provider', 'rural-akim', 'employment-centre'] as const) {
      const form = applicationForm(ASP, { channel, representative: false });
      expect(form.formId).toBe('application');
      expect(ids(form.made)).toEqual(['application_date', 'signature']);
      expect(form.consents.map(({ id, origin, clause }) => [id, origin, clause])).toEqual([
        ['consent_personal_data', 'form', 'annex 1'],
        ['consent_protected_secret', 'edition', '9'],
      ]);
    }
  });
});

describe('which form serves a channel', () => {
  const CASES = [
    ['burial-payment@order-509-2024', 'portal', 'portal-application'],
    ['survivor-allowance@order-509-2024', 'portal', 'application-portal'],
    ['survivor-allowance@order-509-2024', 'state-corporation', 'application'],
    ['disability-allowance@order-509-2024', 'provider', 'application-provider'],
    ['disabled-child-carer-benefit@order-206-2021', 'mse-unit', 'application-mse'],
    ['housing-allowance@order-335-2008', 'portal', 'application'],
    ['asp-certificate@almaty-499-2017', 'provider', 'portal-request'],
  ] as const;

  it.each(CASES)('%s on %s: %s', (name, channel, formId) => {
    expect(applicationForm(editionNamed(name), { channel, representative: false }).formId).toBe(formId);
  });

  it('is refused when the edition has none', () => {
    const without = { ...FICTIONAL, forms: FICTIONAL.forms.filter(({ id }) => id !== 'application') };
    expect(() => applicationForm(without, { channel: 'portal', representative: false })).toThrow(
      'edition-without-application-form',
    );
  });
});

describe('who applies', () => {
  const CHILD = editionNamed('child-benefit-under-18@almaty-499-2017');

  it('is asked about a representative only when one acts', () => {
    const alone = applicationForm(CHILD, { channel: 'portal', representative: false });
    expect(ids(alone.fields).filter((id) => /representative|power/.test(id))).toEqual([
      'representative_acts',
    ]);
    const acting = applicationForm(CHILD, { channel: 'portal', representative: true });
    const page = acting.pages.find(({ key }) => key === 'representative');
    expect(page?.fields.map(({ id, required }) => [id, required])).toEqual([
      ['representative_name', true],
      ['power_of_attorney', true],
    ]);
    expect(knownAnswers(acting, '900515300127')).toEqual({
      representative_acts: true,
      representative_iin: '900515300127',
    });
  });
});

describe('choices that the act leaves open', () => {
  const SPA = editionNamed('spa-treatment@almaty-499-2017');
  const OFFICES = [{ id: 'auezov', kk: 'Әуезов ауданы', ru: 'Ауэзовский район' }];

  it('offer the options that the caller knows', () => {
    const form = applicationForm(SPA, { channel: 'portal', representative: false }, ({ id }) =>
      id === 'district_office' ? OFFICES : undefined,
    );
    expect(form.asked.find(({ id }) => id === 'district_office')?.options).toEqual(OFFICES);
    expect(form.asked.find(({ id }) => id === 'disability_group')?.options).toBeUndefined();
  });
});

describe('consents', () => {
  it('of a proactive service and of another moment are not asked in an application', () => {
    const form = applicationForm(editionNamed('disability-allowance@order-509-2024'), {
      channel: 'portal',
      representative: false,
    });
    expect(ids(form.consents)).toEqual(['consent_restricted_personal_data']);
  });

  it('to personal data is asked by the portal where the edition is silent', () => {
    const form = applicationForm(editionNamed('foreign-media-registration@order-335-2008'), {
      channel: 'portal',
      representative: false,
    });
    expect(form.consents.map(({ id, origin, proposed }) => [id, origin, proposed])).toEqual([
      ['consent_personal_data', 'portal', true],
    ]);
  });

  it('change their version with their words', () => {
    const changed = {
      ...ASP,
      consents: ASP.consents?.map((consent) => ({ ...consent, ru: `${consent.ru}.` })) ?? [],
    };
    const versions = [ASP, changed].map(
      (edition) =>
        applicationForm(edition, { channel: 'provider', representative: false }).consents[1]?.version,
    );
    expect(versions[0]).not.toBe(versions[1]);
  });
});

it('never has two pages with the same title', () => {
  const twice = [...EDITIONS].flatMap(([name, edition]) =>
    (['kk', 'ru'] as const).flatMap((language) => {
      const titles = applicationForm(edition, { channel: 'portal', representative: false }).pages.map(
        ({ title }) => title[language],
      );
      return new Set(titles).size === titles.length ? [] : [`${name} ${language}`];
    }),
  );
  expect(twice).toEqual([]);
  const request = applicationForm(FICTIONAL, { channel: 'portal', representative: false }).pages.filter(
    ({ key }) => key.startsWith('request'),
  );
  expect(request.map(({ title }) => title)).toEqual([
    { kk: 'Не сұрайсыз, 1-бөлім', ru: 'О чём Вы просите, часть\u00a01' },
    { kk: 'Не сұрайсыз, 2-бөлім', ru: 'О чём Вы просите, часть\u00a02' },
  ]);
});

it('is the same each time it is derived', () => {
  for (const [, edition] of EDITIONS) {
    const forms = [1, 2].map(() => applicationForm(edition, { channel: 'portal', representative: false }));
    expect(forms[0]).toEqual(forms[1]);
  }
});
