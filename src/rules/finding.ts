/**
 * How bad a finding is.
 */
export enum Severity {
  /** Refused, cannot work, or loses data or protection without saying so. */
  ERROR = 'error',
  /** Works today and bites later, or refers to something that may be defined elsewhere. */
  WARNING = 'warning',
  /** Advice, reported only when asked for. */
  INFO = 'info',
}

/**
 * The resource that a finding is about.
 */
export interface FindingResource {
  /**
   * Such as `postgresql.cnpg.io/v1`.
   */
  readonly apiVersion: string;

  /**
   * Such as `Cluster`.
   */
  readonly kind: string;

  /**
   * `metadata.namespace`.
   *
   * @default - the manifest has none
   */
  readonly namespace?: string;

  /**
   * `metadata.name`; empty if the manifest has none.
   */
  readonly name: string;
}

/**
 * Something in a manifest that is wrong.
 */
export interface Finding {
  /**
   * The rule, such as `schedule/six-fields`. `docs/rules.md` describes each.
   */
  readonly rule: string;

  /**
   * How bad it is.
   */
  readonly severity: Severity;

  /**
   * The resource that it is about.
   */
  readonly resource: FindingResource;

  /**
   * The field, such as `spec.plugins[0].parameters.serverName`. Of a missing field, where it should be.
   */
  readonly path: string;

  /**
   * What is there and what happens because of it.
   */
  readonly message: string;

  /**
   * What to write instead.
   */
  readonly mend: string;
}
