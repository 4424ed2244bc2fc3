import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { SearchEngines } from '../../../src/search/search-engines.js';
import { alertScene, type AlertScene } from '../../support/alert-scene.js';
import { describeOnOwnMeilisearch } from '../../support/describe-where.js';
import { startMeilisearch, type MeilisearchServer } from '../../support/meilisearch-server.js';

describeOnOwnMeilisearch('alerts on Meilisearch', () => {
  let server: MeilisearchServer;
  let scene: AlertScene;
  let isUp = true;
  const stop = async (): Promise<void> => {
    if (isUp) await server.stop();
    isUp = false;
  };
  beforeAll(async () => {
    Logger.overrideLogger(false);
    server = await startMeilisearch();
    scene = await alertScene({ MEILI_URL: server.url, MEILI_MASTER_KEY: server.masterKey! });
  });
  afterAll(async () => {
    await scene.rooms.close();
    await stop();
  });

  it('tell the same there, and on PostgreSQL while it is down', async () => {
    scene.rooms.clock.set('2026-11-24T11:00:00Z');
    const me = await scene.someone();
    await scene.publish({ title: 'Boulanger déjà là' });
    await scene.save(me, { text: 'boulanger lille', radius: '20' });
    await scene.publish({ title: 'Boulanger du soir' });
    await scene.publish({ title: 'Fleuriste', occupationCode: 'D1209', rncp: null });
    expect((await scene.rooms.get(SearchEngines).health()).engine).toBe('meilisearch');
    const titles = (await scene.morning('2026-11-25')).map(({ text }) => text.match(/^- .*$/gm));
    expect(titles).toEqual([['- Boulanger du soir']]);
    await scene.publish({ title: 'Boulanger du lendemain' });
    await stop();
    expect((await scene.morning('2026-11-26')).map(({ text }) => text.match(/^- .*$/gm))).toEqual([['- Boulanger du lendemain']]);
    expect((await scene.rooms.get(SearchEngines).health()).degraded).toBe(true);
  });
});
