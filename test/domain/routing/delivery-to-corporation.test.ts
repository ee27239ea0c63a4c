import { deliveryDue, deliveryOf, findDelivery } from '../../../src/domain/routing/delivery-to-corporation';
import { planRoute } from '../../../src/domain/routing/plan-route';
import type { Channel } from '../../../src/domain/edition/vocabulary';
import { CALENDARS, REFERENCE } from '../../support/builders/office-world';
import { seededEdition } from '../../support/fictional-service';

const BENEFITS = [
  'birth-and-childcare-benefit',
  'disabled-child-carer-benefit',
  'childhood-disability-care-benefit',
] as const;
const edition = (id: string) => seededEdition(`${id}@order-206-2021`);

function limited(id: string, channel: Channel): string[] {
  const rules = edition(id);
  const plan = planRoute({ rules, route: rules, channel, points: REFERENCE.decisionPoints });
  return plan.steps.filter((step) => findDelivery(rules, channel, plan, step)).map(({ key }) => key);
}

describe.each(BENEFITS)('%s', (id) => {
  it('bounds what the provider does for a case of the Corporation, and nothing that the Corporation does', () => {
    expect(limited(id, 'state-corporation')).toEqual(['3', '3-sign']);
  });

  it('bounds nothing where no window hands out', () => {
    expect(limited(id, 'portal')).toEqual([]);
  });
});

it('bounds nothing where the edition counts no period back', () => {
  const burial = seededEdition('burial-payment@order-509-2024');
  expect(deliveryOf(burial, 'state-corporation')).toBeUndefined();
});

it.each([
  ['2026-04-02T18:30:00+05:00', '2026-04-01T18:30:00+05:00', 'a day before'],
  ['2026-04-20T18:30:00+05:00', '2026-04-17T18:30:00+05:00', 'before a Monday: on Friday'],
  ['2026-03-26T18:30:00+05:00', '2026-03-20T18:30:00+05:00', 'before Nauryz and its days off'],
  ['2026-05-04T18:30:00+05:00', '2026-04-30T18:30:00+05:00', 'before the first of May and a weekend'],
  ['2026-04-02T12:00:00+05:00', '2026-04-01T12:00:00+05:00', 'a whole day, where the term ends at noon'],
])('by a term that ends %s the result lies there by %s: %s', (term, due) => {
  const rules = edition('birth-and-childcare-benefit');
  const delivery = deliveryOf(rules, 'state-corporation');
  if (delivery === undefined) throw new Error('The act has the period');
  const setting = { rules, calendars: CALENDARS, hours: null, serviceDueAt: new Date(term) };
  expect(deliveryDue(delivery, setting)).toEqual(new Date(due));
});
