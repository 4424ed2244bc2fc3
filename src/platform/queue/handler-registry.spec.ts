import { describe, expect, it } from '@jest/globals';
import { HandlerRegistry, type FoundHandler } from './handler-registry.js';
import type { JobName } from './job-types.js';
import { queueOf } from './queue-of.js';

const nothing = (): Promise<void> => Promise.resolve();
const job = (key: string, name: string, queue: 'matching' | 'maintenance'): FoundHandler => ({ key, meta: { job: { job: name as JobName, queue } }, run: nothing });
const subscriber = (key: string, queue: 'search' | 'maintenance', ...events: string[]): FoundHandler => ({ key, meta: { event: { queue, events: events as never[] } }, run: nothing });

describe('the handlers of a worker', () => {
  it('are accepted when every job has one', () => {
    const registry = new HandlerRegistry([job('A.run', 'matching.run', 'matching'), job('B.purge', 'outbox.purge', 'maintenance')], ['matching.run', 'outbox.purge']);
    expect(registry.queuesWithHandlers()).toEqual(['matching', 'maintenance']);
  });

  it.each([
    ['a job without a handler', [], ['matching.run'], /matching\.run has no handler/],
    ['a job with two', [job('A.run', 'matching.run', 'matching'), job('B.run', 'matching.run', 'matching')], ['matching.run'], /matching\.run has two handlers/],
    ['a job on the wrong queue', [job('A.run', 'matching.run', 'maintenance')], [], /belongs to the queue matching, its handler says maintenance/],
    ['a handler provided twice', [subscriber('A.on', 'search', 'offer.changed'), subscriber('A.on', 'search', 'offer.changed')], [], /A\.on is provided twice/],
  ])('are refused: %s', (_, found, jobs, sentence) => {
    expect(() => new HandlerRegistry(found as FoundHandler[], jobs as JobName[])).toThrow(sentence);
  });

  it('names everything that is wrong at once', () => {
    expect(() => new HandlerRegistry([], ['matching.run', 'outbox.purge'])).toThrow(/matching\.run.*outbox\.purge/);
  });

  it('each hear the events they ask for, on their own queue', () => {
    const registry = new HandlerRegistry([subscriber('Index.on', 'search', 'offer.changed', 'candidate.changed'), subscriber('End.on', 'maintenance', 'offer.changed')], []);
    expect(registry.subscribersOf('offer.changed')).toEqual([{ key: 'Index.on', queue: 'search' }, { key: 'End.on', queue: 'maintenance' }]);
    expect(registry.subscribersOf('candidate.changed')).toEqual([{ key: 'Index.on', queue: 'search' }]);
    expect(registry.subscribersOf('session.changed')).toEqual([]);
  });
});

describe('the queue of a job', () => {
  it.each([
    ['matching.run', 'matching'],
    ['search.rebuild', 'search'],
    ['notifications.digest', 'notifications'],
    ['outbox.purge', 'maintenance'],
    ['offers.expire', 'maintenance'],
  ])('%s is %s', (name, queue) => expect(queueOf(name)).toBe(queue));
});
