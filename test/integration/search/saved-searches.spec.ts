import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { SignedInViewer } from '../../../src/accounts/viewer.js';
import { alertScene, type AlertScene } from '../../support/alert-scene.js';
import { refusal } from '../../support/rooms.js';

const BAKER = { text: 'boulanger lille' };

describe('saving a search', () => {
  let scene: AlertScene;
  let me: SignedInViewer;
  beforeAll(async () => void (scene = await alertScene()));
  afterAll(() => scene.rooms.close());
  beforeEach(async () => {
    await scene.rooms.store.query('DELETE FROM offer');
    await scene.index();
    me = await scene.someone();
  });

  it('the same search twice is one, however it is typed', async () => {
    const first = await scene.save(me, { text: ' Boulanger  Lille ', contract: 'permanent,apprenticeship', page: '3', sort: 'date' });
    await scene.saved.change(me, first.id, { paused: true });
    const second = await scene.save(me, { text: 'boulanger lille', contract: 'apprenticeship,permanent' }, 'weekly');
    expect(second).toMatchObject({ id: first.id, frequency: 'weekly', pausedAt: null });
    expect((await scene.saved.list(me)).items).toHaveLength(1);
  });
  it('ten at most, also at the same moment', async () => {
    for (let n = 0; n < 9; n++) await scene.save(me, { text: `boulanger ${n}` });
    const both = await Promise.all(['a', 'b'].map((text) => refusal(scene.save(me, { text }))));
    expect(both.toSorted()).toEqual(['alert.too_many', null].toSorted());
    expect(await refusal(scene.save(me, { text: 'boulanger 3' }))).toBeNull();
  });
  it('keeps the circle that was widened, and asks for no wider one where nothing was found', async () => {
    expect((await scene.save(me, { text: 'boulanger', place: 'Lille' })).asked).toBe('text=boulanger&place=lille&radius=30');
    await scene.publish({ latitude: 51.03, longitude: 2.37, insee: '59183', communeName: 'Dunkerque' });
    const wider = await scene.save(me, { text: 'boulanger', place: 'Lille' });
    expect(wider).toMatchObject({ asked: 'text=boulanger&place=lille&radius=120', label: 'boulanger · Lille (59000), à moins de 120 km' });
  });
  it('keeps the level that was read, so that others are no news', async () => {
    expect((await scene.save(me, { text: 'cap boulanger' })).asked).toBe('text=cap+boulanger&level=3');
  });
  it('refuses what the search refuses', async () => {
    expect(await refusal(scene.save(me, { place: 'Atlantide' }))).toBe('search.place_unknown');
  });
  it('is for candidates, each on their own', async () => {
    expect(await refusal(scene.saved.list({ ...me, role: 'company' }))).toBe('alert.candidates_only');
    const { id } = await scene.save(me, BAKER);
    const other = await scene.someone();
    expect(await refusal(scene.saved.change(other, id, { paused: true }))).toBe('alert.unknown');
    expect(await refusal(scene.saved.remove(other, id))).toBe('alert.unknown');
    expect((await scene.saved.list(other)).items).toEqual([]);
  });
  it('is the consent to its mails', async () => {
    expect((await scene.saved.list(me)).mailsAllowed).toBe(false);
    await scene.save(me, BAKER);
    expect((await scene.saved.list(me)).mailsAllowed).toBe(true);
  });
});
