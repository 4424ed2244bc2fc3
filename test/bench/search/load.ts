import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { LoadResult, LoadTask } from './load-client.js';

/** A process that asks for addresses and takes the time. */
export class Load {
  private readonly child: ChildProcess = fork(fileURLToPath(new URL('load-client.js', import.meta.url)));

  run(task: LoadTask): Promise<LoadResult> {
    return new Promise((resolve, reject) => {
      this.child.once('message', (result) => resolve(result as LoadResult));
      this.child.send(task, (error) => (error === null ? undefined : reject(error)));
    });
  }

  end(): void {
    this.child.kill();
  }
}
