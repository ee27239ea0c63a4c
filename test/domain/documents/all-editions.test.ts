import { checklist, missingDocuments } from '../../../src/domain/documents/checklist';
import type { RegistryEvidence } from '../../../src/domain/documents/checklist-item';
import { REGISTRY_IDS } from '../../../src/domain/edition/vocabulary';
import { channelsOf, EDITIONS } from '../form/editions';

const AT = new Date('2026-05-14T05:00:00Z');
const says = (status: RegistryEvidence['status']) =>
  REGISTRY_IDS.map((registry): RegistryEvidence => ({ status, by: [{ registry, at: AT, people: [] }] }));

describe.each(EDITIONS)('the documents of %s', (_name, edition) => {
  const lists = channelsOf(edition).flatMap((channel) =>
    [false, true].map((representative) => {
      const input = { edition, channel, representative, answers: {} };
      return {
        representative,
        silent: checklist({ ...input, registryAnswers: says('unavailable') }),
        confirming: checklist({ ...input, registryAnswers: says('confirmed') }),
      };
    }),
  );

  it('are a list of different lines with names and reasons', () => {
    for (const { silent } of lists) {
      const ids = silent.map(({ documentId }) => documentId);
      expect(ids.length).toBeGreaterThan(0);
      expect(new Set(ids).size).toBe(ids.length);
      expect(silent.every(({ name }) => name.kk !== '' && name.ru !== '')).toBe(true);
    }
  });

  it('can be handed in completely', () => {
    for (const { silent } of lists) {
      const missing = missingDocuments(silent, []).map(({ documentId }) => documentId);
      expect(missing).toEqual(
        silent.filter(({ state }) => state === 'attach').map(({ documentId }) => documentId),
      );
      expect(missingDocuments(silent, missing)).toEqual([]);
    }
  });

  it('are spared by a registry only where the edition says so', () => {
    for (const { silent, confirming } of lists) {
      for (const [index, item] of confirming.entries()) {
        const waived = edition.documents.find(({ id }) => id === item.documentId)?.waived_when_confirmed_by;
        expect(item.state === 'confirmed').toBe(item.confirmedBy.length > 0);
        if (item.state === 'confirmed') expect(waived).toContain(item.confirmedBy[0]?.registry);
        else expect(item.state).toBe(silent[index]?.state);
      }
    }
  });

  it('hold a proof of representation exactly when somebody represents', () => {
    for (const { silent, representative } of lists) {
      const acting = silent.some(({ documentId, state }) =>
        ['power-of-attorney', 'representative-authority'].includes(documentId) ? state === 'attach' : false,
      );
      expect(acting).toBe(representative);
    }
  });
});
