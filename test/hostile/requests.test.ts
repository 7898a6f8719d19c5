import { EmbeddedHost } from '../../src/embedded-host';
import { schoolWorkbook } from '../faults/school';

type Request = Parameters<EmbeddedHost['answer']>[0];
type Answer = ReturnType<EmbeddedHost['answer']>;

const WORKBOOK = { Id: 1, ObjectPathType: 1 };
const SHEETS = { Id: 2, ObjectPathType: 4, Name: 'Worksheets', ParentObjectPathId: 1 };

/** A request of one action on one object path. */
const ask = (action: object, paths: Record<string, object> = {}): unknown => ({
  Actions: [{ Id: 1, ActionType: 3, ObjectPathId: 1, ...action }],
  ObjectPaths: { 1: WORKBOOK, 2: SHEETS, ...paths },
});

function answer(host: EmbeddedHost, request: unknown): Answer {
  return host.answer(request as Request);
}

/** Whether the host still tells its sheets, as after a start. */
function expectWhole(host: EmbeddedHost): void {
  const load = { ActionType: 2, ObjectPathId: 2, QueryInfo: { Select: ['name'] } };
  const { Results, Error: error } = answer(host, ask(load));
  expect(error).toBeUndefined();
  expect(JSON.stringify(Results)).toMatch(/Notes.*Roster.*Schedule/);
  expect(answer(host, ask({ Name: 'GetSelectedRange' })).Error).toBeUndefined();
}

const range = (...args: unknown[]) => ({
  3: { Id: 3, ObjectPathType: 5, ParentObjectPathId: 2, ArgumentInfo: { Arguments: ['Roster'] } },
  4: { Id: 4, ObjectPathType: 3, Name: 'GetRangeByIndexes', ParentObjectPathId: 3, ArgumentInfo: { Arguments: args } },
});

test.each<[string, unknown]>([
  ['nothing', null],
  ['a number', 7],
  ['a text', 'Actions'],
  ['an empty object', {}],
  ['actions that are none', { Actions: 1, ObjectPaths: {} }],
  ['an action that is none', { Actions: [null], ObjectPaths: {} }],
  ['no paths', { Actions: [], ObjectPaths: null }],
  ['a path that is none', { Actions: [], ObjectPaths: { 1: 7 } }],
  ['a name that is a number', ask({ Name: 7 })],
  ['a name that is an object', ask({ Name: { toString: 1 } })],
])('%s is told to be no request, and the host goes on', (_, request) => {
  const host = new EmbeddedHost(schoolWorkbook());
  expect(answer(host, request)).toMatchObject({ Results: [], Error: { Code: 'InvalidRequest' } });
  expectWhole(host);
});

test.each<[string, unknown, RegExp]>([
  ['an unknown type of action', ask({ ActionType: 99 }), /UnsupportedOperation/],
  ['a path that is missing', ask({ ObjectPathId: 77 }), /InvalidObjectPath/],
  [
    'paths in a circle',
    ask(
      { ObjectPathId: 8 },
      {
        8: { Id: 8, ObjectPathType: 4, ParentObjectPathId: 9, Name: 'A' },
        9: { Id: 9, ObjectPathType: 4, ParentObjectPathId: 8, Name: 'B' },
      },
    ),
    /GeneralException|InvalidObjectPath/,
  ],
  ['what every object has: constructor', ask({ Name: 'constructor' }), /ApiNotFound/],
  ['what every object has: toString', ask({ Name: 'toString' }), /ApiNotFound/],
  ['what every object has: __proto__', ask({ Name: '__proto__' }), /ApiNotFound/],
  [
    'a method that is set',
    ask({ ActionType: 4, Name: 'GetSelectedRange', ArgumentInfo: { Arguments: [1] } }),
    /InvalidArgument/,
  ],
  [
    'a property that can only be read',
    ask({ ActionType: 4, Name: 'Worksheets', ArgumentInfo: { Arguments: [{}] } }),
    /InvalidArgument/,
  ],
  ['constructor, set', ask({ ActionType: 4, Name: 'constructor', ArgumentInfo: { Arguments: [1] } }), /ApiNotFound/],
  [
    'arguments that are none',
    ask({ ObjectPathId: 4, Name: 'Clear', ArgumentInfo: { Arguments: 7 } }, range(0, 0, 1, 1)),
    /GeneralException|InvalidArgument/,
  ],
  [
    'a range beyond the sheet',
    ask({ ActionType: 2, ObjectPathId: 4, QueryInfo: { Select: ['values'] } }, range(-1, 0, 1e9, 1e9)),
    /InvalidArgument/,
  ],
  [
    'all the cells of a sheet at once',
    ask(
      { ActionType: 4, Name: 'Values', ObjectPathId: 4, ArgumentInfo: { Arguments: [[['x']]] } },
      range(0, 0, 1_048_576, 16_384),
    ),
    /InvalidArgument|RangeExceedsLimit|ExceedsLimit|GeneralException/,
  ],
  [
    'a reference that nobody kept',
    ask({ ObjectPathId: 5 }, { 5: { Id: 5, ObjectPathType: 6, Name: 'x' } }),
    /InvalidReference/,
  ],
])('%s is a typed error, and the host goes on', (_, request, code) => {
  const host = new EmbeddedHost(schoolWorkbook());
  expect(answer(host, request).Error?.Code).toMatch(code);
  expectWhole(host);
});
