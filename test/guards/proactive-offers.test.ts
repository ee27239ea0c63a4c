import { join } from 'node:path';
import { projectRoot } from '../../src/config/project-root';
import { referenceFiles } from '../../src/data/reference-files';
import type { FormField } from '../../src/domain/edition/forms';
import type { Answer } from '../../src/domain/fields/answer';
import { fieldType } from '../../src/domain/fields/registry';
import { applicationForm } from '../../src/domain/form/application-form';
import type { AnswerRule } from '../../src/domain/proactive/offer-rules';
import { plainDate } from '../../src/kernel/plain-date';
import { seededEdition } from '../support/fictional-service';

const { offers } = referenceFiles(join(projectRoot, 'seeds/reference')).offerRules();
const rules = offers.map(
  (rule) => [`${rule.event} → ${rule.service} (${rule.to.join(', ')})`, rule] as const,
);

/** Every answer that a rule names itself: the fixed one, and what the form calls the values of a registry. */
function fixedAnswers(rule: AnswerRule, field: FormField): readonly Answer[] {
  if ('is' in rule) return [rule.is];
  const names = [...Object.values(rule.as ?? {}), ...(rule.otherwise === undefined ? [] : [rule.otherwise])];
  return names.map((name) => (field.type === 'multichoice' ? [name] : name));
}

describe.each(rules)('%s', (_name, rule) => {
  const edition = seededEdition(`${rule.service}@${rule.edition}`);
  const form = applicationForm(edition, { channel: 'mobile-proactive', representative: false });

  test('the edition has the channel, and names the consent among its documents', () => {
    expect(edition.channels.some(({ id, accepts }) => id === 'mobile-proactive' && accepts)).toBe(true);
    expect(edition.documents.map(({ id }) => id)).toContain('proactive-consent');
  });

  test.each(Object.entries(rule.answers))('the form asks «%s», and takes a fixed answer', (id, answer) => {
    const field = form.fields.find((one) => one.id === id);
    if (field === undefined) throw new Error(`No field ${id}`);
    const type = fieldType(field);
    const schema = type.schema(field, { today: plainDate('2026-11-30') });
    for (const value of fixedAnswers(answer, field))
      expect({ value, taken: schema.safeParse(type.edit(field, value)).success }).toEqual({
        value,
        taken: true,
      });
  });

  test('the form has an account and a consent to be given', () => {
    expect(form.asked.some(({ type }) => type === 'iban')).toBe(true);
    expect(form.consents.some(({ id }) => id.includes('proactive'))).toBe(true);
  });
});

test('each edition that has the channel is offered by an event', () => {
  const offered = new Set(offers.map(({ service, edition }) => `${service}@${edition}`));
  expect([...offered].toSorted()).toEqual([
    'birth-and-childcare-benefit@order-206-2021',
    'burial-payment@order-509-2024',
    'childhood-disability-care-benefit@order-206-2021',
    'disability-allowance@order-509-2024',
    'disabled-child-carer-benefit@order-206-2021',
    'survivor-allowance@order-509-2024',
  ]);
});
