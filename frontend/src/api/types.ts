// The contract's names for the rest of the application: nothing outside api/ imports the generated file.
import type { components } from './schema'

type Schemas = components['schemas']

export type Problem = Schemas['Problem']
export type FieldError = NonNullable<Problem['errors']>[number]
export type Session = Schemas['Session']
export type Me = Schemas['Me']
export type Role = Me['roles'][number]
export type ActivationLookup = Schemas['ActivationLookup']
export type Organization = Schemas['Organization']
export type OrganizationIn = Schemas['OrganizationIn']
export type OrganizationPatch = Schemas['OrganizationPatch']
export type OrganizationKind = Organization['kind']
export type ActivationSlips = Schemas['ActivationSlips']
export type User = Schemas['User']
export type UserIn = Schemas['UserIn']
export type UserPatch = Schemas['UserPatch']
export type UserStatus = User['status']
export type ActivationLink = Schemas['ActivationLink']
export type Import = Schemas['Import']
export type ImportStatus = Import['status']
export type ImportSheet = Import['sheets'][number]
export type ImportError = NonNullable<Import['errors']>[number]
export type ImportWarning = NonNullable<Import['warnings']>[number]
export type Job = NonNullable<Import['job']>
export type Figures = Schemas['Figures']
export type Figure = Schemas['Figure']
export type FigureTarget = NonNullable<Figure['target']>
export type FigureRecords = Schemas['FigureRecords']
export type FigureRecord = FigureRecords['items'][number]
export type FigurePart = NonNullable<FigureRecords['parts']>[number]
export type Lead = Schemas['Lead']
export type LeadStage = Lead['stage']
export type Project = Schemas['Project']
export type ProjectDetail = Schemas['ProjectDetail']
export type FundArrival = Schemas['FundArrival']
export type Company = Schemas['Company']
export type CompanyDetail = Schemas['CompanyDetail']
export type Visit = Schemas['Visit']
export type Trip = Schemas['Trip']
export type Stay = Schemas['Stay']
export type Target = Schemas['Target']
export type Ambassador = Schemas['Ambassador']
export type Townsperson = Schemas['Townsperson']
export type Partner = Schemas['Partner']
export type Fund = Schemas['Fund']
export type Event = Schemas['Event']
export type Training = Schemas['Training']
export type AuditEntry = Schemas['AuditEntry']

export interface Page<T> {
  items: T[]
  next_cursor?: string | null
  total?: number | null
}
