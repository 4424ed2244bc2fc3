import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../../accounts/viewer.js';
import { ContractActsService } from '../../../review/contract-acts.service.js';
import { refusedForm, type FormState, type FormValues } from '../../components/form-state.js';
import { readMeeting, readSignature } from './contract-input.js';

/** The acts of a contract as forms send them; each answers null, or the form to show again. */
@Injectable()
export class ContractPages {
  constructor(private readonly acts: ContractActsService) {}

  async meet(viewer: Viewer, matchId: number, body: FormValues): Promise<FormState | null> {
    const read = readMeeting(body);
    return 'form' in read ? read.form : this.acts.planMeeting(viewer, matchId, read.data).then(() => null, (error: unknown) => refusedForm(body, error));
  }

  async sign(viewer: Viewer, matchId: number, body: FormValues): Promise<FormState | null> {
    const read = readSignature(body);
    return 'form' in read ? read.form : this.acts.sign(viewer, matchId, read.data).then(() => null, (error: unknown) => refusedForm(body, error));
  }
}
