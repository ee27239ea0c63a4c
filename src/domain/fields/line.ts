import { z } from 'zod';
import type { Field } from './field';
import { cleanText } from './clean-text';
import { type FormBody, type FormEntries, type Raw, readLine } from './raw';

/** What all kinds typed into one box share: one text is read, written, stored and put back. */
export const line = {
  stored: z.string(),
  read: (_field: Field, body: FormBody, name: string): Raw => readLine(body, name),
  write: (_field: Field, raw: Raw, name: string): FormEntries => ({ [name]: typed(raw) }),
  isBlank: (raw: unknown): boolean => cleanText(typed(raw)) === '',
  edit: (value: string): Raw => value,
  display: (value: string): string => value,
};

/** The typed text; empty for anything that is not a text, whatever a body may hold. */
export function typed(raw: unknown): string {
  return typeof raw === 'string' ? raw : '';
}
