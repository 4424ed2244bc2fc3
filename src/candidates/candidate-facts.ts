import { Injectable } from '@nestjs/common';
import { ReferenceService } from '../reference/reference.service.js';
import { addMonths, ageOn, type CalendarDate } from '../shared/calendar-date.js';
import { Clock } from '../shared/clock.js';
import { candidateErrors } from './candidate.errors.js';
import type { Candidate } from './candidate.entity.js';

export const MINIMUM_AGE = 14;
const MAXIMUM_AGE = 80;

export type CandidatePlace = Pick<Candidate, 'insee' | 'communeName' | 'department' | 'employmentZone' | 'latitude' | 'longitude'>;

/** Checks what people say of themselves against the reference tables and the calendar. */
@Injectable()
export class CandidateFacts {
  constructor(
    private readonly reference: ReferenceService,
    private readonly clock: Clock,
  ) {}

  checkBirthDate(birthDate: CalendarDate): void {
    const age = ageOn(birthDate, this.clock.today());
    if (age > MAXIMUM_AGE || age < 0) throw candidateErrors.birthDateImplausible();
    if (age < MINIMUM_AGE) throw candidateErrors.tooYoung();
  }

  checkWishes(wishes: readonly string[]): void {
    const unknown = wishes.findIndex((code) => !this.reference.occupation(code));
    if (unknown >= 0) throw candidateErrors.wishUnknown(unknown);
  }

  checkAvailability(availableFrom: CalendarDate): void {
    if (availableFrom > addMonths(this.clock.today(), 24)) throw candidateErrors.availabilityOutOfRange();
  }

  /** Where a commune is: candidates are placed at its centre, never at their address. */
  place(insee: string): CandidatePlace {
    const commune = this.reference.commune(insee);
    if (!commune) throw candidateErrors.communeUnknown();
    const { name: communeName, department, employmentZone, latitude, longitude } = commune;
    return { insee, communeName, department, employmentZone, latitude, longitude };
  }
}
