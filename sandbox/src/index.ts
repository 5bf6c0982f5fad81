/**
 * A strict local Amazon Cognito user-pool endpoint for tests, demos and experiments without an AWS account. It shares
 * no code with the product, so it does not repeat the product's mistakes.
 *
 * - {@link startSandbox} starts it and returns a {@link Sandbox}: its URL for an AWS SDK, its pools, logs and faults.
 * - {@link readSeeds} parses the initial pools from JSON.
 * - {@link Gate} holds calls until a test releases them.
 * - {@link omissionTable} lists the effect of omitting each setting from a request, with evidence.
 */
export { ServiceError } from './errors.ts';
export { omissionTable, type OmissionRow } from './state/omission-table.ts';
export type { DescribedPool } from './state/describe.ts';
export type { CreateOptions, MfaConfig, Pools, ReplacedSettings } from './pools.ts';
export { startSandbox, type Sandbox, type SandboxOptions } from './sandbox.ts';
export { readSeeds, type Seed } from './seed.ts';
export type { Call, Credential } from './wire/call.ts';
export type { ScheduleOptions } from './wire/fault-schedule.ts';
export type { Callback, Fault, Faults } from './wire/faults.ts';
export { Gate } from './wire/gate.ts';
export type { Exchange, WireLog } from './wire/wire-log.ts';
