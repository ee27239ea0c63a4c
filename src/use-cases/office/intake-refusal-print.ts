import type { Edition } from '../../domain/edition/edition';
import type { EditionForm } from '../../domain/edition/forms';
import type { IntakeRefusalGround } from '../../domain/edition/refusal';
import type { Organisation } from '../../domain/organisation/organisation';
import type { Clock } from '../../kernel/clock';
import type { Language } from '../../kernel/language';
import type { LocalizedText } from '../../kernel/localized-text';
import type { FormValues } from '../../print/form-facts';
import type { PrintDeps } from './office-deps';
import { clauseText } from './result-words';

/** Everything from which the receipt of refusal to accept documents is made. */
export interface IntakeRefusalParts {
  readonly rules: Edition;
  readonly language: Language;
  readonly number: string;
  readonly at: ReturnType<Clock['now']>;
  readonly recipient: { readonly name: string; readonly address: string; readonly iin: string };
  /** The body whose worker refuses, and the worker. */
  readonly refusedBy: Pick<Organisation, 'kind' | 'name' | 'phone'>;
  readonly worker: string;
  /** The portal refused by itself, and sends the notice. */
  readonly isSent?: boolean;
  /** Undefined where the act has it no more. */
  readonly ground: IntakeRefusalGround | undefined;
  readonly missing: readonly LocalizedText[];
  /** What the form asks besides, by field. */
  readonly values?: FormValues;
  readonly verifyUrl: string;
  readonly deps: Pick<PrintDeps, 'prints' | 'clauseInWords'>;
}

/**
 * The receipt in two copies, by the form that the ground of the act names: the State Corporation's or the Centre's. Where
 * another body refuses, for which the act prints no form, the portal's own contents stand.
 */
export function intakeRefusalPrint(parts: IntakeRefusalParts): Promise<Buffer> {
  const { rules, recipient, refusedBy, worker, ground } = parts;
  const form = rules.forms.find((one) => one.id === ground?.receipt_form && isFormOf(one, refusedBy));
  const { kk, ru } = rules.title;
  return parts.deps.prints.makePrint('intake-refusal-receipt', {
    language: parts.language,
    number: parts.number,
    issuedAt: parts.at,
    service: { kk, ru },
    recipient: {
      name: recipient.name,
      iin: recipient.iin,
      ...(recipient.address === '' ? {} : { address: recipient.address }),
    },
    refusedBy: { body: refusedBy.name },
    ...(ground === undefined
      ? {}
      : {
          ground: {
            text: { kk: ground.kk, ru: ground.ru },
            clause: clauseText(ground.clause, parts.deps.clauseInWords),
          },
        }),
    missing: parts.missing,
    worker,
    ...(parts.isSent === true ? { isSent: true } : {}),
    executor: { name: worker, phone: refusedBy.phone },
    verifyUrl: parts.verifyUrl,
    ...(form === undefined ? {} : { form, ...(parts.values === undefined ? {} : { values: parts.values }) }),
  });
}

/** A form that speaks in the State Corporation's name is for nobody else. */
function isFormOf({ fields }: EditionForm, { kind }: Pick<Organisation, 'kind'>): boolean {
  const isCorporations = fields.some(({ id }) => id.startsWith('corporation_'));
  return !isCorporations || kind === 'state-corporation';
}
