/** A strict local Cognito user-pool endpoint, for tests, the demo and trying things out without an AWS account. */
export { ServiceError } from './errors.ts';
export { omissionTable, type OmissionRow } from './state/omission-table.ts';
export type { DescribedPool } from './state/describe.ts';
export type { CreateOptions, MfaConfig, Pools, ReplacedSettings } from './pools.ts';
export { startSandbox, type Sandbox, type SandboxOptions } from './sandbox.ts';
export { readSeeds, type Seed } from './seed.ts';
export type { Call, Credential } from './wire/call.ts';
export type { CueOptions } from './wire/cues.ts';
export type { Callback, Fault, Faults } from './wire/faults.ts';
export { Gate } from './wire/gate.ts';
export type { Exchange, WireLog } from './wire/wire-log.ts';
