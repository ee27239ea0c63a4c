import type { AdministeredVersion } from '../../../src/domain/administration/administered-version';
import type { Channel } from '../../../src/domain/edition/vocabulary';
import type { Answers } from '../../../src/domain/fields/answer';
import type { Language } from '../../../src/kernel/language';
import { deliverMessage } from '../../../src/use-cases/messages/deliver-message';
import { tellPerson } from '../../../src/use-cases/messages/tell-person';
import { prepareDecision } from '../../../src/use-cases/office/prepare-decision';
import { tellOffer } from '../../../src/use-cases/proactive/tell-offer';
import { messageWords } from '../../../src/web/text/message-words';
import { fileCase } from '../../support/builders/filed-case';
import type { TestDatabase } from '../../support/database';
import { completionActs } from '../../use-cases/completion/completion-world';
import { baseWorld, CORPORATION, ME } from './base-world';
import { draftActs } from './draft-acts';
import { walkActs } from './walk-acts';

export type BenefitWorld = Awaited<ReturnType<typeof benefitWorld>>;

/** One edition on a test's database: its drafts, office, checks, completion and messages, as the portal puts them together. */
export async function benefitWorld(database: TestDatabase, name: string, startedAt: string) {
  const base = await baseWorld(database, name, startedAt);
  const { automatic, work, clock, deps, repositories, edition, citizen, staffOf } = base;
  const deliver = deliverMessage({
    ...deps,
    messageWords,
    rules: repositories.rules,
    serviceTitle: async (_id, _edition, language) => edition.title[language],
  });
  return {
    ...base,
    ...draftActs(base),
    ...walkActs(base),
    completing: completionActs(database.knex, work),
    tell: tellPerson({ ...deps, deliverMessage: deliver }),
    tellOffer: tellOffer({ ...deps, deliverMessage: deliver }),
    operator: () => staffOf('operator', CORPORATION),
    prepareWithHearing: prepareDecision({
      ...work.deps,
      rules: { hearings: async () => [hearingOn(edition.id)] },
    }),
    says: automatic.says,
    saysOnly: automatic.saysOnly,
    process: automatic.run,
    /** A case as sending a complete application makes it, filed now. */
    file: async (channel: Channel, answers: Answers = {}, language: Language = 'ru') => {
      const filer = channel === 'portal' ? citizen : await staffOf('operator', CORPORATION);
      const at = { route: edition, channel, filer, applicant: ME, filedAt: clock.now(), language };
      return fileCase(database.knex, { ...at, rules: edition, answers });
    },
    async caseOf(caseId: string) {
      const found = await work.deps.applications.findCase(caseId);
      if (found === undefined) throw new Error('The case is gone');
      return found;
    },
  };
}

function hearingOn(serviceId: string): AdministeredVersion<'hearing'> {
  return {
    ...{ seq: '1', kind: 'hearing', subject: serviceId, version: 1, value: { isOn: true, days: 2 } },
    ...{ effectiveFrom: new Date(0), madeAt: new Date(0), reason: 'Сынақ', act: null, returnsTo: null },
    ...{ authorId: null, authorName: 'Әкімші' },
  };
}
