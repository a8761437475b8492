import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from './processes';

/**
 * Stands before rclone in the path, and stops the mirror's script between two of its calls. The kill is that of the whole
 * process group, as the kubelet does it.
 */
const WRAPPER = `#!/bin/sh
echo "$*" >> "$CALLS"
for before in "$(wc -l < "$CALLS")" "$*"; do
  case "$before" in "$KILL_BEFORE" | *" --files-from-raw $KILL_BEFORE "*) kill -9 0 ;; esac
done
case "$*" in *" --files-from-raw $PAUSE_BEFORE "*)
  : > "$CALLS.paused"
  while [ -e "$CALLS.paused" ]; do sleep 0.1; done ;;
esac
PATH=\${PATH#*:}
exec rclone "$@"
`;

export class WrappedRclone {
  public readonly programs: string;
  private readonly calls: string;

  /** @param own gives a file to whoever runs the script */
  constructor(folder: string, private readonly own: (path: string) => void) {
    this.programs = folder;
    this.calls = join(folder, 'calls');
    writeFileSync(join(folder, 'rclone'), WRAPPER, { mode: 0o755 });
  }

  /** How often rclone was called, that at which the script was killed included. */
  public get count(): number {
    return readFileSync(this.calls, 'utf8').split('\n').length - 1;
  }

  /** Kills before the call of that number, or before that which copies the list of that name. */
  public killBefore(call: number | string): { programs: string; env: { [name: string]: string } } {
    return this.options({ KILL_BEFORE: String(call), PAUSE_BEFORE: 'nothing' });
  }

  /** Does something right before the list of that name is copied. */
  public pauseBefore(list: string, doing: () => Promise<void>): { programs: string; env: { [name: string]: string } } {
    const options = this.options({ KILL_BEFORE: 'nothing', PAUSE_BEFORE: list });
    const paused = `${this.calls}.paused`;
    rmSync(paused, { force: true });
    void until(`the list '${list}' is about to be copied`, () => existsSync(paused)).then(doing).then(() => rmSync(paused));
    return options;
  }

  private options(env: { [name: string]: string }): { programs: string; env: { [name: string]: string } } {
    writeFileSync(this.calls, '');
    this.own(this.calls);
    return { programs: this.programs, env: { CALLS: this.calls, ...env } };
  }
}
