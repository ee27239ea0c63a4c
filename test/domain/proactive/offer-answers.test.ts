import { join } from 'node:path';
import type { FormField } from '../../../src/domain/edition/forms';
import type { Answer } from '../../../src/domain/fields/answer';
import { findRegistryAnswer } from '../../../src/domain/form/prefill-registry';
import { shownForm } from '../../../src/domain/form/shown-form';
import { applicationForm } from '../../../src/domain/form/application-form';
import { offerAnswers } from '../../../src/domain/proactive/offer-answers';
import type { EventRecord, OfferFacts } from '../../../src/domain/proactive/offer-facts';
import { OfferRules, type OfferRule } from '../../../src/domain/proactive/offer-rules';
import { BirthRecord, DeathRecord } from '../../../src/domain/registry/civil-records';
import { DisabilityFinding } from '../../../src/domain/registry/disability';
import { RegisteredPerson } from '../../../src/domain/registry/registered-person';
import { seededEdition } from '../../support/fictional-service';
import { yamlIn } from '../../support/read-once';

const FILE = join(__dirname, '../../../seeds/reference/proactive-offers.yaml');
const { offers } = OfferRules.parse(yamlIn(FILE));
const DAY = '2026-11-02';

const address = {
  region: { kk: 'Алматы қаласы', ru: 'город Алматы' },
  district: { kk: 'Алмалы ауданы', ru: 'Алмалинский район' },
  locality: { kk: 'Алматы қаласы', ru: 'город Алматы' },
  street: { kk: 'Жамбыл көшесі', ru: 'улица Жамбыла' },
  house: '100',
};
const mother = RegisteredPerson.parse({
  ...{ iin: '851230450012', surname: 'Ахметова', givenName: 'Айгүл', birthDate: '1985-12-30', sex: 'female' },
  ...{ address, mobilePhone: '+77000000001', language: 'kk' },
  identityDocument: {
    ...{ kind: 'identity-card', number: '045847333', issuedOn: '2017-02-10' },
    issuer: { kk: 'ҚР ІІМ', ru: 'МВД РК' },
  },
});
const child = RegisteredPerson.parse({
  ...{ iin: '190127599021', surname: 'Ахметов', givenName: 'Нұрәлі', birthDate: '2019-01-27', sex: 'male' },
  address,
});
const made = { number: '20001280896', registeredOn: DAY, country: 'KAZ' };
const office = { kk: 'Алматы қаласының АХАЖ бөлімі', ru: 'отдел РАГС города Алматы' };
const name = { surname: child.surname, givenName: child.givenName };

const BIRTH = BirthRecord.parse({ ...made, office, bornOn: DAY, child: { ...name, iin: child.iin } });

/** What registries say of an event of each kind. */
const RECORDS: Readonly<Record<OfferRule['event'], EventRecord>> = {
  birth: {
    kind: 'birth',
    record: BIRTH,
  },
  death: {
    kind: 'death',
    record: DeathRecord.parse({ ...made, office, diedOn: DAY, iin: child.iin, name }),
  },
  disability: {
    kind: 'disability',
    finding: DisabilityFinding.parse({
      ...{
        number: '1',
        status: 'child',
        sinceChildhood: true,
        cause: 'general-illness',
        setOn: DAY,
        first: true,
      },
    }),
  },
};

function factsFor({ event, to: [role = 'self'] }: OfferRule): OfferFacts {
  return {
    ...{ event: RECORDS[event], happenedOn: DAY, role, recipient: mother, subject: child, orphans: [child] },
    ...{ birth: BIRTH, paid: ['age-pension'], bank: { kk: 'Алатау', ru: 'Алатау' }, language: 'ru' },
  };
}

/** What the person gives by phone, and what every form takes from the registry of persons. */
function isKnownOtherwise(field: FormField): boolean {
  return (
    ['iban', 'phone', 'consent'].includes(field.type) || findRegistryAnswer(field, mother, 'ru') !== undefined
  );
}

describe.each(
  offers.map((rule) => [`${rule.event}: ${rule.service}, to ${rule.to.join(', ')}`, rule] as const),
)('%s', (_name, rule) => {
  it('every required question is answered, or it is said why nothing hangs on it', () => {
    const edition = seededEdition(`${rule.service}@${rule.edition}`);
    const whole = applicationForm(edition, { channel: 'mobile-proactive', representative: false });
    const fixed = Object.entries(rule.answers).flatMap(([id, answer]): [string, Answer][] =>
      'is' in answer ? [[id, answer.is]] : [],
    );
    const { asked } = shownForm(whole, Object.fromEntries(fixed));
    const open = asked.filter(
      (field) => field.required && !Object.hasOwn(rule.answers, field.id) && !isKnownOtherwise(field),
    );
    expect(open.map(({ id }) => id).sort()).toEqual(Object.keys(rule.unasked).sort());
  });
});

describe('the answers of an application that was offered', () => {
  it.each(offers.map((rule) => [`${rule.event}: ${rule.service}, to ${rule.to.join(', ')}`, rule] as const))(
    'are taken by its form, every one that the registries know: %s',
    (_name, rule) => {
      const edition = seededEdition(`${rule.service}@${rule.edition}`);
      const form = applicationForm(edition, { channel: 'mobile-proactive', representative: false });
      const answers = offerAnswers(form.asked, rule.answers, factsFor(rule), DAY);
      const asked = Object.keys(rule.answers).filter((id) => form.asked.some((field) => field.id === id));
      expect(Object.keys(answers).sort()).toEqual(asked.sort());
    },
  );
});
