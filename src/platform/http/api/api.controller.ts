import { Controller, Get, Header, SetMetadata } from '@nestjs/common';
import { ApiExcludeController, type OpenAPIObject } from '@nestjs/swagger';
import { ROUTE_ACTION } from '../route-action.js';
import { ApiDocument } from './api-document.js';
import { renderApiReference } from './api-reference.js';
import { REFERENCE_STYLE } from './reference-style.js';

/** The API's description: for programs and for people. */
@ApiExcludeController()
@SetMetadata(ROUTE_ACTION, 'api.read')
@Controller('api')
export class ApiController {
  private page: string | null = null;

  constructor(private readonly document: ApiDocument) {}

  @Get('openapi.json')
  openapi(): OpenAPIObject {
    return this.document.get();
  }

  @Get()
  @Header('Content-Type', 'text/html; charset=utf-8')
  reference(): string {
    this.page ??= renderApiReference(this.document.get());
    return this.page;
  }

  @Get('reference.css')
  @Header('Content-Type', 'text/css; charset=utf-8')
  @Header('Cache-Control', 'public, max-age=3600')
  style(): string {
    return REFERENCE_STYLE;
  }
}
