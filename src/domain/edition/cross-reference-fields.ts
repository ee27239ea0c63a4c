import type { Edition } from './edition';
import type { FactIssue } from './fact-issue';
import type { FormField } from './forms';
import { OPEN_CHOICES } from './open-choices';

const CHOICES: ReadonlySet<string> = new Set(['choice', 'multichoice']);

/** A choice brings its options (or is known to be open), and only lists have columns or questions about their items. */
export function fieldIssues({ forms }: Edition): FactIssue[] {
  return forms.flatMap((form, formIndex) =>
    form.fields.flatMap((field, fieldIndex) => {
      const path = ['forms', formIndex, 'fields', fieldIndex];
      return [...choiceIssues(path, field), ...listIssues(path, field), ...itemIssues(path, field)];
    }),
  );
}

function choiceIssues(path: FactIssue['path'], field: FormField): FactIssue[] {
  const options = field.options ?? [];
  if (!CHOICES.has(field.type)) {
    return field.options === undefined
      ? []
      : [{ path: [...path, 'options'], message: `a field of type ${field.type} has no options` }];
  }
  if (options.length > 0 || OPEN_CHOICES.has(field.id)) return [];
  return [{ path: [...path, 'type'], message: `${field.type} "${field.id}" has no options` }];
}

function listIssues(path: FactIssue['path'], field: FormField): FactIssue[] {
  if (field.type === 'list') return [];
  return (['columns', 'item_fields'] as const)
    .filter((key) => field[key] !== undefined)
    .map((key) => ({ path: [...path, key], message: `only a list has ${key}, not a ${field.type}` }));
}

function itemIssues(path: FactIssue['path'], field: FormField): FactIssue[] {
  return (field.item_fields ?? []).flatMap((item, index) => {
    if (CHOICES.has(item.type) === (item.options !== undefined)) return [];
    const message = `options belong to a choice, and a choice has options ("${item.id}")`;
    return [{ path: [...path, 'item_fields', index, 'type'], message }];
  });
}
