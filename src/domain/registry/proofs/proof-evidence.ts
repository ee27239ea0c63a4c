import { canonicalJson } from '../../../kernel/canonical-json';
import type { RegistryEvidence } from '../../documents/checklist-item';
import { REGISTRY_CODES, withoutSecrets, type RegistryQuestion } from '../question';
import { JUDGES, type JudgeId } from './judges';
import type { PlannedProof } from './planned-proofs';

/** A question that was asked, as it was kept. */
export interface AskedQuestion {
  readonly question: Readonly<Record<string, unknown>>;
  readonly status: 'found' | 'not-found' | 'unavailable';
  readonly answer: unknown;
  readonly answeredAt: Date;
}

type Status = RegistryEvidence['status'];

/** What counts when several people are asked about for one paper: whatever speaks most against sparing it. */
const GRAVITY: readonly Status[] = [
  'contradicted',
  'unavailable',
  'not-confirmed',
  'cannot-tell',
  'confirmed',
];

/** The last word on a question: an answer stays one when the registry is silent afterwards. */
export function lastWordOn(
  question: RegistryQuestion,
  asked: readonly AskedQuestion[],
): AskedQuestion | undefined {
  const wanted = canonicalJson(withoutSecrets(question));
  const same = asked.filter((one) => canonicalJson(one.question) === wanted);
  return same.filter(({ status }) => status !== 'unavailable').at(-1) ?? same.at(-1);
}

/**
 * What the answers say of each paper. A paper that depends on several people is spared when all of them are confirmed; as
 * long as one was not asked about, nothing is said.
 */
export function proofEvidence(
  planned: readonly PlannedProof[],
  asked: readonly AskedQuestion[],
): readonly RegistryEvidence[] {
  const byProof = new Map<string, PlannedProof[]>();
  for (const proof of planned) {
    const key = `${proof.judge} ${proof.documentIds.join()}`;
    byProof.set(key, [...(byProof.get(key) ?? []), proof]);
  }
  return [...byProof.values()].flatMap((proofs) => evidenceOfOne(proofs, asked));
}

function evidenceOfOne(
  proofs: readonly PlannedProof[],
  asked: readonly AskedQuestion[],
): readonly RegistryEvidence[] {
  const [first] = proofs;
  const words = proofs.map((proof) => ({ proof, word: lastWordOn(proof.question, asked) }));
  const known = words.flatMap(({ proof, word }) =>
    word === undefined ? [] : [{ status: statusOf(proof, word), at: word.answeredAt }],
  );
  if (first === undefined || known.length < proofs.length) return [];
  const status = GRAVITY.find((one) => known.some((word) => word.status === one));
  const at = new Date(Math.max(...known.map((word) => word.at.getTime())));
  const registry = REGISTRY_CODES[JUDGES[first.judge].registry];
  return status === undefined ? [] : [{ registry, status, at, documentIds: first.documentIds }];
}

function statusOf({ judge, sought }: PlannedProof, { status, answer }: AskedQuestion): Status {
  const judges: (typeof JUDGES)[JudgeId] = JUDGES[judge];
  if (status === 'unavailable') return 'unavailable';
  return status === 'not-found' ? judges.absent(sought) : judges.judge(answer, sought);
}
