import { SetMetadata, type CustomDecorator } from '@nestjs/common';

/** Metadata under which a route names its row of the authorisation table; the rooms write it with `@Action` of accounts. */
export const ACTION = 'passerelle:action';

/** The same mark for the few routes of the platform itself, which may not import accounts. */
export const PlatformAction = (name: 'health.read' | 'api.read'): CustomDecorator => SetMetadata(ACTION, name);
