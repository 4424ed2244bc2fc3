import { z } from 'zod';

const count = z.number().int().min(0);

export const tensionSchema = z.object({
  occupationCode: z.string(),
  occupation: z.string(),
  department: z.string(),
  /** Active candidates whose first wish it is. */
  candidates: count,
  /** Seats left in open offers. */
  seats: count,
});

/** The five axes of the partnership between the Région and OPCO EP, in figures of today. */
export const indicatorsSchema = z.object({
  apprenticeship: z.object({ openOffers: count, seatsLeft: count, companies: count, applications: count, presented: count, mutual: count, signed: count }),
  trades: z.object({ withOffers: count, withProgrammes: count, withBoth: count }),
  regionalScheme: z.object({ programmes: count, placesLeft: count, candidates: count }),
  jobSeekers: z.object({ candidates: count, openOffers: count }),
  encounter: z.object({ candidates: count, withList: count, offers: count, offersWithList: count, tensions: z.array(tensionSchema) }),
});

export type Indicators = z.output<typeof indicatorsSchema>;
export type Tension = z.output<typeof tensionSchema>;
