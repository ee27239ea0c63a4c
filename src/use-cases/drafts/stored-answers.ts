import { isRaw, type Raw } from '../../domain/fields/raw';

/** Answers as a draft keeps them: as typed, by field id. */
export type TypedAnswers = Readonly<Record<string, Raw>>;

/** Reads the answers of a draft back; what is not an answer is left out. */
export function storedAnswers(stored: Readonly<Record<string, unknown>>): TypedAnswers {
  return Object.fromEntries(
    Object.entries(stored).filter((entry): entry is [string, Raw] => isRaw(entry[1])),
  );
}
