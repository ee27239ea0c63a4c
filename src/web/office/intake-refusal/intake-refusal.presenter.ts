import type { LocalizedText } from '../../../kernel/localized-text';
import type { IntakeRefusalGround } from '../../../domain/edition/refusal';
import { clauseText } from '../../../use-cases/office/result-words';
import { type ErrorSummary, errorSummary } from '../../citizen/fields/error-summary';
import type { BoxField, OptionsField } from '../../citizen/fields/field-model';
import { plainBox } from '../../citizen/fields/plain-box';
import type { RequestContext } from '../../route';
import { clauseInWords } from '../../text/clause-in-words';
import { plainOptions } from '../decision/plain-options';

/** What the page shows on which documents are not accepted: of a case, or of a visitor at a window. */
export interface IntakeRefusalModel {
  readonly heading: string;
  readonly lead: string;
  readonly backHref: string;
  readonly backText: string;
  readonly action: string;
  readonly step: string | null;
  readonly consequences: readonly string[];
  readonly summary: ErrorSummary;
  readonly ground: OptionsField;
  readonly missing: OptionsField;
  readonly note: BoxField | null;
  readonly button: string;
}

declare module '../../rendering/view-models' {
  interface ViewModels {
    'office/intake-refusal': IntakeRefusalModel;
  }
}

/** What is refused, and what was typed so far. */
export interface IntakeRefusalSetting {
  readonly kind: 'case' | 'counter';
  readonly lead: string;
  readonly backHref: string;
  readonly backText: string;
  readonly action: string;
  readonly step: string | null;
  readonly grounds: readonly IntakeRefusalGround[];
  readonly documents: readonly { readonly documentId: string; readonly name: LocalizedText }[];
  readonly groundId: string;
  readonly missing: readonly string[];
  readonly note: string | null;
  /** The form was sent and lacks a ground or the documents. */
  readonly flaw: 'ground-missing' | 'documents-missing' | null;
}

/** The page of a refusal to accept documents. */
export function presentIntakeRefusal(
  setting: IntakeRefusalSetting,
  context: RequestContext,
): IntakeRefusalModel {
  const { words: w, t } = context;
  const { kind, flaw } = setting;
  const error = flaw === null ? null : w[`office.refusal.${flaw}`];
  const field = flaw === 'ground-missing' ? 'ground' : 'missing';
  return {
    heading: w[`office.refusal.heading-${kind}`],
    lead: setting.lead,
    backHref: setting.backHref,
    backText: setting.backText,
    action: setting.action,
    step: setting.step,
    consequences: [
      w[`office.refusal.closes-${kind}`],
      w[`office.refusal.told-${kind}`],
      w['office.refusal.receipt'],
    ],
    summary: errorSummary(error === null ? [] : [{ field, text: error }], t),
    ground: groundField(setting, flaw === 'ground-missing' ? error : null, context),
    missing: missingField(setting, flaw === 'documents-missing' ? error : null, context),
    note:
      kind === 'counter'
        ? null
        : plainBox(
            {
              id: 'note',
              label: w['office.refusal.note'],
              note: w['office.optional'],
              value: setting.note ?? '',
              rows: 3,
              spellcheck: true,
            },
            w,
          ),
    button: w[`office.refusal.button-${kind}`],
  };
}

function groundField(
  setting: IntakeRefusalSetting,
  error: string | null,
  context: RequestContext,
): OptionsField {
  const { words: w, language } = context;
  const [only, ...others] = setting.grounds;
  const chosen = others.length === 0 ? (only?.id ?? '') : setting.groundId;
  return {
    ...plainOptions('ground', w['office.refusal.ground'], error, context),
    control: 'radio',
    options: setting.grounds.map((ground, index) => ({
      id: index === 0 ? 'ground' : `ground-${ground.id}`,
      value: ground.id,
      label: `${ground[language]} (${clauseText(ground.clause, clauseInWords)[language]})`,
      checked: ground.id === chosen,
    })),
  };
}

function missingField(
  setting: IntakeRefusalSetting,
  error: string | null,
  context: RequestContext,
): OptionsField {
  const { words: w, language } = context;
  return {
    ...plainOptions('missing', w['office.refusal.missing'], error, context),
    hint: w['office.refusal.missing-hint'],
    control: 'checkbox',
    options: setting.documents.map(({ documentId, name }, index) => ({
      id: index === 0 ? 'missing' : `missing-${documentId}`,
      value: documentId,
      label: name[language],
      checked: setting.missing.includes(documentId),
    })),
  };
}
