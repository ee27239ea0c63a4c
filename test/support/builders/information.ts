import { informationText } from '../../../src/domain/information/information-request';
import { newId } from '../../../src/kernel/ids';
import type { RightsWorld } from '../app-rights';

/** A request for information of the owner that is not signed yet; gives its id. */
export async function insertInformation({ portal, people }: RightsWorld): Promise<string> {
  const { iin, name, accountId } = people.owner;
  const service = { kk: 'Кітапхана картасы', ru: 'Карта библиотеки' };
  const edition = 'fictional-2024';
  const asked = { language: 'kk', service, edition, applicant: { iin, name }, subjectIin: iin } as const;
  const { text, hash } = informationText(asked);
  return portal.container.repositories.informationRequests.open({
    ...{ id: newId(), accountId, serviceId: 'library-card', rulesEdition: edition, language: 'kk' },
    ...{ applicantIin: iin, applicantName: name, subjectIin: iin, signedText: text, textHash: hash },
    createdAt: new Date(),
  });
}
