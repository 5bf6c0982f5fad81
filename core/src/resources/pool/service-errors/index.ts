export { objectionOf, type Answer, type Objection } from './service-error.ts';
