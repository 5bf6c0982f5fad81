export { objectionOf } from './service-error.ts';
