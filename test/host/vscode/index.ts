// Serves VS Code on this machine for the tests and the demo.
export { dummyAwsEnvironment } from './aws.ts';
export { startBrowser, viewport } from './browser.ts';
export { outliveSignals, stopProcess, waitForOutput } from './processes.ts';
export * from './paths.ts';
export { installExtension, startVsCodeServer } from './server.ts';
export type { ServerOptions, VsCodeServer } from './server.ts';
export { writeUserSettings } from './settings.ts';
export type { Settings } from './settings.ts';
export { makeTemporaryFolder, removeFolder } from './temporary.ts';
