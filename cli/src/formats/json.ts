import type { Report } from '../report';

/** For programs. */
export function jsonReport({ findings, summary, unreadable, encrypted, templated, inactive, map }: Report, withMap: boolean): string {
  const plain = findings.map(({ rule, severity, place: { file, line, column }, apiVersion, kind, namespace, name, path, message, fix }) => ({
    rule, severity, file, line, column, apiVersion, kind, ...(namespace === undefined ? {} : { namespace }), name, path, message, fix,
  }));
  return JSON.stringify({ findings: plain, summary, unreadable, encrypted, templated, inactive, ...(withMap ? { map } : {}) }, undefined, 2) + '\n';
}
