/** Asks again and again until the answer satisfies; fails with the last answer after `limitMs`. */
export async function waitFor<T>(ask: () => T | Promise<T>, isDone: (answer: T) => boolean, limitMs = 20_000): Promise<T> {
  const end = Date.now() + limitMs;
  for (;;) {
    const answer = await ask();
    if (isDone(answer)) return answer;
    if (Date.now() > end) throw new Error(`waited ${limitMs} ms for something else than ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
