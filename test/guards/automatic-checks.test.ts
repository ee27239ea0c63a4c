import { CHECK_JUDGE_IDS } from '../../src/domain/checks/judges';
import { intakeGrounds } from '../../src/domain/edition/intake-ground-table';
import kk from '../../src/locales/kk/checks.json';
import ru from '../../src/locales/ru/checks.json';
import { REFERENCE } from '../support/builders/office-world';
import { seededEdition } from '../support/fictional-service';

const { automaticChecks: table, straightThrough, rights, benefitAmounts } = REFERENCE;
const EDITIONS = [
  'birth-and-childcare-benefit@order-206-2021',
  'disabled-child-carer-benefit@order-206-2021',
  'childhood-disability-care-benefit@order-206-2021',
  'disability-allowance@order-509-2024',
  'survivor-allowance@order-509-2024',
  'burial-payment@order-509-2024',
];

describe('the automatic checks of the six benefits', () => {
  it.each(EDITIONS)('%s: every check has a judge or a reason why none, and names nothing unknown', (key) => {
    const edition = seededEdition(key);
    const own = table.checks.filter((rule) => rule.edition === key);
    expect(own.map(({ check }) => check).sort()).toEqual(
      (edition.automatic_checks ?? []).map(({ id }) => id).sort(),
    );
    expect(table.parties.filter((one) => one.edition === key)).toHaveLength(1);
  });

  it.each(EDITIONS)('%s: refusals name a ground of the edition, and papers its documents', (key) => {
    const edition = seededEdition(key);
    const documents = edition.documents.map(({ id }) => id);
    const ofService = (edition.refusal?.of_service ?? []).map(({ id }) => id as string);
    for (const rule of table.checks.filter((one) => one.edition === key)) {
      expect(documents).toEqual(expect.arrayContaining([...rule.documents]));
      for (const channel of rule.refuses_on) {
        const intake = intakeGrounds(REFERENCE.intakeGrounds, edition, channel).map(({ id }) => id as string);
        expect(rule.failed === 'refuse-intake' ? intake : ofService).toContain(rule.ground);
      }
    }
  });

  it.each(EDITIONS)('%s: fields that name people and days stand on one of its forms', (key) => {
    const fields = seededEdition(key).forms.flatMap((form) => form.fields.map(({ id }) => id));
    for (const parties of table.parties.filter((one) => one.edition === key)) {
      const named = [parties.subject, parties.subject_lists, parties.carer, parties.event_day].flat();
      named.push(...parties.cause);
      // Proactive applications name the child in a field of their own.
      const own = [...named, ...parties.account, ...parties.required].filter((id) => id !== 'child_iin');
      expect(fields).toEqual(expect.arrayContaining(own));
    }
  });

  it.each(EDITIONS)('%s: bounds of the right are periods of the edition', (key) => {
    const deadlines = seededEdition(key).deadlines.map(({ id }) => id);
    const own = rights.filter(({ edition }) => edition === key);
    expect(own).toHaveLength(1);
    for (const { deadline } of own) if (deadline !== undefined) expect(deadlines).toContain(deadline);
  });

  it.each(EDITIONS)('%s: the period within which one applies is one of its periods', (key) => {
    const deadlines = seededEdition(key).deadlines.map(({ id }) => id);
    for (const { window, judges } of table.checks.filter((rule) => rule.edition === key)) {
      expect(window !== undefined).toBe(judges.includes('within-window'));
      if (window !== undefined) expect(deadlines).toContain(window);
    }
  });

  it('names what the person must have been paid where a check is about that', () => {
    for (const { paid, judges } of table.checks)
      expect(paid.length > 0).toBe(judges.includes('deceased-was-recipient'));
  });

  it('decides without a clerk only on channels and grounds that the edition has', () => {
    for (const { edition: key, channels, refusal } of straightThrough) {
      const edition = seededEdition(key);
      expect(edition.channels.map(({ id }) => id)).toEqual(expect.arrayContaining([...channels]));
      const grounds = (edition.refusal?.of_service ?? []).map(({ id }) => id as string);
      if (refusal !== undefined) expect(grounds).toContain(refusal);
      expect(benefitAmounts.amounts.some((one) => one.edition === key)).toBe(true);
    }
  });

  it('uses every judge', () => {
    const used = [
      ...table.checks.flatMap(({ judges }) => judges),
      ...straightThrough.flatMap(({ also }) => also),
    ];
    expect([...new Set(used)].sort()).toEqual([...CHECK_JUDGE_IDS].sort());
  });

  it('has words in both languages for whatever a judge says', () => {
    for (const judge of CHECK_JUDGE_IDS)
      for (const texts of [kk, ru])
        expect(Object.keys(texts).some((id) => id.startsWith(`checks.${judge}.`))).toBe(true);
    expect(Object.keys(kk)).toEqual(Object.keys(ru));
  });
});
