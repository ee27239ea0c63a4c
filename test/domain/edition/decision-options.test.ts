import { decisionOptions } from '../../../src/domain/edition/decision-options';
import { fictionalEdition, seededEdition } from '../../support/fictional-service';

test('printed outcomes come in their order; the grounds of the act stand at the negative one', () => {
  const edition = fictionalEdition();
  expect(decisionOptions(edition)).toEqual([
    {
      outcome: 'issued',
      title: { kk: 'Билет берілді', ru: 'Билет выдан' },
      polarity: 'positive',
      grounds: [],
      derived: false,
    },
    {
      outcome: 'refused',
      title: { kk: 'Билет беруден дәлелді бас тарту', ru: 'Мотивированный отказ в выдаче билета' },
      polarity: 'negative',
      grounds: edition.refusal?.of_service,
      derived: false,
    },
  ]);
});

test('the ASP certificate confirms or does not confirm; the standard names no grounds', () => {
  const options = decisionOptions(seededEdition('asp-certificate@order-279-2015'));
  expect(options).toMatchObject([
    { outcome: 'confirmed', polarity: 'positive', grounds: [] },
    { outcome: 'not-confirmed', polarity: 'negative', grounds: [], derived: false },
  ]);
});

test('where the act knows no refusal, a reasoned refusal is added and marked as ours', () => {
  expect(decisionOptions(seededEdition('wheelchairs@almaty-499-2017'))).toMatchObject([
    { outcome: 'documents-processed', polarity: 'positive', derived: false },
    {
      outcome: 'refused',
      polarity: 'negative',
      derived: true,
      title: {
        kk: 'Мемлекеттік қызмет көрсетуден дәлелді бас тарту',
        ru: 'Мотивированный отказ в оказании государственной услуги',
      },
    },
  ]);
});

test('a return of the papers with reasons is a refusal with the grounds of the act', () => {
  const edition = seededEdition('sign-and-typhlo-aids@order-335-2008');
  const negative = decisionOptions(edition).filter(({ polarity }) => polarity === 'negative');
  expect(negative).toMatchObject([
    { outcome: 'returned', derived: false, grounds: edition.refusal?.of_service },
  ]);
  expect(negative[0]?.grounds).toHaveLength(4);
});
