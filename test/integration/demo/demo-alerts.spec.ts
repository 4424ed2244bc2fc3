import { describe, expect, it } from '@jest/globals';
import { ensureDemoRegion } from '../../../src/demo/ensure-demo.js';
import { alertScene } from '../../support/alert-scene.js';

describe('the saved searches of a demo', () => {
  it.each(['2026-11-24', '2027-06-07'])('find news on its first morning, %s, and the paused one nothing', async (today) => {
    const scene = await alertScene();
    scene.rooms.clock.set(`${today}T06:00:00Z`);
    await ensureDemoRegion(scene.rooms.store, { seed: 1, scale: 'small', today }, () => undefined);
    await scene.index();
    const mails = await scene.morning(today);
    expect(mails.map(({ to }) => to)).toEqual(['camille.lefebvre@example.org', 'camille.lefebvre@example.org']);
    expect(mails.map(({ subject }) => subject)).toEqual([expect.stringMatching(/nouvelles? offres? : boulanger/), expect.stringMatching(/nouvelles? offres? : vendeuse/)]);
    await scene.rooms.close();
  });
});
