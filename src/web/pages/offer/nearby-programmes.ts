import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { TrainingSession } from '../../../training/training-session.entity.js';
import { sessionView, programmeView } from '../../../training/training.view.js';
import type { Programme } from '../../../training/programme.entity.js';
import type { TrainingSite } from '../../../training/training-site.entity.js';
import type { Offer } from '../../../offers/offer.entity.js';
import { fromEpochDay } from '../../../shared/calendar-date.js';
import { trainingStartWindow } from '../../../law/training-start.js';
import { distanceKm } from '../../../shared/geo.js';
import { Clock } from '../../../shared/clock.js';
import type { NearbyProgramme } from './programmes.js';

const SHOWN = 4;
const REACH_KM = 80;

type PlacedSession = TrainingSession & { programme: Programme & { site: TrainingSite } };

/** Training that an offer could go with: its diploma or its trade, a free place, a start that the law allows, near the place of work. */
@Injectable()
export class NearbyProgrammes {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Nearest first; one session a programme. */
  async for(offer: Offer): Promise<NearbyProgramme[]> {
    const { latitude, longitude } = offer;
    if (latitude === null || longitude === null || offer.occupationCode === null) return [];
    const place = { latitude, longitude };
    const near = (await this.sessions(offer)).map((session) => ({ session, km: distanceKm(place, session.programme.site) })).filter(({ km }) => km <= REACH_KM);
    const first = near.filter(({ session }, at) => near.findIndex((other) => other.session.programmeId === session.programmeId) === at);
    return first
      .sort((a, b) => a.km - b.km)
      .slice(0, SHOWN)
      .map(({ session, km }) => ({ programme: programmeView({ programme: session.programme, nextStart: session.startsOn }), session: sessionView(session), km }));
  }

  private async sessions(offer: Offer): Promise<PlacedSession[]> {
    const today = this.clock.today();
    const start = offer.startsOn !== null && offer.startsOn > today ? offer.startsOn : today;
    const { first, last } = trainingStartWindow(start);
    const earliest = fromEpochDay(first);
    const query = this.dataSource.manager
      .createQueryBuilder(TrainingSession, 'session')
      .innerJoinAndSelect('session.programme', 'programme')
      .innerJoinAndSelect('programme.site', 'site')
      .innerJoinAndSelect('site.centre', 'centre')
      .where(`session.status = 'open' AND session.places > session.placesTaken AND session.startsOn BETWEEN :from AND :until`, { from: earliest > today ? earliest : today, until: fromEpochDay(last) })
      .orderBy('session.startsOn');
    if (offer.rncp !== null) query.andWhere('programme.rncp = :rncp', { rncp: offer.rncp });
    else query.andWhere(':code = ANY(programme.occupationCodes)', { code: offer.occupationCode });
    return (await query.getMany()) as PlacedSession[];
  }
}
