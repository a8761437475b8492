import { Size } from 'cdk8s';
import type { ContainerResources } from 'cdk8s-plus-30';
import { Cpu } from 'cdk8s-plus-30';
import { BackedUpPostgresCluster } from '../../src';
import { clusterProps, newChart, only, synth } from '../support';

function define(resources: ContainerResources, shared_buffers?: string) {
  const chart = newChart();
  new BackedUpPostgresCluster(chart, 'db', clusterProps({ resources, parameters: shared_buffers === undefined ? undefined : { shared_buffers } }));
  return only(synth(chart), 'Cluster').spec;
}

const GIB = Size.gibibytes(1);
const MORE = Size.mebibytes(1025);

describe('fails with', () => {
  const limit = (prop: string, bound: string, got: string) =>
    `'resources.${prop}.request' should be at most the limit (${bound}), got ${got}: CNPG would refuse the Cluster; request less or raise the limit`;
  const buffers = (got: string) => `'parameters.shared_buffers' should be at most 'resources.memory.request' (1Gi), got ${got}: CNPG would refuse the Cluster; `
    + 'write less, with its unit, or request more memory';

  test.each<[string, ContainerResources, string | undefined, string]>([
    ['more CPU than its limit', { cpu: { request: Cpu.units(1), limit: Cpu.millis(999) } }, undefined, limit('cpu', '999m', '1')],
    ['more memory than its limit', { memory: { request: MORE, limit: GIB } }, undefined, limit('memory', '1Gi', '1025Mi')],
    ['more ephemeral storage than its limit', { ephemeralStorage: { request: MORE, limit: GIB } }, undefined, limit('ephemeralStorage', '1Gi', '1025Mi')],
    ['buffers above the memory', { memory: { request: GIB } }, '1025MB', buffers("'1025MB'")],
    ['buffers above the memory that is requested, if not the limit', { memory: { request: GIB, limit: Size.gibibytes(4) } }, '2GB', buffers("'2GB'")],
    ['buffers that are pages to PostgreSQL', { memory: { request: GIB } }, '16384', buffers("'16384', which is MB to CNPG")],
  ])('%s', (_, resources, size, message) => {
    expect(() => define(resources, size)).toThrow(new Error(`[chart-0/db] ${message}`));
  });
});

test('requests up to the limits', () => {
  const { requests, limits } = define({
    cpu: { request: Cpu.millis(500), limit: Cpu.units(0.5) },
    memory: { request: Size.mebibytes(1024), limit: GIB },
    ephemeralStorage: { request: GIB, limit: GIB },
  }).resources;
  expect(requests).toEqual({ 'cpu': '500m', 'memory': '1024Mi', 'ephemeral-storage': '1Gi' });
  expect(limits).toEqual({ 'cpu': '0.5', 'memory': '1Gi', 'ephemeral-storage': '1Gi' });
});

test('a limit of zero, which is none to CNPG', () => {
  expect(define({ memory: { request: GIB, limit: Size.mebibytes(0) } }).resources.limits).toEqual({ memory: '0Mi' });
});

test.each<[string, ContainerResources, string]>([
  ['as large as the memory', { memory: { request: GIB } }, '1024 MB'],
  ['without unit, as large as the memory', { memory: { request: GIB } }, '1024'],
  ['beside a limit only', { memory: { limit: GIB } }, '2GB'],
  ['beside a request of nothing', { memory: { request: Size.mebibytes(0) } }, '2GB'],
  ['without resources', {}, '2GB'],
])('buffers %s', (_, resources, size) => {
  expect(define(resources, size).postgresql.parameters).toEqual({ shared_buffers: size });
});
