import { ApiObject, App, Chart, JsonPatch, Lazy, Testing } from 'cdk8s';
import { clusterProps, newChart } from './support';
import { BackedUpPostgresCluster } from '../src';
import { lookAt, PlainObject } from '../src/plain-object';

const GVK = { apiVersion: 'example.com/v1', kind: 'Example' };

function plainObject(spec: object, chart: Chart = newChart()): PlainObject {
  return new PlainObject(chart, 'Example', { ...GVK, metadata: { name: 'example', namespace: 'auth', labels: { a: 'b' } }, spec: () => spec });
}

/** Whether looking at an object of this spec needs no rendering. */
function isSeenAsItIs(spec: object): boolean {
  return lookAt(plainObject(spec)).manifest.spec === spec;
}

describe('what is looked at', () => {
  test('is the data itself, which is not rendered', () => {
    const spec = { text: 'a', number: 1, yes: false, list: ['a', { b: 'c' }], fields: { empty: {} } };
    expect(isSeenAsItIs(spec)).toBe(true);
    expect(lookAt(plainObject(spec)).manifest).toEqual(plainObject(spec).toJson());
  });

  test.each<[string, object]>([
    ['a Lazy value', { a: Lazy.any({ produce: () => 'b' }) }],
    ['a token', { a: [{ resolve: () => 'b' }] }],
    ['a union', { a: new class { constructor(public readonly value: string) {} }('b') }],
    ['undefined', { a: undefined, b: 1 }],
    ['null', { a: { b: null } }],
  ])('is rendered where there is %s', (_, spec) => {
    const object = plainObject(spec);
    expect(lookAt(object).manifest.spec).not.toBe(spec);
    expect(lookAt(object).manifest).toEqual(object.toJson());
  });

  test('what cannot be rendered can not be looked at', () => {
    expect(() => lookAt(plainObject({ date: new Date(0) }))).toThrow(/can't render non-simple object of type 'Date'/);
  });

  test('has what is patched, labelled and annotated later', () => {
    const object = plainObject({ a: 'b' });
    object.metadata.addLabel('later', 'yes');
    object.metadata.addAnnotation('note', 'later');
    expect(lookAt(object).manifest).toEqual(object.toJson());
    object.addJsonPatch(JsonPatch.replace('/spec/a', 'c'));
    expect(lookAt(object).manifest.spec).toEqual({ a: 'c' });
  });

  test('is what the app\'s own resolvers make of it', () => {
    const resolve = (context: any) => {
      if (context.value === 'b') context.replaceValue('c');
    };
    const app = new App({ resolvers: [{ resolve }] });
    expect(lookAt(plainObject({ a: 'b' }, newChart('auth', app))).manifest.spec).toEqual({ a: 'c' });
  });

  test('is what a toJson of somebody else gives', () => {
    const object = plainObject({ a: 'b' });
    object.toJson = () => ({ ...GVK, spec: { a: 'c' } });
    expect(lookAt(object).manifest.spec).toEqual({ a: 'c' });
  });

  test('is rendered where it is any other ApiObject', () => {
    const object = new ApiObject(newChart(), 'Other', { ...GVK, spec: { a: Lazy.any({ produce: () => 'b' }) } });
    expect(lookAt(object).manifest).toEqual(object.toJson());
  });
});

test('the resources of a database are rendered once when they are written, and the rules look at the same', () => {
  const chart = newChart();
  new BackedUpPostgresCluster(chart, 'db', clusterProps());
  const rendered = jest.spyOn(ApiObject.prototype, 'toJson');
  const written = Testing.synth(chart);
  expect(rendered).toHaveBeenCalledTimes(written.length);
  const objects = chart.node.findAll().filter((node): node is ApiObject => ApiObject.isApiObject(node));
  expect(objects.map((object) => lookAt(object).manifest)).toEqual(written);
});
