/**
 * Names for the shapes in the generated description. The only place where a generated schema is named. What a change takes
 * from its address the server does not need in the body as well; the forms of new ones and changed ones are the same here.
 */
import type { components } from './schema';

type Schemas = components['schemas'];

export type Me = Schemas['Me'];
export type Role = Schemas['Role'];
export type Person = Schemas['PersonView'];
export type PersonInput = Schemas['PersonForm'] & { username: string };
export type ImportResult = Schemas['ImportResult'];
export type City = Schemas['City'];
export type Area = Schemas['Area'];
export type AreasAt = Schemas['Location'];
export type AreaLevel = Schemas['AreaLevel'];
export type Place = Schemas['Place'];
export type Agency = Schemas['Agency'];
export type AgencyInput = Schemas['AgencyForm'] & { code: string };
export type Category = Schemas['Category'];
export type CategoryInput = Schemas['CategoryRequest'] & { code: string };
export type Priority = Schemas['Priority'];
export type IncidentState = Schemas['IncidentState'];
export type IncidentAction = Schemas['IncidentAction'];
export type IncidentSummary = Schemas['IncidentSummary'];
export type Incident = Schemas['IncidentDetail'];
export type IncidentInput = Schemas['Create'];
export type ActionInput = Schemas['Act'];
export type TimelineEntry = Schemas['TimelineLine'];
export type Signal = Schemas['SignalLine'];
export type Camera = Schemas['CameraView'];
export type CameraInput = Schemas['CameraChange'] & { id: string };
export type CameraKind = Schemas['CameraKind'];
export type CameraState = Schemas['CameraState'];
export type CameraHealth = Schemas['CameraHealth'];
export type HealthState = CameraHealth['state'];
export type CameraCounts = Schemas['CameraCounts'];
export type NearestCamera = Schemas['CameraSummary'];
export type ProbeResult = Schemas['ProbeAnswer'];
export type LiveAddress = Schemas['Live'];
export type Zone = Schemas['Zone'];
export type Line = Schemas['Line'];
export type Zones = Schemas['Scene'];
export type Rule = Schemas['Rule'];
export type RuleInput = Schemas['RuleChange'];
export type Schedule = Schemas['RuleSchedule'];
export type Overview = Schemas['Overview'];
export type SearchResult = Schemas['SearchResult'];
export type Visibility = Schemas['Visibility'];
export type AuditEntry = Schemas['AuditEntry'];
export type AuditCheck = Schemas['Check'];
