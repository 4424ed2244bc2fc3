import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Role } from '../accounts/account.entity.js';

/** Someone about whom data is kept: by their account, by a candidate's file without one, or by both. */
export interface Person {
  accountId: number | null;
  candidateId: number | null;
  email: string | null;
  role: Role;
}

/**
 * What one room knows of a person. A room to the right of privacy registers its own with `PersonalData.register`
 * when its module starts, in the web process (one's own export and erasure) and in the worker (retention) alike.
 */
export interface PersonalDataPart {
  /** The key of its data in the export: `notifications`. */
  readonly name: string;
  /** Everything it keeps about the person, as plain values a person can read; null when there is nothing. */
  export(person: Person): Promise<unknown>;
  /** Deletes it, or makes it anonymous, in the caller's transaction; the account itself is deleted afterwards. */
  erase(manager: EntityManager, person: Person): Promise<void>;
}

/** The rooms that keep something about people. */
@Injectable()
export class PersonalData {
  private readonly registered = new Map<string, PersonalDataPart>();

  register(part: PersonalDataPart): void {
    this.registered.set(part.name, part);
  }

  parts(): PersonalDataPart[] {
    return [...this.registered.values()];
  }
}
