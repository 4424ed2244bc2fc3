import { Injectable } from '@nestjs/common';
import { referenceTables, type BranchFact, type CertificationFact, type CommuneFact, type OccupationFact, type ReferenceTables } from './reference-tables.js';

/** Look-ups by code over the reference tables, in memory. */
@Injectable()
export class ReferenceService {
  readonly tables: ReferenceTables = referenceTables();
  private readonly occupations = new Map(this.tables.occupations.map((fact) => [fact.code, fact]));
  private readonly communes = new Map(this.tables.communes.map((fact) => [fact.insee, fact]));
  private readonly certifications = new Map(this.tables.certifications.map((fact) => [fact.rncp, fact]));
  private readonly branches = new Map(this.tables.branches.map((fact) => [fact.idcc, fact]));

  occupation(code: string): OccupationFact | undefined {
    return this.occupations.get(code);
  }

  commune(insee: string): CommuneFact | undefined {
    return this.communes.get(insee);
  }

  certification(rncp: string): CertificationFact | undefined {
    return this.certifications.get(rncp);
  }

  branch(idcc: string): BranchFact | undefined {
    return this.branches.get(idcc);
  }
}
