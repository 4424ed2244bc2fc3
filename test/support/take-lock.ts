import { lockFolder } from '../../src/platform/process/folder-lock.js';

/** A process of its own that takes a folder when told, says whether it got it, and keeps it until it is ended. */
process.stdin.once('data', () => {
  const release = lockFolder(process.env.FOLDER ?? '', 'start');
  process.stdout.write(release === null ? 'refused\n' : 'taken\n');
});
process.stdout.write('waiting\n');
