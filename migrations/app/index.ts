import { Foundation } from './0001-foundation.js';
import { PersonalCentre } from './0002-personal-centre.js';
import { HandOver } from './0003-hand-over.js';
import { RealName } from './0004-real-name.js';
import { Scopes } from './0005-scopes.js';
import { RosterImport } from './0006-roster-import.js';
import { BulkActions } from './0007-bulk-action.js';
import { RecordCorrections } from './0008-record-correction.js';
import { AuditChain } from './0009-audit-chain.js';
import { Family } from './0010-family.js';
import { SchoolTally } from './0011-school-tally.js';
import { FlowReplay } from './0012-flow-replay.js';
import { Heat } from './0013-heat.js';
import { Inspection } from './0014-inspection.js';
import { FlowQuarantine } from './0015-flow-quarantine.js';
import { SignInSources } from './0016-sign-in-source.js';
import { SignInAttempts } from './0017-sign-in-attempts.js';

/** Every migration in its order. Append; never edit one that was released. */
export const migrations = [
  { name: '0001-foundation', class: Foundation },
  { name: '0002-personal-centre', class: PersonalCentre },
  { name: '0003-hand-over', class: HandOver },
  { name: '0004-real-name', class: RealName },
  { name: '0005-scopes', class: Scopes },
  { name: '0006-roster-import', class: RosterImport },
  { name: '0007-bulk-action', class: BulkActions },
  { name: '0008-record-correction', class: RecordCorrections },
  { name: '0009-audit-chain', class: AuditChain },
  { name: '0010-family', class: Family },
  { name: '0011-school-tally', class: SchoolTally },
  { name: '0012-flow-replay', class: FlowReplay },
  { name: '0013-heat', class: Heat },
  { name: '0014-inspection', class: Inspection },
  { name: '0015-flow-quarantine', class: FlowQuarantine },
  { name: '0016-sign-in-source', class: SignInSources },
  { name: '0017-sign-in-attempts', class: SignInAttempts },
];
