import { Global, Module } from '@nestjs/common';
import { Clock, SystemClock } from '../../shared/clock.js';
import { Config, readConfig } from './config.js';

@Global()
@Module({
  providers: [
    { provide: Config, useFactory: () => readConfig() },
    { provide: Clock, useClass: SystemClock },
  ],
  exports: [Config, Clock],
})
export class ConfigModule {}
