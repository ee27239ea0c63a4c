import type { RequestContext } from '../../route';
import { NOT_TYPED } from '../decision/typed-decision';

/** Everything typed as hidden fields, so that a second form sends exactly the same. */
export function hiddenFields({
  body,
}: Pick<RequestContext, 'body'>): { readonly name: string; readonly value: string }[] {
  return Object.entries(body)
    .filter(([name]) => !NOT_TYPED.includes(name))
    .flatMap(([name, sent]) => (typeof sent === 'string' ? [sent] : sent).map((value) => ({ name, value })));
}
