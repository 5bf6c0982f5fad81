export * from './gateway/index.ts';
export * from './messages/index.ts';
export * from './operations/index.ts';
export * from './store/index.ts';
