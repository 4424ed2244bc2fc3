import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action, Who } from '../accounts/access/action.decorator.js';
import type { SignedInViewer, Viewer } from '../accounts/viewer.js';
import { Clock } from '../shared/clock.js';
import { idField, versionOnlySchema, type VersionOnly } from '../shared/fields.schema.js';
import type { Page } from '../shared/page.js';
import { CandidateDeskService } from './candidate-desk.service.js';
import type { Candidate } from './candidate.entity.js';
import {
  candidateFileSchema, candidatePageSchema, createAtDeskSchema, createProfileSchema, listCandidatesSchema, optOutSchema, updateProfileSchema,
  type CandidateFile, type CandidateLine, type CreateAtDesk, type CreateProfile, type ListCandidates, type OptOut, type UpdateProfile,
} from './candidate.schema.js';
import { candidateFile, candidateLine } from './candidate.view.js';
import { CandidatesService } from './candidates.service.js';

@ApiTags('Candidats')
@Controller('api/v1/candidates')
export class CandidatesController {
  constructor(
    private readonly candidates: CandidatesService,
    private readonly desk: CandidateDeskService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Action('candidates.list')
  @ApiOperation({ summary: 'Personnes qui habitent son territoire' })
  @ApiOkResponse({ standardSchema: candidatePageSchema })
  async list(@Who() viewer: Viewer, @Query({ schema: listCandidatesSchema }) asked: ListCandidates): Promise<Page<CandidateLine>> {
    const page = await this.desk.list(viewer, asked);
    return { ...page, items: page.items.map((candidate) => candidateLine(candidate, this.clock.today())) };
  }

  @Post()
  @Action('candidates.create')
  @ApiOperation({ summary: 'Entrer une personne qui est au guichet' })
  @ApiCreatedResponse({ standardSchema: candidateFileSchema })
  async createAtDesk(@Who() viewer: Viewer, @Body({ schema: createAtDeskSchema }) input: CreateAtDesk): Promise<CandidateFile> {
    return this.view(await this.desk.create(viewer, input));
  }

  @Get('me')
  @Action('candidates.mine')
  @ApiOperation({ summary: 'Son propre profil' })
  @ApiOkResponse({ standardSchema: candidateFileSchema })
  async own(@Who() viewer: Viewer): Promise<CandidateFile> {
    return this.view(await this.candidates.own(viewer));
  }

  @Post('me')
  @Action('candidates.mine')
  @ApiOperation({ summary: 'Remplir son profil' })
  @ApiCreatedResponse({ standardSchema: candidateFileSchema })
  async createOwn(@Who() viewer: Viewer, @Body({ schema: createProfileSchema }) input: CreateProfile): Promise<CandidateFile> {
    return this.view(await this.candidates.createOwn(viewer as SignedInViewer, input));
  }

  @Post('me/opt-out')
  @HttpCode(200)
  @Action('candidates.opt-out')
  @ApiOperation({ summary: 'Arrêter ou reprendre les propositions calculées' })
  @ApiOkResponse({ standardSchema: candidateFileSchema })
  async optOut(@Who() viewer: Viewer, @Body({ schema: optOutSchema }) { optedOut }: OptOut): Promise<CandidateFile> {
    const { id } = await this.candidates.own(viewer);
    return this.view(await this.candidates.setOptedOut(viewer, id, optedOut));
  }

  @Get(':id')
  @Action('candidates.read')
  @ApiOperation({ summary: 'Le dossier d’une personne ; la lecture par un autre qu’elle est inscrite au registre' })
  @ApiOkResponse({ standardSchema: candidateFileSchema })
  async read(@Who() viewer: Viewer, @Param('id', { schema: idField }) id: number): Promise<CandidateFile> {
    return this.view(await this.candidates.read(viewer, id));
  }

  @Patch(':id')
  @Action('candidates.update')
  @ApiOperation({ summary: 'Modifier un profil' })
  @ApiOkResponse({ standardSchema: candidateFileSchema })
  async update(@Who() viewer: Viewer, @Param('id', { schema: idField }) id: number, @Body({ schema: updateProfileSchema }) input: UpdateProfile): Promise<CandidateFile> {
    return this.view(await this.candidates.update(viewer, id, input));
  }

  @Post(':id/pause')
  @HttpCode(200)
  @Action('candidates.update')
  @ApiOperation({ summary: 'Mettre un profil en pause : plus de propositions' })
  @ApiOkResponse({ standardSchema: candidateFileSchema })
  async pause(@Who() viewer: Viewer, @Param('id', { schema: idField }) id: number, @Body({ schema: versionOnlySchema }) { version }: VersionOnly): Promise<CandidateFile> {
    return this.view(await this.candidates.setStatus(viewer, id, version, 'paused'));
  }

  @Post(':id/resume')
  @HttpCode(200)
  @Action('candidates.update')
  @ApiOperation({ summary: 'Reprendre la recherche' })
  @ApiOkResponse({ standardSchema: candidateFileSchema })
  async resume(@Who() viewer: Viewer, @Param('id', { schema: idField }) id: number, @Body({ schema: versionOnlySchema }) { version }: VersionOnly): Promise<CandidateFile> {
    return this.view(await this.candidates.setStatus(viewer, id, version, 'active'));
  }

  @Post(':id/close')
  @HttpCode(200)
  @Action('candidates.update')
  @ApiOperation({ summary: 'Fermer un profil' })
  @ApiOkResponse({ standardSchema: candidateFileSchema })
  async close(@Who() viewer: Viewer, @Param('id', { schema: idField }) id: number, @Body({ schema: versionOnlySchema }) { version }: VersionOnly): Promise<CandidateFile> {
    return this.view(await this.candidates.setStatus(viewer, id, version, 'closed'));
  }

  @Post(':id/guardian-consent')
  @HttpCode(200)
  @Action('candidates.list')
  @ApiOperation({ summary: 'Noter que le parent ou tuteur accepte que les coordonnées soient transmises' })
  @ApiOkResponse({ standardSchema: candidateFileSchema })
  async guardianConsent(@Who() viewer: Viewer, @Param('id', { schema: idField }) id: number, @Body({ schema: versionOnlySchema }) { version }: VersionOnly): Promise<CandidateFile> {
    return this.view(await this.desk.recordGuardianConsent(viewer, id, version));
  }

  private view(candidate: Candidate): CandidateFile {
    return candidateFile(candidate, this.clock.today());
  }
}
