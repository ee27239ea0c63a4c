import { faultOf } from '../../../src/domain/fields/checked';
import { changesRows } from '../../../src/domain/fields/list-rows';
import { fieldType } from '../../../src/domain/fields/registry';
import { check, CONTEXT, fieldOf } from './sample-field';

const label = { kk: 'Баған', ru: 'Столбец' };
const CHILDREN = fieldOf('list', {
  id: 'children',
  columns: [
    { id: 'name', label, type: 'text' },
    { id: 'iin', label, type: 'iin' },
    { id: 'birth_date', label, type: 'date' },
  ],
});
const ITEMS = fieldOf('list', {
  id: 'dependants',
  item_fields: [
    { id: 'name', label, type: 'text', required: true },
    { id: 'paper', label, type: 'document', required: true },
    { id: 'student', label, type: 'boolean', required: false },
  ],
});
const body = {
  'children-0-name': 'Қасымов Алихан',
  'children-0-iin': '90051530012',
  'children-0-birth_date-day': '2',
  'children-0-birth_date-month': '3',
  'children-0-birth_date-year': '2027',
  'children-3-name': 'Қасымова Әсел',
};
const list = fieldType(CHILDREN);

describe('a list of rows', () => {
  it('reads flat inputs, whatever the numbers of the rows', () => {
    expect(list.read(CHILDREN, body, 'children')).toEqual([
      { name: 'Қасымов Алихан', iin: '90051530012', birth_date: { day: '2', month: '3', year: '2027' } },
      { name: 'Қасымова Әсел', iin: '', birth_date: { day: '', month: '', year: '' } },
    ]);
  });

  it('says row, column and box of each fault', () => {
    const raw = list.read(CHILDREN, body, 'children');
    const parsed = list.schema(CHILDREN, CONTEXT).safeParse(raw);
    expect(parsed.error?.issues.map(faultOf)).toEqual([
      { code: 'fields.iin.length', params: { count: 11, row: 1 }, at: [0, 'iin'] },
      { code: 'fields.date.future', params: { row: 1 }, at: [0, 'birth_date'] },
    ]);
  });

  it('needs the first column when the edition says nothing of requirement', () => {
    expect(check(CHILDREN, [{ name: '', iin: '900515300127' }])).toEqual(['fields.text.missing']);
  });

  it('asks for no papers inside a row', () => {
    expect(check(ITEMS, [{ name: 'Әлия', student: '' }])).toEqual([{ name: 'Әлия' }]);
  });

  it('adds an empty row and takes one away by buttons', () => {
    const more = { ...body, 'children-add': '1' };
    expect(list.read(CHILDREN, more, 'children')).toHaveLength(3);
    const fewer = { ...body, 'children-remove': '0' };
    expect(list.read(CHILDREN, fewer, 'children')).toMatchObject([{ name: 'Қасымова Әсел' }]);
    expect([body, more, fewer].map((one) => changesRows(one, 'children'))).toEqual([false, true, true]);
  });

  it('cuts off rows beyond all measure', () => {
    const flood = Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`children-${i}-name`, 'а']));
    expect(list.read(CHILDREN, flood, 'children')).toHaveLength(100);
  });

  it('shows a row as words', () => {
    const rows = [{ name: 'Әсел', birth_date: '2015-03-02' }, { name: 'Алихан' }];
    expect(list.display(CHILDREN, rows, 'ru').replace(/\u00a0/g, ' ')).toBe(
      'Әсел, 2 марта 2015 года\nАлихан',
    );
  });
});
