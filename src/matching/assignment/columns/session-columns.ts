import { toEpochDay } from '../../../shared/calendar-date.js';
import type { SessionFacts } from '../../facts/session-facts.js';
import { ruleBit } from '../../rules/rule-table.js';
import { centreShare } from '../../scoring/travel.js';
import { flatOrNowhere, rhythmNumber } from './codes.js';

/** Sessions by column. Row 0 stands for "no session": level 0, no rhythm, no way to go. Sites likewise. */
export interface SessionColumns {
  /** Rows, row 0 included. */
  count: number;
  id: Int32Array;
  site: Uint16Array;
  start: Int32Array;
  level: Uint8Array;
  rhythm: Uint8Array;
  /** Sixtieths of the days that are spent at the centre. */
  share: Uint8Array;
  months: Uint8Array;
  freePlaces: Int16Array;
  ownRules: Int32Array;
  sites: SiteColumns;
}

export interface SiteColumns {
  count: number;
  x: Float32Array;
  y: Float32Array;
}

export function sessionColumns(facts: readonly SessionFacts[]): SessionColumns {
  const count = facts.length + 1;
  const bytes = (): Uint8Array => new Uint8Array(count);
  const siteNumbers = new Map<number, number>();
  const places: SessionFacts['place'][] = [];
  const columns: SessionColumns = {
    count, id: new Int32Array(count), site: new Uint16Array(count), start: new Int32Array(count), level: bytes(), rhythm: bytes(), share: bytes(), months: bytes(),
    freePlaces: new Int16Array(count), ownRules: new Int32Array(count), sites: { count: 0, x: new Float32Array(0), y: new Float32Array(0) },
  };
  facts.forEach((session, at) => {
    if (!siteNumbers.has(session.siteId)) siteNumbers.set(session.siteId, places.push(session.place));
    setSession(columns, at + 1, session, siteNumbers.get(session.siteId)!);
  });
  return { ...columns, sites: siteColumns(places) };
}

function setSession(columns: SessionColumns, s: number, session: SessionFacts, site: number): void {
  columns.id[s] = session.id;
  columns.site[s] = site;
  columns.start[s] = toEpochDay(session.startsOn);
  columns.level[s] = session.level;
  columns.rhythm[s] = rhythmNumber(session.rhythm);
  columns.share[s] = centreShare(session.rhythm);
  columns.months[s] = session.months;
  columns.freePlaces[s] = session.freePlaces;
  columns.ownRules[s] = session.freePlaces <= 0 ? ruleBit('session.full') : 0;
}

function siteColumns(places: readonly SessionFacts['place'][]): SiteColumns {
  const sites: SiteColumns = { count: places.length + 1, x: new Float32Array(places.length + 1), y: new Float32Array(places.length + 1) };
  places.forEach((place, at) => {
    const { x, y } = flatOrNowhere(place, 1);
    sites.x[at + 1] = x;
    sites.y[at + 1] = y;
  });
  return sites;
}
