import type { CompletionFlaw, MarkedItem } from '../../../domain/completion/completion-flaws';
import type { CompletionReason } from '../../../domain/completion/completion-reasons';
import type { CompletionTerms } from '../../../domain/completion/completion-rules';
import type { BoxField, OptionsField } from '../../citizen/fields/field-model';
import { plainBox } from '../../citizen/fields/plain-box';
import type { RequestContext } from '../../route';
import { plainOptions } from '../decision/plain-options';
import type { CaseFile } from '../files/case-files';
import { markName } from './read-marks';

/** One document or answer under review. */
export interface MarkRow {
  readonly name: string;
  readonly value: string | null;
  readonly files: readonly CaseFile[];
  readonly id: string;
  readonly checks: readonly { id: string; value: string; label: string; checked: boolean }[];
  readonly reason: OptionsField;
  readonly words: BoxField;
}

declare module '../../rendering/view-models' {
  interface ComponentModels {
    'components/review-mark': { readonly row: MarkRow };
  }
}

/** What the page is made of beside the case. */
export interface AskSetting {
  readonly marked: readonly MarkedItem[];
  readonly flaws: readonly CompletionFlaw[];
  readonly reasons: readonly CompletionReason[];
  readonly terms: CompletionTerms;
  /** As they would be if the request were sent now. */
  readonly times: { readonly until: Date; readonly notifyBy: Date };
}

/** A document or answer with its mark, the reasons that are offered for it, and what is wrong. */
export function markRow(
  item: Pick<MarkedItem, 'kind' | 'id'>,
  name: string,
  { marked, flaws, reasons }: AskSetting,
  context: RequestContext,
): Pick<MarkRow, 'name' | 'id' | 'checks' | 'reason' | 'words'> {
  const { words: w } = context;
  const id = markName(item);
  const mark = marked.find((one) => one.kind === item.kind && one.id === item.id);
  const flaw = flaws.find((one) => one.code !== 'nothing-marked' && markName(one.item) === id)?.code;
  const offered = reasons.filter((reason) => reason.for.includes(item.kind));
  return {
    name,
    id,
    checks: (['ok', 'replace', 'unclear'] as const).map((value) => ({
      id: `${id}-${value}`,
      value,
      label: w[`completion.verdict.${value}`],
      checked: value === (mark?.verdict ?? 'ok'),
    })),
    reason: reasonField(
      id,
      mark?.reasonId,
      { reasons: offered, isMissing: flaw === 'reason-missing' },
      context,
    ),
    words: wordsBox(id, mark?.words ?? '', flaw === 'words-missing', context),
  };
}

function reasonField(
  id: string,
  chosen: string | undefined,
  { reasons, isMissing }: { readonly reasons: readonly CompletionReason[]; readonly isMissing: boolean },
  context: RequestContext,
): OptionsField {
  const { words: w, language } = context;
  const error = isMissing ? w['completion.ask.reason-short'] : null;
  return {
    ...plainOptions(`${id}-reason`, w['completion.ask.reason'], error, context),
    control: 'select',
    unchosen: w['completion.ask.reason-unchosen'],
    options: reasons.map((reason) => ({
      id: `${id}-reason-${reason.id}`,
      value: reason.id,
      label: reason[language],
      checked: reason.id === chosen,
    })),
  };
}

function wordsBox(id: string, value: string, isMissing: boolean, { words: w }: RequestContext): BoxField {
  const error = isMissing ? w['completion.ask.words-short'] : null;
  const label = w['completion.ask.words'];
  return plainBox(
    { id: `${id}-words`, label, note: w['office.optional'], error, value, rows: 2, spellcheck: true },
    w,
  );
}
