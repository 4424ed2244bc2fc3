import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Viewer } from '../../accounts/viewer.js';
import { Clock } from '../../shared/clock.js';
import { offsetOf, type Page, type PageRequest } from '../../shared/page.js';
import { solveRound } from '../assignment/deferred-acceptance/solve-round.js';
import { MarketTables } from '../market-tables.service.js';
import { matchingErrors } from '../matching.errors.js';
import { VERSIONS } from '../runs/versions.js';
import { drawRound } from './draw-round.js';
import { MatchRound } from './match-round.entity.js';
import { readRound, type RoundQuestion } from './read-round.js';
import { candidateName, placeName } from './round-input.js';
import { roundInputOf } from './round-input-of-facts.js';
import type { RoundKind, RoundSide } from './round-report.js';
import { namedTo, type NamedCandidates } from './round-scope.js';

/** A round is a fair, or the last places of a centre: not a region. */
const MOST: Readonly<Record<RoundKind, number>> = { offers: 200, sessions: 40 };

export interface RoundRequest extends RoundQuestion {
  /** Of the lottery; without it the day's date, as 20261124: known beforehand. */
  seed?: number | undefined;
  side?: RoundSide | undefined;
}

export interface RoundCheck {
  /** Drawn again from the stored lists and seed, everybody has the same place. */
  isSame: boolean;
  blockingPairs: { candidates: number; companies: number };
}

/** A round as it stands in the list of rounds. */
export interface RoundLine extends Pick<MatchRound, 'id' | 'kind' | 'side' | 'seed' | 'receiverIds' | 'at'> {
  /** Who has a place, and who is named without. */
  placed: number;
  without: number;
}

/** A round as somebody may read it. */
export interface RoundShown {
  round: MatchRound;
  /** Whom they may know by number; the others are only counted. */
  named: NamedCandidates;
}

/** Only counts: reports of a whole fair are long. */
const LINES = `SELECT id, kind, side, seed, receiver_ids AS "receiverIds", at, jsonb_array_length(result -> 'matches') AS placed, jsonb_array_length(result -> 'unmatched') AS without
  FROM match_round ORDER BY id DESC LIMIT $1 OFFSET $2`;

/** Final rounds: drawn on chosen offers or sessions, kept for good, checked again. They change no list: advisers act on the report. */
@Injectable()
export class MatchRoundsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly tables: MarketTables,
    private readonly clock: Clock,
  ) {}

  /** Throws `round.empty`, `round.too_large`, `round.unknown` and `round.many_regions`. */
  async draw(request: RoundRequest, byAccountId: number | null = null): Promise<MatchRound> {
    const question = { kind: request.kind, receiverIds: distinct(request.receiverIds), candidateIds: request.candidateIds === null ? null : distinct(request.candidateIds) };
    if (question.receiverIds.length === 0) throw matchingErrors.roundEmpty();
    if (question.receiverIds.length > MOST[question.kind]) throw matchingErrors.roundTooLarge(MOST[question.kind]);
    const [day, side] = [this.clock.today(), request.side ?? 'candidates'];
    const seed = request.seed ?? Number(day.replaceAll('-', ''));
    const reference = this.tables.get();
    const { region, ...read } = await readRound(this.dataSource, day, reference, question);
    const result = drawRound(roundInputOf(read, reference, question), { seed, side, day, isOpen: question.candidateIds === null });
    const { manager } = this.dataSource;
    return manager.save(manager.create(MatchRound, { region, ...question, side, seed, versions: { ...VERSIONS }, result, byAccountId, at: this.clock.now() }));
  }

  /** Throws `round.not_found`. */
  async one(id: number): Promise<MatchRound> {
    const round = await this.dataSource.manager.findOneBy(MatchRound, { id });
    if (round === null) throw matchingErrors.roundNotFound();
    return round;
  }

  /** Throws `round.not_found`. */
  async reportFor(viewer: Viewer, id: number): Promise<RoundShown> {
    const round = await this.one(id);
    return { round, named: await namedTo(this.dataSource.manager, viewer, round.result) };
  }

  /** The latest first. */
  async list(request: PageRequest): Promise<Page<RoundLine>> {
    const items = await this.dataSource.query<RoundLine[]>(LINES, [request.pageSize, offsetOf(request)]);
    return { items, total: await this.dataSource.manager.count(MatchRound), ...request };
  }

  /** Draws it again from what was stored. Throws `round.not_found`. */
  async check(id: number): Promise<RoundCheck> {
    const { kind, side, result } = await this.one(id);
    const { proposerOptimal, receiverOptimal, blockingPairs } = solveRound(result.round);
    const again = Object.entries(side === 'candidates' ? proposerOptimal : receiverOptimal).filter(([, place]) => place !== null);
    const before = result.matches.map(({ candidateId, receiverId }) => [candidateName(candidateId), placeName(kind, receiverId)]);
    return { isSame: isDeepStrictEqual(new Map(again as [string, string][]), new Map(before as [string, string][])), blockingPairs: { candidates: blockingPairs.proposerOptimal, companies: blockingPairs.receiverOptimal } };
  }
}

function distinct(ids: readonly number[]): number[] {
  return [...new Set(ids)];
}
