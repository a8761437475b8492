import { ApiObject, App, Chart, JsonPatch, Lazy, Testing } from 'cdk8s';
import * as fc from 'fast-check';
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

/** The same by cdk8s's own rendering. */
function rendered(spec: unknown, chart = newChart()): ApiObject {
  return new ApiObject(chart, 'Example', { ...GVK, metadata: { name: 'example', namespace: 'auth', labels: { a: 'b' } }, spec });
}

/** cdk8s takes no object of another realm for plain, and what structuredClone makes in a test is one. */
function copyInThisRealm<T>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}

/** What comes of it, as text: the order of keys is a part of it. */
function outcome(render: () => unknown): string {
  try {
    return JSON.stringify(render());
  } catch (error) {
    return `throws ${error}`;
  }
}

describe('what is written', () => {
  const plain = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom<unknown>('text', '', 0, 1.5, true, false, null, undefined),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom('b', 'a', '10', '9', 'constructor', 'length'), tie('value'), { maxKeys: 4, noNullPrototype: true }),
    ),
  })).value;
  const special = fc.constantFrom<() => unknown>(
    () => Lazy.any({ produce: () => ({ b: 1, a: [undefined] }) }), () => Lazy.any({ produce: () => undefined }), () => ({ resolve: () => 'token' }),
  () => new Date(0), () => new class { constructor(public readonly value: number) {} }(1), () => Number.NaN, () => Object.create(null), () => () => 1,
  );

  test('is what cdk8s renders, whatever the spec holds', () => {
    fc.assert(fc.property(fc.dictionary(fc.constantFrom('d', 'c', 'e'), plain, { noNullPrototype: true }), fc.option(special), (fields, other) => {
      const spec = () => ({ ...fields, ...(other === null ? {} : { a: [{ z: other() }] }) });
      expect(outcome(() => plainObject(spec()).toJson())).toBe(outcome(() => rendered(spec()).toJson()));
      expect(outcome(() => lookAt(plainObject(spec())).manifest).startsWith('throws')).toBe(outcome(() => rendered(spec()).toJson()).startsWith('throws'));
    }), { numRuns: 500 });
  });

  test('has the metadata that cdk8s renders, whatever is added to it', () => {
    const key = fc.constantFrom('b', 'a', 'team', '10', 'app.kubernetes.io/name', 'constructor');
    const value = fc.constantFrom<any>('text', '', 'text', 5, null, undefined, { a: 'b' }, {}, []);
    const deed = fc.oneof(
      fc.record({ label: key, value }), fc.record({ annotation: key, value }), fc.record({ add: fc.constantFrom('b', 'name', 'labels', 'generateName'), value }),
      fc.record({ finalizer: value }), fc.record({ owner: value }),
    );
    const texts = fc.dictionary(key, fc.string(), { noNullPrototype: true });
    const given = fc.record({ labels: texts, annotations: texts }, { requiredKeys: [] });
    fc.assert(fc.property(given, fc.boolean(), fc.array(deed, { maxLength: 3 }), (options, withNamespace, deeds) => {
      const outcomes = [PlainObject, ApiObject].map((Kind) => outcome(() => {
        const metadata = { name: 'example', ...(withNamespace ? { namespace: 'auth' } : {}), ...copyInThisRealm(options) };
        const object: ApiObject = Kind === PlainObject ? new PlainObject(newChart(), 'Example', { ...GVK, metadata, spec: () => ({ a: 1 }) })
          : new ApiObject(newChart(), 'Example', { ...GVK, metadata, spec: { a: 1 } });
        for (const one of deeds as any[]) {
          if ('label' in one) object.metadata.addLabel(one.label, one.value);
          else if ('annotation' in one) object.metadata.addAnnotation(one.annotation, one.value);
          else if ('add' in one) object.metadata.add(one.add, one.value);
          else if ('finalizer' in one) object.metadata.addFinalizers(one.finalizer);
          else object.metadata.addOwnerReference(one.owner);
        }
        return [object.toJson(), lookAt(object).manifest.metadata];
      }));
      expect(outcomes[0]).toBe(outcomes[1]);
    }), { numRuns: 500 });
  });

  test.each<[string, (object: ApiObject) => void]>([
    ['an annotation that fails', ({ metadata }) => metadata.addAnnotation('a', Lazy.any({ produce: () => { throw new Error('no'); } }))],
    ['a date', ({ metadata }) => metadata.add('a', new Date(0))],
    ['numbers and nothing', ({ metadata }) => { metadata.addLabel('a', 5 as any); metadata.add('b', null); }],
    ['a resolver that was replaced', (object) => { App.of(object).resolvers.at(-1)!.resolve = (context) => context.value === 'b' && context.replaceValue('c'); }],
  ])('is what cdk8s makes of metadata or resolvers with %s', (_, change) => {
    const outcomes = [plainObject({ a: 'b' }), rendered({ a: 'b' })].map((object) => {
      change(object);
      return outcome(() => object.toJson());
    });
    expect(outcomes[0]).toBe(outcomes[1]);
  });

  test('says which construct it is where there is no app', () => {
    const chart = new Chart(undefined as any, 'chart', { namespace: 'auth' });
    expect(outcome(() => plainObject({ a: 'b' }, chart).toJson())).toMatch(/^throws Error: Failed serializing construct at path 'chart\/Example'/);
  });

  test('keeps the order of keys where cdk8s is told to', () => {
    process.env.CDK8S_DISABLE_SORT = 'yes';
    try {
      expect(JSON.stringify(plainObject({ b: { d: 1, c: 2 }, a: 3 }).toJson().spec)).toBe('{"b":{"d":1,"c":2},"a":3}');
    } finally {
      delete process.env.CDK8S_DISABLE_SORT;
    }
    expect(JSON.stringify(plainObject({ b: { d: 1, c: 2 }, a: 3 }).toJson().spec)).toBe('{"a":3,"b":{"c":2,"d":1}}');
  });

  test('is a copy: whoever changes it does not change what is written next', () => {
    const object = plainObject({ list: [{ a: 1 }] });
    object.toJson().spec.list[0].a = 2;
    expect(object.toJson().spec).toEqual({ list: [{ a: 1 }] });
  });
});

test('the resources of a database are copied, not rendered, and the rules look at the same', () => {
  const chart = newChart();
  new BackedUpPostgresCluster(chart, 'db', clusterProps());
  const rendering = jest.spyOn(ApiObject.prototype, 'toJson');
  const written = Testing.synth(chart);
  expect(rendering).not.toHaveBeenCalled();
  expect(written.map(({ kind }) => kind)).toContain('Cluster');
  const objects = chart.node.findAll().filter((node): node is ApiObject => ApiObject.isApiObject(node));
  expect(objects.map((object) => lookAt(object).manifest)).toEqual(written);
});
