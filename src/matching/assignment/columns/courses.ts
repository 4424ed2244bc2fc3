import { raggedOf, type Ragged } from './ragged.js';
import type { SessionColumns } from './session-columns.js';

/** Sixtieths of points are multiplied by this in a key, so that the order by start fits below them. */
export const POINT_STEP = 2 ** 16;
/** Key where a group has no session of a course: whatever a candidate adds, it stays below 0. */
const ABSENT = -(2 ** 30);

/**
 * The choices once more, by course: sessions that differ only in their start. Groups of offers of one trade that ask for the same diploma
 * are a family and choose among the same few courses, so that what a course is worth to a candidate is worked out once for all of them.
 */
export interface Courses {
  /** Family and level asked of each group. */
  family: Int32Array;
  minimumLevel: Uint8Array;
  /** By family: a session of each of its courses. */
  examples: Ragged;
  /** Where each group's row begins in `session` and `key`: one entry for each course of its family. */
  rows: Int32Array;
  /** The group's session of the course; 0: none. */
  session: Int32Array;
  /** What it is worth to the employer times `POINT_STEP`, plus the more the nearer its start; below 0 for none. */
  key: Int32Array;
  /** By group: its greatest key. */
  greatest: Int32Array;
}

export interface CourseGroup {
  family: number;
  minimumLevel: number;
}

/** The same for sessions of one course, different for others. */
export function courseOf(sessions: SessionColumns, s: number): number {
  return ((sessions.site[s]! * 16 + sessions.level[s]!) * 8 + sessions.rhythm[s]!) * 256 + sessions.months[s]!;
}

/** `lists`: sessions by group, nearest start first, one of each course; `worth`: beside them, in sixtieths of points, from 0. */
export function coursesOf(groups: readonly CourseGroup[], lists: Ragged, worth: Int32Array, sessions: SessionColumns): Courses {
  const families = new Families(sessions, groups);
  const place = new Int32Array(lists.values.length);
  eachChoice(lists, (group, at) => (place[at] = families.placeOf(groups[group]!.family, lists.values[at]!)));
  const rows = rowsOf(groups, families);
  const size = rows[groups.length]!;
  const absent = (length: number): Int32Array => new Int32Array(length).fill(ABSENT);
  const courses: Courses = {
    family: Int32Array.from(groups, ({ family }) => family), minimumLevel: Uint8Array.from(groups, ({ minimumLevel }) => minimumLevel),
    examples: raggedOf(families.examples), rows, session: new Int32Array(size), key: absent(size), greatest: absent(groups.length),
  };
  eachChoice(lists, (group, at, rank) => {
    const key = worth[at]! * POINT_STEP + (POINT_STEP - 1 - rank);
    courses.session[rows[group]! + place[at]!] = lists.values[at]!;
    courses.key[rows[group]! + place[at]!] = key;
    courses.greatest[group] = Math.max(courses.greatest[group]!, key);
  });
  return courses;
}

/** Numbers the courses of each family as they come. */
class Families {
  /** By family: a session of each course. */
  readonly examples: number[][];
  private readonly places: Map<number, number>[];

  constructor(
    private readonly sessions: SessionColumns,
    groups: readonly CourseGroup[],
  ) {
    const count = groups.reduce((most, { family }) => Math.max(most, family + 1), 0);
    this.examples = Array.from({ length: count }, () => []);
    this.places = Array.from({ length: count }, () => new Map<number, number>());
  }

  /** Place of the session's course among those of the family. */
  placeOf(family: number, s: number): number {
    const course = courseOf(this.sessions, s);
    const examples = this.examples[family]!;
    const places = this.places[family]!;
    const known = places.get(course);
    if (known !== undefined) return known;
    places.set(course, examples.length);
    return examples.push(s) - 1;
  }
}

function rowsOf(groups: readonly CourseGroup[], { examples }: Families): Int32Array {
  const rows = new Int32Array(groups.length + 1);
  groups.forEach(({ family }, group) => (rows[group + 1] = rows[group]! + examples[family]!.length));
  return rows;
}

function eachChoice({ starts }: Ragged, visit: (group: number, at: number, rank: number) => void): void {
  for (let group = 0; group + 1 < starts.length; group++) for (let at = starts[group]!; at < starts[group + 1]!; at++) visit(group, at, at - starts[group]!);
}
