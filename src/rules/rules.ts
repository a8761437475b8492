import type { IConstruct } from 'constructs';
import { acknowledgeBelow, validateAtSynth } from './validate-at-synth';
import { failAt } from '../errors';

/**
 * The rules that are checked at synth, as they apply below a construct.
 */
export class Rules {
  /**
   * The rules for everything below a construct: a database, a chart, the app. They are checked from then on, also
   * where no database of this library is defined.
   */
  public static of(scope: IConstruct): Rules {
    return new Rules(scope);
  }

  private readonly scope: IConstruct;

  private constructor(scope: IConstruct) {
    this.scope = scope;
    validateAtSynth(scope);
  }

  /**
   * States that what a rule finds below the construct is meant. It is no longer reported, and the resources that the
   * rule is about carry the reason in an annotation, `cdk8s-cnpg/acknowledge.<area>.<what>`.
   *
   * Whoever applies a resource to the cluster reads the reason there. Fails if there is no such rule or no reason.
   *
   * @param rule the rule, such as `archive/no-retention`
   * @param reason why it is meant, for the next person
   */
  public acknowledge(rule: string, reason: string): void {
    const { RULES, ruleOf }: typeof import('./catalogue') = require('./catalogue');
    const known = ruleOf(rule);
    if (!known) {
      const { nearestName }: typeof import('../structure/nearest-name') = require('../structure/nearest-name');
      const nearest = nearestName(rule, RULES.map(({ id }) => id));
      failAt(this.scope, `there is no rule '${rule}': nothing would be acknowledged; ${nearest ? `did you mean '${nearest}'?` : 'docs/rules.md lists them'}`);
    }
    if (reason.trim() === '') failAt(this.scope, `the acknowledgement of '${rule}' has no reason: nobody could tell later whether it still holds; write why it is meant`);
    acknowledgeBelow(this.scope, { rule: known, reason });
  }
}
