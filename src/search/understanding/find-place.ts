import type { CommuneFact } from '../../reference/reference-tables.js';
import { damerau } from './damerau.js';
import { DEPARTMENTS, KNOWN_TOWN, type Place, type PlaceIndex } from './place-index.js';
import { PLACE_PREPOSITIONS } from './stop-words.js';
import type { Token } from './tokens.js';

export interface FoundPlace {
  place: Place;
  /** Places of the words that named it. */
  at: readonly number[];
}

/** Whether a word means a trade: then it names a place only where nothing else is possible. */
export type IsTradeWord = (word: string) => boolean;

/** A run of words that may be a name, small words left out. */
interface Span {
  key: string;
  tokens: readonly Token[];
  /** "à", "près de"… stands before it. */
  isAnnounced: boolean;
  /** Number of a department that stands behind it. */
  department: Token | null;
}

const MEANINGLESS_IN_NAMES = new Set(['le', 'la', 'les', 'l', 'd', 'de', 'du', 'des', 'en', 'sur', 'sous', 'lez', 'aux', 'au', 'a', 'et', 's']);
const FROM_HERE_A_CITY = 8_000;

/**
 * The place a text names, or null: a postal code, a commune with its usual short forms and one or two slips, a department by name or number.
 * The longest name wins, then an exact one over one with slips, then the last in the text: people write the trade first.
 */
export function findPlace(tokens: readonly Token[], index: PlaceIndex, isTradeWord: IsTradeWord): FoundPlace | null {
  const spans = allSpans(tokens, index.longestName);
  return (
    postalCode(tokens, index) ??
    firstOf(spans, (span) => (span.tokens.length > 1 ? byDepartment(span, index) : null)) ??
    firstOf(spans, (span) => byWholeName(span, index, isTradeWord)) ??
    firstOf(spans, (span) => byBeginning(span, index, isTradeWord)) ??
    firstOf(spans, (span) => byDepartment(span, index)) ??
    firstOf(spans, (span) => bySlip(span, index, isTradeWord))
  );
}

function firstOf(spans: readonly Span[], find: (span: Span) => FoundPlace | null): FoundPlace | null {
  for (const span of spans) {
    const found = find(span);
    if (found !== null) return found;
  }
  return null;
}

/** Longest first, then last first. */
function allSpans(tokens: readonly Token[], longest: number): Span[] {
  const kept = tokens.filter(({ word }) => !MEANINGLESS_IN_NAMES.has(word));
  const spans: Span[] = [];
  for (let length = Math.min(longest, kept.length); length >= 1; length--) {
    for (let from = kept.length - length; from >= 0; from--) spans.push(spanOf(kept.slice(from, from + length), kept[from + length], tokens));
  }
  return spans;
}

function spanOf(run: readonly Token[], next: Token | undefined, tokens: readonly Token[]): Span {
  const before = tokens.slice(Math.max(0, run[0]!.at - 2), run[0]!.at);
  const department = next !== undefined && DEPARTMENTS.some(({ code }) => code === next.word) ? next : null;
  return { key: run.map(({ word }) => word).join(' '), tokens: run, isAnnounced: before.some(({ word }) => PLACE_PREPOSITIONS.has(word)), department };
}

function postalCode(tokens: readonly Token[], index: PlaceIndex): FoundPlace | null {
  const token = tokens.find(({ word }) => /^\d{5}$/.test(word) && (index.byPostalCode.has(word) || index.byInsee.has(word)));
  if (token === undefined) return null;
  const candidates = index.byPostalCode.get(token.word) ?? [index.byInsee.get(token.word)!];
  return namedWithCode(tokens, token, candidates, index) ?? communeFound(candidates[0]!, [token]);
}

/** `Tourcoing 59200`: the name decides among the communes of a code, and its words are explained too. */
function namedWithCode(tokens: readonly Token[], code: Token, candidates: readonly CommuneFact[], index: PlaceIndex): FoundPlace | null {
  for (const span of allSpans(tokens.filter((token) => token !== code), index.longestName)) {
    const named = index.byName.get(span.key)?.find((commune) => candidates.includes(commune));
    if (named !== undefined) return communeFound(named, [...span.tokens, code]);
  }
  return null;
}

function byWholeName(span: Span, index: PlaceIndex, isTradeWord: IsTradeWord): FoundPlace | null {
  const communes = index.byName.get(span.key);
  if (communes === undefined) return null;
  const commune = inDepartment(communes, span);
  const isSure = span.isAnnounced || span.department !== null || commune.population >= FROM_HERE_A_CITY || span.tokens.length > 1;
  if (isAllTrade(span, isTradeWord) && !isSure) return null;
  return communeFound(commune, span.department === null ? span.tokens : [...span.tokens, span.department]);
}

function byBeginning(span: Span, index: PlaceIndex, isTradeWord: IsTradeWord): FoundPlace | null {
  const communes = index.byBeginning.get(span.key);
  if (communes === undefined || (isAllTrade(span, isTradeWord) && !span.isAnnounced)) return null;
  return communeFound(inDepartment(communes, span), span.department === null ? span.tokens : [...span.tokens, span.department]);
}

function byDepartment(span: Span, index: PlaceIndex): FoundPlace | null {
  const code = index.departmentByName.get(span.key) ?? DEPARTMENTS.find((department) => department.code === span.key)?.code;
  const department = DEPARTMENTS.find((known) => known.code === code);
  return department === undefined ? null : { place: { kind: 'department', department: department.code, label: department.label }, at: span.tokens.map(({ at }) => at) };
}

/** A town whose name is one or two slips away, or begins so while it is being typed. */
function bySlip(span: Span, index: PlaceIndex, isTradeWord: IsTradeWord): FoundPlace | null {
  const isOpen = span.tokens.at(-1)!.isOpen;
  if (span.key.length < 4 || /\d/.test(span.key) || span.tokens.some(({ word, isStop }) => isStop || isTradeWord(word))) return null;
  const limit = span.key.length < 8 ? 1 : 2;
  const candidates = (index.towns.get(span.key.charAt(0)) ?? [])
    .map(({ name, commune }) => ({ commune, edits: isOpen && span.key.length >= 5 && name.startsWith(span.key) ? 0.5 : damerau(span.key, name, limit) }))
    .filter(({ edits, commune }) => edits <= limit && (edits < 2 || commune.population >= KNOWN_TOWN * 2));
  const best = candidates.sort((a, b) => a.edits - b.edits || b.commune.population - a.commune.population)[0];
  return best === undefined ? null : communeFound(best.commune, span.tokens);
}

function isAllTrade(span: Span, isTradeWord: IsTradeWord): boolean {
  return span.tokens.every(({ word, isStop }) => isStop || isTradeWord(word));
}

function inDepartment(communes: readonly CommuneFact[], span: Span): CommuneFact {
  return communes.find(({ department }) => department === span.department?.word) ?? communes[0]!;
}

function communeFound(commune: CommuneFact, tokens: readonly Token[]): FoundPlace {
  return { place: { kind: 'commune', commune }, at: tokens.map(({ at }) => at) };
}
