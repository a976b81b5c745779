// The contract's names for the rest of the application: nothing outside api/ imports the generated file.
import type { components } from './schema'

type Schemas = components['schemas']

export type Problem = Schemas['Problem']
export type FieldError = Schemas['FieldError']
export type Session = Schemas['Session']
export type Me = Schemas['Me']
export type Role = Schemas['Role']
export type ActivationLookup = Schemas['ActivationLookup']
export type Organization = Schemas['Organization']
export type OrganizationIn = Schemas['OrganizationIn']
export type OrganizationPatch = Schemas['OrganizationPatch']
export type OrganizationKind = Schemas['OrganizationKind']
export type ActivationSlips = Schemas['ActivationSlips']
export type User = Schemas['User']
export type UserIn = Schemas['UserIn']
export type UserPatch = Schemas['UserPatch']
export type UserStatus = Schemas['UserStatus']
export type ActivationLink = Schemas['ActivationLink']
export type Import = Schemas['Import']
export type ImportStatus = Schemas['ImportStatus']
export type ImportSheet = Schemas['ImportSheet']
export type ImportError = Schemas['ImportError']
export type ImportWarning = Schemas['ImportWarning']
export type Job = Schemas['Job']
export type Figures = Schemas['Figures']
export type Figure = Schemas['Figure']
export type FigureTarget = Schemas['FigureTarget']
export type FigureRecords = Schemas['FigureRecords']
export type FigureRecord = Schemas['FigureRecord']
export type FigurePart = Schemas['FigurePart']
export type AuditEntry = Schemas['AuditEntry']

export interface Page<T> {
  items: T[]
  next_cursor?: string | null
  total?: number | null
}
