import { canonicalJson } from '../../../kernel/canonical-json';
import type { RegistryEvidence } from '../../documents/checklist-item';
import type { RegistryId } from '../../edition/vocabulary';
import { REGISTRY_CODES, withoutSecrets, type RegistryQuestion } from '../question';
import { JUDGES, type JudgeId } from './judges';
import type { PlannedPaper, PlannedProof } from './planned-proofs';

/** A question that was asked, as it was kept. */
export interface AskedQuestion {
  readonly question: Readonly<Record<string, unknown>>;
  readonly status: 'found' | 'not-found' | 'unavailable';
  readonly answer: unknown;
  readonly answeredAt: Date;
}

type Status = RegistryEvidence['status'];

/** What counts of one person when none of several proofs confirms: each of them would have been enough. */
const OF_ONE: readonly Status[] = [
  'confirmed',
  'contradicted',
  'unavailable',
  'cannot-tell',
  'not-confirmed',
];

/** What counts of several people for one paper: whatever speaks most against sparing it. */
const OF_ALL: readonly Status[] = [
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
 * What the answers say of each paper. It is spared when for everybody for whom it is needed one proof at least confirms,
 * whichever registry that is; silence or contradiction of one that would be needed never spares it. As long as somebody
 * who is not confirmed was not asked about everywhere, nothing is said.
 */
export function proofEvidence(
  papers: readonly PlannedPaper[],
  asked: readonly AskedQuestion[],
): readonly RegistryEvidence[] {
  return papers.flatMap(({ documentId, people }) => {
    const words = people.map(({ who, proofs }) => wordOnPerson(who, proofs, asked));
    const known = words.filter((word) => word !== undefined);
    if (known.length < words.length) return [];
    const status = OF_ALL.find((one) => known.some((word) => word.status === one));
    if (status === undefined) return [];
    const by = sourcesOf(known.filter((word) => word.status === status));
    return [{ status, by, documentIds: [documentId] }];
  });
}

/**
 * The questions that are worth asking: of everybody who is not confirmed yet. Whom one registry has confirmed no other is
 * asked about.
 */
export function openQuestions(
  papers: readonly PlannedPaper[],
  asked: readonly AskedQuestion[],
): readonly RegistryQuestion[] {
  return papers
    .flatMap(({ people }) => people)
    .filter(({ who, proofs }) => wordOnPerson(who, proofs, asked)?.status !== 'confirmed')
    .flatMap(({ proofs }) => proofs.map(({ question }) => question));
}

interface Word {
  readonly who: string;
  readonly status: Status;
  readonly registry: RegistryId;
  readonly at: Date;
}

/** What is known of one person; undefined while nobody confirms and somebody was not asked. */
function wordOnPerson(
  who: string,
  proofs: readonly PlannedProof[],
  asked: readonly AskedQuestion[],
): Word | undefined {
  const words = proofs.map((proof) => wordOf(who, proof, asked));
  const known = words.filter((word) => word !== undefined);
  const best = OF_ONE.flatMap((one) => known.filter(({ status }) => status === one))[0];
  return best?.status === 'confirmed' || known.length === words.length ? best : undefined;
}

function wordOf(who: string, proof: PlannedProof, asked: readonly AskedQuestion[]): Word | undefined {
  const word = lastWordOn(proof.question, asked);
  if (word === undefined) return undefined;
  const registry = REGISTRY_CODES[JUDGES[proof.judge].registry];
  return { who, status: statusOf(proof, word), registry, at: word.answeredAt };
}

/** Each registry once, with the last of its instants. */
function sourcesOf(words: readonly Word[]): RegistryEvidence['by'] {
  return [...new Set(words.map(({ registry }) => registry))].map((registry) => {
    const own = words.filter((word) => word.registry === registry);
    const at = new Date(Math.max(...own.map((word) => word.at.getTime())));
    return { registry, at, people: own.map(({ who }) => who) };
  });
}

function statusOf({ judge, sought }: PlannedProof, { status, answer }: AskedQuestion): Status {
  const judges: (typeof JUDGES)[JudgeId] = JUDGES[judge];
  if (status === 'unavailable') return 'unavailable';
  return status === 'not-found' ? judges.absent(sought) : judges.judge(answer, sought);
}
