import type { Edition } from './edition';
import type { FactIssue } from './fact-issue';

type Path = readonly (string | number)[];
type Identified = { readonly id?: string };
/** A section that is absent is undefined. */
type Section = readonly [path: Path, items: readonly Identified[] | undefined];

/** Ids must be unique within their section; ids of fields and options within their form and field. */
export function uniqueIdIssues(edition: Edition): FactIssue[] {
  return [...sections(edition), ...formSections(edition)].flatMap(([path, items]) => repeated(path, items));
}

function sections(edition: Edition): Section[] {
  const { applicants, channels, result, fee, deadlines, documents, refusal, forms } = edition;
  return [
    [['applicants', 'categories'], applicants?.categories],
    [['channels'], channels],
    [['result', 'outcomes'], result.outcomes],
    [['fee', 'rules'], fee?.rules],
    [['deadlines'], deadlines],
    [['documents'], documents],
    [['document_rules'], edition.document_rules],
    [['registries'], edition.registries],
    [['automatic_checks'], edition.automatic_checks],
    [['refusal', 'of_intake'], refusal?.of_intake],
    [['refusal', 'of_service'], refusal?.of_service],
    [['forms'], forms],
    [['consents'], edition.consents],
    [['other'], edition.other],
  ];
}

function formSections({ forms }: Edition): Section[] {
  return forms.flatMap((form, index) => {
    const fields: Path = ['forms', index, 'fields'];
    const inside = form.fields.flatMap((field, place): Section[] => [
      [[...fields, place, 'options'], field.options],
      [[...fields, place, 'columns'], field.columns],
      [[...fields, place, 'item_fields'], field.item_fields],
    ]);
    return [[fields, form.fields], ...inside];
  });
}

function repeated(path: Path, items: readonly Identified[] = []): FactIssue[] {
  return items.flatMap(({ id }, index) => {
    if (id === undefined || items.findIndex((other) => other.id === id) === index) return [];
    return [{ path: [...path, index, 'id'], message: `id "${id}" is already taken in this section` }];
  });
}
