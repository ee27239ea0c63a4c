import { z } from 'zod';
import { textIn } from '../../kernel/localized-text';
import { right, wrong } from './checked';
import { cleanText } from './clean-text';
import { defineFieldType } from './define-field-type';
import { checkPrintable } from './printable-text';
import { readLines } from './raw';

const LIMIT = 1000;

/**
 * Several of the edition's options, as boxes with one name. Value: the ids in the edition's order, each once. Where the act
 * leaves the options open, the person writes them, one a line, and the value is those lines.
 */
export const multichoice = defineFieldType<readonly string[]>({
  kind: 'multichoice',
  codes: ['unknown', 'too-long', 'pictures'],
  stored: z.array(z.string()).readonly(),
  typing: (field) => ({
    autocomplete: 'off',
    hint: field.options === undefined ? 'fields.multichoice.lines-hint' : 'fields.multichoice.hint',
  }),
  read: (_field, body, name) => readLines(body, name),
  write: (_field, raw, name) => ({ [name]: texts(raw) }),
  isBlank: (raw) => texts(raw).every((one) => cleanText(one) === ''),
  check(raw, field) {
    const chosen = texts(raw).filter((one) => cleanText(one) !== '');
    if (field.options === undefined) return checkLines(chosen);
    const ids = field.options.map(({ id }) => id);
    if (chosen.some((one) => !ids.includes(one))) return wrong('fields.multichoice.unknown');
    return right(ids.filter((id) => chosen.includes(id)));
  },
  edit: (value, field) => (field.options === undefined ? [value.join('\n')] : value),
  display: (value, field, language) =>
    value
      .map((one) => field.options?.find(({ id }) => id === one) ?? { kk: one, ru: one })
      .map((option) => textIn(option, language))
      .join('; '),
  sample: (field) =>
    field.options === undefined ? ['Бірінші\nЕкінші'] : field.options.slice(0, 2).map(({ id }) => id),
});

function checkLines(chosen: readonly string[]) {
  const checked = checkPrintable(chosen.join('\n'), 'fields.multichoice', LIMIT);
  return checked.ok ? right(checked.value.split('\n').filter((one) => one !== '')) : checked;
}

function texts(raw: unknown): readonly string[] {
  return Array.isArray(raw) ? raw.filter((one): one is string => typeof one === 'string') : [];
}
