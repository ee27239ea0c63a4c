import type { Actor } from '../../../src/domain/application/actor';
import type { EventPayload, NewEvent } from '../../../src/domain/application/event';

/** An official of a unit, as the journal names them. */
export function clerkActor(changes: Partial<Extract<Actor, { kind: 'staff' }>> = {}): Actor {
  return {
    kind: 'staff',
    accountId: '00000000-0000-4000-8000-000000000001',
    role: 'clerk',
    name: 'Маман',
    position: { kk: 'маман', ru: 'специалист' },
    organisationCode: 'unit',
    ...changes,
  };
}

/** The head of the unit. */
export function headActor(): Actor {
  return clerkActor({ accountId: '00000000-0000-4000-8000-000000000002', role: 'head', name: 'Басшы' });
}

/** The fact of a filing through the portal. */
export function filedEvent(
  changes: Partial<EventPayload<'filed'>> = {},
): Extract<NewEvent, { type: 'filed' }> {
  return {
    type: 'filed',
    at: new Date('2026-03-17T05:40:00Z'),
    actor: { kind: 'citizen', accountId: '00000000-0000-4000-8000-000000000003' },
    payload: {
      number: '2603-000001-1',
      serviceId: 'library-card',
      rulesEdition: 'fictional-2024',
      routeEdition: null,
      channel: 'portal',
      language: 'kk',
      organisationCode: 'unit',
      applicant: { iin: '851230450012', name: 'Өтініш Беруші', phone: null },
      representative: null,
      formId: 'application',
      answers: {},
      documents: [],
      consentIds: [],
      signature: { way: 'sms-code', documentHash: 'd', evidenceId: null },
      term: {
        deadlineIds: ['service'],
        amount: 7,
        unit: 'working-day',
        clause: '4',
        derived: false,
        dueAt: '2026-03-31T13:30:00.000Z',
        trace: [],
      },
      planHash: 'p',
      firstStep: '1',
      ...changes,
    },
  };
}
