import type { z } from 'zod';
import type { FactIssue } from './fact-issue';
import { nearestValues } from './nearest-values';

/**
 * The findings of the schema as facts that break a rule, worded for the author of the file: an unknown key is reported
 * at the key itself, a word outside a closed vocabulary together with the allowed words that are nearest to it.
 */
export function schemaIssues(error: z.ZodError, facts: unknown): FactIssue[] {
  return error.issues.flatMap((issue) => {
    const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
    if (issue.code === 'unrecognized_keys') return unknownKeys(path, issue.keys);
    return [{ path, message: wording(issue, valueAt(facts, path)) }];
  });
}

function unknownKeys(path: readonly (string | number)[], keys: readonly string[]): FactIssue[] {
  return keys.map((key) => ({ path: [...path, key], message: `unknown key "${key}"` }));
}

function wording(issue: z.core.$ZodIssue, value: unknown): string {
  if (value === undefined) return 'is missing';
  if (issue.code === 'invalid_value') return vocabularyWording(value, issue.values.map(String));
  if (issue.code === 'invalid_type') return `must be ${issue.expected}, not ${JSON.stringify(value)}`;
  return issue.message;
}

function vocabularyWording(value: unknown, allowed: readonly string[]): string {
  const near = typeof value === 'string' ? nearestValues(value, allowed) : allowed.slice(0, 3);
  const words = near.map((word) => `"${word}"`).join(', ');
  return `${JSON.stringify(value)} is not in the vocabulary; nearest allowed: ${words}`;
}

function valueAt(facts: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (value, part) => (value !== null && typeof value === 'object' ? Reflect.get(value, part) : undefined),
    facts,
  );
}
