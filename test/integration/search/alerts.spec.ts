import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ConsentsService } from '../../../src/accounts/consent.service.js';
import type { SignedInViewer } from '../../../src/accounts/viewer.js';
import { AlertStopService } from '../../../src/search/alerts/alert-stop.service.js';
import { PersonalData } from '../../../src/privacy/personal-data.service.js';
import type { Mail } from '../../../src/platform/mail/mailer.js';
import { alertScene, type AlertScene } from '../../support/alert-scene.js';
import { anOffer } from '../../support/builders/offer.builder.js';
import { ROUBAIX } from '../../support/builders/places.js';

const BAKER = { text: 'boulanger lille' };
const titlesIn = ({ text }: Mail): string[] => [...text.matchAll(/^- (.*)$/gm)].map(([, title]) => title!);
const tokenIn = ({ unsubscribeUrl }: Mail): string => new URL(unsubscribeUrl!).searchParams.get('jeton')!;

describe('alerts', () => {
  let scene: AlertScene;
  let me: SignedInViewer;
  beforeAll(async () => void (scene = await alertScene()));
  afterAll(() => scene.rooms.close());
  /** A Tuesday at noon, and nobody else’s searches or offers. */
  beforeEach(async () => {
    await scene.rooms.store.query('DELETE FROM saved_search');
    await scene.rooms.store.query('DELETE FROM offer');
    await scene.index();
    scene.rooms.clock.set('2026-11-24T11:00:00Z');
    scene.mailer.isDown = false;
    me = await scene.someone();
    await scene.deliver();
  });

  it('tell the next morning of what was published since, once', async () => {
    await scene.publish({ title: 'Boulanger déjà là' });
    await scene.save(me, BAKER);
    await scene.publish({ title: 'Boulanger du soir' });
    const [mail, ...more] = await scene.morning('2026-11-25');
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ to: me.email, subject: 'Une nouvelle offre : boulanger lille · à moins de 30 km' });
    expect(titlesIn(mail!)).toEqual(['Boulanger du soir']);
    expect(await scene.morning('2026-11-26')).toEqual([]);
  });

  it('tell nothing where nothing is new, and nothing of other trades, other places or near trades', async () => {
    await scene.save(me, { ...BAKER, radius: '10' });
    await scene.publish({ title: 'Fleuriste en apprentissage', occupationCode: 'D1209', rncp: null });
    await scene.publish({ title: 'Pâtissier en apprentissage', occupationCode: 'D1104', rncp: null });
    await scene.publish({ title: 'Boulanger à Dunkerque', latitude: 51.03, longitude: 2.37, insee: '59183', communeName: 'Dunkerque' });
    expect(await scene.morning('2026-11-25')).toEqual([]);
  });

  it('tell no offer twice, also when it was edited, paused and taken up again, or published anew', async () => {
    await scene.save(me, BAKER);
    const offer = await scene.publish();
    expect(await scene.morning('2026-11-25')).toHaveLength(1);
    await scene.rooms.store.query(`UPDATE offer SET title = 'Boulanger, nouvelle annonce', published_on = '2026-11-26', status = 'open' WHERE id = $1`, [offer.id]);
    expect(await scene.morning('2026-11-26')).toEqual([]);
    expect(await scene.morning('2026-11-27')).toEqual([]);
  });

  it('tell of an offer that a source published before, but that came in after', async () => {
    await scene.save(me, BAKER);
    await scene.publish({ title: 'Boulanger de la semaine passée', publishedOn: '2026-11-17', source: 'france-travail', sourceRef: 'x1' });
    expect((await scene.morning('2026-11-25')).map(titlesIn)).toEqual([['Boulanger de la semaine passée']]);
  });

  it('leave out what closed before the mail went, and tell it when it is back', async () => {
    await scene.save(me, BAKER);
    const [closed] = [await scene.publish({ title: 'Boulanger fermé' }), await scene.publish({ title: 'Boulanger ouvert' })];
    scene.rooms.clock.set('2026-11-25T06:00:00Z');
    await scene.rounds.run();
    await scene.rooms.store.query(`UPDATE offer SET status = 'paused' WHERE id = $1`, [closed.id]);
    await scene.deliver();
    expect(titlesIn(scene.mailer.to(me.email).at(-1)!)).toEqual(['Boulanger ouvert']);
    await scene.rooms.store.query(`UPDATE offer SET status = 'open' WHERE id = $1`, [closed.id]);
    expect((await scene.morning('2026-11-26')).map(titlesIn)).toEqual([['Boulanger fermé']]);
  });

  it('leave out an offer whose last seat is taken, before the round or between round and mail', async () => {
    await scene.save(me, BAKER);
    const [before, between] = [await scene.publish({ title: 'Boulanger pris avant' }), await scene.publish({ title: 'Boulanger pris après' })];
    await scene.publish({ title: 'Boulanger libre', seats: 2, seatsTaken: 1 });
    const take = (id: number): Promise<unknown> => scene.rooms.store.query('UPDATE offer SET seats_taken = seats WHERE id = $1', [id]);
    await take(before.id);
    scene.rooms.clock.set('2026-11-25T06:00:00Z');
    await scene.rounds.run();
    expect(await scene.rooms.store.query('SELECT offer_id AS id FROM alert_offer WHERE offer_id = $1', [before.id])).toEqual([]);
    await take(between.id);
    await scene.deliver();
    expect(titlesIn(scene.mailer.to(me.email).at(-1)!)).toEqual(['Boulanger libre']);
  });

  it('lose no late arrival behind hundreds of offers that are fresher, and take none of these for news', async () => {
    const { establishmentId } = await scene.publish();
    await Promise.all(Array.from({ length: 230 }, () => anOffer(scene.rooms.store, { establishmentId, publishedOn: '2026-11-24' })));
    await scene.index();
    await scene.save(me, BAKER);
    await scene.publish({ title: 'Boulanger du mois passé', publishedOn: '2026-10-20', source: 'france-travail', sourceRef: 'late' });
    expect((await scene.morning('2026-11-25')).map(titlesIn)).toEqual([['Boulanger du mois passé']]);
  });

  it('are dropped where all of it closed', async () => {
    await scene.save(me, BAKER);
    await scene.publish();
    scene.rooms.clock.set('2026-11-25T06:00:00Z');
    await scene.rounds.run();
    await scene.rooms.store.query(`UPDATE offer SET status = 'closed'`);
    await scene.deliver();
    expect(scene.mailer.to(me.email)).toEqual([]);
    expect(await scene.rooms.store.query('SELECT sent_at, dropped_at IS NOT NULL AS dropped FROM alert_mail')).toEqual([{ sent_at: null, dropped: true }]);
  });

  it('come on Mondays where once a week was chosen', async () => {
    await scene.save(me, BAKER, 'weekly');
    await scene.publish();
    for (const day of ['2026-11-25', '2026-11-29']) expect(await scene.morning(day)).toEqual([]);
    expect(await scene.morning('2026-11-30')).toHaveLength(1);
  });

  it('make up for a Monday that was missed', async () => {
    await scene.save(me, BAKER, 'weekly');
    await scene.publish();
    expect(await scene.morning('2026-12-02')).toHaveLength(1);
  });

  it('name ten offers, the fitting first, and count the others', async () => {
    await scene.save(me, BAKER);
    for (let n = 1; n <= 12; n++) await scene.publish({ ...(n === 12 ? {} : ROUBAIX), title: `Boulanger ${n}` });
    const [mail] = await scene.morning('2026-11-25');
    expect(titlesIn(mail!)).toHaveLength(10);
    expect(titlesIn(mail!)[0]).toBe('Boulanger 12');
    expect(mail!.text).toContain('Et 2 autres : voir toute la recherche');
    expect(await scene.morning('2026-11-26')).toEqual([]);
  });

  it('lose and repeat nothing when the round, the sending or the mark after it is cut short', async () => {
    await scene.save(me, BAKER);
    await scene.publish();
    scene.rooms.clock.set('2026-11-25T06:00:00Z');
    await scene.rounds.run();
    await scene.rounds.run();
    scene.mailer.isDown = true;
    await expect(scene.deliver()).rejects.toThrow();
    scene.mailer.isDown = false;
    // the queue has given up: the next morning asks again, twice for good measure
    scene.rooms.clock.set('2026-11-26T06:00:00Z');
    expect(await scene.rounds.remind()).toBe(1);
    await scene.rounds.remind();
    await scene.deliver();
    await scene.rooms.store.query('UPDATE alert_mail SET sent_at = NULL');
    await scene.rounds.remind();
    await scene.deliver();
    expect(scene.mailer.to(me.email)).toHaveLength(1);
    const links = await scene.rooms.store.query<{ count: number }[]>('SELECT count(*)::integer AS count FROM alert_token');
    expect(links).toEqual([{ count: 2 }]);
    expect(await scene.rooms.get(AlertStopService).find(tokenIn(scene.mailer.to(me.email)[0]!))).toMatchObject({ isStopped: false });
  });

  it('stop at one search that fails for nobody else', async () => {
    const other = await scene.someone();
    const broken = await scene.save(me, BAKER);
    await scene.save(other, BAKER);
    await scene.rooms.store.query(`UPDATE saved_search SET asked = 'place=Atlantide&radius=5' WHERE id = $1`, [broken.id]);
    await scene.publish();
    expect((await scene.morning('2026-11-25')).map(({ to }) => to)).toEqual([other.email]);
  });

  describe('are stopped', () => {
    let mail: Mail;
    beforeEach(async () => {
      await scene.save(me, BAKER);
      await scene.save(me, { text: 'boulanger' });
      await scene.publish();
      [mail] = (await scene.morning('2026-11-25')) as [Mail];
    });
    const tomorrow = async (): Promise<number> => {
      await scene.publish();
      return (await scene.morning('2026-11-26')).length;
    };

    it('one by one, by the link of the mail, twice as well as once', async () => {
      const stop = scene.rooms.get(AlertStopService);
      expect(await stop.stop(tokenIn(mail), false)).toMatchObject({ accountId: me.accountId, isStopped: true });
      await stop.stop(tokenIn(mail), false);
      expect(await tomorrow()).toBe(1);
    });
    it('all at once', async () => {
      await scene.rooms.get(AlertStopService).stop(tokenIn(mail), true);
      expect((await scene.saved.list(me)).mailsAllowed).toBe(false);
      expect(await tomorrow()).toBe(0);
    });
    it('by taking the consent back, also after the round', async () => {
      await scene.publish();
      scene.rooms.clock.set('2026-11-26T06:00:00Z');
      await scene.rounds.run();
      await scene.rooms.get(ConsentsService).withdraw(me.accountId, 'alerts');
      const before = scene.mailer.sent.length;
      await scene.deliver();
      expect(scene.mailer.sent).toHaveLength(before);
    });
    it('with the account', async () => {
      await scene.rooms.store.query('UPDATE account SET disabled_at = now() WHERE id = $1', [me.accountId]);
      expect(await tomorrow()).toBe(0);
    });
    it('not by a link that nobody sent', async () => {
      expect(await scene.rooms.get(AlertStopService).stop('unknown', true)).toBeNull();
      expect(await tomorrow()).toBe(2);
    });
    it('no longer by its link once the search is deleted', async () => {
      for (const { id } of (await scene.saved.list(me)).items) await scene.saved.remove(me, id);
      expect(await scene.rooms.get(AlertStopService).find(tokenIn(mail))).toBeNull();
      expect(await tomorrow()).toBe(0);
    });
    it('and the links are kept as hashes only', async () => {
      const rows = await scene.rooms.store.query<object[]>('SELECT * FROM alert_token');
      expect(JSON.stringify(rows)).not.toContain(tokenIn(mail));
    });
  });

  it('taken up again after a pause, tell what was published meanwhile', async () => {
    const { id } = await scene.save(me, BAKER);
    await scene.saved.change(me, id, { paused: true });
    await scene.publish({ title: 'Boulanger pendant la pause' });
    expect(await scene.morning('2026-11-25')).toEqual([]);
    await scene.saved.change(me, id, { paused: false });
    expect((await scene.morning('2026-11-26')).map(titlesIn)).toEqual([['Boulanger pendant la pause']]);
  });

  it('are in the export with what was sent, and go with the person', async () => {
    await scene.save(me, BAKER);
    await scene.publish({ title: 'Boulanger exporté' });
    await scene.morning('2026-11-25');
    const part = scene.rooms.get(PersonalData).parts().find(({ name }) => name === 'savedSearches')!;
    const person = { accountId: me.accountId, candidateId: null, email: me.email, role: me.role };
    expect(await part.export(person)).toMatchObject([{ label: 'boulanger lille · à moins de 30 km', frequency: 'daily', mails: [{ sentAt: expect.any(String), offers: ['Boulanger exporté'] }] }]);
    await scene.rooms.store.transaction((manager) => part.erase(manager, person));
    const left = await scene.rooms.store.query('SELECT (SELECT count(*) FROM saved_search)::integer AS searches, (SELECT count(*) FROM alert_mail)::integer AS mails, (SELECT count(*) FROM alert_token)::integer AS links');
    expect(left).toEqual([{ searches: 0, mails: 0, links: 0 }]);
  });

  it('are forgotten after a year', async () => {
    await scene.save(me, BAKER);
    await scene.publish();
    await scene.morning('2026-11-25');
    scene.rooms.clock.set('2027-11-24T06:00:00Z');
    await scene.rounds.forget();
    expect(await scene.rooms.store.query('SELECT count(*)::integer AS count FROM alert_mail')).toEqual([{ count: 1 }]);
    scene.rooms.clock.set('2027-11-26T06:00:00Z');
    await scene.rounds.forget();
    expect(await scene.rooms.store.query('SELECT count(*)::integer AS count FROM alert_mail')).toEqual([{ count: 0 }]);
  });
});
