import { transformSync } from 'esbuild';
import { definedFields } from '../imports/defined-fields';
import { leanBindings } from '../scripts/lean-bindings';

const GENERATED = `import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';

export function toJson_Thing(obj) {
  const result = {
    'name': obj.name,
    'labels': Object.entries(obj.labels).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {}),
    'limits': Object.entries(obj.limits).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1]?.value }), {}),
    'size': obj.size,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
`;

/** What a function of bindings returns. */
function evaluate(code: string, argument: object): unknown {
  const module: { exports: any } = { exports: {} };
  const load = (name: string) => (name === './defined-fields' ? { definedFields } : {});
  new Function('module', 'exports', 'require', transformSync(code, { format: 'cjs' }).code)(module, module.exports, load);
  return module.exports.toJson_Thing(argument);
}

test('lean bindings return what those of cdk8s return', () => {
  const lean = leanBindings(GENERATED);
  expect(lean.match(/definedFields\(/g)).toHaveLength(2);
  const thing = { name: 'a', labels: { x: '1', y: undefined }, limits: { cpu: { value: 1 } } };
  expect(evaluate(lean, thing)).toStrictEqual({ name: 'a', labels: { x: '1' }, limits: { cpu: 1 } });
  expect(evaluate(lean, thing)).toStrictEqual(evaluate(GENERATED, thing));
});

test('fails with code of another form, which would be slow again', () => {
  expect(() => leanBindings('export const a = 1;')).toThrow(new Error('cdk8s import writes its code in another form than this script expects'));
});
