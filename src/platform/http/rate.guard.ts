import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request, Response } from 'express';
import { DomainError } from '../../shared/domain-error.js';
import { Config } from '../config/config.js';
import { RateCounter } from './rate-counter.js';
import { LINKS_PER_ADDRESS, PER_MINUTE, RATE_CLASS, type RateClass } from './rate-limit.js';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Stands before every route with the limits of `rate-limit.ts`; `Retry-After` says how long to wait. Off with `RATE_LIMITS=0`. */
@Injectable()
export class RateGuard implements CanActivate {
  constructor(
    private readonly config: Config,
    private readonly reflector: Reflector,
    private readonly counter: RateCounter,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const http = context.switchToHttp();
    const request = http.getRequest<Request>();
    const named = this.reflector.getAllAndOverride<RateClass | undefined>(RATE_CLASS, [context.getHandler(), context.getClass()]);
    const rate = named ?? (SAFE_METHODS.has(request.method) ? 'read' : 'write');
    if (!this.config.env.RATE_LIMITS || rate === 'none' || !this.isOver(request, rate)) return true;
    http.getResponse<Response>().setHeader('Retry-After', this.counter.secondsLeft());
    throw new DomainError('too_many', 'rate.limited', 'Trop de demandes en peu de temps : attendez une minute, puis recommencez.');
  }

  private isOver(request: Request, rate: Exclude<RateClass, 'none'>): boolean {
    const address = request.ip ?? 'unknown';
    if (rate !== 'sign-in') return this.counter.isOver(`${rate} ${address}`, PER_MINUTE[rate]);
    const email: unknown = (request.body as { email?: unknown } | undefined)?.email;
    const mailbox = typeof email === 'string' ? email.trim().toLowerCase().slice(0, 254) : '';
    return this.counter.isOver(`links ${address}`, LINKS_PER_ADDRESS) || this.counter.isOver(`links ${address} ${mailbox}`, PER_MINUTE[rate]);
  }
}
