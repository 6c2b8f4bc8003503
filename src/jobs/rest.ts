/** The time between two looks for something to do. */
export interface Rest {
  /** Settles after that time, or when somebody wakes it, be it before it has begun. */
  rest(): Promise<void>;
  wake(): void;
}

/** @param every how long, in milliseconds. */
export function restingFor(every: number): Rest {
  let isWoken = false;
  let wakeUp = () => {};
  return {
    rest: () =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, every).unref();
        wakeUp = () => {
          clearTimeout(timer);
          resolve();
        };
        if (isWoken) wakeUp();
        isWoken = false;
      }),
    wake() {
      isWoken = true;
      wakeUp();
    },
  };
}
