export { consolePageOfArn, consolePageOfPool, type ConsolePage } from './pages.ts';
