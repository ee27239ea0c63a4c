import { faultOf } from '../../../domain/fields/checked';
import type { Field } from '../../../domain/fields/field';
import type { FormBody } from '../../../domain/fields/raw';
import { readLine } from '../../../domain/fields/raw';
import { fieldType } from '../../../domain/fields/registry';
import { problemOf } from '../../../domain/form/problem';
import type { PlainDate } from '../../../kernel/plain-date';
import type { RequestContext } from '../../route';
import { words, type WordKey } from '../../text/words';
import { problemText } from '../fields/problem-text';

/** What was typed before an application begins. */
export interface TypedStart {
  readonly who: string;
  readonly principal_iin: string;
  readonly principal_name: string;
  readonly power_number: string;
  readonly consent: string;
}

/** What is wrong, by the id of the box. */
export type StartFlaws = Readonly<Partial<Record<keyof TypedStart, string>>>;

export const NOTHING_TYPED: TypedStart = {
  who: 'myself',
  principal_iin: '',
  principal_name: '',
  power_number: '',
  consent: '',
};

type PrincipalId = 'principal_iin' | 'principal_name' | 'power_number';

const PRINCIPAL: Readonly<Record<PrincipalId, Field>> = {
  principal_iin: {
    id: 'principal_iin',
    type: 'iin',
    required: true,
    label: both('apply.start.principal-iin'),
  },
  principal_name: {
    id: 'principal_name',
    type: 'text',
    required: true,
    label: both('apply.start.principal-name'),
  },
  power_number: { id: 'power_number', type: 'text', required: true, label: both('apply.start.power-number') },
};

/** How somebody wants to begin: what was typed, what is wrong with it, and the way when nothing is. */
export interface CheckedStart {
  readonly typed: TypedStart;
  readonly flaws: StartFlaws;
  readonly way:
    | { readonly by: 'myself' }
    | {
        readonly by: 'representative';
        readonly principalIin: string;
        readonly principalName: string;
        readonly powerNumber: string;
      }
    | undefined;
}

/** Checks the form before an application. */
export function checkStart(
  body: FormBody,
  today: PlainDate,
  { language, t }: Pick<RequestContext, 'language' | 't'>,
): CheckedStart {
  const typed = readStart(body);
  if (typed.who !== 'representative') return { typed, flaws: {}, way: { by: 'myself' } };
  const flaws: Partial<Record<keyof TypedStart, string>> = {};
  const answer = (id: PrincipalId): string => {
    const field = PRINCIPAL[id];
    const parsed = fieldType(field).schema(field, { today }).safeParse(typed[id]);
    const [issue] = parsed.error?.issues ?? [];
    if (issue !== undefined) flaws[id] = problemText(problemOf(field, faultOf(issue)), field, language, t);
    return typeof parsed.data === 'string' ? parsed.data : '';
  };
  const way = {
    by: 'representative' as const,
    principalIin: answer('principal_iin'),
    principalName: answer('principal_name'),
    powerNumber: answer('power_number'),
  };
  return { typed, flaws, way: Object.keys(flaws).length === 0 ? way : undefined };
}

function readStart(body: FormBody): TypedStart {
  return {
    who: readLine(body, 'who') === 'representative' ? 'representative' : 'myself',
    principal_iin: readLine(body, 'principal_iin'),
    principal_name: readLine(body, 'principal_name'),
    power_number: readLine(body, 'power_number'),
    consent: readLine(body, 'consent'),
  };
}

function both(key: WordKey) {
  return { kk: words('kk')[key], ru: words('ru')[key] };
}
