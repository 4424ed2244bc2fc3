import { Module } from '@nestjs/common';
import { ENTITIES } from './entities.js';
import { ConfigModule } from './platform/config/config.module.js';
import { DatabaseModule } from './platform/database/database.module.js';
import { ReferenceModule } from './reference/reference.module.js';

/** Everything that works in the background: each room's worker module, with its handlers of events and jobs. */
@Module({
  imports: [
    ConfigModule,
    DatabaseModule.with(ENTITIES),
    ReferenceModule,
  ],
})
export class WorkerModule {}
