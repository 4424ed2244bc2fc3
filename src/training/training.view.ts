import type { CentreWithSites } from './centres.service.js';
import type { ProgrammeWithPlace } from './programmes.service.js';
import type { CentreView, ProgrammeView, SessionView, SiteView } from './training.schema.js';
import type { TrainingSession } from './training-session.entity.js';
import type { TrainingSite } from './training-site.entity.js';

export function siteView({ id, centreId, address, insee, communeName, department, employmentZone, latitude, longitude }: TrainingSite): SiteView {
  return { id, centreId, address, insee, communeName, department, employmentZone, latitude, longitude };
}

export function centreView({ centre, sites }: CentreWithSites): CentreView {
  const { id, siret, uai, name, qualiopi, invented, version } = centre;
  return { id, siret, uai, name, qualiopi, invented, version, sites: sites.map(siteView) };
}

export function programmeView({ programme, nextStart }: ProgrammeWithPlace): ProgrammeView {
  const { id, siteId, site, rncp, title, level, occupationCodes, durationMonths, rhythm, regionalScheme, invented, version } = programme;
  const centreName = site.centre?.name ?? '';
  return { id, siteId, centreId: site.centreId, centreName, site: siteView(site), rncp, title, level, occupationCodes, durationMonths, rhythm, regionalScheme, invented, version, nextStart };
}

export function sessionView({ id, programmeId, startsOn, places, placesTaken, status, version }: TrainingSession): SessionView {
  return { id, programmeId, startsOn, places, placesTaken, freePlaces: places - placesTaken, status, version };
}
