import type { DataSource } from 'typeorm';
import { OFFER_INDEX } from '../../../src/search/documents/offer-index.js';
import type { Retrieval } from '../../../src/search/engines/search-engine.js';
import { matchingSql } from '../../../src/search/engines/postgres/retrieval-sql.js';
import { Statements } from '../../../src/search/engines/postgres/statements.js';
import { indexTable } from '../../../src/search/engines/postgres/tables.js';

/** The floor: a plain select of 200 rows and the total for the same filters, without tiers, facets or ranking; prepared too. */
export class BareSelect {
  private readonly statements: Statements;
  private readonly table;

  constructor(dataSource: DataSource, sectors: readonly string[]) {
    this.statements = new Statements(dataSource);
    this.table = indexTable(OFFER_INDEX, sectors);
  }

  async run(retrieval: Retrieval): Promise<void> {
    const { text, values } = matchingSql(retrieval, this.table);
    await this.statements.rows({ text: `SELECT id, card ${text} LIMIT 200`, values });
    await this.statements.rows({ text: `SELECT count(*) ${text}`, values });
  }
}
