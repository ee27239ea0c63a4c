import { z } from 'zod';
import { right, wrong } from './checked';
import { defineFieldType } from './define-field-type';
import { readLines } from './raw';

const ATTACHMENT_ID = /^[A-Za-z0-9-]{1,64}$/;
const MOST = 50;
const FILES = {
  kk: (count: number) => `Файл саны: ${count}`,
  ru: (count: number) => `Файлов: ${count}`,
} as const;

/** Files that were handed in for a field. Value: the ids of the attachments; the files themselves go another way. */
export const document = defineFieldType<readonly string[]>({
  kind: 'document',
  codes: ['unknown', 'too-many'],
  stored: z.array(z.string()).readonly(),
  typing: () => ({ autocomplete: 'off' }),
  read: (_field, body, name) => readLines(body, name),
  write: (_field, raw, name) => ({ [name]: texts(raw) }),
  isBlank: (raw) => texts(raw).every((one) => one === ''),
  check(raw) {
    const ids = [...new Set(texts(raw).filter((one) => one !== ''))];
    if (ids.length > MOST) return wrong('fields.document.too-many', { count: ids.length, limit: MOST });
    return ids.every((id) => ATTACHMENT_ID.test(id)) ? right(ids) : wrong('fields.document.unknown');
  },
  edit: (value) => value,
  display: (value, _field, language) => FILES[language](value.length),
  sample: () => ['attachment-1'],
});

function texts(raw: unknown): readonly string[] {
  return Array.isArray(raw) ? raw.filter((one): one is string => typeof one === 'string') : [];
}
