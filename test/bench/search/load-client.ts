/** Runs as a process of its own, so that asking does not slow down what is asked. */
export interface LoadTask {
  urls: readonly string[];
  /** How many ask at the same time, each its next address as soon as it has an answer. */
  clients: number;
}

export interface LoadResult {
  times: number[];
  errors: number;
}

process.on('message', (task: LoadTask) => {
  void run(task).then((result) => process.send!(result));
});

async function run({ urls, clients }: LoadTask): Promise<LoadResult> {
  const result: LoadResult = { times: [], errors: 0 };
  let next = 0;
  const client = async (): Promise<void> => {
    for (let at = next++; at < urls.length; at = next++) {
      const begun = performance.now();
      const ok = await fetch(urls[at]!, { headers: { 'accept-encoding': 'identity' } }).then(
        async (response) => (await response.text(), response.ok),
        () => false,
      );
      result.times.push(performance.now() - begun);
      if (!ok) result.errors++;
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return result;
}
