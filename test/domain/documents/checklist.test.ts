import type { Channel, RegistryId } from '../../../src/domain/edition/vocabulary';
import { checklist, missingDocuments } from '../../../src/domain/documents/checklist';
import type {
  ChecklistInput,
  ChecklistItem,
  RegistryEvidence,
} from '../../../src/domain/documents/checklist-item';
import { editionNamed, FICTIONAL } from '../form/editions';

const AT = new Date('2026-05-14T05:00:00Z');

function of(name: string, channel: Channel, more: Partial<ChecklistInput> = {}): readonly ChecklistItem[] {
  const edition = name === 'fictional' ? FICTIONAL : editionNamed(name);
  return checklist({ edition, channel, answers: {}, registryAnswers: [], representative: false, ...more });
}

function says(
  registry: RegistryId,
  status: RegistryEvidence['status'],
  documentIds?: readonly string[],
): RegistryEvidence {
  const by = [{ registry, at: AT, people: [] }];
  return { status, by, ...(documentIds === undefined ? {} : { documentIds }) };
}

const brief = (items: readonly ChecklistItem[]) => items.map(({ documentId, state }) => [documentId, state]);
const find = (items: readonly ChecklistItem[], id: string) =>
  items.find(({ documentId }) => documentId === id);

const ASP = 'asp-certificate@order-279-2015';
const BIRTH = 'birth-and-childcare-benefit@order-206-2021';
const SURVIVOR = 'survivor-allowance@order-509-2024';

describe('the documents for the certificate of assistance', () => {
  it('on the portal are all made or confirmed', () => {
    const items = of(ASP, 'portal', { registryAnswers: [says('gbd-fl', 'confirmed')] });
    expect(brief(items)).toEqual([
      ['identity-document', 'confirmed'],
      ['power-of-attorney', 'not-needed'],
      ['electronic-request', 'made-by-portal'],
    ]);
    expect(items[0]?.confirmedBy).toEqual([{ registry: 'gbd-fl', at: AT, people: [] }]);
    expect(missingDocuments(items, [])).toEqual([]);
  });

  it.each([
    ['unavailable', 'registry-unavailable'],
    ['not-confirmed', 'registry-did-not-confirm'],
    [undefined, 'registry-not-asked'],
  ] as const)('want the identity document when the registry is %s', (status, reason) => {
    const registryAnswers = status === undefined ? [] : [says('gbd-fl', status)];
    const items = of(ASP, 'portal', { registryAnswers });
    expect(find(items, 'identity-document')).toMatchObject({
      state: 'attach',
      reason,
      mayFileWithout: false,
      clause: '9',
      required: 'conditional',
      condition: { ru: expect.stringContaining('Не требуется') },
    });
    expect(missingDocuments(items, []).map(({ documentId }) => documentId)).toEqual(['identity-document']);
    expect(missingDocuments(items, ['identity-document'])).toEqual([]);
  });

  it('let a confirmation outweigh an outage', () => {
    const registryAnswers = [says('gbd-fl', 'unavailable'), says('gbd-fl', 'confirmed')];
    expect(find(of(ASP, 'portal', { registryAnswers }), 'identity-document')?.state).toBe('confirmed');
  });

  it('want the power of attorney of a representative on the portal too', () => {
    const items = of(ASP, 'portal', { representative: true });
    expect(find(items, 'power-of-attorney')).toMatchObject({
      state: 'attach',
      reason: 'representative-acts',
    });
  });

  it('are ticked by the operator at a counter, the application among them', () => {
    for (const channel of ['state-corporation', 'provider', 'rural-akim', 'employment-centre'] as const) {
      expect(brief(of(ASP, channel))).toEqual([
        ['application', 'attach'],
        ['identity-document', 'attach'],
        ['power-of-attorney', 'not-needed'],
      ]);
    }
  });
});

describe('what a registry confirms', () => {
  it('is only what it speaks of', () => {
    const items = of(BIRTH, 'state-corporation', {
      registryAnswers: [says('zags', 'confirmed', ['birth-certificate'])],
    });
    expect(find(items, 'birth-certificate')?.state).toBe('confirmed');
    expect(find(items, 'marriage-certificate')?.state).toBe('may-attach');
  });

  it('is required without a confirmation when nothing else is its condition', () => {
    const items = of(BIRTH, 'state-corporation', { registryAnswers: [says('zags', 'unavailable')] });
    expect(find(items, 'birth-certificate')).toMatchObject({
      state: 'attach',
      reason: 'registry-unavailable',
    });
    expect(find(items, 'adoption-data')).toMatchObject({ state: 'may-attach', reason: 'condition' });
  });

  it('spares a document that is always required', () => {
    const registryAnswers = [says('cbdi', 'confirmed')];
    const items = of('disability-allowance@order-509-2024', 'provider', { registryAnswers });
    expect(find(items, 'disability-certificate')?.state).toBe('confirmed');
    expect(find(items, 'identity-document')?.state).toBe('attach');
  });

  it('does not spare what the edition does not let it spare', () => {
    const items = of('preschool-registration@order-335-2008', 'portal', {
      registryAnswers: [says('zags', 'confirmed')],
    });
    expect(find(items, 'birth-certificate')).toMatchObject({ state: 'attach', reason: 'act-requires' });
  });

  it('may be the power of attorney itself', () => {
    const input = { representative: true, registryAnswers: [says('enis', 'confirmed')] };
    const items = of('child-benefit-under-18@almaty-499-2017', 'state-corporation', input);
    expect(find(items, 'power-of-attorney')?.state).toBe('confirmed');
  });
});

describe('what the answers decide', () => {
  it.each([
    [true, 'attach', 'answer-requires'],
    [false, 'not-needed', 'answer-excludes'],
    [undefined, 'may-attach', 'condition'],
  ] as const)('resident of Baikonur: %s', (resident, state, reason) => {
    const answers = resident === undefined ? {} : { baikonur_resident: resident };
    const items = of(BIRTH, 'state-corporation', { answers });
    expect(find(items, 'baikonur-certificate')).toMatchObject({ state, reason });
  });

  it('leaves the choice where a yes concerns one of several papers', () => {
    const items = of(BIRTH, 'state-corporation', { answers: { data_differ: true } });
    expect(find(items, 'marriage-certificate')?.state).toBe('may-attach');
    expect(find(items, 'divorce-certificate')?.state).toBe('may-attach');
  });

  it('asks an organisation for no identity document', () => {
    const kind = (applicant_kind: string) =>
      find(
        of('burial-payment@order-509-2024', 'portal', { answers: { applicant_kind } }),
        'identity-document',
      );
    expect([kind('individual')?.state, kind('legal-entity')?.state]).toEqual(['attach', 'not-needed']);
  });

  it('never makes optional what the act always wants', () => {
    const items = of('minor-housing-pledge-permit@order-335-2008', 'portal', {
      answers: { pledge_for_loan: false, child_out_of_wedlock: false },
    });
    expect(find(items, 'bank-letter')?.state).toBe('attach');
    expect(find(items, 'form-4-reference')?.state).toBe('not-needed');
  });
});

describe('particular lines', () => {
  it('of a group stand for each other and are left to the person', () => {
    const items = of('disability-allowance@order-509-2024', 'provider').filter(
      ({ group }) => group !== undefined,
    );
    expect(items.map(({ state }) => state)).toEqual(items.map(() => 'may-attach'));
    expect(items).toHaveLength(5);
  });

  it('that only point to another act give way to the proposed list, marked as such', () => {
    const items = of('spa-treatment@almaty-499-2017', 'provider');
    expect(find(items, 'standard-documents')).toMatchObject({
      state: 'not-needed',
      reason: 'listed-separately',
    });
    expect(find(items, 'identity-document')).toMatchObject({
      state: 'attach',
      proposed: true,
      inSource: false,
    });
    expect(find(of(SURVIVOR, 'portal'), 'clause-5-documents')?.reason).toBe('list-not-in-source');
  });

  it('named by a field of the portal form are asked for there', () => {
    expect(find(of(SURVIVOR, 'portal'), 'death-certificate')?.state).toBe('attach');
    const registryAnswers = [says('zags', 'confirmed', ['death-certificate'])];
    expect(find(of(SURVIVOR, 'portal', { registryAnswers }), 'death-certificate')?.state).toBe('confirmed');
  });

  it('that no document of the act stands for come from the form', () => {
    const documents = FICTIONAL.documents.filter(({ id }) => id !== 'photo');
    const items = of('fictional', 'portal', { edition: { ...FICTIONAL, documents } });
    expect(find(items, 'photo')).toMatchObject({ state: 'attach', reason: 'act-requires', inSource: true });
  });

  it('of another request are not part of an application', () => {
    expect(find(of(BIRTH, 'portal'), 'information-request')?.state).toBe('not-needed');
  });

  it('of a bank are not made by the portal', () => {
    const items = of('rural-specialist-fuel-aid@order-335-2008', 'portal');
    expect(find(items, 'bank-account-confirmation')?.state).toBe('attach');
  });
});

describe('a representative where the act lists no proof', () => {
  it('still shows a power of attorney, marked as ours', () => {
    const items = of('land-plot-certificate@order-335-2008', 'portal', { representative: true });
    expect(find(items, 'power-of-attorney')).toMatchObject({
      state: 'attach',
      proposed: true,
      inSource: false,
    });
  });

  it("is not served by a spouse's power of attorney", () => {
    const items = of('minor-housing-pledge-permit@order-335-2008', 'portal', { representative: true });
    expect(find(items, 'power-of-attorney')?.state).toBe('may-attach');
    expect(find(items, 'representative-authority')?.state).toBe('attach');
  });
});

describe('what a choice of the form decides', () => {
  const BURIAL = 'burial-payment@order-509-2024';

  it.each([
    ['individual', 'not-needed', 'not-needed'],
    ['legal-entity', 'attach', 'not-needed'],
    ['sole-proprietor', 'not-needed', 'attach'],
  ] as const)('whoever buried is a %s', (kind, registration, patent) => {
    const items = of(BURIAL, 'portal', { answers: { applicant_kind: kind } });
    expect(find(items, 'legal-entity-registration')?.state).toBe(registration);
    expect(find(items, 'sole-proprietor-patent')?.state).toBe(patent);
  });

  it('a parent is asked for no paper of a guardian', () => {
    const states = (relation: string) =>
      ['guardianship-document', 'adoption-data'].map(
        (id) => find(of(BIRTH, 'state-corporation', { answers: { relation_to_child: relation } }), id)?.state,
      );
    expect(states('parent')).toEqual(['not-needed', 'not-needed']);
    expect(states('guardian')).toEqual(['attach', 'not-needed']);
    expect(states('adopter')).toEqual(['not-needed', 'attach']);
  });

  it('a paper of another state stands for the certificate of death', () => {
    const items = of(BURIAL, 'portal');
    expect(find(items, 'death-certificate')?.state).toBe('attach');
    const missing = (given: readonly string[]) =>
      missingDocuments(items, given).map(({ documentId }) => documentId);
    expect(missing([])).toContain('death-certificate');
    expect(missing(['foreign-death-document'])).not.toContain('death-certificate');
  });
});
