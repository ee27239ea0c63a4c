import { createHash } from 'node:crypto';
import type { FormField } from '../edition/forms';
import type { Answers } from '../fields/answer';
import { fieldType } from '../fields/registry';
import type { Language } from '../../kernel/language';
import type { LocalizedText } from '../../kernel/localized-text';

/** What a person signs: everything that the application says, in their language. */
export interface SignedContent {
  readonly language: Language;
  readonly service: LocalizedText;
  readonly edition: string;
  readonly fields: readonly FormField[];
  readonly answers: Answers;
  /** Attached files: name of the document, and SHA-256 of each file. */
  readonly files: readonly {
    readonly document: LocalizedText;
    readonly name: string;
    readonly key: string;
  }[];
  readonly consents: readonly { readonly text: LocalizedText; readonly version: string }[];
}

/** A text that people can read and machines can compare, and its SHA-256 in hex. */
export interface SignedDocument {
  readonly text: string;
  readonly hash: string;
}

/**
 * The canonical document under a signature. One line a fact, in the printed order of the form, so that what was signed
 * can be shown again word for word; the same content always gives the same text.
 */
export function signedDocument({ language, ...content }: SignedContent): SignedDocument {
  const answered = content.fields.filter((field) => content.answers[field.id] !== undefined);
  const lines = [
    content.service[language],
    content.edition,
    ...answered.map(
      (field) =>
        `${field.label[language]}: ${fieldType(field).display(field, content.answers[field.id], language)}`,
    ),
    ...content.files.map(({ document, name, key }) => `${document[language]}: ${name} (${key})`),
    ...content.consents.map(({ text, version }) => `${text[language]} (${version})`),
  ];
  const text = lines.map((line) => line.normalize('NFC')).join('\n');
  return { text, hash: createHash('sha256').update(text).digest('hex') };
}
