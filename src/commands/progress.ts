/** What long work writes its progress to: standard error, or a test's stand-in. */
export interface ProgressOutput {
  isTTY?: boolean | undefined;
  write(text: string): unknown;
}

export interface Progress {
  /** @param done so far, in the unit of the total. */
  advance(done: number): void;
  /** Writes a line of its own without spoiling the bar. */
  line(text: string): void;
  finish(): void;
}

const WIDTH = 30;
const TTY_EVERY = 100;
const PLAIN_EVERY = 10_000;

/**
 * A bar with share, rate and time left on a terminal, a line every ten seconds elsewhere.
 *
 * @param unit what is counted, for example `people`.
 * @param clock milliseconds.
 */
export function startProgress(
  output: ProgressOutput,
  unit: string,
  total: number,
  clock: () => number,
): Progress {
  const started = clock();
  const every = output.isTTY ? TTY_EVERY : PLAIN_EVERY;
  let shownAt = started;
  let last = 0;

  const describe = (done: number) => {
    const share = total === 0 ? 1 : Math.min(done / total, 1);
    const rate = done / Math.max((clock() - started) / 1000, 0.001);
    const left = rate === 0 ? 0 : Math.ceil((total - done) / rate);
    return {
      share,
      text: `${Math.floor(share * 100)} %, ${Math.round(rate)} ${unit}/s, ${left} s left`,
    };
  };
  const show = (done: number) => {
    const { share, text } = describe(done);
    const filled = Math.round(share * WIDTH);
    const bar = `${"█".repeat(filled)}${"░".repeat(WIDTH - filled)}`;
    output.write(output.isTTY ? `\r\u001b[2K${bar} ${text}` : `${text}\n`);
    shownAt = clock();
  };

  return {
    advance(done) {
      last = done;
      if (clock() - shownAt >= every) show(done);
    },
    line(text) {
      output.write(`${output.isTTY ? "\r\u001b[2K" : ""}${text}\n`);
    },
    finish() {
      show(last);
      if (output.isTTY) output.write("\n");
    },
  };
}
