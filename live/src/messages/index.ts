export {
  additionAsText,
  additionDetail,
  additionQuestion,
  describeAddition,
  type AdditionDescription,
  type AdditionHint,
} from './addition.ts';
export { pullAsText, pushAsText } from './changes-as-text.ts';
export { formatCreationForLog, formatForLog, formatOutcomeForLog } from './format-for-log.ts';
export { describeOutcome, failureOf, type HintId, type PushDescription, type PushedText } from './describe-outcome.ts';
export { hideExternalIds, snapshotDetail } from './snapshot-label.ts';
export { snapshotTexts } from './snapshot-texts.ts';
export { cloneMfaComment, cloneText } from './clone-text.ts';
export { createAsText, createDetail, createQuestion, type CreationTerms } from './creation.ts';
export {
  creationFailureOf,
  describeCreation,
  type CreationDescription,
  type CreationHint,
} from './describe-creation.ts';
export { pendingDetail, pendingQuestion } from './pending-creation.ts';
export { markOthers } from './mark-others.ts';
export { previewTexts } from './preview-texts.ts';
export { liveHints, type LiveHint, type LiveSetting } from './live-hints.ts';
export { joinBlocks, joinSentences } from './join.ts';
export { bullets, isByAnotherUser } from './change-lines.ts';
export {
  describeRisk,
  describeRisks,
  leftOutDetail,
  leftOutQuestion,
  describeNameMismatch,
  describeNotRemovable,
  overwriteDetail,
  overwriteQuestion,
  pushDetail,
  pushQuestion,
  type PushPlace,
} from './values.ts';
