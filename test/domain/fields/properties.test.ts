import fc from 'fast-check';
import type { Field } from '../../../src/domain/fields/field';
import { Answers } from '../../../src/domain/fields/answer';
import { fieldType } from '../../../src/domain/fields/registry';
import { CONTEXT, fieldOf, ONE_OF_EACH } from './sample-field';

/** Texts that a browser can send and a database can keep. */
const typedText = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\u0000'));
const anything = fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true });
const TYPED = ONE_OF_EACH.filter(({ type }) => type !== 'signature');
const LINES = TYPED.filter(({ type }) => !['list', 'date', 'multichoice', 'document'].includes(type));

const anyField = (fields: readonly Field[]) => fc.constantFrom(...fields);

describe('every kind of field', () => {
  it('never throws, whatever a body holds', () => {
    const hostile = fc.dictionary(
      fc.constantFrom('answer', 'answer-day', 'answer-0-words', '__proto__', 'answer-remove'),
      anything,
    );
    fc.assert(
      fc.property(anyField(ONE_OF_EACH), hostile, (field, body) => {
        const raw = fieldType(field).read(field, body, field.id);
        fieldType(field).schema(field, CONTEXT).safeParse(raw);
        expect(JSON.parse(JSON.stringify(raw))).toEqual(raw);
      }),
    );
  });

  it('never throws on anything in the place of what was typed or of an answer', () => {
    fc.assert(
      fc.property(anyField(ONE_OF_EACH), anything, (field, value) => {
        fieldType(field).schema(field, CONTEXT).safeParse(value);
        expect(typeof fieldType(field).display(field, value, 'kk')).toBe('string');
        expect(typeof fieldType(field).isBlank(value)).toBe('boolean');
      }),
    );
  });

  it('keeps what was typed, sign for sign', () => {
    fc.assert(
      fc.property(anyField(LINES), typedText, (field, text) => {
        const raw = fieldType(field).read(field, { [field.id]: text }, field.id);
        expect(fieldType(field).write(field, raw, field.id)).toEqual({ [field.id]: text });
      }),
    );
  });

  it('takes the first text when several come where one is expected', () => {
    for (const field of LINES) {
      expect(fieldType(field).read(field, { [field.id]: ['бір', 'екі'] }, field.id)).toBe('бір');
    }
  });

  it('leaves out only what no database keeps', () => {
    const raw = fieldType(fieldOf('text')).read(fieldOf('text'), { answer: 'a\u0000b\ud800c' }, 'answer');
    expect(raw).toBe('abc');
  });

  it.each(TYPED.map((field) => [field.type, field] as const))(
    '%s: the sample is valid and survives',
    (_type, field) => {
      const type = fieldType(field);
      const sample = type.sample(field, CONTEXT);
      expect(type.read(field, type.write(field, sample, 'x'), 'x')).toEqual(sample);
      const answer = type.schema(field, CONTEXT).parse(sample);
      if (answer === undefined) throw new Error('a sample must be an answer');
      expect(Answers.parse(JSON.parse(JSON.stringify({ answer })))).toEqual({ answer });
      expect(type.schema(field, CONTEXT).parse(type.edit(field, answer))).toEqual(answer);
      expect(type.display(field, answer, 'kk')).not.toBe('');
    },
  );
});
