export { readYaml } from './read-yaml.ts';
export type { ReadYaml, YamlProblem, YamlReading } from './reading.ts';
