export { objectionOf, type Answer, type Objection } from './objection.ts';
