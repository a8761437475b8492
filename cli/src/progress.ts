/** One line that is written over and over, once something has taken a second. */
export class Progress {
  private readonly started = Date.now();
  private last = 0;

  constructor(private readonly write: ((text: string) => void) | undefined, private readonly total: number) {
  }

  public at(done: number): void {
    const now = Date.now();
    if (!this.write || now - this.started < 1000 || now - this.last < 100) return;
    this.last = now;
    this.write(`\rreading ${done} of ${this.total} files`);
  }

  public end(): void {
    if (this.last > 0) this.write?.('\r\u001b[K');
  }
}
