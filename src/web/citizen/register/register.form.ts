import { LANGUAGES, type Language } from '../../../kernel/language';
import type { LocalizedText } from '../../../kernel/localized-text';
import type { PlainDate } from '../../../kernel/plain-date';
import { faultOf } from '../../../domain/fields/checked';
import type { Field } from '../../../domain/fields/field';
import type { FormBody, Raw } from '../../../domain/fields/raw';
import { fieldType } from '../../../domain/fields/registry';
import { type Problem, problemOf } from '../../../domain/form/problem';
import { passwordFlaw, type PasswordFlaw } from '../../../use-cases/identity/password-flaw';
import { type WordKey, words } from '../../text/words';

/** The questions of the registration. Their ids say to the kinds of fields what they are about. */
export const REGISTRATION_FIELDS: readonly Field[] = [
  { id: 'iin', type: 'iin', required: true, label: both('citizen.register.iin') },
  { id: 'applicant_name', type: 'text', required: true, label: both('citizen.register.name') },
  { id: 'mobile_phone', type: 'phone', required: true, label: both('citizen.register.phone') },
  { id: 'email', type: 'email', required: false, label: both('citizen.register.email') },
  { id: 'consent', type: 'consent', required: true, label: both('citizen.register.consent') },
];

/** What was typed, by field id; never the password. */
export type TypedRegistration = Readonly<Record<string, Raw>>;

/** A registration as it was sent. */
export interface CheckedRegistration {
  readonly typed: TypedRegistration;
  readonly problems: readonly Problem[];
  readonly passwordFlaw: PasswordFlaw | undefined;
  /** Normalised; there when nothing is wrong. */
  readonly values:
    { iin: string; name: string; phone: string; email: string | null; password: string } | undefined;
}

/** Checks what was sent, all of it at once, so that nobody learns of their mistakes one by one. */
export function checkRegistration(body: FormBody, today: PlainDate): CheckedRegistration {
  const typed = Object.fromEntries(REGISTRATION_FIELDS.map((field) => [field.id, readField(field, body)]));
  const { answers, problems } = checkFields(typed, today);
  const iin = answers.get('iin') ?? '';
  const phone = answers.get('mobile_phone') ?? '';
  const password = typeof body.password === 'string' ? body.password : '';
  const flaw = passwordFlaw(password, { iin, phone });
  const name = answers.get('applicant_name') ?? '';
  const isRight = problems.length === 0 && flaw === undefined;
  const values = { iin, name, phone, email: answers.get('email') ?? null, password };
  return { typed, problems, passwordFlaw: flaw, values: isRight ? values : undefined };
}

/** The normalised texts, and everything that is wrong. */
function checkFields(typed: TypedRegistration, today: PlainDate) {
  const answers = new Map<string, string>();
  const problems: Problem[] = [];
  for (const field of REGISTRATION_FIELDS) {
    const parsed = fieldType(field).schema(field, { today }).safeParse(typed[field.id]);
    if (!parsed.success)
      problems.push(...parsed.error.issues.map((issue) => problemOf(field, faultOf(issue))));
    else if (typeof parsed.data === 'string') answers.set(field.id, parsed.data);
  }
  return { answers, problems };
}

function readField(field: Field, body: FormBody): Raw {
  return fieldType(field).read(field, body, field.id);
}

function both(key: WordKey): LocalizedText {
  const text = (language: Language) => words(language)[key];
  const [kk, ru] = LANGUAGES.map(text);
  return { kk: kk ?? '', ru: ru ?? '' };
}
