import { z } from 'zod';
import { dateField, flagInAddress, idField, idInBody, inseeField, levelInAddress, pageFields, pageOf, rhythmField, rncpField, romeField, siretField, uaiField, versionField } from '../shared/fields.schema.js';
import { lineField, thingNameField } from '../shared/text-fields.js';

const siteFields = { insee: inseeField, address: lineField.min(3).max(250), latitude: z.number().min(-90).max(90).optional(), longitude: z.number().min(-180).max(180).optional() };
export const createSiteSchema = z.object(siteFields);
export type CreateSite = z.output<typeof createSiteSchema>;

export const createCentreSchema = z.object({
  siret: siretField,
  uai: uaiField.nullish(),
  name: thingNameField.min(2).max(200),
  qualiopi: z.boolean().default(false),
  sites: z.array(createSiteSchema).max(50).default([]),
});
export type CreateCentre = z.output<typeof createCentreSchema>;

export const updateCentreSchema = z.object({ version: versionField, uai: uaiField.nullish(), name: thingNameField.min(2).max(200).optional(), qualiopi: z.boolean().optional() });
export type UpdateCentre = z.output<typeof updateCentreSchema>;

export const listCentresSchema = z.object({
  ...pageFields,
  text: lineField.max(100).optional(),
  department: lineField.max(3).optional(),
  qualiopi: flagInAddress.optional(),
  sort: z.enum(['name', '-name']).default('name'),
});
export type ListCentres = z.output<typeof listCentresSchema>;

const programmeFields = {
  title: thingNameField.min(3).max(250),
  durationMonths: z.number().int().min(6).max(36),
  rhythm: rhythmField,
  regionalScheme: z.boolean().default(false),
};
/** Level and trades come from the certification. */
export const createProgrammeSchema = z.object({ siteId: idInBody, rncp: rncpField, ...programmeFields, title: programmeFields.title.optional() });
export type CreateProgramme = z.output<typeof createProgrammeSchema>;

export const updateProgrammeSchema = z.object({ version: versionField, title: programmeFields.title.optional(), durationMonths: programmeFields.durationMonths.optional(), rhythm: rhythmField.optional(), regionalScheme: z.boolean().optional() });
export type UpdateProgramme = z.output<typeof updateProgrammeSchema>;

export const listProgrammesSchema = z.object({
  ...pageFields,
  text: lineField.max(100).optional(),
  centreId: idField.optional(),
  siteId: idField.optional(),
  rncp: rncpField.optional(),
  occupation: romeField.optional(),
  level: levelInAddress.optional(),
  department: lineField.max(3).optional(),
  regionalScheme: flagInAddress.optional(),
  sort: z.enum(['title', '-title', 'level', '-level', 'nextStart']).default('title'),
});
export type ListProgrammes = z.output<typeof listProgrammesSchema>;

export const createSessionSchema = z.object({ programmeId: idInBody, startsOn: dateField, places: z.number().int().min(0).max(1000), placesTaken: z.number().int().min(0).max(1000).default(0) });
export type CreateSession = z.output<typeof createSessionSchema>;

export const updateSessionSchema = z.object({ version: versionField, startsOn: dateField.optional(), places: z.number().int().min(0).max(1000).optional(), placesTaken: z.number().int().min(0).max(1000).optional() });
export type UpdateSession = z.output<typeof updateSessionSchema>;

export const listSessionsSchema = z.object({
  ...pageFields,
  programmeId: idField.optional(),
  centreId: idField.optional(),
  from: dateField.optional(),
  until: dateField.optional(),
  withPlaces: flagInAddress.optional(),
  status: z.enum(['open', 'closed']).optional(),
  sort: z.enum(['startsOn', '-startsOn', '-freePlaces']).default('startsOn'),
});
export type ListSessions = z.output<typeof listSessionsSchema>;

export const siteSchema = z.object({
  id: z.number().int(), centreId: z.number().int(), address: z.string(), insee: z.string(), communeName: z.string(), department: z.string(),
  employmentZone: z.string(), latitude: z.number(), longitude: z.number(),
});
export type SiteView = z.output<typeof siteSchema>;

export const centreSchema = z.object({
  id: z.number().int(), siret: z.string(), uai: z.string().nullable(), name: z.string(), qualiopi: z.boolean(), invented: z.boolean(), version: z.number().int(), sites: z.array(siteSchema),
});
export type CentreView = z.output<typeof centreSchema>;

export const sessionSchema = z.object({
  id: z.number().int(), programmeId: z.number().int(), startsOn: z.string(), places: z.number().int(), placesTaken: z.number().int(),
  freePlaces: z.number().int(), status: z.enum(['open', 'closed']), version: z.number().int(),
});
export type SessionView = z.output<typeof sessionSchema>;

export const programmeSchema = z.object({
  id: z.number().int(), siteId: z.number().int(), centreId: z.number().int(), centreName: z.string(), site: siteSchema, rncp: z.string(), title: z.string(),
  level: z.number().int(), occupationCodes: z.array(z.string()), durationMonths: z.number().int(), rhythm: rhythmField, regionalScheme: z.boolean(),
  invented: z.boolean(), version: z.number().int(), nextStart: z.string().nullable(),
});
export type ProgrammeView = z.output<typeof programmeSchema>;

export const centrePageSchema = pageOf(centreSchema);
export const programmePageSchema = pageOf(programmeSchema);
export const sessionPageSchema = pageOf(sessionSchema);
