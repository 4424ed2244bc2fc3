import { Injectable } from '@nestjs/common';
import type { Viewer } from '../accounts/viewer.js';
import { Clock } from '../shared/clock.js';
import { PeopleService } from './people.service.js';
import { PersonalData } from './personal-data.service.js';

export interface PersonalExport {
  exportedAt: string;
  [part: string]: unknown;
}

/** Everything that is kept about the person who asks. */
@Injectable()
export class PersonalExportService {
  constructor(
    private readonly people: PeopleService,
    private readonly data: PersonalData,
    private readonly clock: Clock,
  ) {}

  async export(viewer: Viewer): Promise<PersonalExport> {
    const person = await this.people.ofViewer(viewer);
    const parts = this.data.parts();
    const contents = await Promise.all(parts.map((part) => part.export(person)));
    return { exportedAt: this.clock.now().toISOString(), ...Object.fromEntries(parts.map(({ name }, index) => [name, contents[index]])) };
  }
}
