export { CONFIG_FILE, configProperties, INVALID_CONFIG, readConfig, type Config } from './config.ts';
export { severityEdits } from './edits.ts';
export {
  findConfig,
  isConfigFile,
  type ConfigSearch,
  type FoundConfig,
  type ReadSearchedFolder,
  type SearchedFolder,
} from './find.ts';
export { mergeProtectedPools, mergeSeverities, type SettingLevels } from './precedence.ts';
