import type { EventPayload } from '../../domain/application/event';
import { decisionOptions } from '../../domain/edition/decision-options';
import type { Edition } from '../../domain/edition/edition';
import type { EditionForm } from '../../domain/edition/forms';
import { fieldType } from '../../domain/fields/registry';
import type { Organisation } from '../../domain/organisation/organisation';
import type { PaymentTerms } from '../../domain/payment/payment-terms';
import type { Clock } from '../../kernel/clock';
import type { LocalizedText } from '../../kernel/localized-text';
import type { FormValues } from '../../print/form-facts';
import type { PrintSignature } from '../../print/signature';
import type { DecisionDraft } from './decision-flaws';
import { serviceAskedFor } from '../filing/service-asked-for';
import { formFields } from './form-fields';
import { isRefusal } from './is-refusal';
import type { PrintDeps } from './office-deps';
import { paymentValues } from './payment-values';
import { complaintWays, printGrounds, remediesOf } from './result-words';

/** Everything from which the paper of a decision is made. */
export interface ResultParts {
  readonly filed: EventPayload<'filed'>;
  readonly decision: DecisionDraft & { readonly payment: PaymentTerms | null };
  readonly rules: Edition;
  readonly provider: Pick<Organisation, 'name'>;
  readonly number: string;
  readonly at: ReturnType<Clock['now']>;
  /** Left out on the draft that the head reads before signing. */
  readonly signedBy?: PrintSignature;
  readonly verifyUrl: string;
  readonly deps: Pick<PrintDeps, 'prints' | 'clauseInWords'>;
}

/** The paper of a decision: a certificate (or whatever the result is) or the notice of refusal; in both languages, the applicant's first. */
export function resultPrint(parts: ResultParts): Promise<Buffer> {
  return isRefusal(parts.decision.outcome) ? refusalNotice(parts) : certificate(parts);
}

function certificate(parts: ResultParts): Promise<Buffer> {
  const { rules, decision, number, at } = parts;
  const outcome = decisionOptions(rules).find((option) => option.outcome === decision.outcome);
  return parts.deps.prints.makePrint('result-certificate', {
    ...commonOf(parts, findForm(parts, 'result-certificate')),
    number,
    issuedOn: at,
    title: rules.result.title,
    outcome: outcome?.title ?? rules.result.title,
  });
}

function refusalNotice(parts: ResultParts): Promise<Buffer> {
  const { rules, decision, number, at } = parts;
  const { clauseInWords } = parts.deps;
  return parts.deps.prints.makePrint('refusal-notice', {
    ...commonOf(parts, findForm(parts, 'refusal-notice')),
    number,
    decidedOn: at,
    grounds: printGrounds(rules.refusal?.of_service ?? [], decision.groundIds, clauseInWords),
    reason: decision.reason ?? '',
    remedies: remediesOf(rules),
    complaints: complaintWays(rules.complaints, clauseInWords),
  });
}

function commonOf(
  { filed, rules, provider, at, signedBy, verifyUrl, decision }: ResultParts,
  form: EditionForm | undefined,
) {
  const { name, iin } = filed.applicant;
  return {
    language: filed.language,
    madeAt: at,
    provider: provider.name,
    service: serviceAskedFor(rules, filed),
    applicant: { name, iin },
    verifyUrl,
    ...(signedBy === undefined ? {} : { signedBy }),
    ...(form === undefined
      ? {}
      : { form, values: { ...valuesOf(form, filed, rules), ...paymentValues(form, decision.payment) } }),
  };
}

function findForm(
  { rules: { forms }, deps }: ResultParts,
  kind: 'result-certificate' | 'refusal-notice',
): EditionForm | undefined {
  return forms.find(({ id }) => deps.prints.findPrintKind(id) === kind);
}

/** What the person wrote stands on the paper where its form asks for the same thing. */
function valuesOf(form: EditionForm, filed: EventPayload<'filed'>, rules: Edition): FormValues {
  const asked = formFields(rules, filed.formId);
  const values = form.fields.flatMap(({ id }): readonly [string, LocalizedText][] => {
    const field = asked.find((other) => other.id === id);
    const answer = filed.answers[id];
    if (field === undefined || answer === undefined) return [];
    const type = fieldType(field);
    return [[id, { kk: type.display(field, answer, 'kk'), ru: type.display(field, answer, 'ru') }]];
  });
  return Object.fromEntries(values.filter(([, { kk }]) => kk !== ''));
}
