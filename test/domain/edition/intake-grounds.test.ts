import { intakeGrounds } from '../../../src/domain/edition/intake-ground-table';
import { CHANNELS, type Channel } from '../../../src/domain/edition/vocabulary';
import { EDITIONS } from '../routing/read-seeds';
import { REFERENCE } from '../../support/builders/office-world';
import { seededEdition } from '../../support/fictional-service';

const TABLE = REFERENCE.intakeGrounds;
const ASP = seededEdition('asp-certificate@order-279-2015');
const BURIAL = seededEdition('burial-payment@order-509-2024');
const of = (edition: typeof ASP, channel: Channel) => intakeGrounds(TABLE, edition, channel);

describe('grounds for not accepting documents', () => {
  it('are those of the window: annex 2 at the State Corporation, annex 3 at the Employment Centre', () => {
    expect(of(ASP, 'state-corporation').map((ground) => ground.receipt_form)).toEqual([
      'intake-refusal-receipt',
    ]);
    expect(of(ASP, 'portal').map((ground) => ground.receipt_form)).toEqual(['intake-refusal-receipt']);
    expect(of(ASP, 'employment-centre').map((ground) => ground.receipt_form)).toEqual([
      'intake-refusal-receipt-centre',
    ]);
  });

  // Order 509, burial Rules, clause 16.
  it('that answer an electronic application are for nothing that came to a window', () => {
    for (const channel of ['portal', 'mobile-proactive'] as const)
      expect(of(BURIAL, channel).map(({ id }) => id)).toEqual(['automatic-check-failed']);
    expect(of(BURIAL, 'state-corporation')).toEqual([{ ...TABLE.of_law, listsDocuments: true }]);
  });

  it('list the documents that are not there where they speak of such, and only there', () => {
    expect(of(ASP, 'state-corporation').map((ground) => ground.listsDocuments)).toEqual([true]);
    expect(of(ASP, 'employment-centre').map((ground) => ground.listsDocuments)).toEqual([true]);
    expect(of(BURIAL, 'portal').map((ground) => ground.listsDocuments)).toEqual([false]);
  });

  it('are never lacking, for the Law on public services gives one where an act is silent', () => {
    for (const edition of EDITIONS)
      for (const channel of CHANNELS) expect(of(edition, channel)).not.toEqual([]);
    expect(TABLE.of_law.clause).toContain('статья 20');
  });

  it('are all used somewhere: each ground of an edition holds on one of its channels', () => {
    for (const edition of EDITIONS) {
      const used = edition.channels.flatMap(({ id }) => of(edition, id).map((ground) => ground.id));
      for (const { id } of edition.refusal?.of_intake ?? [])
        expect([edition.id, used]).toEqual([edition.id, expect.arrayContaining([id])]);
    }
  });

  it('are named by the table only where the edition has them, on its channels, and says nothing itself', () => {
    for (const { edition: key, ground, channels } of TABLE.scopes) {
      const edition = seededEdition(key);
      const own = edition.refusal?.of_intake?.find(({ id }) => id === ground);
      expect(own).toBeDefined();
      expect(own?.channels).toBeUndefined();
      expect(edition.channels.map(({ id }) => id)).toEqual(expect.arrayContaining([...channels]));
    }
  });
});
