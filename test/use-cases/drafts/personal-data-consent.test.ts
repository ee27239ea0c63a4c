import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { applicationForm } from '../../../src/domain/form/application-form';
import { personalDataConsent } from '../../../src/use-cases/drafts/personal-data-consent';
import { seededEdition } from '../../support/fictional-service';

const EDITIONS = readdirSync(join(__dirname, '../../../seeds/editions')).map((file) => file.slice(0, -5));

it('is found in the form of every channel that takes applications: without it none can be begun', () => {
  const lacking = EDITIONS.flatMap((name) => {
    const edition = seededEdition(name);
    return edition.channels
      .filter(({ accepts }) => accepts)
      .filter(({ id: channel }) => {
        try {
          return !personalDataConsent(applicationForm(edition, { channel, representative: false })).required;
        } catch {
          return true;
        }
      })
      .map(({ id }) => `${name} ${id}`);
  });
  expect(lacking).toEqual([]);
});
