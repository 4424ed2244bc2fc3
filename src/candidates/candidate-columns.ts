import { Injectable } from '@nestjs/common';
import { CandidateFacts } from './candidate-facts.js';
import type { Candidate } from './candidate.entity.js';
import type { CreateProfile } from './candidate.schema.js';

/** Turns what a form sends into columns, each checked. */
@Injectable()
export class CandidateColumns {
  constructor(private readonly facts: CandidateFacts) {}

  /** Columns of the fields that are given; agreements are left to the services. */
  of(input: Partial<CreateProfile>): Partial<Candidate> {
    const { matchingAgreed: _, ageExceptionAgreed: __, insee, ...rest } = input;
    if (rest.birthDate !== undefined) this.facts.checkBirthDate(rest.birthDate);
    if (rest.wishes !== undefined) this.facts.checkWishes(rest.wishes);
    if (rest.availableFrom !== undefined) this.facts.checkAvailability(rest.availableFrom);
    const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)) as Partial<Candidate>;
    return insee === undefined ? given : { ...given, ...this.facts.place(insee) };
  }
}
