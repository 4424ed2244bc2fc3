import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, Who } from '../accounts/access/action.decorator.js';
import type { SignedInViewer, Viewer } from '../accounts/viewer.js';
import { ReferenceService } from '../reference/reference.service.js';
import { idField, pageFields, siretField } from '../shared/fields.schema.js';
import type { Page, PageRequest } from '../shared/page.js';
import { CompaniesService } from './companies.service.js';
import { EstablishmentListService } from './establishment-list.service.js';
import { companyErrors } from './establishment.errors.js';
import {
  claimPageSchema, establishmentCardSchema, establishmentFileSchema, establishmentPageSchema, listEstablishmentsSchema, membershipSchema, registerEstablishmentSchema, updateEstablishmentSchema,
  type EstablishmentCard, type EstablishmentFile, type ListEstablishments, type Membership, type RegisterEstablishment, type UpdateEstablishment, type WaitingClaim,
} from './establishment.schema.js';
import { claimView, establishmentCard, establishmentFile, membershipView } from './establishment.view.js';
import { MembersService } from './members.service.js';

const mineSchema = z.array(z.object({ establishment: z.union([establishmentFileSchema, establishmentCardSchema]), membership: membershipSchema }));

@ApiTags('Entreprises')
@Controller('api/v1/companies')
export class CompaniesController {
  constructor(
    private readonly companies: CompaniesService,
    private readonly lists: EstablishmentListService,
    private readonly members: MembersService,
    private readonly reference: ReferenceService,
  ) {}

  @Get()
  @Action('companies.list')
  @ApiOperation({ summary: 'Entreprises de son territoire et de ses branches' })
  @ApiOkResponse({ standardSchema: establishmentPageSchema })
  async list(@Who() viewer: Viewer, @Query({ schema: listEstablishmentsSchema }) asked: ListEstablishments): Promise<Page<EstablishmentCard>> {
    const page = await this.lists.list(viewer, asked);
    return { ...page, items: page.items.map((item) => establishmentCard(item, this.reference)) };
  }

  @Get('mine')
  @Action('companies.mine')
  @ApiOperation({ summary: 'Entreprises pour lesquelles on agit, ou demande à agir' })
  @ApiOkResponse({ standardSchema: mineSchema })
  async mine(@Who() viewer: Viewer): Promise<{ establishment: EstablishmentCard | EstablishmentFile; membership: Membership }[]> {
    const own = await this.members.ofAccount((viewer as SignedInViewer).accountId);
    return Promise.all(
      own.map(async (member) => ({
        establishment: (await this.members.seesFile(viewer, member.establishment)) ? establishmentFile(member.establishment, this.reference) : establishmentCard(member.establishment, this.reference),
        membership: membershipView(member),
      })),
    );
  }

  @Get('claims')
  @Action('companies.verify')
  @ApiOperation({ summary: 'Demandes de rattachement en attente, dans son territoire' })
  @ApiOkResponse({ standardSchema: claimPageSchema })
  async claims(@Who() viewer: Viewer, @Query({ schema: z.object(pageFields) }) asked: PageRequest): Promise<Page<WaitingClaim>> {
    const page = await this.members.waitingClaims(viewer, asked);
    return { ...page, items: page.items.map((member) => claimView(member, this.reference)) };
  }

  @Get('siret/:siret')
  @Action('companies.read')
  @ApiOperation({ summary: 'Fiche d’une entreprise par son SIRET' })
  @ApiOkResponse({ standardSchema: establishmentCardSchema })
  async bySiret(@Param('siret', { schema: siretField }) siret: string): Promise<EstablishmentCard> {
    const establishment = await this.companies.findBySiret(siret);
    if (!establishment) throw companyErrors.unknown();
    return establishmentCard(establishment, this.reference);
  }

  @Post()
  @Action('companies.create')
  @ApiOperation({ summary: 'Entrer une entreprise que le registre ne connaît pas : un conseiller la vérifie' })
  @ApiCreatedResponse({ standardSchema: establishmentFileSchema })
  async register(@Who() viewer: Viewer, @Body({ schema: registerEstablishmentSchema }) input: RegisterEstablishment): Promise<EstablishmentFile> {
    return establishmentFile(await this.companies.register(viewer, input), this.reference);
  }

  @Get(':id')
  @Action('companies.read')
  @ApiOperation({ summary: 'Fiche d’une entreprise, sans coordonnées' })
  @ApiOkResponse({ standardSchema: establishmentCardSchema })
  async card(@Param('id', { schema: idField }) id: number): Promise<EstablishmentCard> {
    return establishmentCard(await this.companies.get(id), this.reference);
  }

  @Get(':id/file')
  @Action('companies.members')
  @ApiOperation({ summary: 'Dossier d’une entreprise : coordonnées, maîtres d’apprentissage, apprentis' })
  @ApiOkResponse({ standardSchema: establishmentFileSchema })
  async file(@Who() viewer: Viewer, @Param('id', { schema: idField }) id: number): Promise<EstablishmentFile> {
    const establishment = await this.companies.get(id);
    if (!(await this.companies.mayReadFile(viewer, establishment))) throw companyErrors.notMember();
    return establishmentFile(establishment, this.reference);
  }

  @Patch(':id')
  @Action('companies.update')
  @ApiOperation({ summary: 'Modifier une entreprise' })
  @ApiOkResponse({ standardSchema: establishmentFileSchema })
  async update(@Who() viewer: Viewer, @Param('id', { schema: idField }) id: number, @Body({ schema: updateEstablishmentSchema }) input: UpdateEstablishment): Promise<EstablishmentFile> {
    return establishmentFile(await this.companies.update(viewer, id, input), this.reference);
  }

  @Post(':id/verify')
  @HttpCode(200)
  @Action('companies.verify')
  @ApiOperation({ summary: 'Vérifier une entreprise : ses offres en attente sont publiées' })
  @ApiOkResponse({ standardSchema: establishmentFileSchema })
  async verify(@Who() viewer: Viewer, @Param('id', { schema: idField }) id: number): Promise<EstablishmentFile> {
    return establishmentFile(await this.companies.verify(viewer, id), this.reference);
  }

  @Post(':id/claims')
  @Action('companies.claim')
  @ApiOperation({ summary: 'Demander à agir pour une entreprise' })
  @ApiCreatedResponse({ standardSchema: membershipSchema })
  async claim(@Who() viewer: Viewer, @Param('id', { schema: idField }) id: number): Promise<Membership> {
    return membershipView(await this.members.claim(viewer as SignedInViewer, id));
  }

  @Get(':id/members')
  @Action('companies.members')
  @ApiOperation({ summary: 'Personnes qui agissent pour une entreprise' })
  @ApiOkResponse({ standardSchema: z.array(membershipSchema) })
  async ofEstablishment(@Who() viewer: Viewer, @Param('id', { schema: idField }) id: number): Promise<Membership[]> {
    return (await this.members.ofEstablishment(viewer, id)).map(membershipView);
  }

  @Post(':id/members/:accountId/confirm')
  @HttpCode(200)
  @Action('companies.verify')
  @ApiOperation({ summary: 'Confirmer qu’une personne agit pour une entreprise' })
  @ApiOkResponse({ standardSchema: membershipSchema })
  async confirm(@Who() viewer: Viewer, @Param('id', { schema: idField }) id: number, @Param('accountId', { schema: idField }) accountId: number): Promise<Membership> {
    return membershipView(await this.members.confirm(viewer, id, accountId));
  }

  @Delete(':id/members/:accountId')
  @HttpCode(204)
  @Action('companies.verify')
  @ApiOperation({ summary: 'Refuser une demande, ou mettre fin à un rattachement' })
  @ApiNoContentResponse()
  async remove(@Who() viewer: Viewer, @Param('id', { schema: idField }) id: number, @Param('accountId', { schema: idField }) accountId: number): Promise<void> {
    await this.members.remove(viewer, id, accountId);
  }
}
