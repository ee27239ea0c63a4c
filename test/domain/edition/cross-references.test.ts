import { parseEdition } from '../../../src/domain/edition/parse-edition';
import { FICTIONAL_YAML } from '../../support/fictional-service';

const CASES: [rule: string, from: string, to: string, problem: string][] = [
  [
    'ids are unique',
    'id: photo\n',
    'id: identity-document\n',
    'documents[1].id: id "identity-document" is already taken in this section',
  ],
  [
    'ids of fields are unique',
    'id: birth_date, label: {kk: "Туған күні", ru: "Дата рождения"}, type: date, required',
    'id: applicant_iin, label: {kk: "Туған күні", ru: "Дата рождения"}, type: date, required',
    'forms[0].fields[2].id: id "applicant_iin" is already taken in this section',
  ],
  [
    'ids of options are unique',
    '{id: science,',
    '{id: general,',
    'forms[0].fields[6].options[1].id: id "general" is already taken in this section',
  ],
  [
    'a receipt form exists',
    'receipt_form: intake-refusal-receipt',
    'receipt_form: receipt',
    'refusal.of_intake[0].receipt_form: no form "receipt" among the forms of the edition (application, acceptance-receipt, intake-refusal-receipt, result)',
  ],
  [
    'the form of a document exists',
    'id: photo\n',
    'id: photo\n    form: sheet\n',
    'documents[1].form: no form "sheet" among the forms of the edition (application, acceptance-receipt, intake-refusal-receipt, result)',
  ],
  [
    'facts keep to the channels of the edition',
    'channels: [provider, state-corporation]',
    'channels: [provider, rural-akim]',
    'deadlines[1].channels[1]: "rural-akim" is not a channel of this edition',
  ],
  [
    'routes keep to the channels of the edition',
    'also_for: [portal]',
    'also_for: [mse-unit]',
    'process[0].also_for[0]: "mse-unit" is not a channel of this edition',
  ],
  [
    'only a choice has options',
    'id: hall\n        label: {kk: "Оқу залы", ru: "Читальный зал"}\n        type: choice',
    'id: hall\n        label: {kk: "Оқу залы", ru: "Читальный зал"}\n        type: text',
    'forms[0].fields[6].options: a field of type text has no options',
  ],
  [
    'a choice has options, unless it is known to be open',
    'type: boolean',
    'type: choice',
    'forms[0].fields[8].type: choice "is_student" has no options',
  ],
  [
    'only a list has columns',
    'type: list\n        required: false',
    'type: text\n        required: false',
    'forms[0].fields[15].columns: only a list has columns, not a text',
  ],
  [
    'a fact names its clause',
    ', ru: "Невостребованный билет хранится один месяц", clause: "13"',
    ', ru: "Невостребованный билет хранится один месяц"',
    'other[0]: names no clause of the act',
  ],
  ['steps are numbered', '{n: 2,', '{n: 5,', 'process[0].steps[1].n: step 2 has the number 5'],
  [
    'a limit has amount and unit',
    'amount: 15, unit: minute, starts',
    'amount: 15, starts',
    'process[0].steps[0]: amount and unit of a limit come together',
  ],
  [
    'routes are told apart',
    'forms:\n',
    '  - route: provider\n    steps: [{n: 1, actor: {kk: "а", ru: "а"}, role: head, action: {kk: "а", ru: "а"}, clause: "1"}]\nforms:\n',
    'process[1].route: route "provider" stands twice without a variant',
  ],
  [
    'a repealed act names what repealed it',
    'status: in-force',
    'status: repealed',
    'edition.status: status "repealed" and repealed_by come together',
  ],
  [
    'fixed sentences stand in both languages',
    '    body_ru: "Прошу выдать мне читательский билет."\n',
    '',
    'forms[0].body_kk: body_kk and body_ru come together',
  ],
  [
    'days by variant belong to variants',
    'id: photo\n',
    'id: photo\n    variants: [print]\n    waiver_valid_from_by_variant: {scan: 2020-01-01}\n',
    'documents[1].waiver_valid_from_by_variant.scan: "scan" is not a variant of this document',
  ],
];

test.each(CASES)('%s', (_rule, from, to, problem) => {
  expect(FICTIONAL_YAML).toContain(from);
  const parsed = parseEdition(FICTIONAL_YAML.replace(from, to), 'card.yaml');
  const found = parsed.ok ? [] : parsed.problems.map(({ path, message }) => `${path}: ${message}`);
  expect(found).toEqual([problem]);
});

test('some channel accepts applications', () => {
  const parsed = parseEdition(FICTIONAL_YAML.replaceAll('accepts: true', 'accepts: false'), 'card.yaml');
  expect(parsed).toMatchObject({
    problems: [{ path: 'channels', message: 'no channel accepts applications' }],
  });
});

test('an unknown registry cannot spare a document', () => {
  const parsed = parseEdition(FICTIONAL_YAML.replace('[gbd-fl,', '[gbd-fll,'), 'card.yaml');
  const message = expect.stringContaining('"gbd-fll" is not in the vocabulary; nearest allowed: "gbd-fl"');
  expect(parsed).toMatchObject({ problems: [{ path: 'documents[0].waived_when_confirmed_by[0]', message }] });
});
