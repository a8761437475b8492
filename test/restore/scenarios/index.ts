import { AUTHENTIK } from './authentik';
import { CLONE, OTHER_CLUSTER, SECONDARY } from './copies';
import { FAULTS } from './faults';
import { HARM_OWN_ARCHIVE, HARM_TWO_WRITERS } from './harm-archives';
import { HARM_EARLY_END } from './harm-early-end';
import { HARM_LIVE, HARM_LOWERED } from './harm-lineages';
import { HARM_NO_ARCHIVER, HARM_POD_PATH, HARM_SOURCES } from './harm-sources';
import { HARM_ENCRYPTION, HARM_PARAMETERS, PRIVATE_AUTHORITY } from './harm-stores';
import { INCIDENT } from './incident';
import { LARGE } from './large';
import { MIRROR } from './mirror';
import { MIRROR_KILLED } from './mirror-killed';
import { MIRROR_RETENTION } from './mirror-retention';
import { RETENTION } from './retention';
import { STANDBY, STANDBY_REBUILT } from './standby';
import { TABLESPACE } from './tablespace';
import { TARGETS } from './targets';
import type { Scenario } from '../stage';

/** The long ones first: they are played at the same time as the others. */
export const SCENARIOS: readonly Scenario[] = [
  LARGE, MIRROR_KILLED, TARGETS, MIRROR_RETENTION, STANDBY, HARM_EARLY_END, MIRROR, STANDBY_REBUILT, ...FAULTS, RETENTION, INCIDENT,
  SECONDARY, OTHER_CLUSTER, CLONE, PRIVATE_AUTHORITY, TABLESPACE, HARM_LOWERED,
  HARM_OWN_ARCHIVE, HARM_TWO_WRITERS, HARM_SOURCES, HARM_POD_PATH, HARM_NO_ARCHIVER, HARM_LIVE, AUTHENTIK,
  HARM_ENCRYPTION, HARM_PARAMETERS,
];
