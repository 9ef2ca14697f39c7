/** Waits without sleeping: `until` resolves as soon as a `look` finds its condition true. */
export function createWatch() {
  const waiting = new Set<() => void>();
  return {
    look() {
      for (const check of Array.from(waiting)) check();
    },
    until: (isSo: () => boolean) => new Promise<void>(resolve => {
      const check = () => {
        if (!isSo()) return;
        waiting.delete(check);
        resolve();
      };
      waiting.add(check);
      check();
    }),
  };
}
