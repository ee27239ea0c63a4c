import { isDeepStrictEqual } from 'node:util';
import type { NewJob } from '../../data/application-records';
import type { ApplicationRepository, LoadedCase } from '../../data/applications';
import type { ApplicationEvent } from '../../domain/application/event';
import { changeCase } from '../cases/change-case';
import { untilAgreed } from '../cases/until-agreed';

export interface FollowSignatureDeps {
  readonly applications: Pick<ApplicationRepository, 'findCase' | 'listOfGroup' | 'commit'>;
}

type AboutSignature = Extract<ApplicationEvent, { type: 'signature-checked' | 'signed-again' }>;

/** The job by which the applications of one filing hear of its signature; none where nothing was filed together. */
export function followJobs({ id, link }: LoadedCase['application']): NewJob[] {
  return link === null ? [] : [{ task: 'follow-signature', payload: { applicationId: id } }];
}

/**
 * Several applications that were filed as one rest on one signature. What became known of it on one of them, or that it
 * was given again there, is a fact of the others too. Run twice it writes nothing more.
 */
export function followSignature({ applications }: FollowSignatureDeps) {
  return async (applicationId: string): Promise<void> => {
    const source = await applications.findCase(applicationId);
    const groupId = source?.application.link?.groupId;
    if (source === undefined || groupId === undefined) return;
    const facts = source.events.filter(isAboutSignature);
    const others = (await applications.listOfGroup(groupId)).filter(({ id }) => id !== applicationId);
    for (const { id } of others) {
      await untilAgreed(() =>
        changeCase(applications)(id, ({ events }) => {
          const missing = facts.filter((fact) => !events.some((event) => isSame(event, fact)));
          return missing.length === 0 ? null : { events: missing, jobs: [] };
        }),
      );
    }
  };
}

function isAboutSignature(event: ApplicationEvent): event is AboutSignature {
  return event.type === 'signature-checked' || event.type === 'signed-again';
}

function isSame(event: ApplicationEvent, fact: AboutSignature): boolean {
  return event.type === fact.type && isDeepStrictEqual(event.payload, fact.payload);
}
