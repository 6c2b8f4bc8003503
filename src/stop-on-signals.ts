/** Ends the process when it is told to, after what is under way has been closed. */
export function stopOnSignals(close: () => Promise<unknown>): void {
  let isClosing = false;
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => {
      if (isClosing) return;
      isClosing = true;
      close().finally(() => process.exit(0));
    });
}
