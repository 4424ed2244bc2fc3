import { Foundation1795515324657 } from './1795515324657-Foundation.js';
import { SentMailAndMatchesOfCandidate1795516100000 } from './1795516100000-SentMailAndMatchesOfCandidate.js';
import { WhoPostedAndWhenAgreed1795516200000 } from './1795516200000-WhoPostedAndWhenAgreed.js';
import { DemoRegion1795516300000 } from './1795516300000-DemoRegion.js';
import { SearchOffers1795516500000 } from './1795516500000-SearchOffers.js';
import { ErasureAndRetention1795516600000 } from './1795516600000-ErasureAndRetention.js';
import { MatchingDirty1795516800000 } from './1795516800000-MatchingDirty.js';
import { SearchTrainingCompaniesCandidates1795517000000 } from './1795517000000-SearchTrainingCompaniesCandidates.js';
import { OneStemmer1795517100000 } from './1795517100000-OneStemmer.js';
import { ExpectedOutcomes1795517150000 } from './1795517150000-ExpectedOutcomes.js';
import { RoundsAndListsSeen1795517310000 } from './1795517310000-RoundsAndListsSeen.js';
import { SavedSearches1795518200000 } from './1795518200000-SavedSearches.js';
import { MeetingsAndSignatures1795518400000 } from './1795518400000-MeetingsAndSignatures.js';
import { SearchDigests1795518600000 } from './1795518600000-SearchDigests.js';
import { SessionCrowds1795518800000 } from './1795518800000-SessionCrowds.js';
import { ReachOfKeys1795519000000 } from './1795519000000-ReachOfKeys.js';
import { SessionPlaces1795518900000 } from './1795518900000-SessionPlaces.js';
import { RunsOfARegion1795519300000 } from './1795519300000-RunsOfARegion.js';
import { Shortlists1795519500000 } from './1795519500000-Shortlists.js';

/** In order; a released migration is never edited, only followed by another. */
export const MIGRATIONS = [Foundation1795515324657, SentMailAndMatchesOfCandidate1795516100000, WhoPostedAndWhenAgreed1795516200000, DemoRegion1795516300000, SearchOffers1795516500000, ErasureAndRetention1795516600000, MatchingDirty1795516800000, SearchTrainingCompaniesCandidates1795517000000, OneStemmer1795517100000, ExpectedOutcomes1795517150000, RoundsAndListsSeen1795517310000, SavedSearches1795518200000, MeetingsAndSignatures1795518400000, SearchDigests1795518600000, SessionCrowds1795518800000, SessionPlaces1795518900000, ReachOfKeys1795519000000, RunsOfARegion1795519300000, Shortlists1795519500000];
