import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Chart, Size } from 'cdk8s';
import { BackedUpPostgresCluster, BackupDestination, S3Credentials } from '../src';

/** What the rules cost at synth. */
export interface RulesCost {
  readonly what: string;
  readonly withRulesMs: number;
  readonly withoutRulesMs: number;
  readonly ratio: number;
}

const DATABASES = 1000;
const ROUNDS = 8;

const primary = BackupDestination.s3({ bucket: 'backups', region: 'eu-central-1', credentials: S3Credentials.fromSecretName('bucket-keys') });

function database(chart: Chart, name: string): void {
  new BackedUpPostgresCluster(chart, name, {
    clusterName: name,
    imageName: 'ghcr.io/cloudnative-pg/postgresql:17',
    storage: { size: Size.gibibytes(1) },
    backup: { primary },
  });
}

const APPS: { [what: string]: (app: App) => void } = {
  '1,000 charts of one database': (app) => {
    for (let index = 0; index < DATABASES; index++) database(new Chart(app, `chart-${index}`, { namespace: `ns-${index}` }), 'db');
  },
  'one chart of 1,000 databases': (app) => {
    const chart = new Chart(app, 'chart', { namespace: 'ns' });
    for (let index = 0; index < DATABASES; index++) database(chart, `db-${index}`);
  },
};

/** Milliseconds of processor time of one synth of a new app: what else the machine does counts less than on the clock. */
function synthMs(fill: (app: App) => void, withRules: boolean, outdir: string): number {
  const app = new App({ outdir });
  fill(app);
  // the hook's validation is the only one at the root
  if (!withRules) (app.node as any)._validations.length = 0;
  const start = process.cpuUsage();
  app.synth();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** One warm-up, then both by turns. The best of each counts: noise only ever adds. */
export function rulesCost(): RulesCost[] {
  const outdir = mkdtempSync(join(tmpdir(), 'cdk8s-cnpg-bench-'));
  try {
    return Object.entries(APPS).map(([what, fill]) => {
      const times = { with: [] as number[], without: [] as number[] };
      for (let round = 0; round <= ROUNDS; round++) {
        const [without, withRules] = [synthMs(fill, false, outdir), synthMs(fill, true, outdir)];
        if (round === 0) continue;
        times.without.push(without);
        times.with.push(withRules);
      }
      const [withRulesMs, withoutRulesMs] = [Math.min(...times.with), Math.min(...times.without)];
      return { what, withRulesMs, withoutRulesMs, ratio: withRulesMs / withoutRulesMs };
    });
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

if (require.main === module) {
  const rows = rulesCost();
  for (const { what, withRulesMs, withoutRulesMs, ratio } of rows) {
    console.log(`${what}: synth ${withRulesMs.toFixed(0)} ms with rules, ${withoutRulesMs.toFixed(0)} ms without: ${ratio.toFixed(2)} times`);
  }
  if (rows.some(({ ratio }) => ratio > 1.3)) throw new Error('rules cost more than 1.3 times synth without them');
}
