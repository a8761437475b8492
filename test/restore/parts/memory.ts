import { readFileSync, readdirSync } from 'node:fs';

/** Watches what all processes whose command line holds a text take together, at the most, in MiB. */
export class PeakMemory {
  private peak = 0;
  private readonly timer: NodeJS.Timeout;

  constructor(private readonly text: string) {
    this.timer = setInterval(() => { this.peak = Math.max(this.peak, this.now()); }, 100);
  }

  public stop(): number {
    clearInterval(this.timer);
    return Math.round(this.peak / 1024);
  }

  /** Proportional set sizes: memory that forked processes share counts once. */
  private now(): number {
    let sum = 0;
    for (const pid of readdirSync('/proc')) {
      if (!/^\d+$/.test(pid)) continue;
      try {
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
        if (!command.includes('/barman-cloud-') || !command.includes(this.text)) continue;
        sum += Number(/^Pss:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
      } catch {
        // gone already
      }
    }
    return sum;
  }
}
