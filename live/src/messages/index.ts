export { pullAsText, pushAsText } from './changes-as-text.ts';
export { forLog } from './format-for-log.ts';
export { inOne } from './join-sentences.ts';
export { pushFailure } from './push-failure.ts';
export {
  bullets,
  risksIn,
  leftOutDetail,
  leftOutQuestion,
  nameMismatch,
  overwriteDetail,
  overwriteQuestion,
  pushDetail,
  pushQuestion,
  type PushPlace,
} from './values.ts';
