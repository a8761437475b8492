import { Finding, Severity } from './finding';

/**
 * What an audit takes into account besides the manifests.
 */
export interface AuditOptions {
  /**
   * Whether nothing that these manifests refer to is defined elsewhere. A reference to what is not there is then an
   * error, not a warning.
   *
   * @default false
   */
  readonly complete?: boolean;

  /**
   * The manifests as they were, such as those of the base branch. Rules about the change itself compare with them.
   *
   * @default - nothing is said about the change
   */
  readonly previous?: any[];

  /**
   * Whether advice is reported too.
   *
   * @default false
   */
  readonly info?: boolean;
}

/**
 * Holds manifests, whoever wrote them, against what CNPG, the Barman Cloud plugin and External Secrets really do.
 *
 * `docs/rules.md` describes each rule.
 */
export class Audit {
  /**
   * Everything that is wrong in a set of manifests and not acknowledged in them.
   *
   * Resources without a namespace are taken to be in the same one. What is not a manifest is passed over.
   *
   * @param manifests plain objects, as `Testing.synth` or a YAML parser gives them
   */
  public static manifests(manifests: any[], options: AuditOptions = {}): Finding[] {
    const { Inventory }: typeof import('./inventory') = require('./inventory');
    const { judge }: typeof import('./judge') = require('./judge');
    const previous = options.previous && new Inventory(options.previous.map((manifest) => ({ manifest })));
    const inventory = new Inventory(manifests.map((manifest) => ({ manifest })), options.complete, previous);
    return judge(inventory, options.info ? Severity.INFO : Severity.WARNING).map(({ finding }) => finding);
  }

  private constructor() {
  }
}

/**
 * The same as `Audit.manifests`, for tests in TypeScript.
 */
export function audit(manifests: any[], options: AuditOptions = {}): Finding[] {
  return Audit.manifests(manifests, options);
}
