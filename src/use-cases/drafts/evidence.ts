import type { RegistryQuestionRecord } from '../../data/registry-questions';
import type { ChecklistItem, RegistryEvidence } from '../../domain/documents/checklist-item';
import { NotaryPower } from '../../domain/registry/notary-power';
import { REGISTRY_CODES } from '../../domain/registry/question';
import { RegisteredPerson } from '../../domain/registry/registered-person';
import type { PlainDate } from '../../kernel/plain-date';
import { isPowerInForce } from './power-in-force';

const POWERS = REGISTRY_CODES['notary-powers'];

type Status = RegistryEvidence['status'];

/** What the registries' latest answers about a person prove for the list of documents. */
export function evidenceOf(
  questions: readonly RegistryQuestionRecord[],
  applicantIin: string,
): readonly RegistryEvidence[] {
  const asked = latest(
    questions,
    ({ registry, question }) => registry === REGISTRY_CODES['gbd-fl'] && question.iin === applicantIin,
  );
  return asked === undefined
    ? []
    : [{ status: identityStatus(asked), by: [{ registry: 'gbd-fl', at: asked.answeredAt, people: [] }] }];
}

/** The list with the power of attorney ticked off when the notaries' system knows it and it is in force today. */
export function withConfirmedPower(
  items: readonly ChecklistItem[],
  questions: readonly RegistryQuestionRecord[],
  today: PlainDate,
): readonly ChecklistItem[] {
  const asked = latestPower(questions);
  if (asked === undefined || !isInForce(asked, today)) return items;
  return items.map((item) =>
    item.state === 'attach' && item.reason === 'representative-acts'
      ? {
          ...item,
          state: 'confirmed',
          reason: 'confirmed',
          mayFileWithout: true,
          confirmedBy: [{ registry: POWERS, at: asked.answeredAt, people: [] }],
        }
      : item,
  );
}

/** Whether the notaries' system knows the power of the representative, and it is in force today. */
export function isPowerConfirmed(questions: readonly RegistryQuestionRecord[], today: PlainDate): boolean {
  const asked = latestPower(questions);
  return asked !== undefined && isInForce(asked, today);
}

function latestPower(questions: readonly RegistryQuestionRecord[]): RegistryQuestionRecord | undefined {
  return latest(questions, ({ registry }) => registry === POWERS);
}

function latest(
  questions: readonly RegistryQuestionRecord[],
  isMeant: (question: RegistryQuestionRecord) => boolean,
): RegistryQuestionRecord | undefined {
  return questions.filter(isMeant).at(-1);
}

function identityStatus({ status, answer }: RegistryQuestionRecord): Status {
  if (status === 'unavailable') return 'unavailable';
  const person = RegisteredPerson.safeParse(answer);
  return person.success && person.data.identityDocument !== undefined ? 'confirmed' : 'not-confirmed';
}

function isInForce({ status, answer }: RegistryQuestionRecord, today: PlainDate): boolean {
  const power = NotaryPower.safeParse(answer);
  return status === 'found' && power.success && isPowerInForce(power.data, today);
}
