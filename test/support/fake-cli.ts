import { Command } from 'commander';
import type { CliContext } from '../../src/platform/cli/cli-context.js';
import { readConfig } from '../../src/platform/config/config.js';
import type { Rooms } from './rooms.js';

export interface FakeCli {
  /** Runs a command on the rooms; what it printed, noted and answered as JSON. Rejects with what the command throws, or commander's refusal. */
  run(...words: (string | number)[]): Promise<{ printed: string; noted: string; json: unknown }>;
}

/** The commands of a room on rooms of a test: no process, nothing on the real streams. */
export function fakeCli(rooms: Rooms, register: (program: Command, context: CliContext) => void): FakeCli {
  return {
    run: async (...words) => {
      const out = { printed: [] as string[], noted: [] as string[], json: undefined as unknown };
      const context: CliContext = {
        config: readConfig({ DATABASE_URL: rooms.database.url, DEMO: '1' }), dataSource: async () => rooms.store, service: async (type) => rooms.get(type),
        print: (line) => void out.printed.push(line), note: (line) => void out.noted.push(line), json: (value) => void (out.json = JSON.parse(JSON.stringify(value))),
        progress: () => ({ at: () => undefined, end: () => undefined }),
      };
      const program = new Command('passerelle').exitOverride().configureOutput({ writeErr: () => undefined, writeOut: () => undefined });
      register(program, context);
      await program.parseAsync(words.map(String), { from: 'user' });
      return { printed: out.printed.join('\n'), noted: out.noted.join('\n'), json: out.json };
    },
  };
}
