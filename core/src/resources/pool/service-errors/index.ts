export { serviceErrorOf } from './service-error.ts';
